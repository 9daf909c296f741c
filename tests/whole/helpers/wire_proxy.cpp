#include "tests/whole/helpers/wire_proxy.h"

#include "core/lab/server/statement_log.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pchat::whole {

namespace {

using namespace std::chrono_literals;

constexpr int pulse = 20;       // milliseconds between two looks at the wish to end
constexpr int loginAnswer = 4;  // the replies to PRELOGIN, ClientHello and Finished of TLS 1.2 come before it

sockaddr_in local(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port));
    return address;
}

bool sendAll(int socket, const char* bytes, long count) {
    while (count > 0) {
        const auto sent = ::send(socket, bytes, static_cast<std::size_t>(count), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes += sent;
        count -= sent;
    }
    return true;
}

/// Without a good-bye whoever is at the other end gets a reset, and loses what it has not read yet.
void close(int socket, bool isAbrupt) {
    const linger abrupt{1, 0};
    if (isAbrupt) ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &abrupt, sizeof abrupt);
    ::close(socket);
}

/// What the server still has to say, until it has been silent for a while: by then it has acted.
void swallow(int server) {
    constexpr int quiet = 300;
    std::array<char, 65536> bytes{};
    pollfd waiting{server, POLLIN, 0};
    while (::poll(&waiting, 1, quiet) > 0 && ::recv(server, bytes.data(), bytes.size(), 0) > 0) {
    }
}

}  // namespace

struct WireProxy::Link {
    int client = -1;
    int server = -1;
    int replies = 0;
    bool isAbrupt = false;  ///< broken, not closed

    ~Link() {
        close(client, isAbrupt);
        if (server >= 0) close(server, isAbrupt);
    }
};

WireProxy::WireProxy(int target, QString statementLog) : m_target(target), m_log(std::move(statementLog)) {
    listen();
    m_thread = std::thread([this] { takeConnections(); });
}

WireProxy::~WireProxy() {
    m_isEnding = true;
    m_thread.join();
    for (std::thread& each : m_links)
        each.join();
    if (m_listener >= 0) ::close(m_listener);
}

void WireProxy::listen() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = local(m_port);
    socklen_t size = sizeof address;
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(socket, 16) != 0)
        qFatal("no port for the proxy");
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_listener = socket;
}

void WireProxy::leadTo(int target, const QString& statementLog) {
    const std::scoped_lock lock(m_mutex);
    m_target = target;
    m_log = statementLog;
}

void WireProxy::strike(WireFault fault, const QString& part) {
    {
        const std::scoped_lock lock(m_mutex);
        m_part = part;
        m_logged = lab::StatementLog(m_log).all().size();
        m_fault = fault;
    }
    if (fault < WireFault::DropBefore) endLines();
    if (fault != WireFault::Refuse) return;
    const int listener = m_listener.exchange(-1);
    ::shutdown(listener, SHUT_RDWR);  // at once, also while it is being waited on
    ::close(listener);
    ++m_struck;
}

void WireProxy::endLines() {
    const std::scoped_lock lock(m_mutex);
    for (const std::weak_ptr<Link>& line : m_lines)
        if (const auto open = line.lock()) ::shutdown(open->client, SHUT_RDWR);
    m_lines.clear();
}

void WireProxy::lookFor(const QByteArray& bytes) {
    const std::scoped_lock lock(m_mutex);
    m_wanted = bytes;
}

void WireProxy::heal() {
    {
        const std::scoped_lock lock(m_mutex);
        m_fault = WireFault::None;
    }
    if (m_listener < 0) listen();
}

WireFault WireProxy::fault() const {
    const std::scoped_lock lock(m_mutex);
    return m_fault;
}

bool WireProxy::takeFault(WireFault wanted) {
    const std::scoped_lock lock(m_mutex);
    if (m_fault != wanted) return false;
    m_fault = WireFault::None;
    ++m_struck;
    return true;
}

