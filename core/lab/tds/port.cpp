#include "core/lab/tds/port.h"

#include "core/estate/detached.h"

#include <algorithm>

namespace pchat::lab::tds {

tl::expected<void, Message> Port::take(int number) {
    auto socket = Socket::bound(number);
    if (!socket) return tl::unexpected(socket.error());
    m_socket = std::move(*socket);
    m_number = m_socket.port();
    return {};
}

bool Port::change(Manner manner) {
    if (manner == m_manner) return true;
    if (m_manner != Manner::Refuses) {
        close();
        if (!take(m_number)) return false;
    }
    if (manner == Manner::Refuses) return true;
    // A port that is bound and not listened on refuses; one that is listened on and never accepted from hangs.
    if (!m_socket.listen()) return false;
    m_manner = manner;
    if (manner == Manner::Serves) m_thread = std::jthread([this] { takeClients(); });
    return true;
}

void Port::close() {
    m_socket.shutDown();
    if (m_thread.joinable()) m_thread.join();
    m_socket = Socket();
    m_manner = Manner::Refuses;
    const std::scoped_lock lock(m_mutex);
    for (const auto& each : m_connections)
        if (const auto connection = each.lock()) connection->close();
}

bool Port::isQuiet() {
    const std::scoped_lock lock(m_mutex);
    return std::all_of(m_connections.begin(), m_connections.end(), [](const auto& each) { return each.expired(); });
}

void Port::takeClients() {
    while (auto client = m_socket.accept()) {
        const auto connection = std::make_shared<Connection>(m_service, std::move(*client));
        {
            const std::scoped_lock lock(m_mutex);
            std::erase_if(m_connections, [](const auto& each) { return each.expired(); });
            m_connections.push_back(connection);
        }
        runDetached([connection] { connection->serve(); });
    }
}

}  // namespace pchat::lab::tds
