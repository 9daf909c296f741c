// CopyGround: a folder of its own for one test of copying, and the few words that those tests share.
#pragma once

#include "core/live/files/file_doors.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

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

class CopyGround {
  public:
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    /// Parts that were left behind.
    [[nodiscard]] QStringList left() const {
        return QDir(path()).entryList({QStringLiteral("*.partial")}, QDir::Files | QDir::System);
    }
    [[nodiscard]] Outcome<CopyReceipt> copy(const QString& from, const QString& to,
                                            const CallOptions& options = {}) const {
        return live::LiveFileActor().copy(from, to, options);
    }

  private:
    QTemporaryDir m_folder;
};

}  // namespace pchat::test
