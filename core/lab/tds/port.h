// Port: the port of one served practice server, and the clients that it has taken.
//
// It refuses, lets clients wait for ever, or serves them, and may change over between these at any time. All but the
// serving itself belongs to one thread at a time.
#pragma once

#include "core/lab/tds/connection.h"

#include <mutex>
#include <thread>

namespace pchat::lab::tds {

class Port {
  public:
    enum class Manner { Refuses, Hangs, Serves };

    explicit Port(std::shared_ptr<const Service> service) : m_service(std::move(service)) {}
    Port(const Port&) = delete;
    Port& operator=(const Port&) = delete;
    ~Port() { close(); }

    /// Takes the port, which refuses from now on. 0: a free one.
    [[nodiscard]] tl::expected<void, Message> take(int number);
    [[nodiscard]] int number() const { return m_number; }
    /// False where the port could not be opened; it refuses then, and may be asked again. What was served before is
    /// cut.
    [[nodiscard]] bool change(Manner manner);
    /// Cuts every connection and gives the port back.
    void close();
    /// Whether every connection has come to its end. A statement that never returns keeps its own.
    [[nodiscard]] bool isQuiet();

  private:
    void takeClients();

    std::shared_ptr<const Service> m_service;
    int m_number = 0;
    Socket m_socket;
    Manner m_manner = Manner::Refuses;
    std::mutex m_mutex;
    std::vector<std::weak_ptr<Connection>> m_connections;
    std::jthread m_thread;
};

}  // namespace pchat::lab::tds
