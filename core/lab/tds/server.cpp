#include "core/estate/detached.h"
#include "core/lab/lab_server.h"
#include "core/lab/tds/connection.h"
#include "core/site/profile_file.h"

#include <algorithm>
#include <thread>

namespace pchat::lab {

namespace {

using tds::Connection;
using tds::Service;
using tds::Socket;

/// One server's port, and the thread that takes its clients.
struct Port {
    Socket socket;
    std::shared_ptr<const Service> service;
    std::mutex mutex;
    std::vector<std::weak_ptr<Connection>> connections;
    std::jthread thread;

    void takeClients() {
        while (auto client = socket.accept()) {
            const auto connection = std::make_shared<Connection>(service, std::move(*client));
            {
                const std::scoped_lock lock(mutex);
                std::erase_if(connections, [](const auto& each) { return each.expired(); });
                connections.push_back(connection);
            }
            runDetached([connection] { connection->serve(); });
        }
    }

    void close() {
        socket.shutDown();
        if (thread.joinable()) thread.join();
        const std::scoped_lock lock(mutex);
        for (const auto& each : connections)
            if (const auto connection = each.lock()) connection->close();
    }

    /// Whether every connection has come to its end. A statement that never returns keeps its own.
    bool isQuiet() {
        const std::scoped_lock lock(mutex);
        return std::all_of(connections.begin(), connections.end(), [](const auto& each) { return each.expired(); });
    }
};

class RunningServer final : public LabServer {
  public:
    ~RunningServer() override {
        constexpr std::chrono::milliseconds patience{2000};
        constexpr std::chrono::milliseconds pause{10};
        for (const auto& port : m_ports)
            port->close();
        for (auto waited = pause; waited < patience && !isQuiet(); waited += pause)
            std::this_thread::sleep_for(pause);
    }
    [[nodiscard]] const std::vector<ServedInstance>& instances() const override { return m_instances; }
    [[nodiscard]] QString profilePath() const override {
        return m_world->layout().at(QStringLiteral("site-served.json"));
    }

    [[nodiscard]] tl::expected<void, Message> open(const ServeRequest& request);

  private:
    [[nodiscard]] bool isQuiet() const {
        return std::all_of(m_ports.begin(), m_ports.end(), [](const auto& port) { return port->isQuiet(); });
    }
    [[nodiscard]] tl::expected<void, Message> openPort(const Server& server, const ServeRequest& request);
    [[nodiscard]] tl::expected<void, Message> writeProfile() const;

    std::shared_ptr<World> m_world;
    std::shared_ptr<tds::TlsServer> m_tls;
    std::vector<std::unique_ptr<Port>> m_ports;
    std::vector<ServedInstance> m_instances;
};

tds::TlsPolicy policyOf(ServedTls tls) {
    return tls == ServedTls::Off  ? tds::TlsPolicy::Off
           : tls == ServedTls::On ? tds::TlsPolicy::On
                                  : tds::TlsPolicy::Required;
}

tl::expected<void, Message> RunningServer::open(const ServeRequest& request) {
    auto world = World::open(request.folder);
    if (!world) return tl::unexpected(world.error());
    m_world = std::move(*world);
    if (request.tls != ServedTls::Off) {
        auto tls = tds::TlsServer::create();
        if (!tls) return tl::unexpected(tls.error());
        m_tls = std::move(*tls);
    }
    for (const Server& server : m_world->estate().servers)
        if (auto opened = openPort(server, request); !opened) return opened;
    return writeProfile();
}

tl::expected<void, Message> RunningServer::openPort(const Server& server, const ServeRequest& request) {
    auto port = std::make_unique<Port>();
    const int wanted = request.firstPort == 0 ? 0 : request.firstPort + static_cast<int>(server.role);
    auto socket = Socket::bound(wanted);
    if (!socket) return tl::unexpected(socket.error());
    port->socket = std::move(*socket);
    port->service = std::make_shared<Service>(m_world, server, m_tls, policyOf(request.tls), request.password);
    m_world->instance(server.role).addLogin({servedLogin(), {QStringLiteral("sysadmin")}, false});
    const bool isDead = server.condition == Condition::Dead;
    m_instances.push_back({server.role, server.name, port->socket.port(), !isDead});
    // A port that is bound and not listened on refuses; one that is listened on and never accepted from hangs.
    if (!isDead && !port->socket.listen())
        return tl::unexpected(fileProblem(QStringLiteral("127.0.0.1:%1").arg(port->socket.port()), QString()));
    if (!isDead && server.condition != Condition::Hanging)
        port->thread = std::jthread([raw = port.get()] { raw->takeClients(); });
    m_ports.push_back(std::move(port));
    return {};
}

tl::expected<void, Message> RunningServer::writeProfile() const {
    auto profile = loadProfile(m_world->layout().profile());
    if (!profile) return tl::unexpected(profile.error().front().text);
    for (const ServedInstance& each : m_instances) {
        const QString address = QStringLiteral("127.0.0.1,%1").arg(each.port);
        if (!isOfCompliance(each.role)) profile->chat.instances[each.role].address = address;
        const Role place = chatRoleOf(each.role);
        if (profile->roleOfCompliance(place) == each.role) profile->compliance->instances[place].address = address;
    }
    profile->providers.sql = Provider::Real;
    profile->authentication = Authentication::SqlLogin;
    profile->sqlLogin = servedLogin();
    profile->windowsAccount = m_world->estate().account;
    profile->trustServerCertificate = true;
    return writeWhole(profilePath(), formatProfile(*profile));
}

}  // namespace

QString servedLogin() {
    return QStringLiteral("chatadmin");
}

Secret practicePassword() {
    return Secret(QStringLiteral("practice"));
}

tl::expected<std::unique_ptr<LabServer>, Message> LabServer::start(const ServeRequest& request) {
    auto server = std::make_unique<RunningServer>();
    if (auto opened = server->open(request); !opened) return tl::unexpected(opened.error());
    return server;
}

}  // namespace pchat::lab
