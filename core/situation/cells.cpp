#include "core/situation/cells.h"

namespace pchat {

QString Row::text(QStringView column) const {
    return m_set.at(m_index, column).value_or(QString());
}

std::optional<qint64> Row::number(QStringView column) const {
    bool ok = false;
    const qint64 number = text(column).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

bool Row::flag(QStringView column) const {
    return number(column).value_or(0) != 0;
}

QUuid Row::guid(QStringView column) const {
    return QUuid::fromString(text(column));
}

std::optional<Lsn> Row::lsn(QStringView column) const {
    return Lsn::fromString(text(column));
}

QDateTime Row::time(QStringView column) const {
    // datetime2 has seven decimals, datetime three: milliseconds are enough.
    const QString written = text(column);
    const QDate day = QDate::fromString(written.left(10), Qt::ISODate);
    const QTime hour = QTime::fromString(written.mid(11, 12), Qt::ISODateWithMs);
    return day.isValid() && hour.isValid() ? QDateTime(day, hour, Qt::UTC) : QDateTime();
}

QDateTime Row::localTime(QStringView column, int offsetMinutes) const {
    const QDateTime written = time(column);
    return written.isValid() ? written.addSecs(-60 * offsetMinutes) : QDateTime();
}

QDateTime agentTime(qint64 date, qint64 time, int offsetMinutes) {
    const QDate day(static_cast<int>(date / 10000), static_cast<int>(date / 100 % 100), static_cast<int>(date % 100));
    const QTime hour(static_cast<int>(time / 10000), static_cast<int>(time / 100 % 100), static_cast<int>(time % 100));
    if (!day.isValid() || !hour.isValid()) return {};
    return QDateTime(day, hour, Qt::UTC).addSecs(-60 * offsetMinutes);
}

}  // namespace pchat
