// Packets: how a TDS message is cut into pieces of a size agreed on, and put together again. Pure; one thread.
#pragma once

#include <QByteArrayList>

#include <optional>

namespace pchat::lab::tds {

enum class PacketType : quint8 {
    Batch = 1,
    Rpc = 3,
    Answer = 4,
    Attention = 6,
    BulkLoad = 7,
    Transaction = 14,
    Login = 16,
    Sspi = 17,
    Prelogin = 18
};

/// One whole message: what its packets carried, joined.
struct WireMessage {
    PacketType type = PacketType::Batch;
    bool isIgnored = false;         ///< the client has thought better of it
    bool resetsConnection = false;  ///< the session is to be as after login
    QByteArray body;
};

class PacketReader {
  public:
    void feed(const QByteArray& bytes) { m_raw += bytes; }
    /// The next message where all its packets have come.
    [[nodiscard]] std::optional<WireMessage> next();
    /// What came cannot be TDS; nothing more will be read.
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

  private:
    QByteArray m_raw;
    WireMessage m_message;
    bool m_isBroken = false;
};

class PacketWriter {
  public:
    explicit PacketWriter(int session) : m_session(session) {}
    void setSession(int session) { m_session = session; }
    void setPacketSize(int bytes) { m_packetSize = bytes; }
    /// The packets of (a part of) a message, each by itself; the last one is marked as the end where `isEnd`.
    [[nodiscard]] QByteArrayList cut(PacketType type, const QByteArray& body, bool isEnd);

  private:
    int m_session;
    int m_packetSize = 4096;
    quint8 m_number = 0;
};

}  // namespace pchat::lab::tds
