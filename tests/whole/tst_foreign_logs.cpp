// After the network between the data centers was cut, the old primary has log backups of a path of its own, under the
// names of log shipping. What is set up anew is not stopped by them, and none of them is lost.
#include "core/lab/world/layout.h"
#include "tests/whole/helpers/drill.h"

#include <QDir>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

const QString onShare = QStringLiteral("set-aside-logs-share");
const QString inCopies = QStringLiteral("set-aside-logs-copies");

void pass(Drill& drill, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        drill.practice().estate().observing.clock->wait(std::chrono::minutes(1), {});
}

/// Both sides have written for an hour, the network is whole again, and the failback is planned.
std::unique_ptr<Drill> afterCutNetwork() {
    static const auto model = [] {
        auto drill = std::make_unique<Drill>(QStringLiteral("network-cut"), Flow::Failover);
        pass(*drill, 60);
        drill->begin(Flow::Failover);
        if (drill->runToEnd() != RunResult::Done) qFatal("the failover did not end");
        pass(*drill, 10);
        if (!lab::happen(drill->practice().folder(), QStringLiteral("network-heals"))) qFatal("nothing heals");
        drill->practice().reopen();
        pass(*drill, 50);
        return drill;
    }();
    auto drill = model->twin();
    drill->begin(Flow::Failback);
    return drill;
}

class LogFolders {
  public:
    explicit LogFolders(Drill& drill) : m_root(drill.practice().folder()) {}
    [[nodiscard]] QString share() const { return m_root + QStringLiteral("/shares/filer/LogShip"); }
    [[nodiscard]] QString copies() const { return m_root + QStringLiteral("/drives/SQL03/D/LogCopy"); }
    [[nodiscard]] QString aside(const QString& folder) const {
        const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return names.size() == 1 ? folder + QLatin1Char('/') + names.front() : QString();
    }

  private:
    QString m_root;
};

/// Names and contents.
std::map<QString, QByteArray> logsIn(const QString& folder) {
    std::map<QString, QByteArray> logs;
    if (folder.isEmpty()) return logs;
    for (const QString& name : QDir(folder).entryList({QStringLiteral("mgc_2*.trn")}, QDir::Files)) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s cannot be read", qPrintable(name));
        logs[name] = file.readAll();
    }
    return logs;
}

std::map<QString, QByteArray> joined(std::map<QString, QByteArray> one, const std::map<QString, QByteArray>& other) {
    one.insert(other.begin(), other.end());
    return one;
}

void setFaults(Drill& drill, const QByteArray& faults) {
    QFile file(lab::Layout(drill.practice().folder()).faults());
    if (!file.open(QIODevice::WriteOnly) || file.write(faults) != faults.size()) qFatal("no faults");
    file.close();
    drill.close();
    drill.reopen();
}

QString troubleOf(const Drill& drill) {
    QString said;
    for (const Event& event : drill.events())
        if (event.kind == EventKind::StepFailed) said = event.step + QLatin1Char(' ') + event.observed;
    return said;
}

}  // namespace

class TstForeignLogs : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void theyAreMovedAndNothingElse();
    void theWayBackBringsThemBack();
    void aRunGoesOnHalfWay_data();
    void aRunGoesOnHalfWay();
    void theCopyFolderIsClearedToo();
    void unreadableFilesAreMoved();
    void whatCannotBeMovedIsNamed();
    void anOrdinaryFailbackMovesNothing();
    void logShippingAnewMovesThemToo();
};

