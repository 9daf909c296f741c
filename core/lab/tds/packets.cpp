#include "core/lab/tds/packets.h"

#include "core/lab/tds/bytes.h"

#include <algorithm>

namespace pchat::lab::tds {

namespace {

constexpr qsizetype headerSize = 8;
constexpr qsizetype longestMessage = 16 * 1024 * 1024;
constexpr unsigned endOfMessage = 0x01;
constexpr unsigned ignore = 0x02;
constexpr unsigned resetConnection = 0x08 | 0x10;

}  // namespace

std::optional<WireMessage> PacketReader::next() {
    while (!m_isBroken && m_raw.size() >= headerSize) {
        ByteReader header(m_raw);
        const auto type = static_cast<PacketType>(header.u8());
        const unsigned status = header.u8();
        const qsizetype length = header.u16Big();
        m_isBroken = length < headerSize || m_message.body.size() > longestMessage;
        if (m_isBroken || m_raw.size() < length) return std::nullopt;
        m_message.type = type;
        m_message.body += m_raw.mid(headerSize, length - headerSize);
        m_message.resetsConnection = m_message.resetsConnection || (status & resetConnection) != 0;
        m_raw.remove(0, length);
        if ((status & endOfMessage) == 0) continue;
        m_message.isIgnored = (status & ignore) != 0;
        return std::exchange(m_message, {});
    }
    return std::nullopt;
}

QByteArrayList PacketWriter::cut(PacketType type, const QByteArray& body, bool isEnd) {
    QByteArrayList packets;
    const qsizetype room = m_packetSize - headerSize;
    qsizetype at = 0;
    do {
        const QByteArray part = body.mid(at, room);
        at += part.size();
        ByteWriter out;
        out.u8(static_cast<unsigned>(type));
        out.u8(isEnd && at == body.size() ? endOfMessage : 0);
        out.u16Big(static_cast<unsigned>(part.size() + headerSize));
        out.u16Big(static_cast<unsigned>(m_session));
        out.u8(++m_number);
        out.u8(0);
        out.bytes(part);
        packets << out.take();
    } while (at < body.size());
    if (isEnd) m_number = 0;
    return packets;
}

}  // namespace pchat::lab::tds
