// Fault loops and crashes of an undo: it fails at the first, second, third … call, dies at every event and every call;
// gone on with, it takes back everything.
#include "core/run/undo.h"
#include "tests/run/helpers/stage.h"
#include "tests/run/helpers/undo_plan.h"

#include <QFile>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

/// The run file and the world as they stood at one moment.
struct UndoMoment {
    QString path;
    WorldState state;
};

const UndoApproval approval{QStringLiteral("pchat01.contoso.com"), QStringLiteral("CONTOSO\\anna")};

bool isAsBefore(const WorldState& state) {
    return state.jobEnabled && state.pool == QLatin1String("Normal");
}

void copyRun(const QString& from, const QString& to) {
    if (!QFile::copy(from, to)) qFatal("no copy");
    (void)QFile::copy(from + QStringLiteral("-wal"), to + QStringLiteral("-wal"));
}

/// How often each statement of an undo reached a server.
int mostOfOne(const World& world) {
    int most = 0;
    for (const QString& sent : world.sent)
        most = std::max(most, static_cast<int>(std::count(world.sent.begin(), world.sent.end(), sent)));
    return most;
}

}  // namespace

class TstUndoFaults : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void everyCallFails_data();
    void everyCallFails();
    void diesAtEveryMoment();

  private:
    [[nodiscard]] std::vector<UndoMoment> moments(const QString& folder) const;
    QTemporaryDir m_folder{folderTemplate()};
    QString m_done;  ///< a run that came to its end
    WorldState m_state;
};

void TstUndoFaults::initTestCase() {
    Stage stage(documentsOf(undoPlan()));
    QCOMPARE(stage.go(), RunResult::Done);
    QVERIFY(stage.file.close());
    m_done = m_folder.filePath(QStringLiteral("done.pchatrun"));
    copyRun(stage.file.path(), m_done);
    m_state = stage.world->state;
    QVERIFY(!isAsBefore(m_state));
}

void TstUndoFaults::everyCallFails_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("takesEffect");
    QTest::addColumn<int>("count");
    for (const QString& name : json::allNames<FailureKind>())
        for (const bool takesEffect : {false, true})
            QTest::addRow("%s %s", qPrintable(name), takesEffect ? "after" : "before")
                << static_cast<int>(*json::valueOf<FailureKind>(name)) << takesEffect << (takesEffect ? 1 : 4);
    QTest::newRow("connection lost for long") << static_cast<int>(FailureKind::ConnectionLost) << true << 9;
}

void TstUndoFaults::everyCallFails() {
    QFETCH(int, kind);
    QFETCH(bool, takesEffect);
    QFETCH(int, count);
    const QTemporaryDir folder(folderTemplate());
    int at = 1;
    for (bool hasFailed = true; hasFailed; ++at) {
        const QString path = folder.filePath(QStringLiteral("%1.pchatrun").arg(at));
        copyRun(m_done, path);
        const auto world = std::make_shared<World>();
        world->state = m_state;
        world->fault = Fault{at, static_cast<FailureKind>(kind), takesEffect, count};
        const WorldDoors doors = doorsTo(world);
        auto file = RunFile::open(path);
        QVERIFY(file.has_value());
        auto result = undo(*file, approval, doors.observing, doors.acting, {});
        hasFailed = world->calls >= at;
        world->fault.reset();
        QVERIFY(result.has_value());
        QVERIFY(*result != RunResult::Undone || isAsBefore(world->state));
        QCOMPARE(resultOf(file->events()), *result);
        if (*result != RunResult::Undone) result = undo(*file, approval, doors.observing, doors.acting, {});
        QVERIFY2(result == RunResult::Undone, qPrintable(QStringLiteral("call %1").arg(at)));
        QVERIFY(isAsBefore(world->state));
        QVERIFY(static_cast<qsizetype>(world->sent.size()) <= countOf(file->events(), EventKind::StatementSent));
        QVERIFY(file->close());
        QVERIFY(verifyRunFile(path).isWhole);
    }
    QVERIFY(at > 5);
}

std::vector<UndoMoment> TstUndoFaults::moments(const QString& folder) const {
    std::vector<UndoMoment> kept;
    const QString path = folder + QStringLiteral("/a.pchatrun");
    copyRun(m_done, path);
    const auto world = std::make_shared<World>();
    world->state = m_state;
    auto file = RunFile::open(path);
    if (!file) qFatal("cannot be opened");
    const auto keep = [&] {
        kept.push_back({folder + QStringLiteral("/%1.pchatrun").arg(kept.size()), world->state});
        copyRun(path, kept.back().path);
    };
    world->onCall = keep;
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.isJournaled()) keep();
    };
    const WorldDoors doors = doorsTo(world);
    const auto result = undo(*file, approval, doors.observing, doors.acting, options);
    if (!result || *result != RunResult::Undone) qFatal("the undo does not end");
    return kept;
}

void TstUndoFaults::diesAtEveryMoment() {
    const QTemporaryDir folder(folderTemplate());
    const auto all = moments(folder.path());
    QVERIFY(all.size() > 20);
    int wentOn = 0;
    for (const UndoMoment& moment : all) {
        const auto world = std::make_shared<World>();
        world->state = moment.state;
        const WorldDoors doors = doorsTo(world);
        auto file = RunFile::open(moment.path);
        QVERIFY2(file.has_value(), qPrintable(moment.path));
        const bool isOver = resultOf(file->events()) == RunResult::Undone;
        const auto result = undo(*file, approval, doors.observing, doors.acting, {});
        if (isOver)
            QVERIFY(!result.has_value());
        else
            QVERIFY2(result == RunResult::Undone, qPrintable(moment.path));
        QVERIFY2(isAsBefore(world->state), qPrintable(moment.path));
        QVERIFY(mostOfOne(*world) <= 1);
        if (countOf(file->events(), EventKind::UndoStarted) == 2) ++wentOn;
        QVERIFY(file->close());
        QVERIFY2(verifyRunFile(moment.path).isWhole, qPrintable(moment.path));
    }
    QVERIFY(wentOn > 15);
}

QTEST_GUILESS_MAIN(TstUndoFaults)
#include "tst_undo_faults.moc"
