// Numbers and times as exact text and as exact bytes: sixteen-byte integers, days and fractions. Pure; any thread.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace pchat::lab::tds {

/// "-12.5" with 2 decimals -> sign and 1250 as little-endian bytes. Nothing where digits would be lost.
struct Scaled {
    bool isNegative = false;
    QByteArray magnitude;  ///< `size` bytes
};
[[nodiscard]] std::optional<Scaled> toScaled(const QString& text, int scale, int size);
[[nodiscard]] QString fromScaled(const Scaled& number, int scale);

/// A time of the day in units of 10^-scale seconds, and its day since 0001-01-01.
struct Moment7 {
    qint64 days = 0;
    quint64 ticks = 0;
    int offsetMinutes = 0;
};
/// Text as the lab says it: "yyyy-mm-dd", with or without " hh:mm:ss", ".f…" and " +hh:mm"; or a time alone.
[[nodiscard]] std::optional<Moment7> toMoment(const QString& text, int scale);
[[nodiscard]] QString dateText(qint64 days);
[[nodiscard]] QString timeText(quint64 ticks, int scale);

}  // namespace pchat::lab::tds
