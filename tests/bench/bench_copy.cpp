// What a proven copy costs against the system's cp of the same files on the same volume in the same run.
//
// Both end in the same state: every file and every name is on the disk. cp is followed by sync of the same files and of
// their folder; ours flushes each file and its name before it calls it copied, and has hashed it (SHA-256) and compared
// what the system gives back with what was read (core/live/files/copy_file.h says what that proves), which cp does not.
// The order changes from round to round. Prints lines `name value unit ratio-to-peer`: medians, the ratios being
// medians of the rounds' own; the processor's seconds beside the wall's, since a busy machine stretches the latter.
// Arguments: the folder (default: the current one), MB in all (2048), files (500), files at once (4), rounds (5).
#include "core/live/files/file_doors.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace pchat;

namespace {

constexpr int megabyte = 1024 * 1024;
constexpr double failed = -1;

/// Everything so far is on the disk, so that no measurement pays for what came before it.
void settle() {
#ifdef Q_OS_UNIX
    ::sync();
#endif
}

/// Seconds of processor time that this process and the programs it started have used.
double processorSeconds() {
    double seconds = 0;
#ifdef Q_OS_UNIX
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage used{};
        ::getrusage(who, &used);
        for (const timeval& part : {used.ru_utime, used.ru_stime})
            seconds += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) / 1e6;
    }
#endif
    return seconds;
}

bool makeFiles(const QDir& folder, int files, qint64 bytes) {
    QByteArray block(megabyte, Qt::Uninitialized);
    for (int i = 0; i < files; ++i) {
        QFile file(folder.filePath(QStringLiteral("mgc_%1.trn").arg(i, 4, 10, QLatin1Char('0'))));
        if (!file.open(QIODevice::WriteOnly)) return false;
        for (qint64 left = bytes; left > 0; left -= block.size()) {
            QRandomGenerator::global()->fillRange(reinterpret_cast<quint32*>(block.data()), megabyte / 4);
            if (file.write(block.constData(), std::min<qint64>(left, block.size())) < 0) return false;
        }
    }
    return true;
}

QStringList pathsIn(const QDir& folder, const QStringList& names) {
    QStringList paths;
    for (const QString& name : names)
        paths << folder.filePath(name);
    return paths;
}

bool copyByCp(const QDir& from, const QDir& to) {
    const QStringList names = from.entryList(QDir::Files);
    if (QProcess::execute(QStringLiteral("cp"),
                          QStringList{QStringLiteral("-p")} + pathsIn(from, names) + QStringList{to.path()}) != 0)
        return false;
    return QProcess::execute(QStringLiteral("sync"), pathsIn(to, names) + QStringList{to.path()}) == 0;
}

bool copyProven(const QDir& from, const QDir& to, int atOnce) {
    const QStringList names = from.entryList(QDir::Files);
    live::LiveFileActor actor;
    CallOptions options;
    options.timeout = std::chrono::hours(1);
    std::atomic<qsizetype> next = 0;
    std::atomic<bool> isDone = true;
    const auto work = [&] {
        for (qsizetype i = next++; i < names.size(); i = next++)
            if (!actor.copy(from.filePath(names[i]), to.filePath(names[i]), options)) isDone = false;
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < atOnce; ++i)
            workers.emplace_back(work);
    }
    return isDone;
}

struct Cost {
    double wall = failed;
    double processor = failed;
};

/// The copies are deleted again.
template <class Work>
Cost timed(const QTemporaryDir& place, Work work) {
    QDir to(QDir(place.path()).absoluteFilePath(QStringLiteral("to")));
    to.mkpath(QStringLiteral("."));
    settle();
    const double before = processorSeconds();
    QElapsedTimer timer;
    timer.start();
    const bool isDone = work(to);
    const Cost cost{static_cast<double>(timer.nsecsElapsed()) / 1e9, processorSeconds() - before};
    to.removeRecursively();
    return isDone ? cost : Cost{};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const QByteArray& name, const std::vector<Cost>& costs, const std::vector<Cost>& peer, double Cost::*part) {
    std::vector<double> values;
    std::vector<double> ratios;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        values.push_back(costs[i].*part);
        ratios.push_back(costs[i].*part / (peer[i].*part));
    }
    std::printf("%s %.2f s %.2f\n", name.constData(), median(values), median(ratios));
}

struct Rival {
    QByteArray name;
    std::function<bool(const QDir&)> work;
    std::vector<Cost> costs;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto number = [&](int at, int fallback) { return argc > at ? std::atoi(argv[at]) : fallback; };
    const QTemporaryDir place((argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".")) +
                              QStringLiteral("/bench-XXXXXX"));
    const qint64 all = qint64{number(2, 2048)} * megabyte;
    const int files = number(3, 500);
    const QDir from(QDir(place.path()).absoluteFilePath(QStringLiteral("from")));
    if (!from.mkpath(QStringLiteral(".")) || !makeFiles(from, files, all / files)) return 1;

    Rival rivals[] = {
        {"cp_and_sync", [&](const QDir& to) { return copyByCp(from, to); }, {}},
        {"copy_proven_side_by_side", [&](const QDir& to) { return copyProven(from, to, number(4, 4)); }, {}},
        {"copy_proven_one_at_a_time", [&](const QDir& to) { return copyProven(from, to, 1); }, {}}};
    for (int round = 0; round < number(5, 5); ++round) {
        for (Rival& rival : rivals)
            rival.costs.push_back(timed(place, rival.work));
        std::reverse(std::begin(rivals), std::end(rivals));
    }
    const auto& peer = *std::find_if(std::begin(rivals), std::end(rivals),
                                     [](const Rival& rival) { return rival.name == "cp_and_sync"; });
    bool isWhole = true;
    for (const Rival& rival : rivals) {
        print(rival.name, rival.costs, peer.costs, &Cost::wall);
        print(rival.name + "_processor", rival.costs, peer.costs, &Cost::processor);
        for (const Cost& cost : rival.costs)
            isWhole = isWhole && cost.wall >= 0;
    }
    return isWhole ? 0 : 1;
}
