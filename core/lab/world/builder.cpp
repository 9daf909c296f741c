#include "core/lab/world/builder.h"

#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/practice_site.h"
#include "core/lab/world/slow_copy.h"
#include "core/lab/world/users.h"
#include "core/site/profile_file.h"

#include <QDir>

namespace pchat::lab {

namespace {

constexpr qint64 quarterSeconds = 15 * 60;
constexpr std::chrono::minutes minutesUntilTheWizardComes{9};

}  // namespace

Builder::Builder(QString folder, Scenario scenario, quint64 seed)
    : m_layout(folder),
      m_scenario(std::move(scenario)),
      m_estate(practiceEstate(m_scenario, static_cast<qint64>(seed))),
      m_random(seed) {}

Builder::Done Builder::build() {
    using Step = Done (Builder::*)();
    for (const Step step :
         {&Builder::makeFolders, &Builder::makeInstances, &Builder::openWorld, &Builder::makeDatabases,
          &Builder::configureShipping, &Builder::liveOn, &Builder::leaveForeignFiles, &Builder::finish})
        if (const Done done = (this->*step)(); !done) return done;
    return {};
}

Builder::Done Builder::makeFolders() {
    QStringList folders{m_layout.folder(), m_layout.at(QStringLiteral("instances"))};
    for (const Place& place : m_estate.places)
        folders << m_layout.at(place.folder);
    for (const Server& server : m_estate.servers)
        folders << m_layout.at(QStringLiteral("drives/%1/D/Data").arg(server.name));
    for (const QString& folder : std::as_const(folders))
        if (!QDir().mkpath(folder))
            return tl::unexpected(Message(
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose a folder that you may write to."),
                {folder}));
    return {};
}

Builder::Done Builder::makeInstances() {
    for (const Server& server : m_estate.servers) {
        InstanceSpec spec;
        spec.serverName = server.name;
        spec.version = m_scenario.sqlVersion;
        spec.utcOffsetMinutes = EstateFile::utcOffsetMinutes;
        if (m_scenario.filesLieElsewhere && !isInPrimarySite(server.role)) {
            spec.dataFolder = site::otherDataFolder;
            spec.logFolder = site::otherLogFolder;
        }
        if (Done done = Instance::create(m_layout.at(server.file), spec); !done) return done;
    }
    return {};
}

Builder::Done Builder::openWorld() {
    const QDateTime start = firstBackupTime().addSecs(-quarterSeconds);
    if (Done done = LabClock::create(m_layout.clock(), start); !done) return done;
    if (Done done = saveEstate(m_estate, m_layout.estate()); !done) return done;
    auto world = World::open(m_layout.folder());
    if (!world) return tl::unexpected(world.error());
    m_world = std::move(*world);
    const PoolSettings settings{QStringLiteral("Normal"), practiceProfile(m_scenario).pool.primaryServers};
    if (!m_world->management().publish(practiceTopology(m_scenario), settings))
        return tl::unexpected(fileProblem(m_layout.store(), QString()));
    return {};
}

Builder::Done Builder::send(Role role, const QString& batch) {
    const auto sent = lab::send(m_world->instance(role), batch);
    if (!sent) return tl::unexpected(sent.error());
    return {};
}

void Builder::advanceTo(const QDateTime& time) {
    const qint64 left = m_world->clock().now().msecsTo(time);
    if (left > 0) m_world->clock().spend(std::chrono::milliseconds(left));
}

void Builder::usersWriteUntil(const QDateTime& time) {
    while (m_nextMessage < time) {
        advanceTo(m_nextMessage);
        const qint64 number = static_cast<qint64>(m_written.size()) + 1;
        const QString lsn =
            m_world->instance(m_principal).writeMessage(m_estate.database, ChatMessage{number, {}, m_nextMessage});
        m_written.push_back({number, json::nameOf(m_principal), lsn, m_nextMessage});
        m_nextMessage = m_nextMessage.addMSecs(pauseMilliseconds(m_random, m_scenario.secondsBetweenMessages));
    }
    advanceTo(time);
}

void Builder::letServe(Role role) {
    if (role == m_principal) return;
    m_world->instance(m_principal).switchMirrorRoles(m_estate.database, m_world->instance(role));
    m_principal = role;
}

Builder::Done Builder::liveOn() {
    m_nextMessage = m_world->clock().now().addSecs(7);
    for (int log = 1; log <= m_scenario.logs(); ++log) {
        const auto& mirrors = m_scenario.mirrorServes;
        const bool byMirror = std::find(mirrors.begin(), mirrors.end(), log) != mirrors.end();
        letServe(byMirror ? Role::PrimaryMirror : Role::Primary);
        const QDateTime quarter = firstBackupTime().addSecs((log - 1) * quarterSeconds);
        for (const JobPlan* plan : {&m_estate.backup, &m_estate.copy, &m_estate.restore}) {
            usersWriteUntil(quarter.addSecs(qint64{60} * plan->fromMinute));
            m_world->goOn();
        }
    }
    const QDateTime lastBackup = firstBackupTime().addSecs((m_scenario.logs() - 1) * quarterSeconds);
    usersWriteUntil(lastBackup.addSecs(qint64{60} * m_scenario.unsavedMinutes));
    for (int row = 0; row < m_scenario.unprocessedRows; ++row)
        m_world->instance(complianceServer(*m_world, Role::Primary))
            .addRecord(site::complianceDatabase, complianceRecord, 1);
    keepMirrors(*m_world);
    m_estate.outage = m_world->clock().now();
    return {};
}

Builder::Done Builder::finish() {
    damageCopies();
    addVisitors();
    if (!m_world->store().enter(m_written) || !beginUsers(m_world->store(), static_cast<qint64>(m_written.size())) ||
        !m_world->management().lose(computersLostIn(m_scenario), m_estate.outage))
        return tl::unexpected(fileProblem(m_layout.store(), QString()));
    m_world->clock().spend(minutesUntilTheWizardComes);
    for (const Later& each : m_scenario.later)
        m_estate.upcoming.push_back(
            {m_world->clock().now().addSecs(qint64{60} * each.minutes), each.event, each.after, each.nth});
    if (m_scenario.slowCopySeconds > 0 && !beginSlowCopy(*m_world, m_scenario.slowCopySeconds))
        return tl::unexpected(fileProblem(site::copyFolder, QString()));
    for (Server& server : m_estate.servers)
        server.statementsBefore = static_cast<int>(m_world->instance(server.role).statements().size());
    m_world.reset();
    strikeSite(m_estate, m_scenario);
    if (Done done = saveEstate(m_estate, m_layout.estate()); !done) return done;
    const QByteArray faults = QJsonDocument(json::write(m_scenario.faults).toArray()).toJson();
    if (Done done = writeWhole(m_layout.faults(), faults); !done) return done;
    return writeWhole(m_layout.profile(), formatProfile(practiceProfile(m_scenario)));
}

}  // namespace pchat::lab
