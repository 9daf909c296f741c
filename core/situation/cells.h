// Reading the cells of a result set as the values they stand for.
//
// What is NULL, missing or not in the expected form comes back as nothing (or as the type's empty value), never as a
// guess. Forms: core/estate/doors.h, Cell. Pure; any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/logchain/lsn.h"

#include <QDateTime>
#include <QUuid>

namespace pchat {

/// One row of a result set, by column name.
class Row {
  public:
    Row(const ResultSet& set, std::size_t index) : m_set(set), m_index(index) {}
    [[nodiscard]] bool isNull(QStringView column) const { return !m_set.at(m_index, column).has_value(); }
    [[nodiscard]] QString text(QStringView column) const;  ///< empty for NULL
    [[nodiscard]] std::optional<qint64> number(QStringView column) const;
    [[nodiscard]] bool flag(QStringView column) const;  ///< false for NULL and 0
    [[nodiscard]] QUuid guid(QStringView column) const;
    [[nodiscard]] std::optional<Lsn> lsn(QStringView column) const;
    /// The time as it is written, taken as UTC; invalid for NULL.
    [[nodiscard]] QDateTime time(QStringView column) const;
    /// A server's local time, `offsetMinutes` ahead of UTC, as UTC.
    [[nodiscard]] QDateTime localTime(QStringView column, int offsetMinutes) const;

  private:
    const ResultSet& m_set;
    std::size_t m_index;
};

/// Agent's yyyymmdd and hhmmss as whole numbers, in the server's local time, as UTC.
[[nodiscard]] QDateTime agentTime(qint64 date, qint64 time, int offsetMinutes);

}  // namespace pchat
