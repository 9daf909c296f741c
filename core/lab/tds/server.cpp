#include "core/lab/lab_server.h"
#include "core/lab/tds/port.h"
#include "core/site/profile_file.h"

#include <algorithm>
#include <condition_variable>

namespace pchat::lab {

namespace {

using tds::Port;
using tds::Service;

constexpr std::chrono::milliseconds lookAgain{200};

Port::Manner mannerOf(const EstateFile& estate, const Server& server) {
    if (server.condition == Condition::Hanging) return Port::Manner::Hangs;
    const bool isReached = server.condition != Condition::Dead && estate.reaches(QString(), server.host);
    return isReached ? Port::Manner::Serves : Port::Manner::Refuses;
}

class RunningServer final : public LabServer {
  public:
    ~RunningServer() override {
        constexpr std::chrono::milliseconds patience{2000};
        constexpr std::chrono::milliseconds pause{10};
        m_following.request_stop();
        if (m_following.joinable()) m_following.join();
        for (const auto& [role, port] : m_ports)
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
        return std::all_of(m_ports.begin(), m_ports.end(), [](const auto& each) { return each.second->isQuiet(); });
    }
    [[nodiscard]] tl::expected<void, Message> openPort(const Server& server, const ServeRequest& request);
    [[nodiscard]] tl::expected<void, Message> writeProfile() const;
    /// What happens to the estate meanwhile (servers come back, are lost, are cut off) is seen at its ports.
    void follow(const std::stop_token& stop);

    std::shared_ptr<World> m_world;
    std::shared_ptr<tds::TlsServer> m_tls;
    std::map<Role, std::unique_ptr<Port>> m_ports;
    std::vector<ServedInstance> m_instances;
    std::jthread m_following;
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
    if (auto written = writeProfile(); !written) return written;
    m_following = std::jthread([this](const std::stop_token& stop) { follow(stop); });
    return {};
}

void RunningServer::follow(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any timer;
    std::unique_lock lock(mutex);
    while (!timer.wait_for(lock, stop, lookAgain, [&] { return stop.stop_requested(); }) && !stop.stop_requested()) {
        m_world->refresh();
        const EstateFile& estate = m_world->estate();
        for (const Server& server : estate.servers)
            if (const auto port = m_ports.find(server.role); port != m_ports.end())
                static_cast<void>(port->second->change(mannerOf(estate, server)));  // looked at again soon
    }
}

tl::expected<void, Message> RunningServer::openPort(const Server& server, const ServeRequest& request) {
    auto port = std::make_unique<Port>(
        std::make_shared<Service>(m_world, server, m_tls, policyOf(request.tls), request.password));
    const int wanted = request.firstPort == 0 ? 0 : request.firstPort + static_cast<int>(server.role);
    if (auto taken = port->take(wanted); !taken) return taken;
    m_world->instance(server.role).addLogin({servedLogin(), {QStringLiteral("sysadmin")}, false});
    const Port::Manner manner = mannerOf(m_world->estate(), server);
    if (!port->change(manner))
        return tl::unexpected(fileProblem(QStringLiteral("127.0.0.1:%1").arg(port->number()), QString()));
    m_instances.push_back({server.role, server.name, port->number(), manner != Port::Manner::Refuses});
    m_ports.emplace(server.role, std::move(port));
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
