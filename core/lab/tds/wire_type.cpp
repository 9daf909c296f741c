#include "core/lab/tds/wire_type.h"

#include "core/lab/server/sql_types.h"

#include <algorithm>

namespace pchat::lab::tds {

namespace {

using Kind = WireType::Kind;

constexpr int mostBytes = 8000;
constexpr int maxSize = -1;

/// The type's byte on the wire.
enum TypeByte : quint8 {
    Guid = 0x24,
    IntN = 0x26,
    DateN = 0x28,
    TimeN = 0x29,
    DateTime2N = 0x2a,
    DateTimeOffsetN = 0x2b,
    Variant = 0x62,
    BitN = 0x68,
    DecimalN = 0x6a,
    NumericN = 0x6c,
    FloatN = 0x6d,
    MoneyN = 0x6e,
    DateTimeN = 0x6f,
    VarBinary = 0xa5,
    VarChar = 0xa7,
    Binary = 0xad,
    Char = 0xaf,
    NVarChar = 0xe7,
    NChar = 0xef
};

struct Fixed {
    const char* name;
    Kind kind;
    int size;
    int scale;
};
constexpr Fixed fixedTypes[] = {{"tinyint", Kind::Int, 1, 0},
                                {"smallint", Kind::Int, 2, 0},
                                {"int", Kind::Int, 4, 0},
                                {"bigint", Kind::Int, 8, 0},
                                {"bit", Kind::Bit, 1, 0},
                                {"real", Kind::Float, 4, 0},
                                {"float", Kind::Float, 8, 0},
                                {"money", Kind::Money, 8, 4},
                                {"smallmoney", Kind::Money, 4, 4},
                                {"datetime", Kind::DateTime, 8, 0},
                                {"smalldatetime", Kind::DateTime, 4, 0},
                                {"date", Kind::Date, 3, 0},
                                {"uniqueidentifier", Kind::Guid, 16, 0},
                                {"sql_variant", Kind::Variant, 8016, 0}};

int bytesOfPrecision(int precision) {
    constexpr int steps[] = {9, 19, 28};
    int size = 5;
    for (const int step : steps)
        size += precision > step ? 4 : 0;
    return size;
}

WireType numericType(const QString& type) {
    WireType result;
    result.kind = Kind::Numeric;
    result.precision = sizeOf(type) > 0 ? sizeOf(type) : 18;
    result.scale = type.section(QLatin1Char(','), 1).section(QLatin1Char(')'), 0, 0).trimmed().toInt();
    result.size = bytesOfPrecision(result.precision);
    return result;
}

WireType fineTimeType(const QString& type, Kind kind) {
    WireType result;
    result.kind = kind;
    result.scale = sizeOf(type) >= 0 ? sizeOf(type) : 7;
    return result;
}

/// "" stands for a length that was not written: 1, or 30 inside CONVERT; the lab never leaves it out in results.
WireType stringType(const QString& type, const QString& base) {
    WireType result;
    const bool isWide = base.startsWith(QLatin1Char('n')) || base == QLatin1String("sysname");
    const bool isBinary = base.endsWith(QLatin1String("binary"));
    result.kind = isBinary ? Kind::Binary : isWide || !base.contains(QLatin1String("char")) ? Kind::NChar : Kind::Char;
    result.isFixed = base == QLatin1String("char") || base == QLatin1String("nchar") || base == QLatin1String("binary");
    const int units = base == QLatin1String("sysname") ? 128 : sizeOf(type);
    result.size = units <= 0 ? maxSize : units * (result.kind == Kind::NChar ? 2 : 1);
    if (result.size > mostBytes) result.size = maxSize;
    return result;
}

TypeByte tokenOf(const WireType& type) {
    switch (type.kind) {
        case Kind::Int:
            return IntN;
        case Kind::Bit:
            return BitN;
        case Kind::Float:
            return FloatN;
        case Kind::Numeric:
            return NumericN;
        case Kind::Money:
            return MoneyN;
        case Kind::DateTime:
            return DateTimeN;
        case Kind::Date:
            return DateN;
        case Kind::Time:
            return TimeN;
        case Kind::DateTime2:
            return DateTime2N;
        case Kind::DateTimeOffset:
            return DateTimeOffsetN;
        case Kind::Guid:
            return Guid;
        case Kind::Variant:
            return Variant;
        case Kind::Binary:
            return type.isFixed ? Binary : VarBinary;
        case Kind::Char:
            return type.isFixed ? Char : VarChar;
        case Kind::NChar:
            break;
    }
    return type.isFixed ? NChar : NVarChar;
}

QString sized(const WireType& type, const char* name) {
    const QString prefix = type.isFixed ? QString() : QStringLiteral("var");
    const int units = type.kind == Kind::NChar ? type.size / 2 : type.size;
    const QString size = type.size < 0 ? QStringLiteral("max") : QString::number(std::max(units, 1));
    const QString word =
        type.kind == Kind::NChar ? QLatin1Char('n') + prefix + QLatin1String("char") : prefix + QLatin1String(name);
    return QStringLiteral("%1(%2)").arg(word, size);
}

}  // namespace

WireType wireType(const QString& sqlType) {
    const QString base = baseOf(sqlType);
    for (const Fixed& each : fixedTypes) {
        if (base != QLatin1String(each.name)) continue;
        WireType result;
        result.kind = each.kind;
        result.size = each.size;
        result.scale = each.scale;
        return result;
    }
    if (base == QLatin1String("numeric") || base == QLatin1String("decimal")) return numericType(sqlType);
    if (base == QLatin1String("datetime2")) return fineTimeType(sqlType, Kind::DateTime2);
    if (base == QLatin1String("datetimeoffset")) return fineTimeType(sqlType, Kind::DateTimeOffset);
    if (base == QLatin1String("time")) return fineTimeType(sqlType, Kind::Time);
    return stringType(sqlType, base);
}

WireType wireType(const ResultSet& result, std::size_t column) {
    WireType type = wireType(result.columns[column].type);
    const bool isText = type.kind == Kind::Char || type.kind == Kind::NChar;
    if (!isText || type.size < 0) return type;
    qsizetype longest = type.size;
    for (const auto& row : result.rows)
        if (row[column]) longest = std::max(longest, row[column]->size() * (type.kind == Kind::NChar ? 2 : 1));
    type.size = longest > mostBytes ? maxSize : static_cast<int>(longest);
    if (type.size < 0) type.isFixed = false;
    return type;
}

QString sqlType(const WireType& type) {
    switch (type.kind) {
        case Kind::Numeric:
            return QStringLiteral("numeric(%1,%2)").arg(type.precision).arg(type.scale);
        case Kind::Time:
            return QStringLiteral("time(%1)").arg(type.scale);
        case Kind::DateTime2:
            return QStringLiteral("datetime2(%1)").arg(type.scale);
        case Kind::DateTimeOffset:
            return QStringLiteral("datetimeoffset(%1)").arg(type.scale);
        case Kind::Binary:
            return sized(type, "binary");
        case Kind::Char:
        case Kind::NChar:
            return sized(type, "char");
        default:
            break;
    }
    for (const Fixed& each : fixedTypes)
        if (each.kind == type.kind && each.size == type.size) return QLatin1String(each.name);
    return QStringLiteral("nvarchar(max)");
}

void writeType(ByteWriter& out, const WireType& type) {
    static const QByteArray collation = QByteArray::fromHex("0904d00000");
    constexpr unsigned unlimited = 0xffff;
    out.u8(tokenOf(type));
    switch (type.kind) {
        case Kind::Date:
            return;
        case Kind::Time:
        case Kind::DateTime2:
        case Kind::DateTimeOffset:
            return out.u8(static_cast<unsigned>(type.scale));
        case Kind::Variant:
            return out.u32(static_cast<quint32>(type.size));
        case Kind::Binary:
        case Kind::Char:
        case Kind::NChar:
            out.u16(type.size < 0 ? unlimited : static_cast<unsigned>(type.size));
            if (type.kind != Kind::Binary) out.bytes(collation);
            return;
        default:
            out.u8(static_cast<unsigned>(type.size));
    }
    if (type.kind != Kind::Numeric) return;
    out.u8(static_cast<unsigned>(type.precision));
    out.u8(static_cast<unsigned>(type.scale));
}

}  // namespace pchat::lab::tds
