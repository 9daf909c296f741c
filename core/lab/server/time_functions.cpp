#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/server_time.h"

namespace pchat::lab {

namespace {

/// datetime2(7) and datetimeoffset(7) say seven digits.
QString withSevenDigits(const QString& text) {
    return text + QStringLiteral("0000");
}

Cell utcNow(Session& session, const Row&) {
    return timeText(session.now().toUTC());
}

Cell localNow(Session& session, const Row&) {
    return session.localNow();
}

Cell sysUtcNow(Session& session, const Row&) {
    return withSevenDigits(timeText(session.now().toUTC()));
}

Cell sysLocalNow(Session& session, const Row&) {
    return withSevenDigits(session.localNow());
}

Cell sysOffsetNow(Session& session, const Row&) {
    const int minutes = session.spec.utcOffsetMinutes;
    const QTime size(std::abs(minutes) / 60, std::abs(minutes) % 60);
    return withSevenDigits(session.localNow()) + QLatin1Char(' ') +
           (minutes < 0 ? QLatin1Char('-') : QLatin1Char('+')) + size.toString(QStringLiteral("HH:mm"));
}

qint64 floorDiv(qint64 value, qint64 by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// How many boundaries of the part lie before the time.
qint64 boundaries(const QString& part, const QDateTime& time) {
    const qint64 ms = time.toMSecsSinceEpoch();
    const QDate day = time.date();
    if (part == QLatin1String("year") || part == QLatin1String("yy") || part == QLatin1String("yyyy"))
        return day.year();
    if (part == QLatin1String("month") || part == QLatin1String("mm") || part == QLatin1String("m"))
        return qint64{12} * day.year() + day.month();
    if (part == QLatin1String("day") || part == QLatin1String("dd") || part == QLatin1String("d"))
        return floorDiv(ms, 86400000);
    if (part == QLatin1String("hour") || part == QLatin1String("hh")) return floorDiv(ms, 3600000);
    if (part == QLatin1String("minute") || part == QLatin1String("mi") || part == QLatin1String("n"))
        return floorDiv(ms, 60000);
    if (part == QLatin1String("second") || part == QLatin1String("ss") || part == QLatin1String("s"))
        return floorDiv(ms, 1000);
    if (part == QLatin1String("millisecond") || part == QLatin1String("ms")) return ms;
    throw raised(155, {part, QStringLiteral("datediff")});
}

QDateTime parsed(const Cell& cell) {
    const QDateTime time = timeFrom(*cell);
    if (!time.isValid()) throw raised(241);
    return time;
}

Cell dateDiff(Session&, const Row& row) {
    if (!row[1] || !row[2]) return std::nullopt;
    const QString part = row[0]->toLower();
    return QString::number(boundaries(part, parsed(row[2])) - boundaries(part, parsed(row[1])));
}

Cell dateAdd(Session&, const Row& row) {
    if (!row[1] || !row[2]) return std::nullopt;
    const QString part = row[0]->toLower();
    const QDateTime time = parsed(row[2]);
    const qint64 count = row[1]->toLongLong();
    if (part == QLatin1String("day") || part == QLatin1String("dd") || part == QLatin1String("d"))
        return timeText(time.addDays(count));
    if (part == QLatin1String("month") || part == QLatin1String("mm"))
        return timeText(time.addMonths(static_cast<int>(count)));
    if (part == QLatin1String("year") || part == QLatin1String("yy"))
        return timeText(time.addYears(static_cast<int>(count)));
    const qint64 unit = part == QLatin1String("hour") || part == QLatin1String("hh")          ? 3600000
                        : part == QLatin1String("minute") || part == QLatin1String("mi")      ? 60000
                        : part == QLatin1String("second") || part == QLatin1String("ss")      ? 1000
                        : part == QLatin1String("millisecond") || part == QLatin1String("ms") ? 1
                                                                                              : 0;
    if (unit == 0) throw raised(155, {part, QStringLiteral("dateadd")});
    return timeText(time.addMSecs(count * unit));
}

}  // namespace

const std::vector<ScalarFunction>& timeFunctions() {
    static const std::vector<ScalarFunction> table{
        {QStringLiteral("getdate"), 0, 0, QStringLiteral("datetime"), localNow},
        {QStringLiteral("getutcdate"), 0, 0, QStringLiteral("datetime"), utcNow},
        {QStringLiteral("sysdatetime"), 0, 0, QStringLiteral("datetime2(7)"), sysLocalNow},
        {QStringLiteral("sysutcdatetime"), 0, 0, QStringLiteral("datetime2(7)"), sysUtcNow},
        {QStringLiteral("sysdatetimeoffset"), 0, 0, QStringLiteral("datetimeoffset(7)"), sysOffsetNow},
        {QStringLiteral("datediff"), 3, 3, QStringLiteral("int"), dateDiff},
        {QStringLiteral("dateadd"), 3, 3, QStringLiteral("datetime"), dateAdd}};
    return table;
}

}  // namespace pchat::lab
