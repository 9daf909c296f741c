#include "core/live/odbc/cells.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace pchat::odbc {

namespace {

// SQL Server's own beyond the standard (msodbcsql.h).
constexpr SQLSMALLINT variantType = -150;
constexpr SQLSMALLINT timeType = -154;
constexpr SQLSMALLINT offsetType = -155;

constexpr int digitsOfDatetime = 3;

QString sized(const char* name, SQLULEN size, SQLULEN most) {
    const QString length = size == 0 || size > most ? QStringLiteral("max") : QString::number(size);
    return QStringLiteral("%1(%2)").arg(QLatin1String(name), length);
}

QString timestampName(SQLULEN size, int digits) {
    if (size <= 16) return QStringLiteral("smalldatetime");
    return digits == digitsOfDatetime && size <= 23 ? QStringLiteral("datetime")
                                                    : QStringLiteral("datetime2(%1)").arg(digits);
}

QString plainName(SQLSMALLINT type) {
    struct Named {
        SQLSMALLINT type;
        const char* name;
    };
    constexpr Named names[] = {{SQL_BIT, "bit"},
                               {SQL_TINYINT, "tinyint"},
                               {SQL_SMALLINT, "smallint"},
                               {SQL_INTEGER, "int"},
                               {SQL_BIGINT, "bigint"},
                               {SQL_REAL, "real"},
                               {SQL_FLOAT, "float"},
                               {SQL_DOUBLE, "float"},
                               {SQL_GUID, "uniqueidentifier"},
                               {SQL_TYPE_DATE, "date"},
                               {SQL_WLONGVARCHAR, "nvarchar(max)"},
                               {SQL_LONGVARCHAR, "varchar(max)"},
                               {SQL_LONGVARBINARY, "varbinary(max)"},
                               {variantType, "sql_variant"}};
    for (const Named& each : names)
        if (each.type == type) return QLatin1String(each.name);
    return QStringLiteral("nvarchar(max)");
}

QString typeName(SQLSMALLINT type, SQLULEN size, int digits) {
    switch (type) {
        case SQL_NUMERIC:
        case SQL_DECIMAL:
            return QStringLiteral("numeric(%1,%2)").arg(size).arg(digits);
        case SQL_TYPE_TIMESTAMP:
            return timestampName(size, digits);
        case timeType:
            return QStringLiteral("time(%1)").arg(digits);
        case offsetType:
            return QStringLiteral("datetimeoffset(%1)").arg(digits);
        case SQL_WVARCHAR:
            return sized("nvarchar", size, 4000);
        case SQL_WCHAR:
            return sized("nchar", size, 4000);
        case SQL_VARCHAR:
            return sized("varchar", size, 8000);
        case SQL_CHAR:
            return sized("char", size, 8000);
        case SQL_VARBINARY:
            return sized("varbinary", size, 8000);
        case SQL_BINARY:
            return sized("binary", size, 8000);
        default:
            return plainName(type);
    }
}

/// All of a long value, part by part. Nothing for NULL; false where the driver fails.
template <class Unit>
bool readParts(const Handle& statement, SQLUSMALLINT index, SQLSMALLINT as, std::vector<Unit>& all, bool& isNull) {
    std::array<Unit, 4096> part{};
    const std::size_t ends = as == SQL_C_BINARY ? 0 : 1;  // text ends with a zero
    for (;;) {
        SQLLEN bytes = 0;
        const SQLRETURN code =
            SQLGetData(statement.get(), index, as, part.data(), static_cast<SQLLEN>(sizeof part), &bytes);
        if (code == SQL_NO_DATA) return true;
        if (!isGood(code)) return false;
        isNull = bytes == SQL_NULL_DATA;
        if (isNull) return true;
        const std::size_t room = part.size() - ends;
        const bool isCut = bytes == SQL_NO_TOTAL || static_cast<std::size_t>(bytes) > room * sizeof(Unit);
        const std::size_t count = isCut ? room : static_cast<std::size_t>(bytes) / sizeof(Unit);
        all.insert(all.end(), part.begin(), part.begin() + static_cast<std::ptrdiff_t>(count));
        if (!isCut) return true;
    }
}

bool readText(const Handle& statement, SQLUSMALLINT index, Cell& cell) {
    std::vector<SQLWCHAR> units;
    bool isNull = false;
    if (!readParts(statement, index, SQL_C_WCHAR, units, isNull)) return false;
    cell = isNull ? Cell() : Cell(fromWide(units.data(), static_cast<qsizetype>(units.size())));
    return true;
}

bool readBinary(const Handle& statement, SQLUSMALLINT index, Cell& cell) {
    std::vector<char> bytes;
    bool isNull = false;
    if (!readParts(statement, index, SQL_C_BINARY, bytes, isNull)) return false;
    const QByteArray hex = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex().toUpper();
    cell = isNull ? Cell() : Cell(QStringLiteral("0x") + QString::fromLatin1(hex));
    return true;
}

/// One value of a fixed size.
template <class Value>
bool readPlain(const Handle& statement, SQLUSMALLINT index, SQLSMALLINT as, std::optional<Value>& value) {
    Value read{};
    SQLLEN bytes = 0;
    if (!isGood(SQLGetData(statement.get(), index, as, &read, static_cast<SQLLEN>(sizeof read), &bytes))) return false;
    if (bytes != SQL_NULL_DATA) value = read;
    return true;
}

QString padded(int number, int width) {
    return QString::number(number).rightJustified(width, QLatin1Char('0'));
}

bool readTimestamp(const Handle& statement, SQLUSMALLINT index, int digits, Cell& cell) {
    std::optional<SQL_TIMESTAMP_STRUCT> time;
    if (!readPlain(statement, index, SQL_C_TYPE_TIMESTAMP, time)) return false;
    if (!time) return true;
    const QString fraction = QString::number(time->fraction).rightJustified(9, QLatin1Char('0')).left(digits);
    const QString day =
        padded(time->year, 4) + QLatin1Char('-') + padded(time->month, 2) + QLatin1Char('-') + padded(time->day, 2);
    const QString clock =
        padded(time->hour, 2) + QLatin1Char(':') + padded(time->minute, 2) + QLatin1Char(':') + padded(time->second, 2);
    cell = day + QLatin1Char(' ') + clock + (digits > 0 ? QLatin1Char('.') + fraction : QString());
    return true;
}

bool readFloat(const Handle& statement, SQLUSMALLINT index, SQLSMALLINT type, Cell& cell) {
    std::optional<double> value;
    if (!readPlain(statement, index, SQL_C_DOUBLE, value)) return false;
    if (!value) return true;
    // A real has the digits of a float, not those that it shows as a double.
    cell = type == SQL_REAL ? QString::number(static_cast<float>(*value), 'g', QLocale::FloatingPointShortest)
                            : QString::number(*value, 'g', QLocale::FloatingPointShortest);
    return true;
}

/// Microsoft's drivers leave out the zero before a decimal point.
Cell withLeadingZero(const Cell& number) {
    if (!number) return number;
    if (number->startsWith(QLatin1Char('.'))) return QLatin1Char('0') + *number;
    if (number->startsWith(QLatin1String("-."))) return QStringLiteral("-0") + number->mid(1);
    return number;
}

}  // namespace

