#include "core/lab/world/agent.h"

#include "core/lab/world/hands.h"
#include "core/lab/world/server_look.h"
#include "core/lab/world/slow_copy.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace pchat::lab {

namespace {

const QString agentKey = QStringLiteral("agent");
using Kind = ShippingJob::Kind;

QStringList logsIn(const QString& folder, const QString& database) {
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    names.removeIf([&](const QString& name) { return !isLogName(name, database); });
    return names;
}

QString keyOf(Role role, const ShippingJob& job) {
    return json::nameOf(role) + QLatin1Char('.') + job.id;
}

QString unreachable(const QString& folder) {
    return QStringLiteral("The job failed. The folder '%1' could not be reached.").arg(folder);
}

QString refused(const QString& what, const QString& file, int number) {
    return QStringLiteral("The job failed. %1 of the file '%2' ended with error %3.").arg(what, file).arg(number);
}

}  // namespace

bool isLogName(const QString& name, const QString& database) {
    static const QRegularExpression digits(QStringLiteral("^\\d{14}\\.trn$"));
    const QString head = database + QLatin1Char('_');
    return name.startsWith(head) && digits.match(name.mid(head.size())).hasMatch();
}

QString unfinishedName(const QString& log) {
    return log.section(QLatin1Char('.'), 0, -2) + QStringLiteral(".wrk");
}

std::optional<QDateTime> Agent::dueTime(Role role, const ShippingJob& job) const {
    const qint64 ran = m_world.store().read(agentKey).value(keyOf(role, job)).toInteger();
    const QDateTime after = std::max(QDateTime::fromMSecsSinceEpoch(ran, Qt::UTC), job.changed);
    const auto due = job.nextAfter(after, EstateFile::utcOffsetMinutes);
    return due && *due <= m_world.clock().now() ? due : std::nullopt;
}

bool Agent::take(const Due& due) {
    bool taken = false;
    const QString key = keyOf(due.role, due.job);
    const qint64 now = m_world.clock().now().toMSecsSinceEpoch();
    const bool written = m_world.store().update(agentKey, [&](QJsonObject& times) {
        taken = times.value(key).toInteger() < due.at.toMSecsSinceEpoch();
        if (taken) times.insert(key, now);
    });
    return written && taken;
}

void Agent::carryOut(Role role, const ShippingJob& job) {
    Instance& server = m_world.instance(role);
    server.startJob(job.name);
    const QString problem = run(role, job);
    server.finishJob(job.name, problem.isEmpty(), problem.isEmpty() ? QStringLiteral("The job succeeded.") : problem);
}

void Agent::runDueJobs() {
    std::vector<Due> due;
    for (const Server& server : m_world.estate().servers) {
        if (server.condition == Condition::Dead) continue;
        for (ShippingJob& job : m_world.instance(server.role).shippingJobs()) {
            if (job.isRunning) {
                if (!isCopiedSlowly(m_world, job.id)) carryOut(server.role, job);
                continue;
            }
            if (!job.isEnabled) continue;
            if (const auto at = dueTime(server.role, job)) due.push_back({*at, server.role, std::move(job)});
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const Due& one, const Due& other) { return one.at < other.at; });
    for (const Due& each : due)
        if (take(each)) carryOut(each.role, each.job);
}

QString Agent::run(Role role, const ShippingJob& job) {
    if (job.kind == Kind::Backup) return backUp(role, job);
    if (job.kind == Kind::Copy) return copy(role, job);
    if (job.kind == Kind::Script) return runScript(role, job);
    QStringList problems;
    for (const Target& target : job.targets)
        problems << restore(role, job, target);
    problems.removeAll(QString());
    return problems.join(QLatin1Char(' '));
}

/// The first step that fails ends the run.
QString Agent::runScript(Role role, const ShippingJob& job) {
    for (qsizetype at = 0; at < job.batches.size(); ++at) {
        const Reply reply = m_world.instance(role).execute(job.batches[at], QStringLiteral("sa"), true, {});
        if (reply.hasError())
            return QStringLiteral("The job failed. Step %1 ended with error %2.").arg(at + 1).arg(reply.firstError());
    }
    return {};
}

