// Where things lie inside the folder of a practice estate. Names only; nothing is opened here. Any thread.
#pragma once

#include <QDir>
#include <QString>

namespace pchat::lab {

class Layout {
  public:
    explicit Layout(const QString& folder) : m_folder(QDir::cleanPath(QDir(folder).absolutePath())) {}

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] QString at(const QString& relative) const { return m_folder + QLatin1Char('/') + relative; }
    [[nodiscard]] QString profile() const { return at(QStringLiteral("site.json")); }
    [[nodiscard]] QString estate() const { return at(QStringLiteral("estate.json")); }
    [[nodiscard]] QString clock() const { return at(QStringLiteral("clock")); }
    [[nodiscard]] QString store() const { return at(QStringLiteral("world.sqlite")); }
    [[nodiscard]] QString faults() const { return at(QStringLiteral("faults.json")); }

  private:
    QString m_folder;
};

}  // namespace pchat::lab
