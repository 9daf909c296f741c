// Bytes as TDS writes them: little-endian numbers, UTF-16 text, lengths before what they measure.
//
// A reader that runs past its end gives zeros and empty texts from then on, and says so; it never reads outside. Pure;
// belongs to one thread.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace pchat::lab::tds {

class ByteReader {
  public:
    explicit ByteReader(const QByteArray& bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    /// 0 where nothing is left.
    [[nodiscard]] quint8 peek() const { return atEnd() ? quint8{0} : static_cast<quint8>(m_bytes[m_at]); }
    /// An unsigned number of 1 to 8 bytes, the least one first.
    quint64 number(int bytes);
    quint8 u8() { return static_cast<quint8>(number(1)); }
    quint16 u16() { return static_cast<quint16>(number(2)); }
    quint32 u32() { return static_cast<quint32>(number(4)); }
    quint64 u64() { return number(8); }
    /// The highest byte first, as in packet headers and PRELOGIN.
    quint16 u16Big();
    QByteArray take(qsizetype count);
    /// Text of so many UTF-16 units.
    QString text(qsizetype units);
    void skip(qsizetype count) { static_cast<void>(take(count)); }
    void seek(qsizetype position);

  private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_isWhole = true;
};

class ByteWriter {
  public:
    void number(quint64 value, int bytes);
    void u8(unsigned value) { number(value, 1); }
    void u16(unsigned value) { number(value, 2); }
    void u32(quint32 value) { number(value, 4); }
    void u64(quint64 value) { number(value, 8); }
    void u16Big(unsigned value);
    void bytes(const QByteArray& bytes) { m_bytes += bytes; }
    void text(QStringView text);
    /// One byte with the number of units, then the text; what is longer than 255 units is cut.
    void shortText(QStringView text);
    /// The same with two bytes.
    void longText(QStringView text);
    /// What `fill` writes, behind two bytes with its length.
    template <class Fill>
    void measured(Fill fill) {
        ByteWriter inner;
        fill(inner);
        u16(static_cast<unsigned>(inner.size()));
        bytes(inner.result());
    }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] const QByteArray& result() const { return m_bytes; }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

  private:
    QByteArray m_bytes;
};

[[nodiscard]] QByteArray utf16(QStringView text);
[[nodiscard]] QString fromUtf16(const QByteArray& bytes);

}  // namespace pchat::lab::tds