bool WireProxy::hasReceived(const QString& part) const {
    const std::scoped_lock lock(m_mutex);
    const auto all = lab::StatementLog(m_log).all();
    return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(std::min(m_logged, all.size())), all.end(),
                       [&](const auto& each) { return each.first.contains(part); });
}

void WireProxy::awaitReceived() const {
    for (int waited = 0; waited < 5000 && !hasReceived(m_part); waited += 2)
        std::this_thread::sleep_for(2ms);
}

void WireProxy::takeConnections() {
    while (!m_isEnding) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (m_listener < 0) {
            std::this_thread::sleep_for(5ms);
            continue;
        }
        if (::poll(&waiting, 1, pulse) <= 0) continue;
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0) continue;
        const auto link = std::make_shared<Link>();
        link->client = client;
        if (takeFault(WireFault::HangUp)) continue;
        {
            const std::scoped_lock lock(m_mutex);
            m_lines.push_back(link);
        }
        m_links.emplace_back([this, link] { carry(link); });
    }
}

void WireProxy::carry(const std::shared_ptr<Link>& link) {
    if (takeFault(WireFault::Silence)) {
        pollfd waiting{link->client, 0, 0};
        while (!m_isEnding && ::poll(&waiting, 1, pulse) == 0) {
        }
        return;
    }
    link->server = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    {
        const std::scoped_lock lock(m_mutex);
        address = local(m_target);
    }
    if (::connect(link->server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return;
    const int yes = 1;
    for (const int socket : {link->client, link->server})
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    std::array<char, 65536> bytes{};
    while (!m_isEnding) {
        std::array<pollfd, 2> ends{pollfd{link->client, POLLIN, 0}, pollfd{link->server, POLLIN, 0}};
        if (::poll(ends.data(), ends.size(), pulse) <= 0) continue;
        for (const bool isClient : {true, false}) {
            if (ends[isClient ? 0 : 1].revents == 0) continue;
            const auto count = ::recv(isClient ? link->client : link->server, bytes.data(), bytes.size(), 0);
            if (count <= 0) return;
            std::this_thread::sleep_for(m_oneWay.load());
            const int struck = m_struck;
            if (isClient ? request(*link, bytes.data(), count) : reply(*link, bytes.data(), count)) continue;
            link->isAbrupt = m_struck != struck && link->replies > loginAnswer;
            return;
        }
    }
}

bool WireProxy::request(Link& link, const char* bytes, long count) {
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_wanted.isEmpty() && QByteArray::fromRawData(bytes, count).contains(m_wanted)) m_hasSeen = true;
    }
    const WireFault ordered = fault();
    const bool isOfStatement = ordered >= WireFault::DropBefore && hasReceived(QStringLiteral("@@SPID"));
    if (isOfStatement && takeFault(WireFault::DropBefore)) return false;
    if (isOfStatement && takeFault(WireFault::HalfRequest)) {
        static_cast<void>(sendAll(link.server, bytes, count / 2));
        return false;
    }
    if (!sendAll(link.server, bytes, count)) return false;
    if (!isOfStatement || ordered != WireFault::DropDuring) return true;
    awaitReceived();
    return !takeFault(WireFault::DropDuring);
}

bool WireProxy::reply(Link& link, const char* bytes, long count) {
    if (++link.replies == loginAnswer && takeFault(WireFault::CutLogin)) return false;
    const WireFault ordered = fault();
    const bool isLate =
        ordered == WireFault::LoseReply || ordered == WireFault::HalfReply || ordered == WireFault::HoldReply;
    if (!isLate || !hasReceived(m_part)) return sendAll(link.client, bytes, count);
    if (!takeFault(ordered)) return sendAll(link.client, bytes, count);
    if (ordered == WireFault::HalfReply) static_cast<void>(sendAll(link.client, bytes, count / 2));
    swallow(link.server);
    pollfd waiting{link.client, 0, 0};
    if (ordered != WireFault::HoldReply) return false;
    while (!m_isEnding && ::poll(&waiting, 1, pulse) == 0) {
    }
    return false;
}

}  // namespace pchat::whole
