// SQL Server's types as far as the lab tells them apart, and how a value is kept, compared and said in each.
//
// Kept in SQLite: LSNs as 25 digits, GUIDs in capitals, times as text, everything else as it is. Pure; any thread.
#pragma once

#include "core/estate/doors.h"

namespace pchat::lab {

enum class Family { Text, Number, Lsn, Guid, Time, Binary };

[[nodiscard]] Family familyOf(const QString& type);
[[nodiscard]] bool isKnownType(const QString& type);
/// "nvarchar" of "nvarchar(128)".
[[nodiscard]] QString baseOf(const QString& type);
/// 128 of "nvarchar(128)"; -1 for max and where none is written.
[[nodiscard]] int sizeOf(const QString& type);
/// 1 or 0, as a bit is kept.
[[nodiscard]] Cell bitCell(bool is);
/// From how it is kept to how a client reads it: LSNs without leading zeros, char and nchar padded.
[[nodiscard]] Cell shown(const Cell& kept, const QString& type);
/// To how it is kept in another type; style as in CONVERT. Throws Raised: 241, 245, 8114, 8169.
[[nodiscard]] Cell converted(const Cell& value, const QString& from, const QString& to, int style = 0);

}  // namespace pchat::lab
