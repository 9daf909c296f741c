// Line: one connection as messages, in the clear or inside TLS.
//
// One thread receives; any thread may send or close. TLS begins inside PRELOGIN packets, as SQL Server has it.
#pragma once

#include "core/lab/tds/packets.h"
#include "core/lab/tds/socket.h"
#include "core/lab/tds/tls.h"

namespace pchat::lab::tds {

class Line {
  public:
    explicit Line(Socket socket) : m_socket(std::move(socket)), m_writer(0) {}

    /// Blocks; nothing once the line is closed or what comes is not TDS.
    [[nodiscard]] std::optional<WireMessage> receive();
    /// A part of a message, or all of it; false where the other side has gone.
    bool send(PacketType type, const QByteArray& body, bool isEnd = true);
    /// The handshake, to its end. False where it fails.
    [[nodiscard]] bool startTls(TlsServer& server);
    /// From now on in the clear: where only the login is to be encrypted.
    void stopTls();
    void setSession(int spid, int packetSize);
    void close() { m_socket.shutDown(); }

  private:
    Socket m_socket;
    PacketReader m_reader;
    PacketWriter m_writer;
    std::shared_ptr<TlsSession> m_tls;
    std::mutex m_sending;
};

}  // namespace pchat::lab::tds
