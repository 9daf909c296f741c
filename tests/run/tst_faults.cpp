// Fault loops and crashes: fail at the first, second, third … call until none is left, die at every event and every
// call, really be killed; then run again and demand the end that an undisturbed run has.
#include "tests/run/helpers/stage.h"

#include <QFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::test;

namespace {

const char* const recovery = "RESTORE DATABASE [mgc] WITH RECOVERY";

/// The run file and the world as they stood at one moment.
struct Moment {
    QString path;
    WorldState state;
};

WorldState undisturbedEnd() {
    QTemporaryDir folder{folderTemplate()};
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")), sampleDocuments());
    if (!file || run(*file, doors.observing, doors.acting, {}) != RunResult::Done) qFatal("the plain run does not end");
    return world->state;
}

/// Every statement that the world received was written down before.
bool isJournaled(const World& world, const std::vector<Event>& events) {
    const auto written = countOf(events, EventKind::StatementSent);
    return static_cast<qsizetype>(world.sent.size()) <= written;
}

/// Each step that the events call done says what its check saw.
bool isDoneOnlyWhenSeen(const std::vector<Event>& events) {
    return std::all_of(events.begin(), events.end(),
                       [](const Event& each) { return each.kind != EventKind::StepDone || !each.observed.isEmpty(); });
}

void copyRun(const QString& from, const QString& to) {
    QFile::remove(to);
    QFile::remove(to + QStringLiteral("-wal"));
    if (!QFile::copy(from, to)) qFatal("no copy");
    (void)QFile::copy(from + QStringLiteral("-wal"), to + QStringLiteral("-wal"));
}

std::vector<FailureKind> allKinds() {
    std::vector<FailureKind> kinds;
    for (const QString& name : json::allNames<FailureKind>())
        kinds.push_back(*json::valueOf<FailureKind>(name));
    return kinds;
}

}  // namespace

class TstFaults : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase() { m_end = undisturbedEnd(); }
    void everyCallFails_data();
    void everyCallFails();
    void diesAtEveryMoment();
    void diesTwice();
    void recoveryIsSentAgainWhenItWasUndone();
    void inFlightAndNeither();
    void classifiesOnResume();
    void silentServerIsAskedOnce();
    void isKilled();

  private:
    std::vector<Moment> momentsOf(const QString& runFile, const QString& copies, const WorldState& start) const;
    void finishFrom(const Moment& moment, int& resumed) const;
    WorldState m_end;
};

void TstFaults::everyCallFails_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("takesEffect");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("stride");
    const auto row = [](FailureKind kind, bool takesEffect, int count, int stride) {
        QTest::addRow("%s%s x%d, every %d", json::nameOf(kind).toLatin1().constData(),
                      takesEffect ? " after" : " before", count, stride)
            << static_cast<int>(kind) << takesEffect << count << stride;
    };
    row(FailureKind::ConnectionLost, true, 1, 1);
    row(FailureKind::Busy, false, 1, 1);
    row(FailureKind::Refused, false, 6, 1);
    for (const FailureKind kind : allKinds())
        for (const bool takesEffect : {false, true})
            row(kind, takesEffect, takesEffect ? 1 : 4, 11);
}

void TstFaults::everyCallFails() {
    QFETCH(int, kind);
    QFETCH(bool, takesEffect);
    QFETCH(int, count);
    QFETCH(int, stride);
    const RunDocuments documents = sampleDocuments();
    QTemporaryDir folder{folderTemplate()};
    bool hasFailed = true;
    for (int at = 1; hasFailed; at += stride) {
        auto world = std::make_shared<World>();
        world->fault = Fault{at, static_cast<FailureKind>(kind), takesEffect, count};
        const WorldDoors doors = doorsTo(world);
        auto file = RunFile::create(folder.filePath(QStringLiteral("%1.pchatrun").arg(at)), documents);
        QVERIFY(file.has_value());
        RunResult result = run(*file, doors.observing, doors.acting, {});
        hasFailed = world->calls >= at;
        world->fault.reset();
        for (int again = 0; again < 2 && result != RunResult::Done; ++again)
            result = run(*file, doors.observing, doors.acting, {});
        QVERIFY2(result == RunResult::Done, qPrintable(QStringLiteral("call %1").arg(at)));
        QVERIFY(world->state == m_end);
        QVERIFY(isJournaled(*world, file->events()));
        QVERIFY(isDoneOnlyWhenSeen(file->events()));
        QCOMPARE(resultOf(file->events()), RunResult::Done);
    }
}

