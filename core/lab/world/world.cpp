#include "core/lab/world/world.h"

#include "core/lab/world/agent.h"
#include "core/lab/world/chat_servers.h"
#include "core/lab/world/compliance.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/outside.h"
#include "core/lab/world/slow_copy.h"
#include "core/lab/world/users.h"

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

Surroundings World::surroundings(const Server& server) {
    const auto weak = weak_from_this();
    Surroundings around;
    around.speech = Speech::of(server.language);
    around.mapPath = [weak, host = server.host](const QString& path) -> tl::expected<QString, int> {
        const auto world = weak.lock();
        if (!world) return tl::unexpected(osErrorOf(PathProblem::Unreachable));
        const auto located = world->paths().locate(path, host);
        if (!located) return tl::unexpected(osErrorOf(located.error()));
        return located->path;
    };
    around.now = [clock = m_clock] { return clock->now(); };
    around.spend = [clock = m_clock](std::chrono::milliseconds duration) { clock->spend(duration); };
    around.moment = [faults = m_faults, role = server.role](Moment moment,
                                                            const QString& text) -> std::optional<ServerMessage> {
        const auto act = faults->strike(DoorKind::Sql, role, moment, text);
        if (!act) return std::nullopt;
        return messageFor(*act);
    };
    around.mirroringEnds = [weak, role = server.role](Moment moment, const QString& database, const QString& partner) {
        if (const auto world = weak.lock()) world->mirroringEnds(role, moment, database, partner);
    };
    around.partnerAt = [weak, role = server.role](const QString& host,
                                                  int port) -> tl::expected<Instance*, PartnerProblem> {
        if (const auto world = weak.lock()) return world->partnerAt(role, host, port);
        return tl::unexpected(PartnerProblem::Unreachable);
    };
    around.mirroringChanged = [weak] {
        if (const auto world = weak.lock()) keepMirrors(*world);
    };
    return around;
}

tl::expected<std::shared_ptr<World>, Message> World::open(const QString& folder) {
    std::shared_ptr<World> world(new World(folder));
    if (const auto opened = world->openParts(); !opened) return tl::unexpected(opened.error());
    for (const Server& server : world->estate().servers)
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
    if (auto read = readEstate(); !read) return read;
    auto faults = loadFaults(m_layout.faults());
    if (!faults) return tl::unexpected(faults.error());
    auto clock = LabClock::open(m_layout.clock());
    if (!clock) return tl::unexpected(clock.error());
    auto store = WorldStore::open(m_layout.store());
    if (!store) return tl::unexpected(store.error());
    m_clock = std::move(*clock);
    m_store = std::move(*store);
    m_faults = std::make_shared<FaultBook>(std::move(*faults), static_cast<quint64>(estate().seed), m_store, m_clock);
    m_management = std::make_shared<ManagementStore>(m_store, m_clock);
    return {};
}

tl::expected<void, Message> World::openInstance(const Server& server) {
    auto instance = Instance::open(
        m_layout.at(server.file), surroundings(server),
        [faults = m_faults, role = server.role](const QString& text) { return faults->settle(role, text); });
    if (!instance) return tl::unexpected(instance.error());
    m_instances.emplace(server.role, std::move(*instance));
    return {};
}

tl::expected<void, Message> World::readEstate() {
    const std::scoped_lock lock(m_readingMutex);
    const QDateTime fileTime = QFileInfo(m_layout.estate()).lastModified();
    auto estate = loadEstate(m_layout.estate());
    if (!estate) return tl::unexpected(estate.error());
    PathMap paths(m_layout.folder(), estate->places, estate->deadHosts, estate->cutHosts);
    m_readings.push_back(std::make_unique<const Reading>(Reading{std::move(*estate), std::move(paths), fileTime}));
    m_reading = m_readings.back().get();
    return {};
}

void World::refresh() {
    if (QFileInfo(m_layout.estate()).lastModified() == m_reading.load()->fileTime) return;
    static_cast<void>(readEstate());
}

void World::catchUp() {
    refresh();
    if (!estate().outage.isValid()) return;
    letUpcomingHappen(*this);
    copyOn(*this);
}

tl::expected<void, Message> World::change(const std::function<void(EstateFile&)>& alter) {
    EstateFile changed = estate();
    alter(changed);
    if (auto saved = saveEstate(changed, m_layout.estate()); !saved) return saved;
    return readEstate();
}

void World::mirroringEnds(Role role, Moment moment, const QString& database, const QString& partner) {
    const Server* own = estate().server(role);
    for (const Server& other : estate().servers) {
        if (other.name != partner || !estate().reaches(own->host, other.host)) continue;
        if (moment == Moment::After) return instance(other.role).forgetMirroring(database);
        instance(role).hardenOnMirror(database, instance(other.role));
        instance(other.role).hardenOnMirror(database, instance(role));
    }
}

tl::expected<Instance*, PartnerProblem> World::partnerAt(Role role, const QString& host, int port) {
    constexpr int endpointPort = 5022;
    const Server* own = estate().server(role);
    const Server* other = estate().serverAt(host);
    const bool answers = other && other->condition != Condition::Dead && other->condition != Condition::Hanging;
    if (!answers || !m_instances.contains(other->role) || port != endpointPort ||
        !estate().reaches(own->host, other->host))
        return tl::unexpected(PartnerProblem::Unreachable);
    if (other == own) return tl::unexpected(PartnerProblem::Itself);
    const auto pair = pairOf(role);
    if (!pair.has(other->role)) return tl::unexpected(PartnerProblem::NotPlayed);
    return &instance(other->role);
}

void World::goOn() {
    const std::unique_lock alone(m_goingOn, std::try_to_lock);
    if (!alone) return;
    catchUp();
    Agent(*this).runDueJobs();
    followPoolState(*this);
    usersWrite(*this);
    processCompliance(*this);
    keepMirrors(*this);
}

}  // namespace pchat::lab
