#include "core/lab/tds/exact.h"
#include "core/lab/tds/wire_type.h"

#include <QUuid>
#include <QtEndian>

#include <bit>
#include <limits>

namespace pchat::lab::tds {

namespace {

using Kind = WireType::Kind;

const QDate epoch(1900, 1, 1);  // of datetime

void writeNull(ByteWriter& out, const WireType& type) {
    const bool isString = type.kind == Kind::Binary || type.kind == Kind::Char || type.kind == Kind::NChar;
    if (isString && type.size < 0) return out.u64(std::numeric_limits<quint64>::max());
    if (isString) return out.u16(0xffff);
    if (type.kind == Kind::Variant) return out.u32(0);
    out.u8(0);
}

bool writeInt(ByteWriter& out, const WireType& type, const QString& text) {
    bool isNumber = false;
    const qint64 value = text.trimmed().toLongLong(&isNumber);
    out.u8(static_cast<unsigned>(type.size));
    out.number(static_cast<quint64>(value), type.size);
    return isNumber;
}

bool writeBit(ByteWriter& out, const QString& text) {
    out.u8(1);
    out.u8(text == QLatin1String("0") ? 0 : 1);
    return text == QLatin1String("0") || text == QLatin1String("1");
}

bool writeFloat(ByteWriter& out, const WireType& type, const QString& text) {
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    out.u8(static_cast<unsigned>(type.size));
    if (type.size == 4)
        out.u32(std::bit_cast<quint32>(static_cast<float>(value)));
    else
        out.u64(std::bit_cast<quint64>(value));
    return isNumber;
}

bool writeNumeric(ByteWriter& out, const WireType& type, const QString& text) {
    const auto scaled = toScaled(text, type.scale, type.size - 1);
    if (!scaled) return false;
    out.u8(static_cast<unsigned>(type.size));
    out.u8(scaled->isNegative ? 0 : 1);
    out.bytes(scaled->magnitude);
    return true;
}

bool writeMoney(ByteWriter& out, const WireType& type, const QString& text) {
    const auto scaled = toScaled(text, type.scale, 8);
    if (!scaled) return false;
    const auto magnitude = static_cast<qint64>(qFromLittleEndian<quint64>(scaled->magnitude.constData()));
    const auto value = static_cast<quint64>(scaled->isNegative ? -magnitude : magnitude);
    out.u8(static_cast<unsigned>(type.size));
    if (type.size == 8) out.u32(static_cast<quint32>(value >> 32));
    out.u32(static_cast<quint32>(value));
    return true;
}

/// datetime: days since 1900 and three-hundredths of a second; smalldatetime: days and minutes.
bool writeDateTime(ByteWriter& out, const WireType& type, const QString& text) {
    const auto moment = toMoment(text, 3);
    if (!moment) return false;
    const qint64 days = moment->days - QDate(1, 1, 1).daysTo(epoch);
    out.u8(static_cast<unsigned>(type.size));
    out.number(static_cast<quint64>(days), type.size / 2);
    const quint64 count = type.size == 8 ? (moment->ticks * 3 + 5) / 10 : moment->ticks / 60000;
    out.number(count, type.size / 2);
    return true;
}

int bytesOfScale(int scale) {
    return scale <= 2 ? 3 : scale <= 4 ? 4 : 5;
}

bool writeFineTime(ByteWriter& out, const WireType& type, const QString& text) {
    auto moment = toMoment(text, type.scale);
    if (!moment) return false;
    const bool hasTime = type.kind != Kind::Date;
    const bool hasOffset = type.kind == Kind::DateTimeOffset;
    if (hasOffset) {
        // On the wire the moment is in UTC and the offset beside it.
        const QDateTime local(QDate(1, 1, 1).addDays(moment->days), QTime(0, 0), Qt::UTC);
        quint64 second = 1;
        for (int at = 0; at < type.scale; ++at)
            second *= 10;
        const QDateTime utc =
            local.addSecs(static_cast<qint64>(moment->ticks / second) - qint64{60} * moment->offsetMinutes);
        moment->days = QDate(1, 1, 1).daysTo(utc.date());
        moment->ticks =
            static_cast<quint64>(utc.time().msecsSinceStartOfDay() / 1000) * second + moment->ticks % second;
    }
    const int timeBytes = hasTime ? bytesOfScale(type.scale) : 0;
    const int dayBytes = type.kind == Kind::Time ? 0 : 3;
    out.u8(static_cast<unsigned>(timeBytes + dayBytes + (hasOffset ? 2 : 0)));
    out.number(moment->ticks, timeBytes);
    out.number(static_cast<quint64>(moment->days), dayBytes);
    if (hasOffset) out.u16(static_cast<unsigned>(moment->offsetMinutes & 0xffff));
    return true;
}

bool writeGuid(ByteWriter& out, const QString& text) {
    const QUuid id = QUuid::fromString(text);
    out.u8(16);
    out.u32(id.data1);
    out.u16(id.data2);
    out.u16(id.data3);
    out.bytes(QByteArray(reinterpret_cast<const char*>(id.data4), sizeof id.data4));
    return !id.isNull() || text.contains(QLatin1String("00000000-0000-0000-0000-000000000000"));
}

QByteArray stringBytes(const WireType& type, const QString& text) {
    if (type.kind == Kind::NChar) return utf16(text);
    if (type.kind == Kind::Char) return text.toLatin1();
    return QByteArray::fromHex(text.mid(text.startsWith(QLatin1String("0x")) ? 2 : 0).toLatin1());
}

bool writeString(ByteWriter& out, const WireType& type, const QString& text) {
    QByteArray bytes = stringBytes(type, text);
    if (type.size >= 0) {
        if (bytes.size() > type.size) return false;
        out.u16(static_cast<unsigned>(bytes.size()));
        out.bytes(bytes);
        return true;
    }
    // max: the whole length, one chunk, the end.
    out.u64(static_cast<quint64>(bytes.size()));
    if (!bytes.isEmpty()) {
        out.u32(static_cast<quint32>(bytes.size()));
        out.bytes(bytes);
    }
    out.u32(0);
    return true;
}

/// As an nvarchar inside: the lab does not keep what a sql_variant was made of.
bool writeVariant(ByteWriter& out, const QString& text) {
    WireType inner;
    inner.size = static_cast<int>(std::max<qsizetype>(text.size(), 1) * 2);
    ByteWriter type;
    writeType(type, inner);
    const QByteArray bytes = utf16(text);
    const QByteArray head = type.result();
    out.u32(static_cast<quint32>(2 + 7 + bytes.size()));
    out.bytes(head.left(1));
    out.u8(7);
    out.bytes(head.mid(3));
    out.bytes(head.mid(1, 2));
    out.bytes(bytes);
    return true;
}

}  // namespace

bool writeValue(ByteWriter& out, const WireType& type, const Cell& value) {
    if (!value) {
        writeNull(out, type);
        return true;
    }
    switch (type.kind) {
        case Kind::Int:
            return writeInt(out, type, *value);
        case Kind::Bit:
            return writeBit(out, *value);
        case Kind::Float:
            return writeFloat(out, type, *value);
        case Kind::Numeric:
            return writeNumeric(out, type, *value);
        case Kind::Money:
            return writeMoney(out, type, *value);
        case Kind::DateTime:
            return writeDateTime(out, type, *value);
        case Kind::Date:
        case Kind::Time:
        case Kind::DateTime2:
        case Kind::DateTimeOffset:
            return writeFineTime(out, type, *value);
        case Kind::Guid:
            return writeGuid(out, *value);
        case Kind::Variant:
            return writeVariant(out, *value);
        case Kind::Binary:
        case Kind::Char:
        case Kind::NChar:
            break;
    }
    return writeString(out, type, *value);
}

}  // namespace pchat::lab::tds