std::vector<Moment> TstFaults::momentsOf(const QString& runFile, const QString& copies, const WorldState& start) const {
    std::vector<Moment> moments;
    auto world = std::make_shared<World>();
    world->state = start;
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::open(runFile);
    if (!file) qFatal("cannot be opened");
    const auto keep = [&] {
        const QString path = copies + QStringLiteral("/%1.pchatrun").arg(moments.size());
        copyRun(runFile, path);
        moments.push_back({path, world->state});
    };
    world->onCall = keep;
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.isJournaled()) keep();
    };
    if (run(*file, doors.observing, doors.acting, options) != RunResult::Done) qFatal("the run does not end");
    return moments;
}

void TstFaults::finishFrom(const Moment& moment, int& resumed) const {
    auto world = std::make_shared<World>();
    world->state = moment.state;
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::open(moment.path);
    QVERIFY2(file.has_value(), qPrintable(moment.path));
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
    QVERIFY2(world->state == m_end, qPrintable(moment.path));
    resumed += static_cast<int>(countOf(file->events(), EventKind::RunResumed));
    QVERIFY(isDoneOnlyWhenSeen(file->events()));
    QVERIFY(file->close());
    const Verification found = verifyRunFile(moment.path);
    QVERIFY2(found.isWhole, found.problems.empty() ? "" : found.problems.front().source().constData());
}

void TstFaults::diesAtEveryMoment() {
    QTemporaryDir folder{folderTemplate()};
    const QString path = folder.filePath(QStringLiteral("a.pchatrun"));
    QVERIFY(RunFile::create(path, sampleDocuments()).has_value());
    const auto moments = momentsOf(path, folder.path(), WorldState{});
    QVERIFY(moments.size() > 80);
    int resumed = 0;
    for (const Moment& moment : moments)
        finishFrom(moment, resumed);
    QVERIFY(resumed > 60);
}

void TstFaults::diesTwice() {
    QTemporaryDir folder{folderTemplate()};
    const QString path = folder.filePath(QStringLiteral("a.pchatrun"));
    QVERIFY(RunFile::create(path, sampleDocuments()).has_value());
    const auto first = momentsOf(path, folder.path(), WorldState{});
    int resumed = 0;
    for (std::size_t i = 3; i < first.size(); i += 17) {
        QTemporaryDir second{folderTemplate()};
        const auto moments = momentsOf(first[i].path, second.path(), first[i].state);
        for (std::size_t j = 1; j < moments.size(); j += 13)
            finishFrom(moments[j], resumed);
    }
    QVERIFY(resumed > 10);
}

/// The server cancelled it as the client died: nothing took effect, so it is sent again, after fresh proof.
void TstFaults::recoveryIsSentAgainWhenItWasUndone() {
    QTemporaryDir folder{folderTemplate()};
    const QString path = folder.filePath(QStringLiteral("a.pchatrun"));
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::create(path, sampleDocuments());
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.statement == QLatin1String(recovery))
            world->fault = Fault{world->calls + 1, FailureKind::ConnectionLost, false, 1000000};
    };
    QCOMPARE(run(*file, doors.observing, doors.acting, options), RunResult::Unknown);
    world->fault.reset();
    world->state.redo = 250;  // somebody meddled: the chain is no longer at its end
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Stopped);
    QCOMPARE(world->state.recoveries, 0);
    world->state.redo = 300;
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
    QVERIFY(world->state == m_end);
    QCOMPARE(std::count(world->sent.begin(), world->sent.end(), recovery), 1);
}

