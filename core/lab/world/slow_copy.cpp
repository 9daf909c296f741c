#include "core/lab/world/slow_copy.h"

#include "core/lab/world/agent.h"
#include "core/lab/world/hands.h"

#include <QDir>

#include <algorithm>

namespace pchat::lab {

namespace {

const QString slowKey = QStringLiteral("slowCopy");
constexpr Role copier = Role::Backup;

/// What is kept of it between two looks.
struct Slow {
    QString jobId;
    QString job;
    QString database;
    QString from;
    QString to;
    std::vector<QString> files;  ///< the first one is under way
    qint64 readyAt = 0;          ///< ms since 1970: when it is whole
    int secondsEach = 0;
    static constexpr auto fields() {
        return std::tuple{json::field("jobId", &Slow::jobId),
                          json::field("job", &Slow::job),
                          json::field("database", &Slow::database),
                          json::field("from", &Slow::from),
                          json::field("to", &Slow::to),
                          json::field("files", &Slow::files),
                          json::field("readyAt", &Slow::readyAt),
                          json::field("secondsEach", &Slow::secondsEach)};
    }
};

Slow read(const QJsonObject& object) {
    Slow slow;
    json::Problems problems;
    json::read(QJsonValue(object), slow, QString(), problems);
    return problems.empty() ? slow : Slow();
}

std::optional<QString> folderOf(const World& world, const QString& folder) {
    const auto located = world.paths().locate(folder, world.estate().server(copier)->host);
    if (!located || !QFileInfo(located->path).isDir()) return std::nullopt;
    return located->path;
}

/// Half of the file stands in the copy folder.
void beginFile(const World& world, const Slow& slow) {
    const auto share = folderOf(world, slow.from);
    const auto folder = folderOf(world, slow.to);
    if (!share || !folder || slow.files.empty()) return;
    QFile source(*share + QLatin1Char('/') + slow.files.front());
    if (!source.open(QIODevice::ReadOnly)) return;
    static_cast<void>(
        writeWhole(*folder + QLatin1Char('/') + unfinishedName(slow.files.front()), source.read(source.size() / 2)));
}

/// The rest follows, and the file gets its name; one of that name that stands there is replaced. False: out of reach.
bool endFile(World& world, const Slow& slow) {
    const auto share = folderOf(world, slow.from);
    const auto folder = folderOf(world, slow.to);
    if (!share || !folder) return false;
    const QString& name = slow.files.front();
    QFile source(*share + QLatin1Char('/') + name);
    const QString target = *folder + QLatin1Char('/') + name;
    if (!source.open(QIODevice::ReadOnly) || !writeWhole(target, source.readAll())) return false;
    setTime(target, QFileInfo(source.fileName()).lastModified());
    QFile::remove(*folder + QLatin1Char('/') + unfinishedName(name));
    world.instance(copier).noteShipped(Shipped::Copied, slow.database, slow.to + QLatin1Char('\\') + name);
    return true;
}

/// The one whose file is whole by now; taken by one of those that ask.
std::optional<Slow> takeReady(World& world) {
    // Each call of a door asks, and nearly always nothing is under way.
    if (world.store().read(slowKey).isEmpty()) return std::nullopt;
    std::optional<Slow> taken;
    const qint64 now = world.clock().now().toMSecsSinceEpoch();
    const bool isWritten = world.store().update(slowKey, [&](QJsonObject& object) {
        Slow slow = read(object);
        taken.reset();
        if (slow.files.empty() || slow.readyAt > now) return;
        taken = slow;
        slow.files.erase(slow.files.begin());
        slow.readyAt += qint64{1000} * slow.secondsEach;
        object = slow.files.empty() ? QJsonObject() : json::write(slow).toObject();
    });
    return isWritten ? taken : std::nullopt;
}

void endRun(World& world, const Slow& slow, bool hasSucceeded) {
    Instance& server = world.instance(copier);
    static_cast<void>(world.store().update(slowKey, [](QJsonObject& object) { object = QJsonObject(); }));
    if (server.runningJobs().contains(slow.job))
        server.finishJob(slow.job, hasSucceeded,
                         hasSucceeded ? QStringLiteral("The job succeeded.") : QStringLiteral("The job failed."));
}

}  // namespace

bool beginSlowCopy(World& world, int secondsEach) {
    if (!world.has(copier)) return false;
    const std::vector<ShippingJob> jobs = world.instance(copier).shippingJobs();
    const auto job = std::find_if(jobs.begin(), jobs.end(),
                                  [](const ShippingJob& each) { return each.kind == ShippingJob::Kind::Copy; });
    if (job == jobs.end() || job->isRunning) return false;
    const auto share = folderOf(world, job->from);
    if (!share) return false;
    Slow slow{job->id, job->name, job->primaryDatabase, job->from, job->to, {}, 0, secondsEach};
    for (const QString& name : QDir(*share).entryList(QDir::Files, QDir::Name))
        if (isLogName(name, slow.database) && name > job->targets.front().lastFile) slow.files.push_back(name);
    if (slow.files.empty()) return false;
    slow.readyAt = world.clock().now().addSecs(secondsEach).toMSecsSinceEpoch();
    const QJsonObject object = json::write(slow).toObject();
    if (!world.store().update(slowKey, [&](QJsonObject& kept) { kept = object; })) return false;
    world.instance(copier).startJob(slow.job);
    beginFile(world, slow);
    return true;
}

bool isCopiedSlowly(World& world, const QString& jobId) {
    return read(world.store().read(slowKey)).jobId == jobId;
}

void copyOn(World& world) {
    while (const auto ready = takeReady(world)) {
        const bool isWhole = endFile(world, *ready);
        const Slow next = read(world.store().read(slowKey));
        if (!isWhole || next.files.empty()) return endRun(world, *ready, isWhole);
        beginFile(world, next);
    }
}

}  // namespace pchat::lab
