// CopyTest: what the tests of copying share: a folder of its own for each test function, and a few words.
#pragma once

#include "core/live/files/file_doors.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace pchat::test {

inline constexpr int megabyte = 1024 * 1024;

[[nodiscard]] inline QByteArray someBytes(int count) {
    QByteArray bytes(count, '\0');
    for (int i = 0; i < count; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

[[nodiscard]] inline bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

[[nodiscard]] inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[nodiscard]] inline QString sha256(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

[[nodiscard]] inline QString kindOf(const Outcome<CopyReceipt>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

class CopyTest : public QObject {
  protected:
    /// To be called before each test function.
    void makeFolder() { m_folder = std::make_unique<QTemporaryDir>(); }
    [[nodiscard]] QString path() const { return m_folder->path(); }
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    /// Parts that were left behind.
    [[nodiscard]] QStringList left() const {
        return QDir(path()).entryList({QStringLiteral("*.partial")}, QDir::Files | QDir::System);
    }
    [[nodiscard]] static Outcome<CopyReceipt> copy(const QString& from, const QString& to,
                                                   const CallOptions& options = {}) {
        return live::LiveFileActor().copy(from, to, options);
    }

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

}  // namespace pchat::test