void TstFaults::inFlightAndNeither() {
    QTemporaryDir folder{folderTemplate()};
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")), sampleDocuments());
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.kind != EventKind::StatementSent || event.statement != QLatin1String(recovery)) return;
        world->fault = Fault{world->calls + 1, FailureKind::TimedOut};
        world->state.database = QStringLiteral("RECOVERING");
    };
    QCOMPARE(run(*file, doors.observing, doors.acting, options), RunResult::Unknown);
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Unknown);
    QCOMPARE(world->sent.back(), QStringLiteral("KILL 61"));
    world->state.database = QStringLiteral("ONLINE");
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
    QCOMPARE(world->state.recoveries, 0);
}

void TstFaults::classifiesOnResume() {
    QTemporaryDir folder{folderTemplate()};
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")), sampleDocuments());
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.step == QLatin1String("apply-log-0002"))
            world->fault = Fault{world->calls + 1, FailureKind::ConnectionLost, false, 1000000};
    };
    QCOMPARE(run(*file, doors.observing, doors.acting, options), RunResult::Unknown);
    world->fault.reset();
    world->state.sessions.clear();
    QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
    QStringList classes;
    for (const Event& event : file->events())
        if (event.kind == EventKind::StepClassified)
            classes << event.step + QLatin1Char(' ') + QString::fromUtf8(event.text.source()).left(11);
    const QStringList expected{"save-evidence Done.",  "disable-job Done.",          "copy-log-0002 Done.",
                               "apply-log-0001 Done.", "apply-log-0002 In flight: ", "end-sessions Done.",
                               "recover Not started",  "pool-state Not started",     "verify Not started"};
    QCOMPARE(classes, expected);
}

void TstFaults::silentServerIsAskedOnce() {
    QTemporaryDir folder{folderTemplate()};
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    auto file = RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")), sampleDocuments());
    RunOptions options;
    options.attempts = 1;
    options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::RunStarted) options.stopAfterStep->store(true);
    };
    QCOMPARE(run(*file, doors.observing, doors.acting, options), RunResult::Stopped);
    options.stopAfterStep->store(false);
    world->fault = Fault{1, FailureKind::Unreachable, false, 1000000};
    QCOMPARE(run(*file, doors.observing, doors.acting, options), RunResult::Stopped);
    // Classifying asks the server, the folder and the shell once each; then the evidence is asked for.
    QCOMPARE(world->calls, 4);
}

#ifdef Q_OS_UNIX

namespace {

/// Runs until the n-th call, keeping the world on disk, and dies there.
[[noreturn]] void runAndDie(const QString& path, const QString& worldFile, int at) {
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    int moments = 0;
    world->onCall = [&] {
        QFile kept(worldFile);
        if (!kept.open(QIODevice::WriteOnly)) _exit(2);
        kept.write(json::canonical(json::write(world->state)));
        kept.close();
        if (++moments == at) ::kill(::getpid(), SIGKILL);
    };
    auto file = RunFile::open(path);
    if (!file) _exit(3);
    (void)run(*file, doors.observing, doors.acting, {});
    _exit(0);
}

}  // namespace

void TstFaults::isKilled() {
    for (const int at : {2, 9, 14, 30, 47, 60}) {
        QTemporaryDir folder{folderTemplate()};
        const QString path = folder.filePath(QStringLiteral("a.pchatrun"));
        const QString worldFile = folder.filePath(QStringLiteral("world.json"));
        QVERIFY(RunFile::create(path, sampleDocuments()).has_value());
        const pid_t child = ::fork();
        if (child == 0) runAndDie(path, worldFile, at);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        QVERIFY(QFile::exists(path + QStringLiteral(".lock")));
        QFile kept(worldFile);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        json::Problems problems;
        // Lists are read onto what is there already, so the world as it began must not be.
        WorldState state{false, {}, 0, {}, {}, {}, {}, 0};
        json::read(QJsonDocument::fromJson(kept.readAll()).object(), state, QString(), problems);
        QVERIFY(problems.empty());
        int resumed = 0;
        finishFrom({path, state}, resumed);
        QCOMPARE(resumed, 1);
    }
}

#else
void TstFaults::isKilled() {
    QSKIP("signals are of UNIX");
}
#endif

QTEST_GUILESS_MAIN(TstFaults)
#include "tst_faults.moc"