void TstForeignLogs::theyAreMovedAndNothingElse() {
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    const auto restored = logsIn(folders.copies());
    QCOMPARE(drill->runUntil(QStringLiteral("keep-seed-header")), RunResult::Stopped);
    const auto before = logsIn(folders.share());
    QVERIFY(folders.aside(folders.share()).isEmpty());
    QCOMPARE(drill->runUntil(inCopies), RunResult::Stopped);
    const auto aside = logsIn(folders.aside(folders.share()));
    QCOMPARE(QFileInfo(folders.aside(folders.share())).fileName(), QStringLiteral("mgc_failback_set_aside_01"));
    QVERIFY(aside.size() > 1);
    QVERIFY(logsIn(folders.share()) == restored);  // what the backup had restored before it was recovered
    QVERIFY(joined(restored, aside) == before);
    QVERIFY(folders.aside(folders.copies()).isEmpty());
    QVERIFY2(drill->runToEnd() == RunResult::Done, qPrintable(troubleOf(*drill)));
    QVERIFY(logsIn(folders.aside(folders.share())) == aside);
    drill->close();
    QVERIFY(verifyRunFile(drill->path()).isWhole);
}

void TstForeignLogs::theWayBackBringsThemBack() {
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    QCOMPARE(drill->runUntil(QStringLiteral("keep-seed-header")), RunResult::Stopped);
    const auto before = logsIn(folders.share());
    QCOMPARE(drill->runUntil(onShare), RunResult::Stopped);
    QVERIFY(logsIn(folders.share()) != before);
    const auto back = drill->back();
    QVERIFY(back.has_value());
    QVERIFY(logsIn(folders.share()) == before);
    QVERIFY(logsIn(folders.aside(folders.share())).empty());
    drill->close();
    QVERIFY(verifyRunFile(drill->path()).isWhole);
}

void TstForeignLogs::aRunGoesOnHalfWay_data() {
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("result");
    const auto row = [](const char* name, const char* fault, RunResult result) {
        QTest::newRow(name) << QByteArray(fault) << static_cast<int>(result);
    };
    row("line broke before a move",
        R"([{"door":"files","contains":".trn","nth":2,"moment":"before","act":"disconnect"}])", RunResult::Done);
    row("line broke after a move",
        R"([{"door":"files","contains":".trn","nth":2,"moment":"after","act":"disconnect"}])", RunResult::Done);
    row("the file is gone", R"([{"door":"files","contains":".trn","nth":1,"moment":"after","act":"error:2"}])",
        RunResult::Done);
    row("denied", R"([{"door":"files","contains":".trn","nth":2,"moment":"before","act":"error:5"}])",
        RunResult::Stopped);
}

void TstForeignLogs::aRunGoesOnHalfWay() {
    QFETCH(QByteArray, fault);
    QFETCH(int, result);
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    QCOMPARE(drill->runUntil(QStringLiteral("keep-seed-header")), RunResult::Stopped);
    const auto before = logsIn(folders.share());
    setFaults(*drill, fault);
    QCOMPARE(static_cast<int>(drill->runToEnd()), result);
    if (result != static_cast<int>(RunResult::Done)) {
        QVERIFY(troubleOf(*drill).startsWith(onShare));
        QVERIFY(joined(logsIn(folders.share()), logsIn(folders.aside(folders.share()))) == before);
        QCOMPARE(drill->runToEnd(), RunResult::Done);
    }
    auto after = logsIn(folders.aside(folders.share()));
    after.merge(logsIn(folders.share()));
    for (const auto& [name, content] : before)
        QVERIFY2(after[name] == content, qPrintable(name));
}

void TstForeignLogs::theCopyFolderIsClearedToo() {
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    const QString foreign = logsIn(folders.share()).rbegin()->first;
    QVERIFY(QFile::copy(folders.share() + QLatin1Char('/') + foreign, folders.copies() + QLatin1Char('/') + foreign));
    QVERIFY2(drill->runToEnd() == RunResult::Done, qPrintable(troubleOf(*drill)));
    QCOMPARE(logsIn(folders.aside(folders.copies())).size(), std::size_t{1});
    QVERIFY(logsIn(folders.aside(folders.copies())).contains(foreign));
}

void TstForeignLogs::unreadableFilesAreMoved() {
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    const QString torn = QStringLiteral("mgc_20261119000000.trn");
    QFile file(folders.share() + QLatin1Char('/') + torn);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("torn") == 4);
    file.close();
    QCOMPARE(drill->runUntil(onShare), RunResult::Stopped);
    QCOMPARE(logsIn(folders.aside(folders.share())).at(torn), QByteArray("torn"));
}

