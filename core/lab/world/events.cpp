#include "core/lab/lab.h"
#include "core/lab/world/damage.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/outside.h"
#include "core/lab/world/practice_site.h"
#include "core/lab/world/server_look.h"
#include "core/lab/world/slow_copy.h"

#include <QDir>

#include <algorithm>

// What happens to a practice estate from outside, and time that passes there.
namespace pchat::lab {

namespace {

using Done = tl::expected<void, Message>;

void removeFrom(std::vector<QString>& hosts, const std::vector<QString>& gone) {
    std::erase_if(hosts, [&](const QString& host) {
        return std::any_of(gone.begin(), gone.end(), [&](const QString& each) { return isSameHost(each, host); });
    });
}

Done memoryProblem(const World& world) {
    return tl::unexpected(fileProblem(world.layout().store(), QString()));
}

/// The power is on and the network whole; what stood in the primary data center is reached again.
Done revive(World& world) {
    std::vector<QString> revived = primaryHosts(world.estate(), world.management().topology());
    revived.push_back(site::filerHost);
    return world.change([&](EstateFile& estate) {
        for (Server& server : estate.servers) {
            if (!isInPrimarySite(server.role)) continue;
            server.condition = Condition::Alive;
            server.latency = Server{}.latency;
        }
        removeFrom(estate.deadHosts, revived);
        estate.cutHosts.clear();
    });
}

Done primaryReturns(World& world) {
    if (!world.management().regain(primaryComputers())) return memoryProblem(world);
    return revive(world);
}

void emptyFolder(const QString& folder) {
    for (const QString& name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
        QFile::remove(folder + QLatin1Char('/') + name);
}

Done primaryRebuilt(World& world) {
    if (!world.management().renew(primaryComputers())) return memoryProblem(world);
    if (const Done revived = revive(world); !revived) return revived;
    const LoginSpec account{world.estate().account, {QStringLiteral("sysadmin")}, true};
    for (const Server& server : world.estate().servers) {
        if (!isInPrimarySite(server.role)) continue;
        world.instance(server.role).rebuild();
        world.instance(server.role).addLogin(account);
    }
    if (const auto copies = world.paths().locate(site::copyFolder, site::hostOf(Role::Primary)))
        emptyFolder(copies->path);
    if (const Done done = installDatabase(world.instance(Role::Primary), world.estate().database); !done) return done;
    return installDatabase(world.instance(complianceServer(world, Role::Primary)), site::complianceDatabase);
}

/// Those of the primary data center's computers that run.
std::vector<QString> livingComputers(const World& world) {
    std::vector<QString> living = primaryComputers();
    std::erase_if(living, [&](const QString& each) { return world.estate().isDead(each); });
    return living;
}

Done networkCut(World& world) {
    if (!world.management().lose(livingComputers(world), world.clock().now())) return memoryProblem(world);
    const Topology topology = world.management().topology();
    return world.change([&](EstateFile& estate) { estate.cutHosts = primaryHosts(estate, topology); });
}

Done networkHeals(World& world) {
    if (!world.management().regain(livingComputers(world))) return memoryProblem(world);
    return world.change([](EstateFile& estate) { estate.cutHosts.clear(); });
}

bool runs(const World& world, Role role) {
    return world.has(role) && world.estate().server(role)->condition != Condition::Dead;
}

Done mirrorFailsOver(World& world) {
    const MirrorPair pair = pairIn(world.management().current().state);
    const QString& database = world.estate().database;
    const auto serving = servingIn(world, pair, database);
    const bool isMirrored = serving && runs(world, pair.first) && runs(world, pair.second) &&
                            ServerLook(world, *serving).isMirrored(database);
    if (!isMirrored)
        return tl::unexpected(Message(
            QT_TRANSLATE_NOOP("core", "The database that serves has no living mirror, so its roles cannot change.")));
    for (const QString& each : {database, site::complianceDatabase})
        if (servingIn(world, pair, each) == serving)
            world.instance(*serving).switchMirrorRoles(each, world.instance(pair.otherThan(*serving)));
    return {};
}

/// One server dies; what else stands in its data center lives.
Done lose(World& world, Role role) {
    return world.change([role](EstateFile& estate) {
        for (Server& server : estate.servers) {
            if (server.role != role) continue;
            server.condition = Condition::Dead;
            if (!estate.isDead(server.host)) estate.deadHosts.push_back(server.host);
        }
    });
}

Done backupMirrorLost(World& world) {
    if (!world.has(Role::BackupMirror))
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "This practice estate has no mirror of the backup.")));
    return lose(world, Role::BackupMirror);
}

Done primaryLost(World& world) {
    return lose(world, Role::Primary);
}

Done primaryDamaged(World& world) {
    if (damage(world, Role::Primary, world.estate().database)) return {};
    return tl::unexpected(Message(
        QT_TRANSLATE_NOOP("core", "The database is not online on the primary, so it cannot be damaged there.")));
}

