#include "core/lab/world/world.h"

#include "core/lab/world/agent.h"
#include "core/lab/world/chat_servers.h"

#include <QFileInfo>

namespace pchat::lab {

namespace {

ServerMessage messageFor(const FaultAct& act) {
    const bool isJapanese = Speaking::now().language == ServerLanguage::Japanese;
    ServerMessage message;
    if (act.kind == FaultAct::Kind::Disconnect) {
        message.number = brokenLine;
        message.severity = 20;
        message.text = isJapanese ? QStringLiteral("既存の接続はリモート ホストに強制的に切断されました。")
                                  : QStringLiteral("An existing connection was forcibly closed by the remote host.");
    } else {
        message.number = act.number;
        message.severity = 16;
        message.text = (isJapanese ? QStringLiteral("エラー %1。") : QStringLiteral("Error %1.")).arg(act.number);
    }
    message.state = 1;
    message.line = 1;
    return message;
}

}  // namespace

Surroundings surroundings(const Server& server, std::shared_ptr<LabClock> clock, std::shared_ptr<PathMap> paths,
                          std::shared_ptr<FaultBook> faults) {
    Surroundings around;
    around.speech = Speech::of(server.language);
    around.mapPath = [paths, host = server.host](const QString& path) -> tl::expected<QString, int> {
        const auto located = paths->locate(path, host);
        if (!located) return tl::unexpected(osErrorOf(located.error()));
        return located->path;
    };
    around.now = [clock] { return clock->now(); };
    around.spend = [clock](std::chrono::milliseconds duration) { clock->spend(duration); };
    around.moment = [faults, role = server.role](Moment moment, const QString& text) -> std::optional<ServerMessage> {
        if (!faults) return std::nullopt;
        const auto act = faults->strike(DoorKind::Sql, role, moment, text);
        if (!act) return std::nullopt;
        return messageFor(*act);
    };
    return around;
}

tl::expected<std::shared_ptr<World>, Message> World::open(const QString& folder) {
    std::shared_ptr<World> world(new World(folder));
    if (const auto opened = world->openParts(); !opened) return tl::unexpected(opened.error());
    for (const Server& server : world->m_estate.servers)
        if (const auto opened = world->openInstance(server); !opened) return tl::unexpected(opened.error());
    world->m_clock->setOnWait([weak = std::weak_ptr<World>(world)] {
        if (const auto alive = weak.lock()) alive->goOn();
    });
    return world;
}

tl::expected<void, Message> World::openParts() {
    if (!QFileInfo::exists(m_layout.estate()))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP(
                        "core", "There is no practice estate in %1. Create one there, or name the folder of one."),
                    {m_layout.folder()}));
    auto estate = loadEstate(m_layout.estate());
    if (!estate) return tl::unexpected(estate.error());
    m_estate = std::move(*estate);
    auto faults = loadFaults(m_layout.faults());
    if (!faults) return tl::unexpected(faults.error());
    auto clock = LabClock::open(m_layout.clock());
    if (!clock) return tl::unexpected(clock.error());
    auto store = WorldStore::open(m_layout.store());
    if (!store) return tl::unexpected(store.error());
    m_clock = std::move(*clock);
    m_store = std::move(*store);
    m_paths = std::make_shared<PathMap>(m_layout.folder(), m_estate.places, m_estate.deadHosts);
    m_faults = std::make_shared<FaultBook>(std::move(*faults), static_cast<quint64>(m_estate.seed), m_store, m_clock);
    m_management = std::make_shared<ManagementStore>(m_store, m_clock);
    return {};
}

tl::expected<void, Message> World::openInstance(const Server& server) {
    auto instance = Instance::open(
        m_layout.at(server.file), surroundings(server, m_clock, m_paths, m_faults),
        [faults = m_faults, role = server.role](const QString& text) { return faults->settle(role, text); });
    if (!instance) return tl::unexpected(instance.error());
    m_instances.emplace(server.role, std::move(*instance));
    return {};
}

void World::goOn() {
    const std::unique_lock alone(m_goingOn, std::try_to_lock);
    if (!alone) return;
    Agent(*this).runDueJobs();
    followPoolState(*this);
}

}  // namespace pchat::lab
