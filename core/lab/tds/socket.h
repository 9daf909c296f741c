// Socket: a TCP socket of this machine's own loopback address. Blocking; owns its descriptor. Not for Windows.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <utility>

namespace pchat::lab::tds {

class Socket {
  public:
    Socket() = default;
    explicit Socket(int descriptor) : m_descriptor(descriptor) {}
    ~Socket();
    Socket(Socket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Takes a port of 127.0.0.1, which refuses connections until listen(). 0: a free one.
    [[nodiscard]] static tl::expected<Socket, Message> bound(int port);
    [[nodiscard]] bool listen() const;
    [[nodiscard]] int port() const;
    /// Blocks until somebody comes; nothing once the socket has been shut down.
    [[nodiscard]] std::optional<Socket> accept() const;
    /// Blocks until something comes; empty once the other side, or this one, has closed.
    [[nodiscard]] QByteArray receive() const;
    /// False where the other side has gone.
    [[nodiscard]] bool send(const QByteArray& bytes) const;
    /// Wakes whoever waits in accept or receive. Any thread.
    void shutDown() const;

  private:
    int m_descriptor = -1;
};

}  // namespace pchat::lab::tds
