#include "core/lab/tds/exact.h"
#include "core/lab/tds/wire_type.h"

#include <QUuid>

#include <bit>
#include <limits>

namespace pchat::lab::tds {

namespace {

using Kind = WireType::Kind;

enum class Shape {
    Plain,      ///< the value has a fixed length and cannot be NULL
    SizedByte,  ///< a length byte in the type and before each value
    Scaled,     ///< the same, and precision and scale
    TimeScale,  ///< a scale byte in the type
    NoSize,     ///< DATE
    Text,       ///< two bytes of length, and a collation for characters
    LongText    ///< text, ntext, image
};

struct TypeRow {
    quint8 token;
    Kind kind;
    Shape shape;
    int size;
    bool isFixed;
};
constexpr TypeRow typeRows[] = {{0x30, Kind::Int, Shape::Plain, 1, false},
                                {0x32, Kind::Bit, Shape::Plain, 1, false},
                                {0x34, Kind::Int, Shape::Plain, 2, false},
                                {0x38, Kind::Int, Shape::Plain, 4, false},
                                {0x7f, Kind::Int, Shape::Plain, 8, false},
                                {0x3a, Kind::DateTime, Shape::Plain, 4, false},
                                {0x3d, Kind::DateTime, Shape::Plain, 8, false},
                                {0x3b, Kind::Float, Shape::Plain, 4, false},
                                {0x3e, Kind::Float, Shape::Plain, 8, false},
                                {0x3c, Kind::Money, Shape::Plain, 8, false},
                                {0x7a, Kind::Money, Shape::Plain, 4, false},
                                {0x26, Kind::Int, Shape::SizedByte, 0, false},
                                {0x68, Kind::Bit, Shape::SizedByte, 0, false},
                                {0x6d, Kind::Float, Shape::SizedByte, 0, false},
                                {0x6e, Kind::Money, Shape::SizedByte, 0, false},
                                {0x6f, Kind::DateTime, Shape::SizedByte, 0, false},
                                {0x24, Kind::Guid, Shape::SizedByte, 0, false},
                                {0x6a, Kind::Numeric, Shape::Scaled, 0, false},
                                {0x6c, Kind::Numeric, Shape::Scaled, 0, false},
                                {0x28, Kind::Date, Shape::NoSize, 3, false},
                                {0x29, Kind::Time, Shape::TimeScale, 0, false},
                                {0x2a, Kind::DateTime2, Shape::TimeScale, 0, false},
                                {0x2b, Kind::DateTimeOffset, Shape::TimeScale, 0, false},
                                {0xa5, Kind::Binary, Shape::Text, 0, false},
                                {0xad, Kind::Binary, Shape::Text, 0, true},
                                {0xa7, Kind::Char, Shape::Text, 0, false},
                                {0xaf, Kind::Char, Shape::Text, 0, true},
                                {0xe7, Kind::NChar, Shape::Text, 0, false},
                                {0xef, Kind::NChar, Shape::Text, 0, true},
                                {0x22, Kind::Binary, Shape::LongText, 0, false},
                                {0x23, Kind::Char, Shape::LongText, 0, false},
                                {0x63, Kind::NChar, Shape::LongText, 0, false}};

const TypeRow* rowOf(quint8 token) {
    for (const TypeRow& row : typeRows)
        if (row.token == token) return &row;
    return nullptr;
}

constexpr int collationBytes = 5;

QString signedText(quint64 bits, int size) {
    // A tinyint has no sign.
    if (size == 1) return QString::number(bits);
    const int unused = 64 - size * 8;
    return QString::number(static_cast<qint64>(bits << unused) >> unused);
}

QString moneyText(ByteReader& in, int size) {
    quint64 bits = in.u32();
    if (size == 8) bits = bits << 32 | in.u32();
    const qint64 value = signedText(bits, size).toLongLong();
    const QString digits = QString::number(qAbs(value)).rightJustified(5, QLatin1Char('0'));
    const QString text = digits.left(digits.size() - 4) + QLatin1Char('.') + digits.right(4);
    return value < 0 ? QLatin1Char('-') + text : text;
}

QString dateTimeText(ByteReader& in, int size) {
    const auto days = static_cast<qint32>(size == 8 ? in.u32() : in.u16());
    const quint64 count = in.number(size / 2);
    const quint64 milliseconds = size == 8 ? (count * 10 + 1) / 3 : count * 60000;
    return dateText(QDate(1, 1, 1).daysTo(QDate(1900, 1, 1)) + days) + QLatin1Char(' ') + timeText(milliseconds, 3);
}

QString fineTimeText(ByteReader& in, const WireType& type, int size) {
    const int dayBytes = type.kind == Kind::Time ? 0 : 3;
    const int offsetBytes = type.kind == Kind::DateTimeOffset ? 2 : 0;
    const int timeBytes = size - dayBytes - offsetBytes;
    const quint64 ticks = in.number(timeBytes);
    const QString day = dayBytes == 0 ? QString() : dateText(static_cast<qint64>(in.number(dayBytes)));
    in.skip(offsetBytes);
    if (timeBytes == 0) return day;
    const QString clock = timeText(ticks, type.scale);
    // A datetimeoffset travels in UTC.
    const QString zone = offsetBytes == 0 ? QString() : QStringLiteral(" +00:00");
    return (day.isEmpty() ? clock : day + QLatin1Char(' ') + clock) + zone;
}

QString guidText(ByteReader& in) {
    const quint32 first = in.u32();
    const quint16 second = in.u16();
    const quint16 third = in.u16();
    const QByteArray rest = in.take(8).leftJustified(8, '\0');
    const auto byte = [&](int at) { return static_cast<uchar>(rest[at]); };
    const QUuid id(first, second, third, byte(0), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7));
    return id.toString(QUuid::WithoutBraces).toUpper();
}

QString stringText(const WireType& type, const QByteArray& bytes) {
    if (type.kind == Kind::NChar) return fromUtf16(bytes);
    if (type.kind == Kind::Char) return QString::fromLatin1(bytes);
    return QStringLiteral("0x") + QString::fromLatin1(bytes.toHex().toUpper());
}

QByteArray chunks(ByteReader& in) {
    QByteArray bytes;
    while (const quint32 length = in.u32())
        bytes += in.take(length);
    return bytes;
}

Cell readString(ByteReader& in, const WireType& type) {
    if (type.legacy != 0) {
        const quint32 length = in.u32();
        return length == 0xffffffff ? Cell() : Cell(stringText(type, in.take(length)));
    }
    if (type.size < 0) {
        if (in.u64() == std::numeric_limits<quint64>::max()) return std::nullopt;
        return stringText(type, chunks(in));
    }
    const quint16 length = in.u16();
    return length == 0xffff ? Cell() : Cell(stringText(type, in.take(length)));
}

QString numericText(ByteReader& in, const WireType& type, int size) {
    const bool isPositive = in.u8() != 0;
    return fromScaled({!isPositive, in.take(size - 1)}, type.scale);
}

QString readSized(ByteReader& in, const WireType& type, int size) {
    switch (type.kind) {
        case Kind::Int:
            return signedText(in.number(size), size);
        case Kind::Bit:
            return in.u8() != 0 ? QStringLiteral("1") : QStringLiteral("0");
        case Kind::Float:
            return size == 4 ? QString::number(std::bit_cast<float>(in.u32()), 'g', 9)
                             : QString::number(std::bit_cast<double>(in.u64()), 'g', 17);
        case Kind::Numeric:
            return numericText(in, type, size);
        case Kind::Money:
            return moneyText(in, size);
        case Kind::DateTime:
            return dateTimeText(in, size);
        case Kind::Guid:
            return guidText(in);
        default:
            return fineTimeText(in, type, size);
    }
}

}  // namespace

