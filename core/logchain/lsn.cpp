#include "core/logchain/lsn.h"

namespace pchat {

namespace {

constexpr qsizetype mostDigits = 25;
constexpr qsizetype lowDigits = 13;

std::optional<quint64> numberFrom(QStringView digits) {
    quint64 number = 0;
    for (const QChar each : digits) {
        if (each < u'0' || each > u'9') return std::nullopt;
        number = number * 10 + static_cast<quint64>(each.unicode() - u'0');
    }
    return number;
}

}  // namespace

std::optional<Lsn> Lsn::fromString(const QString& digits) {
    if (digits.isEmpty() || digits.size() > mostDigits) return std::nullopt;
    const qsizetype split = qMax<qsizetype>(0, digits.size() - lowDigits);
    const auto high = numberFrom(QStringView(digits).left(split));
    const auto low = numberFrom(QStringView(digits).mid(split));
    if (!high || !low) return std::nullopt;
    return Lsn(*high, *low);
}

QString Lsn::toString() const {
    if (m_high == 0) return QString::number(m_low);
    return QString::number(m_high) + QString::number(m_low).rightJustified(lowDigits, u'0');
}

}  // namespace pchat