std::optional<QString> Agent::folderSeenBy(Role role, const QString& folder) const {
    const auto located = m_world.paths().locate(folder, m_world.estate().server(role)->host);
    if (!located || !QFileInfo(located->path).isDir()) return std::nullopt;
    return located->path;
}

/// Without effect and without complaint where the database does not serve, as at a mirror (error 32008).
QString Agent::backUp(Role role, const ShippingJob& job) {
    const QString& database = job.primaryDatabase;
    if (!ServerLook(m_world, role).isServing(database)) return {};
    const auto folder = folderSeenBy(role, job.to);
    if (!folder) return unreachable(job.to);
    const QString stem =
        QStringLiteral("%1_%2").arg(database, m_world.clock().now().toString(QStringLiteral("yyyyMMddhhmmss")));
    const QString unfinished = job.to + QLatin1Char('\\') + stem + QStringLiteral(".wrk");
    const QString finished = job.to + QLatin1Char('\\') + stem + QStringLiteral(".trn");
    const Reply reply = m_world.instance(role).execute(
        QStringLiteral("BACKUP LOG [%1] TO DISK = N'%2' WITH INIT, CHECKSUM").arg(database, unfinished),
        QStringLiteral("sa"), true, {});
    if (reply.hasError()) return refused(QStringLiteral("The backup"), unfinished, reply.firstError());
    const QString to = *folder + QLatin1Char('/') + stem + QStringLiteral(".trn");
    if (!QFile::rename(*folder + QLatin1Char('/') + stem + QStringLiteral(".wrk"), to)) return unreachable(job.to);
    setTime(to, m_world.clock().now());
    m_world.instance(role).noteShipped(Shipped::BackedUp, database, finished);
    return {};
}

QString Agent::copy(Role role, const ShippingJob& job) {
    const auto share = folderSeenBy(role, job.from);
    const auto folder = folderSeenBy(role, job.to);
    if (!share || !folder) return unreachable(share ? job.to : job.from);
    for (const QString& name : logsIn(*share, job.primaryDatabase)) {
        if (name <= job.targets.front().lastFile) continue;
        const QString unfinished = *folder + QLatin1Char('/') + unfinishedName(name);
        const QString finished = *folder + QLatin1Char('/') + name;
        const QString source = *share + QLatin1Char('/') + name;
        QFile::remove(unfinished);
        QFile::remove(finished);
        if (!QFile::copy(source, unfinished) || !QFile::rename(unfinished, finished)) return unreachable(job.to);
        setTime(finished, QFileInfo(source).lastModified());
        m_world.instance(role).noteShipped(Shipped::Copied, job.primaryDatabase, job.to + QLatin1Char('\\') + name);
    }
    return {};
}

/// What the database has already is passed over; the first file that does not fit ends the run.
QString Agent::restore(Role role, const ShippingJob& job, const Target& target) {
    constexpr int tooEarly = 4326;
    const auto folder = folderSeenBy(role, job.from);
    if (!folder) return unreachable(job.from);
    const QDateTime newest = m_world.clock().now().addSecs(qint64{-60} * target.delayMinutes);
    for (const QString& name : logsIn(*folder, job.primaryDatabase)) {
        const bool isYoung =
            target.delayMinutes > 0 && QFileInfo(*folder + QLatin1Char('/') + name).lastModified() > newest;
        if (name <= target.lastFile || isYoung) continue;
        const QString file = job.from + QLatin1Char('\\') + name;
        const int error = restoreFile(role, target, file);
        if (error == tooEarly) continue;
        if (error != 0) return refused(QStringLiteral("The restore"), file, error);
        if (!target.restoresAll) break;
    }
    return {};
}

int Agent::restoreFile(Role role, const Target& target, const QString& file) {
    const QString stem = file.section(QLatin1Char('.'), 0, -2);
    const QString ending =
        target.isStandby ? QStringLiteral("STANDBY = N'%1.tuf'").arg(stem) : QStringLiteral("NORECOVERY");
    const Reply reply = m_world.instance(role).execute(
        QStringLiteral("RESTORE LOG [%1] FROM DISK = N'%2' WITH FILE = 1, %3").arg(target.database, file, ending),
        QStringLiteral("sa"), true, {});
    if (reply.hasError()) return reply.firstError();
    m_world.instance(role).noteShipped(Shipped::Restored, target.database, file);
    return 0;
}

}  // namespace pchat::lab