std::optional<WireType> readType(ByteReader& in) {
    const quint8 token = in.u8();
    const TypeRow* row = rowOf(token);
    if (!row) return std::nullopt;
    WireType type;
    type.kind = row->kind;
    type.isFixed = row->isFixed;
    type.size = row->size;
    if (row->shape == Shape::Plain || row->shape == Shape::LongText) type.legacy = token;
    if (row->shape == Shape::SizedByte || row->shape == Shape::Scaled) type.size = in.u8();
    if (row->shape == Shape::Scaled) type.precision = in.u8();
    if (row->shape == Shape::Scaled || row->shape == Shape::TimeScale) type.scale = in.u8();
    if (row->shape == Shape::Text) {
        const quint16 size = in.u16();
        type.size = size == 0xffff ? -1 : size;
    }
    if (row->shape == Shape::LongText) {
        in.skip(4);
        type.size = -1;
    }
    const bool isText = row->shape == Shape::Text || row->shape == Shape::LongText;
    if (isText && type.kind != Kind::Binary) in.skip(collationBytes);
    return in.isWhole() ? std::optional(type) : std::nullopt;
}

Cell readValue(ByteReader& in, const WireType& type) {
    if (type.kind == Kind::Binary || type.kind == Kind::Char || type.kind == Kind::NChar) return readString(in, type);
    const int size = type.legacy != 0 ? type.size : in.u8();
    return size == 0 ? Cell() : Cell(readSized(in, type, size));
}

}  // namespace pchat::lab::tds