/// The drive of the copies takes nothing from here: the administrator moves it, and the run goes on.
void TstForeignLogs::whatCannotBeMovedIsNamed() {
    auto drill = std::make_unique<Drill>(QStringLiteral("copy-folder-shut"), Flow::Failover);
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    QVERIFY(lab::happen(drill->practice().folder(), QStringLiteral("primary-returns")));
    drill->practice().reopen();
    pass(*drill, 40);
    drill->begin(Flow::Failback);
    const LogFolders folders(*drill);
    const QString foreign = logsIn(folders.share()).rbegin()->first;
    const QString copied = folders.copies() + QLatin1Char('/') + foreign;
    QVERIFY(QFile::copy(folders.share() + QLatin1Char('/') + foreign, copied));
    QCOMPARE(drill->runToEnd(), RunResult::Stopped);
    const auto events = drill->events();
    const auto failed = std::find_if(events.rbegin(), events.rend(),
                                     [](const Event& event) { return event.kind == EventKind::StepFailed; });
    QVERIFY(failed != events.rend());
    QCOMPARE(failed->step, QStringLiteral("see-logs-copies"));
    QVERIFY(QString::fromUtf8(QJsonDocument(failed->text.toJson()).toJson()).contains(foreign));
    QVERIFY(QFile::exists(copied));
    QVERIFY(QDir(folders.copies()).mkdir(QStringLiteral("aside")));
    const QString said = QString::fromUtf8(QJsonDocument(failed->text.toJson()).toJson());
    for (const auto& [name, content] : logsIn(folders.copies()))  // the copy that was never whole is named too
        if (said.contains(name))
            QVERIFY(QFile::rename(folders.copies() + QLatin1Char('/') + name,
                                  folders.copies() + QStringLiteral("/aside/") + name));
    QVERIFY2(drill->runToEnd() == RunResult::Done, qPrintable(troubleOf(*drill)));
}

void TstForeignLogs::anOrdinaryFailbackMovesNothing() {
    auto drill = std::make_unique<Drill>(QStringLiteral("all-well"), Flow::PlannedFailover);
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    pass(*drill, 30);
    drill->begin(Flow::Failback);
    const LogFolders folders(*drill);
    QVERIFY(!logsIn(folders.share()).empty());
    QVERIFY2(drill->runToEnd() == RunResult::Done, qPrintable(troubleOf(*drill)));
    QVERIFY(folders.aside(folders.share()).isEmpty());
    QVERIFY(folders.aside(folders.copies()).isEmpty());
}

/// A failback by hand left them where they were; the primary's own logs stay.
void TstForeignLogs::logShippingAnewMovesThemToo() {
    const auto drill = afterCutNetwork();
    const LogFolders folders(*drill);
    QCOMPARE(drill->runToEnd(), RunResult::Done);
    const auto foreign = logsIn(folders.aside(folders.share()));
    for (const auto& [name, content] : foreign)
        QVERIFY(QFile::rename(folders.aside(folders.share()) + QLatin1Char('/') + name,
                              folders.share() + QLatin1Char('/') + name));
    QVERIFY(QDir(folders.share()).rmdir(QStringLiteral("mgc_failback_set_aside_01")));
    pass(*drill, 30);
    drill->begin(Flow::RebuildLogShipping);
    const auto before = logsIn(folders.share());
    QVERIFY2(drill->runUntil(inCopies) == RunResult::Stopped, qPrintable(troubleOf(*drill)));
    QCOMPARE(QFileInfo(folders.aside(folders.share())).fileName(), QStringLiteral("mgc_set_aside_01"));
    QVERIFY(logsIn(folders.aside(folders.share())) == foreign);
    QVERIFY(joined(logsIn(folders.share()), foreign) == before);
    QVERIFY2(drill->runToEnd() == RunResult::Done, qPrintable(troubleOf(*drill)));
}

QTEST_GUILESS_MAIN(TstForeignLogs)
#include "tst_foreign_logs.moc"
