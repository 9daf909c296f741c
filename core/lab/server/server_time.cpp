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
    // Day and hour by themselves: read as this machine's time, an hour that its summer time leaves out would be none.
    const QString plain = text.trimmed();
    const bool hasDashes = plain.size() > 4 && plain[4] == QLatin1Char('-');
    const qsizetype daySize = hasDashes ? 10 : 8;
    const QString day = plain.left(daySize);
    const QDate date = hasDashes ? QDate::fromString(day, Qt::ISODate)
                                 : QDate(day.left(4).toInt(), day.mid(4, 2).toInt(), day.mid(6, 2).toInt());
    if (plain.size() <= daySize) return date.isValid() ? QDateTime(date, QTime(0, 0), Qt::UTC) : QDateTime();
    const bool isParted = plain[daySize] == QLatin1Char(' ') || plain[daySize] == QLatin1Char('T');
    const QTime time = QTime::fromString(plain.mid(daySize + 1, 12), Qt::ISODateWithMs);
    return date.isValid() && isParted && time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
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