std::vector<FetchedColumn> columnsOf(const Handle& statement, SQLSMALLINT count) {
    std::vector<FetchedColumn> columns;
    for (SQLSMALLINT index = 1; index <= count; ++index) {
        std::array<SQLWCHAR, 256> name{};
        SQLSMALLINT length = 0;
        SQLSMALLINT type = 0;
        SQLULEN size = 0;
        SQLSMALLINT digits = 0;
        SQLSMALLINT nullable = 0;
        SQLDescribeColW(statement.get(), static_cast<SQLUSMALLINT>(index), name.data(),
                        static_cast<SQLSMALLINT>(name.size()), &length, &type, &size, &digits, &nullable);
        FetchedColumn& column = columns.emplace_back();
        column.column.name = fromWide(name.data(), std::clamp<qsizetype>(length, 0, name.size() - 1));
        column.column.type = typeName(type, size, digits);
        column.odbcType = type;
        column.digits = digits;
    }
    return columns;
}

bool readCell(const Handle& statement, SQLUSMALLINT index, const FetchedColumn& column, Cell& cell) {
    switch (column.odbcType) {
        case SQL_TYPE_TIMESTAMP:
            return readTimestamp(statement, index, column.digits, cell);
        case SQL_REAL:
        case SQL_FLOAT:
        case SQL_DOUBLE:
            return readFloat(statement, index, column.odbcType, cell);
        case SQL_BINARY:
        case SQL_VARBINARY:
        case SQL_LONGVARBINARY:
            return readBinary(statement, index, cell);
        default:
            break;
    }
    if (!readText(statement, index, cell)) return false;
    if (column.odbcType == SQL_NUMERIC || column.odbcType == SQL_DECIMAL) cell = withLeadingZero(cell);
    if (column.odbcType == SQL_GUID && cell) cell = cell->toUpper();
    return true;
}

}  // namespace pchat::odbc
