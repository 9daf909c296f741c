// A practice estate in a temporary folder, driven through its doors as the wizard drives it. For tests; one thread.
#pragma once

#include "core/lab/lab.h"

#include <QTemporaryDir>

namespace pchat::test {

/// An LSN for comparing, with the digits padded to the same width.
struct LabLsn {
    explicit LabLsn(const Cell& text) : digits(text.value_or(QString()).rightJustified(25, QLatin1Char('0'))) {}
    bool operator>(const LabLsn& other) const { return digits > other.digits; }
    bool operator==(const LabLsn& other) const = default;
    QString digits;
};

/// Where the machine has a folder in memory, there: an estate is many small files and many flushes.
[[nodiscard]] QString practiceFolderTemplate();

class Practice {
  public:
    explicit Practice(const QString& scenario, quint64 seed = 1);
    /// The other estate as it stands, in a folder of its own.
    Practice(const Practice& other);
    Practice& operator=(const Practice&) = delete;

    [[nodiscard]] bool isOpen() const { return m_problem.isEmpty(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QString folder() const { return m_folder.path() + QStringLiteral("/estate"); }
    [[nodiscard]] const SiteProfile& profile() const { return m_profile; }
    [[nodiscard]] const Estate& estate() const { return m_estate; }
    [[nodiscard]] QJsonObject truth() const;
    /// This event comes by itself, so many minutes from now on. For doors that are opened afterwards.
    void letHappen(int minutes, const QString& event);
    /// Opens the doors anew, as another process would.
    void reopen();

    [[nodiscard]] Outcome<SqlAnswer> ask(Role role, const QString& query);
    [[nodiscard]] Outcome<SqlAnswer> act(Role role, const QString& script);
    [[nodiscard]] bool execute(Role role, const QString& script) { return act(role, script).has_value(); }
    [[nodiscard]] QString cell(Role role, const QString& query);
    [[nodiscard]] Outcome<ShellAnswer> shell(const QString& line);

    /// mgc_<14 digits>.trn, by name.
    [[nodiscard]] QStringList logs(const QString& folder);
    /// What else lies in the copy folder, the times replaced by *.
    [[nodiscard]] QStringList foreignFiles();
    [[nodiscard]] QString redoStart();
    [[nodiscard]] std::optional<ResultSet> header(const QString& folder, const QString& name);
    [[nodiscard]] bool verify(const QString& folder, const QString& name);
    /// The servers that wrote the logs on the share.
    [[nodiscard]] QStringList writers();

  private:
    QTemporaryDir m_folder{practiceFolderTemplate()};
    SiteProfile m_profile;
    Estate m_estate;
    QString m_problem;
};

}  // namespace pchat::test
