// Media: the backup files of the lab, in a form of its own.
//
// A file is a magic word and then chunks, each with its kind, length and CRC: one MEDI (the label of the media family),
// and for each backup set SETH (header and file list), DATA (log records) and SETE (the end). A file that ends early
// can be told from one that is damaged and from one that is no backup at all. A file beside it named "<file>.in-use"
// stands for another program that holds it open (operating system error 32). Throws Raised: 3201, 3202, 3203, 3241,
// 3189.
#pragma once

#include "core/lab/server/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace pchat::lab {

struct LogRecord {
    QString lsn;
    QString kind;
    qint64 number = 0;
    QString at;
};

struct BackupSet {
    QJsonObject header;  ///< by HEADERONLY's column names; LSNs as 25 digits
    QJsonArray files;    ///< by FILELISTONLY's column names
    std::vector<LogRecord> records;
    bool isWhole = true;

    [[nodiscard]] QString text(const char* column) const { return header.value(QLatin1String(column)).toString(); }
    [[nodiscard]] bool flag(const char* column) const { return header.value(QLatin1String(column)).toInt() != 0; }
    [[nodiscard]] int number(const char* column) const { return header.value(QLatin1String(column)).toInt(); }
};

struct Media {
    QJsonObject label;
    std::vector<BackupSet> sets;
    bool isCutShort = false;  ///< the file ends before what it announces
    bool isDamaged = false;
};

/// A path as this server writes it -> a path of this machine; 3201 with the system's error where it cannot be reached.
[[nodiscard]] QString localPath(const Session& session, const QString& path);
/// "2(The system cannot find the file specified.)"
[[nodiscard]] QString osErrorText(int code);
/// 0 where the file can be read.
[[nodiscard]] int readError(const QString& localFile);

[[nodiscard]] Media readMedia(const Session& session, const QString& path);
/// Adds a set, or begins the file anew.
void writeMedia(const Session& session, const QString& path, const QJsonObject& label, const BackupSet& set, bool anew);

}  // namespace pchat::lab
