#include "core/lab/tds/line.h"

namespace pchat::lab::tds {

std::optional<WireMessage> Line::receive() {
    for (;;) {
        if (auto message = m_reader.next()) return message;
        if (m_reader.isBroken()) return std::nullopt;
        QByteArray bytes = m_socket.receive();
        if (bytes.isEmpty()) return std::nullopt;
        if (m_tls) {
            auto plain = m_tls->decrypt(bytes);
            if (!plain) return std::nullopt;
            bytes = std::move(*plain);
        }
        m_reader.feed(bytes);
    }
}

bool Line::send(PacketType type, const QByteArray& body, bool isEnd) {
    const std::scoped_lock lock(m_sending);
    QByteArray wire;
    // Each packet in a record of its own: Microsoft's client loses its place where a record begins inside a packet.
    for (const QByteArray& packet : m_writer.cut(type, body, isEnd))
        wire += m_tls ? m_tls->encrypt(packet) : packet;
    return m_socket.send(wire);
}

bool Line::startTls(TlsServer& server) {
    std::shared_ptr<TlsSession> session = server.newSession();
    while (!session->isEstablished()) {
        const auto message = receive();
        if (!message || message->type != PacketType::Prelogin) return false;
        const auto answer = session->shakeHands(message->body);
        if (!answer) return false;
        if (!answer->isEmpty() && !send(PacketType::Prelogin, *answer)) return false;
    }
    const std::scoped_lock lock(m_sending);
    m_tls = std::move(session);
    return true;
}

void Line::stopTls() {
    const std::scoped_lock lock(m_sending);
    m_tls.reset();
}

void Line::setSession(int spid, int packetSize) {
    const std::scoped_lock lock(m_sending);
    m_writer.setSession(spid);
    m_writer.setPacketSize(packetSize);
}

}  // namespace pchat::lab::tds
