#include "core/lab/tds/bytes.h"

#include <QtEndian>

#include <utility>

namespace pchat::lab::tds {

namespace {
constexpr int bitsOfByte = 8;
}

quint64 ByteReader::number(int bytes) {
    const QByteArray part = take(bytes);
    quint64 value = 0;
    for (qsizetype at = part.size(); at-- > 0;)
        value = value << bitsOfByte | static_cast<quint8>(part[at]);
    return value;
}

quint16 ByteReader::u16Big() {
    return qFromBigEndian(qToLittleEndian(u16()));
}

QByteArray ByteReader::take(qsizetype count) {
    if (count < 0 || count > m_bytes.size() - m_at) {
        m_isWhole = false;
        m_at = m_bytes.size();
        return {};
    }
    m_at += count;
    return m_bytes.mid(m_at - count, count);
}

QString ByteReader::text(qsizetype units) {
    return fromUtf16(take(units * 2));
}

void ByteReader::seek(qsizetype position) {
    m_isWhole = m_isWhole && position >= 0 && position <= m_bytes.size();
    m_at = m_isWhole ? position : m_bytes.size();
}

void ByteWriter::number(quint64 value, int bytes) {
    for (int at = 0; at < bytes; ++at)
        m_bytes += static_cast<char>(value >> (at * bitsOfByte) & 0xff);
}

void ByteWriter::u16Big(unsigned value) {
    u8(value >> bitsOfByte & 0xff);
    u8(value & 0xff);
}

void ByteWriter::text(QStringView text) {
    m_bytes += utf16(text);
}

void ByteWriter::shortText(QStringView text) {
    const QStringView part = text.left(0xff);
    u8(static_cast<unsigned>(part.size()));
    this->text(part);
}

void ByteWriter::longText(QStringView text) {
    const QStringView part = text.left(0xffff);
    u16(static_cast<unsigned>(part.size()));
    this->text(part);
}

QByteArray utf16(QStringView text) {
    QByteArray bytes(text.size() * 2, Qt::Uninitialized);
    if (!text.isEmpty()) qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QString fromUtf16(const QByteArray& bytes) {
    QString text(bytes.size() / 2, Qt::Uninitialized);
    if (!text.isEmpty()) qFromLittleEndian<quint16>(bytes.constData(), text.size(), text.data());
    return text;
}

}  // namespace pchat::lab::tds