Done copyOutlivesJob(World& world) {
    constexpr int secondsEach = 240;
    if (beginSlowCopy(world, secondsEach)) return {};
    return tl::unexpected(Message(QT_TRANSLATE_NOOP(
        "core", "The backup instance has no copy job with a log backup left to copy, so none can be under way.")));
}

/// An administrator at the backup instance, in the middle of whatever goes on.
Done sentByHand(World& world, const QString& batch) {
    const auto sent = send(world.instance(Role::Backup), batch);
    if (!sent) return tl::unexpected(sent.error());
    return {};
}

Done administratorRecovers(World& world) {
    return sentByHand(world, QStringLiteral("RESTORE DATABASE [%1] WITH RECOVERY").arg(world.estate().database));
}

Done administratorEnablesJobs(World& world) {
    const QString& database = world.estate().database;
    const QString primary = world.estate().server(Role::Primary)->name;
    QString batch;
    for (const QString& job : {copyJobName(primary, database), restoreJobName(primary, database)})
        batch += QStringLiteral("EXEC msdb.dbo.sp_update_job @job_name = N'%1', @enabled = 1; ").arg(job);
    return sentByHand(world, batch);
}

struct Event {
    const char* name;
    Done (*happen)(World&);
};

constexpr Event eventTable[] = {{"primary-returns", primaryReturns},
                                {"primary-rebuilt", primaryRebuilt},
                                {"network-cut", networkCut},
                                {"network-heals", networkHeals},
                                {"mirror-fails-over", mirrorFailsOver},
                                {"backup-mirror-lost", backupMirrorLost},
                                {"primary-lost", primaryLost},
                                {"primary-damaged", primaryDamaged},
                                {"copy-outlives-job", copyOutlivesJob},
                                {"administrator-recovers", administratorRecovers},
                                {"administrator-enables-jobs", administratorEnablesJobs}};

const Event* eventNamed(const QString& name) {
    const auto found = std::find_if(std::begin(eventTable), std::end(eventTable),
                                    [&](const Event& each) { return name == QLatin1String(each.name); });
    return found == std::end(eventTable) ? nullptr : found;
}

const QString happenedKey = QStringLiteral("happened");

bool isTaken(World& world, std::size_t at) {
    const QString key = QString::number(at);
    bool isMine = false;
    const bool isWritten = world.store().update(happenedKey, [&](QJsonObject& happened) {
        isMine = !happened.contains(key);
        happened.insert(key, true);
    });
    return isWritten && isMine;
}

/// How many such statements there were, with this one; 0 where nobody can count.
int countOf(World& world, std::size_t at) {
    int count = 0;
    const QString key = QString::number(at);
    const bool isWritten = world.store().update(happenedKey, [&](QJsonObject& happened) {
        count = happened.value(key).toInt() + 1;
        happened.insert(key, count);
    });
    return isWritten ? count : 0;
}

}  // namespace

/// Each once, whoever sees first that its time has come. What cannot happen then does not.
void letUpcomingHappen(World& world) {
    const std::vector<Upcoming> all = world.estate().upcoming;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Event* event = eventNamed(all[at].event);
        if (event == nullptr || !all[at].after.isEmpty() || all[at].at > world.clock().now()) continue;
        if (world.store().read(happenedKey).contains(QString::number(at)) || !isTaken(world, at)) continue;
        static_cast<void>(event->happen(world));
    }
}

void letHappenAfter(World& world, const QString& statement) {
    const std::vector<Upcoming> all = world.estate().upcoming;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const Event* event = eventNamed(all[at].event);
        const bool isMeant =
            event != nullptr && !all[at].after.isEmpty() && statement.contains(all[at].after, Qt::CaseInsensitive);
        if (isMeant && countOf(world, at) == all[at].nth) static_cast<void>(event->happen(world));
    }
}

QStringList events() {
    QStringList names;
    for (const Event& each : eventTable)
        names << QString::fromLatin1(each.name);
    return names;
}

tl::expected<void, Message> happen(const QString& folder, const QString& event) {
    const Event* wanted = eventNamed(event);
    if (wanted == nullptr)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "There is no event named \"%1\". There are: %2."),
                                      {event, events().join(QStringLiteral(", "))}));
    const auto world = World::open(folder);
    if (!world) return tl::unexpected(world.error());
    if (const Done done = wanted->happen(**world); !done) return done;
    (*world)->goOn();
    return {};
}

tl::expected<void, Message> letPass(const QString& folder, std::chrono::minutes time) {
    const auto world = World::open(folder);
    if (!world) return tl::unexpected(world.error());
    for (std::chrono::minutes passed{0}; passed < time; ++passed)
        (*world)->clock().wait(std::chrono::minutes(1), {});
    return {};
}

}  // namespace pchat::lab
