// SQL Server's types on the wire: from the lab's words ("numeric(25,0)") to TYPE_INFO and back, and values in each.
//
// Values are exact text on this side (`Cell` in core/estate/doors.h) and exact bytes on the other. Collation is always
// Latin1_General_CI_AS, so that char and varchar carry what Windows-1252 shares with Latin-1. Pure; any thread.
#pragma once

#include "core/lab/server/instance.h"
#include "core/lab/tds/bytes.h"

#include <optional>

namespace pchat::lab::tds {

struct WireType {
    enum class Kind {
        Int,
        Bit,
        Float,
        Numeric,
        Money,
        DateTime,
        Date,
        Time,
        DateTime2,
        DateTimeOffset,
        Guid,
        Binary,
        Char,
        NChar,
        Variant
    };
    Kind kind = Kind::NChar;
    int size = 0;          ///< bytes; -1: max
    int precision = 0;     ///< of Numeric
    int scale = 0;         ///< of Numeric, Time, DateTime2, DateTimeOffset
    bool isFixed = false;  ///< binary, char, nchar rather than varbinary, varchar, nvarchar
    quint8 legacy = 0;     ///< as a client wrote it where that is a type of old: text, ntext, image, decimal without n
};

/// sysname, and what is not known, travels as nvarchar.
[[nodiscard]] WireType wireType(const QString& sqlType);
/// The same, wide enough for every value of a column: literals and expressions are typed roughly in the lab.
[[nodiscard]] WireType wireType(const ResultSet& result, std::size_t column);
/// In the lab's words.
[[nodiscard]] QString sqlType(const WireType& type);

void writeType(ByteWriter& out, const WireType& type);
/// False where the text is no value of the type; nothing that counts was written then.
[[nodiscard]] bool writeValue(ByteWriter& out, const WireType& type, const Cell& value);

/// Nothing where the type is one that this server does not read.
[[nodiscard]] std::optional<WireType> readType(ByteReader& in);
[[nodiscard]] Cell readValue(ByteReader& in, const WireType& type);

}  // namespace pchat::lab::tds
