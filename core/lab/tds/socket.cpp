#include "core/lab/tds/socket.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace pchat::lab::tds {

namespace {

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void set(int descriptor, int level, int option) {
    const int on = 1;
    ::setsockopt(descriptor, level, option, &on, sizeof on);
}

}  // namespace

Socket::~Socket() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Socket& Socket::operator=(Socket&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

tl::expected<Socket, Message> Socket::bound(int port) {
    Socket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    set(socket.m_descriptor, SOL_SOCKET, SO_REUSEADDR);
    const sockaddr_in address = loopback(port);
    if (::bind(socket.m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "Port %1 of this computer cannot be used: %2. Choose another one "
                                                    "with --port, or --port 0 for free ones."),
                                  {QString::number(port), QString::fromLocal8Bit(std::strerror(errno))}));
}

bool Socket::listen() const {
    constexpr int waiting = 64;
    return ::listen(m_descriptor, waiting) == 0;
}

int Socket::port() const {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

std::optional<Socket> Socket::accept() const {
    for (;;) {
        const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
        if (descriptor < 0) return std::nullopt;
        set(descriptor, IPPROTO_TCP, TCP_NODELAY);
        return Socket(descriptor);
    }
}

QByteArray Socket::receive() const {
    QByteArray bytes(16384, Qt::Uninitialized);
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    } while (count < 0 && errno == EINTR);
    bytes.truncate(count < 0 ? 0 : count);
    return bytes;
}

bool Socket::send(const QByteArray& bytes) const {
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t count =
            ::send(m_descriptor, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        at += count;
    }
    return true;
}

void Socket::shutDown() const {
    ::shutdown(m_descriptor, SHUT_RDWR);
}

}  // namespace pchat::lab::tds
