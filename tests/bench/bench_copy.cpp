// What a proven copy costs (hashed, flushed, read back from the disk, renamed) against the system's cp of the same
// files on the same volume in the same run. Prints: name value unit ratio-to-peer.
// Arguments: the folder (default: the current one), MB in all (2048), files (500), files at once (6).
#include "core/live/files/file_doors.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace pchat;

namespace {

constexpr int rounds = 3;  // interleaved; the medians are printed
constexpr int megabyte = 1024 * 1024;

/// Everything so far is on the disk, so that no measurement pays for what came before it.
void settle() {
#ifdef Q_OS_UNIX
    ::sync();
#endif
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

std::vector<live::CopyTask> tasksFor(const QDir& from, const QDir& to) {
    std::vector<live::CopyTask> tasks;
    for (const QString& name : from.entryList(QDir::Files))
        tasks.push_back({from.filePath(name), to.filePath(name)});
    return tasks;
}

CallOptions patient() {
    CallOptions options;
    options.timeout = std::chrono::hours(1);
    return options;
}

bool copyInTurn(const std::vector<live::CopyTask>& tasks) {
    live::LiveFileActor actor;
    return std::all_of(tasks.begin(), tasks.end(),
                       [&](const auto& task) { return actor.copy(task.from, task.to, patient()).has_value(); });
}

bool copySideBySide(const std::vector<live::CopyTask>& tasks, int atOnce) {
    const auto outcomes = live::LiveFileActor().copyAll(tasks, atOnce, patient());
    return std::all_of(outcomes.begin(), outcomes.end(), [](const auto& outcome) { return outcome.has_value(); });
}

bool copyByCp(const QDir& from, const QDir& to, bool flushed) {
    if (QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-pT"), QStringLiteral("-r"), from.path(), to.path()}))
        return false;
    return !flushed || QProcess::execute(QStringLiteral("sync"), {QStringLiteral("-f"), to.path()}) == 0;
}

/// Seconds; negative where it failed. The copies are deleted again.
template <class Work>
double timed(const QTemporaryDir& place, Work work) {
    QDir to(place.filePath(QStringLiteral("to")));
    to.mkpath(QStringLiteral("."));
    settle();
    QElapsedTimer timer;
    timer.start();
    const bool isDone = work(to);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    to.removeRecursively();
    return isDone ? seconds : -1;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool isWhole(const std::vector<double>& values) {
    return *std::min_element(values.begin(), values.end()) >= 0;
}

void print(const char* name, const std::vector<double>& values, const std::vector<double>& peer) {
    std::printf("%s %.2f s %.2f\n", name, median(values), median(values) / median(peer));
}

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
    const auto to = [&](const QDir& folder) { return tasksFor(from, QDir(folder.absolutePath())); };

    std::vector<double> cp, flushed, inTurn, together;
    for (int round = 0; round < rounds; ++round) {
        cp.push_back(timed(place, [&](const QDir& folder) { return copyByCp(from, folder, false); }));
        flushed.push_back(timed(place, [&](const QDir& folder) { return copyByCp(from, folder, true); }));
        inTurn.push_back(timed(place, [&](const QDir& folder) { return copyInTurn(to(folder)); }));
        together.push_back(timed(place, [&](const QDir& folder) { return copySideBySide(to(folder), number(4, 6)); }));
    }
    print("cp", cp, cp);
    print("cp_and_sync", flushed, cp);
    print("copy_proven_one_at_a_time", inTurn, cp);
    print("copy_proven_side_by_side", together, cp);
    print("copy_proven_side_by_side_to_cp_and_sync", together, flushed);
    return isWhole(cp) && isWhole(flushed) && isWhole(inTurn) && isWhole(together) ? 0 : 1;
}
