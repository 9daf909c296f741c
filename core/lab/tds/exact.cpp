#include "core/lab/tds/exact.h"

#include <QRegularExpression>

#include <algorithm>

namespace pchat::lab::tds {

namespace {

constexpr unsigned byteBase = 256;
constexpr unsigned decimalBase = 10;

const QDate& firstDay() {
    static const QDate day(1, 1, 1);
    return day;
}

/// magnitude = magnitude * 10 + digit; false where it overflows.
bool append(QByteArray& magnitude, unsigned digit) {
    unsigned carry = digit;
    for (char& each : magnitude) {
        carry += static_cast<quint8>(each) * decimalBase;
        each = static_cast<char>(carry % byteBase);
        carry /= byteBase;
    }
    return carry == 0;
}

/// The last decimal digit, taken off.
unsigned takeDigit(QByteArray& magnitude) {
    unsigned rest = 0;
    for (qsizetype at = magnitude.size(); at-- > 0;) {
        rest = rest * byteBase + static_cast<quint8>(magnitude[at]);
        magnitude[at] = static_cast<char>(rest / decimalBase);
        rest %= decimalBase;
    }
    return rest;
}

quint64 power(int scale) {
    quint64 value = 1;
    for (int at = 0; at < scale; ++at)
        value *= decimalBase;
    return value;
}

}  // namespace

std::optional<Scaled> toScaled(const QString& text, int scale, int size) {
    static const QRegularExpression form(QStringLiteral("^\\s*([+-]?)(\\d+)(?:\\.(\\d*?)0*)?\\s*$"));
    const auto match = form.match(text);
    QString fraction = match.captured(3);
    if (!match.hasMatch() || fraction.size() > scale) return std::nullopt;
    fraction = fraction.leftJustified(scale, QLatin1Char('0'));
    Scaled result{match.captured(1) == QLatin1String("-"), QByteArray(size, '\0')};
    for (const QChar digit : match.captured(2) + fraction)
        if (!append(result.magnitude, static_cast<unsigned>(digit.digitValue()))) return std::nullopt;
    return result;
}

QString fromScaled(const Scaled& number, int scale) {
    QByteArray left = number.magnitude;
    const auto isZero = [&] { return std::all_of(left.begin(), left.end(), [](char each) { return each == '\0'; }); };
    QString digits;
    while (!isZero() || digits.size() <= scale)
        digits.prepend(QChar(static_cast<char16_t>(u'0' + takeDigit(left))));
    if (scale > 0) digits.insert(digits.size() - scale, QLatin1Char('.'));
    return number.isNegative ? QLatin1Char('-') + digits : digits;
}

std::optional<Moment7> toMoment(const QString& text, int scale) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{4}-\\d{2}-\\d{2})?[ T]?(?:(\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,7}))?)?"
                       "\\s*(?:([+-])(\\d{2}):(\\d{2}))?\\s*$"));
    const auto match = form.match(text);
    const QString day = match.captured(1);
    const QString clock = match.captured(2);
    if (!match.hasMatch() || (day.isEmpty() && clock.isEmpty())) return std::nullopt;
    const QDate date = day.isEmpty() ? QDate(1900, 1, 1) : QDate::fromString(day, Qt::ISODate);
    const QTime time = clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, Qt::ISODate);
    if (!date.isValid() || !time.isValid()) return std::nullopt;
    const QString fraction = match.captured(3).leftJustified(scale, QLatin1Char('0')).left(scale);
    Moment7 moment;
    moment.days = firstDay().daysTo(date);
    moment.ticks = static_cast<quint64>(time.msecsSinceStartOfDay() / 1000) * power(scale) + fraction.toULongLong();
    moment.offsetMinutes = match.captured(5).toInt() * 60 + match.captured(6).toInt();
    if (match.captured(4) == QLatin1String("-")) moment.offsetMinutes = -moment.offsetMinutes;
    return moment;
}

QString dateText(qint64 days) {
    return firstDay().addDays(days).toString(Qt::ISODate);
}

QString timeText(quint64 ticks, int scale) {
    const quint64 seconds = ticks / power(scale);
    const QString clock = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds * 1000)).toString(Qt::ISODate);
    if (scale == 0) return clock;
    return clock + QLatin1Char('.') + QString::number(ticks % power(scale)).rightJustified(scale, QLatin1Char('0'));
}

}  // namespace pchat::lab::tds
