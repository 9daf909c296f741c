// A line between a driver and a served practice server on which things go wrong: real sockets, one thread a connection.
//
// It carries bytes that it cannot read, since they are encrypted. Which request is which it learns from the server's
// own log of statements: once "SELECT @@SPID" is in the log, the next request of that connection is the statement that
// follows it, and once the statement is in the log, the next bytes of the server are its reply.
#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace pchat::whole {

enum class WireFault {
    None,
    // of a connection
    Refuse,    ///< nobody listens
    Silence,   ///< takes the connection and never says a word
    HangUp,    ///< takes the connection and closes it
    CutLogin,  ///< closes it in the middle of the login
    // of a statement
    DropBefore,   ///< the request is lost, and the line with it
    HalfRequest,  ///< half of the request arrives
    DropDuring,   ///< the line breaks as soon as the server has the request
    LoseReply,    ///< the server has acted; its reply is lost, and the line with it
    HalfReply,    ///< half of the reply's first bytes arrives
    HoldReply     ///< the reply comes later than anybody waits
};

class WireProxy {
  public:
    /// `statementLog` is the file in which the server behind notes what it receives.
    WireProxy(int target, QString statementLog);
    ~WireProxy();
    WireProxy(const WireProxy&) = delete;
    WireProxy& operator=(const WireProxy&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// As slow from here on as a line to another place: what comes in waits for half of it, either way.
    void setRoundTrip(std::chrono::microseconds roundTrip) { m_oneWay = roundTrip / 2; }
    void leadTo(int target, const QString& statementLog);
    /// Strikes once: the next connection, or the next statement whose text contains `part`. So that there is a next
    /// connection, those that are there end.
    void strike(WireFault fault, const QString& part = {});
    /// Ends what lasts: nobody listening, silence.
    void heal();
    /// Whether the bytes have gone past, from a client, since the beginning; asked for before.
    void lookFor(const QByteArray& bytes);
    [[nodiscard]] bool hasSeen() const { return m_hasSeen; }
    /// How often something went wrong so far.
    [[nodiscard]] int struck() const { return m_struck; }

  private:
    struct Link;
    void listen();
    void endLines();
    void takeConnections();
    void carry(const std::shared_ptr<Link>& link);
    [[nodiscard]] bool request(Link& link, const char* bytes, long count);
    [[nodiscard]] bool reply(Link& link, const char* bytes, long count);
    [[nodiscard]] bool hasReceived(const QString& part) const;
    void awaitReceived() const;
    [[nodiscard]] WireFault fault() const;
    [[nodiscard]] bool takeFault(WireFault wanted);

    int m_port = 0;
    std::atomic_int m_listener{-1};
    mutable std::mutex m_mutex;
    int m_target;
    QString m_log;
    std::size_t m_logged = 0;  ///< statements that were there when the fault was ordered
    WireFault m_fault = WireFault::None;
    QString m_part;
    QByteArray m_wanted;
    std::atomic_bool m_hasSeen{false};
    std::atomic_int m_struck{0};
    std::atomic<std::chrono::microseconds> m_oneWay{std::chrono::microseconds(0)};
    std::atomic_bool m_isEnding{false};
    std::vector<std::thread> m_links;
    std::vector<std::weak_ptr<Link>> m_lines;
    std::thread m_thread;
};

}  // namespace pchat::whole
