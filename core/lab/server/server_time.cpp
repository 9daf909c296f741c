#include "core/lab/server/server_time.h"

namespace pchat::lab {

namespace {

constexpr int lsnDigits = 25;

QString lsnOf(qint64 file, qint64 block, qint64 slot) {
    return QStringLiteral("%1%2%3")
        .arg(file, 10, 10, QLatin1Char('0'))
        .arg(block, 10, 10, QLatin1Char('0'))
        .arg(slot, 5, 10, QLatin1Char('0'));
}

}  // namespace

QString timeText(const QDateTime& time) {
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QDateTime timeFrom(const QString& text) {
    QString plain = text.trimmed();
    plain.replace(QLatin1Char('T'), QLatin1Char(' '));
    for (const char* form : {"yyyy-MM-dd HH:mm:ss.zzz", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd",
                             "yyyyMMdd HH:mm:ss.zzz", "yyyyMMdd HH:mm:ss", "yyyyMMdd"}) {
        QDateTime time = QDateTime::fromString(plain.left(23), QString::fromLatin1(form));
        time.setTimeSpec(Qt::UTC);
        if (time.isValid()) return time;
    }
    return {};
}

QString firstLsn(qint64 databaseId) {
    return lsnOf(20 + databaseId, 16, 1);
}

QString lsnAfter(const QString& lsn) {
    constexpr qint64 blocksOfAFile = 8192;
    const qint64 file = lsn.left(10).toLongLong();
    const qint64 block = lsn.mid(10, 10).toLongLong();
    const qint64 slot = lsn.right(5).toLongLong();
    if (slot < 3) return lsnOf(file, block, slot + 1);
    const qint64 next = block + 8 + (block / 8) % 5;
    return next < blocksOfAFile ? lsnOf(file, next, 1) : lsnOf(file + 1, 16, 1);
}

QString shownLsn(const QString& lsn) {
    qsizetype at = 0;
    while (at + 1 < lsn.size() && lsn[at] == QLatin1Char('0'))
        ++at;
    return lsn.mid(at);
}

QString keptLsn(const QString& shown) {
    return shown.rightJustified(lsnDigits, QLatin1Char('0'));
}

}  // namespace pchat::lab
