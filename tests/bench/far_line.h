// FarLine: a line to a port of this machine that is as slow as one to another place. Linux only, like the served
// estate.
//
// What comes in waits for half of the round trip before it goes on, in each direction.
#pragma once

#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace pchat::bench {

class FarLine {
  public:
    FarLine(int port, std::chrono::microseconds roundTrip) : m_to(port), m_oneWay(roundTrip / 2) {
        sockaddr_in address = loopback(0);
        socklen_t length = sizeof address;
        const bool isReady = ::bind(m_listener, asAddress(address), length) == 0 && ::listen(m_listener, 64) == 0 &&
                             ::getsockname(m_listener, asAddress(address), &length) == 0;
        m_port = isReady ? ntohs(address.sin_port) : 0;
        m_threads.emplace_back([this] { accept(); });
    }
    ~FarLine() {
        ::shutdown(m_listener, SHUT_RDWR);
        m_threads.front().join();
        for (const int each : m_sockets)
            ::shutdown(each, SHUT_RDWR);
        for (std::size_t at = 1; at < m_threads.size(); ++at)
            m_threads[at].join();
        for (const int each : m_sockets)
            ::close(each);
        ::close(m_listener);
    }
    FarLine(const FarLine&) = delete;
    FarLine& operator=(const FarLine&) = delete;

    /// 0 where none could be had.
    [[nodiscard]] int port() const { return m_port; }

  private:
    static sockaddr_in loopback(int port) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(static_cast<uint16_t>(port));
        return address;
    }
    static sockaddr* asAddress(sockaddr_in& address) { return reinterpret_cast<sockaddr*>(&address); }

    void accept() {
        for (;;) {
            const int near = ::accept(m_listener, nullptr, nullptr);
            if (near < 0) return;
            const int far = ::socket(AF_INET, SOCK_STREAM, 0);
            m_sockets.insert(m_sockets.end(), {near, far});
            sockaddr_in address = loopback(m_to);
            if (::connect(far, asAddress(address), sizeof address) != 0) {
                ::shutdown(near, SHUT_RDWR);
                continue;
            }
            const int yes = 1;
            for (const int each : {near, far})
                ::setsockopt(each, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            m_threads.emplace_back([this, near, far] { carry(near, far); });
            m_threads.emplace_back([this, near, far] { carry(far, near); });
        }
    }
    void carry(int from, int to) const {
        std::array<char, 65536> bytes{};
        for (;;) {
            const ssize_t count = ::recv(from, bytes.data(), bytes.size(), 0);
            if (count <= 0) break;
            std::this_thread::sleep_for(m_oneWay);
            if (::send(to, bytes.data(), static_cast<std::size_t>(count), MSG_NOSIGNAL) != count) break;
        }
        ::shutdown(to, SHUT_RDWR);
    }

    int m_to;
    std::chrono::microseconds m_oneWay;
    int m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    int m_port = 0;
    std::vector<int> m_sockets;          ///< of the accepting thread, until it has ended
    std::vector<std::thread> m_threads;  ///< the accepting one first
};

}  // namespace pchat::bench
