#include "core/lab/world/agent.h"

#include "core/lab/world/hands.h"
#include "core/lab/world/practice_site.h"
#include "core/lab/world/server_look.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace pchat::lab {

namespace {

const QString agentKey = QStringLiteral("agent");

QStringList logsIn(const QString& folder, const QString& database) {
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    names.removeIf([&](const QString& name) { return !isLogName(name, database); });
    return names;
}

}  // namespace

bool isLogName(const QString& name, const QString& database) {
    static const QRegularExpression digits(QStringLiteral("^\\d{14}\\.trn$"));
    const QString head = database + QLatin1Char('_');
    return name.startsWith(head) && digits.match(name.mid(head.size())).hasMatch();
}

void Agent::begin() {
    const qint64 now = m_world.clock().now().toMSecsSinceEpoch();
    static_cast<void>(m_world.store().update(agentKey, [&](QJsonObject& times) {
        for (const Job& job : jobs())
            times.insert(job.key, now);
    }));
}

std::vector<Agent::Job> Agent::jobs() const {
    const EstateFile& estate = m_world.estate();
    const QString& database = estate.database;
    const QString primary = estate.server(Role::Primary)->name;
    std::vector<Job> all;
    for (const Role role : {Role::Primary, Role::PrimaryMirror})
        if (estate.server(role))
            all.push_back({QStringLiteral("backup.") + json::nameOf(role), backupJobName(database), role,
                           &estate.backup, &Agent::backUp});
    all.push_back({QStringLiteral("copy"), copyJobName(primary, database), Role::Backup, &estate.copy, &Agent::copy});
    all.push_back(
        {QStringLiteral("restore"), restoreJobName(primary, database), Role::Backup, &estate.restore, &Agent::restore});
    return all;
}

std::optional<QDateTime> Agent::dueTime(const Job& job) const {
    const QJsonValue last = m_world.store().read(agentKey).value(job.key);
    const Server* server = m_world.estate().server(job.role);
    if (!last.isDouble() || server->condition == Condition::Dead) return std::nullopt;
    const QDateTime due =
        job.plan->nextAfter(QDateTime::fromMSecsSinceEpoch(last.toInteger(), Qt::UTC), EstateFile::utcOffsetMinutes);
    return due.isValid() && due <= m_world.clock().now() ? std::optional(due) : std::nullopt;
}

bool Agent::take(const Job& job, const QDateTime& due) {
    bool taken = false;
    const qint64 now = m_world.clock().now().toMSecsSinceEpoch();
    const bool written = m_world.store().update(agentKey, [&](QJsonObject& times) {
        taken = times.value(job.key).toInteger() < due.toMSecsSinceEpoch();
        if (taken) times.insert(job.key, now);
    });
    return written && taken;
}

void Agent::carryOut(const Job& job) {
    Instance& server = m_world.instance(job.role);
    server.startJob(job.name);
    const bool isDone = (this->*job.run)(job.role);
    server.finishJob(job.name, isDone,
                     isDone ? QStringLiteral("The job succeeded.") : QStringLiteral("The job failed."));
}

void Agent::runDueJobs() {
    runStartedJobs();
    std::vector<std::pair<QDateTime, Job>> due;
    for (const Job& job : jobs())
        if (const auto at = dueTime(job)) due.emplace_back(*at, job);
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [at, job] : due)
        if (take(job, at) && ServerLook(m_world, job.role).isEnabled(job.name)) carryOut(job);
}

void Agent::runStartedJobs() {
    std::map<Role, QStringList> running;
    for (const Server& server : m_world.estate().servers)
        if (server.condition == Condition::Alive) running[server.role] = m_world.instance(server.role).runningJobs();
    for (const Job& job : jobs())
        if (running[job.role].contains(job.name)) carryOut(job);
}

bool Agent::backUp(Role role) {
    const QString& database = m_world.estate().database;
    if (!ServerLook(m_world, role).isServing(database)) return true;
    const QString stem =
        QStringLiteral("%1_%2").arg(database, m_world.clock().now().toString(QStringLiteral("yyyyMMddhhmmss")));
    const QString unfinished = site::logShare + QLatin1Char('\\') + stem + QStringLiteral(".wrk");
    const QString finished = site::logShare + QLatin1Char('\\') + stem + QStringLiteral(".trn");
    const bool done =
        send(m_world.instance(role),
             QStringLiteral("BACKUP LOG [%1] TO DISK = N'%2' WITH INIT, CHECKSUM").arg(database, unfinished))
            .has_value();
    const auto from = m_world.paths().locate(unfinished, QString());
    const auto to = m_world.paths().locate(finished, QString());
    if (!done || !from || !to || !QFile::rename(from->path, to->path)) return false;
    setTime(to->path, m_world.clock().now());
    m_world.instance(role).noteShipped(Shipped::BackedUp, database, finished);
    return true;
}

bool Agent::copy(Role role) {
    const QString host = m_world.estate().server(role)->host;
    const QString& database = m_world.estate().database;
    const auto share = m_world.paths().locate(site::logShare, host);
    const auto folder = m_world.paths().locate(site::copyFolder, host);
    if (!share || !folder) return false;
    const QString last = ServerLook(m_world, role).lastCopied(database);
    for (const QString& name : logsIn(share->path, database)) {
        if (name <= last) continue;
        const QString unfinished = folder->path + QLatin1Char('/') + name + QStringLiteral(".wrk");
        const QString finished = folder->path + QLatin1Char('/') + name;
        const QString source = share->path + QLatin1Char('/') + name;
        if (!QFile::copy(source, unfinished) || !QFile::rename(unfinished, finished)) return false;
        setTime(finished, QFileInfo(source).lastModified());
        m_world.instance(role).noteShipped(Shipped::Copied, database, site::copyFolder + QLatin1Char('\\') + name);
    }
    return true;
}

bool Agent::restore(Role role) {
    const QString& database = m_world.estate().database;
    const auto folder = m_world.paths().locate(site::copyFolder, m_world.estate().server(role)->host);
    if (!folder) return false;
    const QString last = ServerLook(m_world, role).lastRestored(database);
    for (const QString& name : logsIn(folder->path, database))
        if (name > last && !restoreFile(role, site::copyFolder, name)) return false;
    return true;
}

bool Agent::restoreFile(Role role, const QString& folder, const QString& name) {
    const EstateFile& estate = m_world.estate();
    const QString file = folder + QLatin1Char('\\') + name;
    const QString stem = name.section(QLatin1Char('.'), 0, 0);
    const QString ending =
        estate.isStandby ? QStringLiteral("STANDBY = N'%1\\%2.tuf'").arg(folder, stem) : QStringLiteral("NORECOVERY");
    const auto done =
        send(m_world.instance(role),
             QStringLiteral("RESTORE LOG [%1] FROM DISK = N'%2' WITH FILE = 1, %3").arg(estate.database, file, ending));
    if (done) m_world.instance(role).noteShipped(Shipped::Restored, estate.database, file);
    return done.has_value();
}

}  // namespace pchat::lab
