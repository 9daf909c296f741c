// Lsn: a log sequence number, exact, as SQL Server's numeric(25,0). Never a double; in JSON a string of digits.
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace pchat {

class Lsn {
  public:
    constexpr Lsn() = default;
    /// 1 to 25 decimal digits and nothing else.
    static std::optional<Lsn> fromString(const QString& digits);
    [[nodiscard]] QString toString() const;
    [[nodiscard]] constexpr bool isZero() const { return m_high == 0 && m_low == 0; }
    constexpr auto operator<=>(const Lsn&) const = default;

  private:
    constexpr Lsn(quint64 high, quint64 low) : m_high(high), m_low(low) {}
    quint64 m_high = 0;  ///< the number divided by 10^13
    quint64 m_low = 0;   ///< the remainder
};

}  // namespace pchat
