#include "core/lab/world/faults.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::lab;

class TestFaults : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void firesOnceAtTheNthCall();
    void countGoesOnAfterReopening();
    void matchesWhatItDescribes();
    void delaySpendsTime();
    void acts_data();
    void acts();
    void readsFile_data();
    void readsFile();
    void killLeavesTheChosenSettlement();
    void seedSettles();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] FaultBook open(const std::vector<Fault>& faults, quint64 seed = 1);
    std::shared_ptr<LabClock> m_clock;
};

namespace {

Fault fault(const char* contains, int nth, FaultAct act) {
    Fault result;
    result.contains = QString::fromLatin1(contains);
    result.nth = nth;
    result.act = act;
    return result;
}

constexpr FaultAct error5{FaultAct::Kind::Error, 5};

}  // namespace

void TestFaults::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(QStringLiteral("clock"));
    QVERIFY(LabClock::create(file, QDateTime(QDate(2026, 11, 20), QTime(12, 0), Qt::UTC)));
    m_clock = *LabClock::open(file);
}

FaultBook TestFaults::open(const std::vector<Fault>& faults, quint64 seed) {
    return FaultBook(faults, seed, *WorldStore::open(m_folder->filePath(QStringLiteral("world.sqlite"))), m_clock);
}

void TestFaults::firesOnceAtTheNthCall() {
    FaultBook book = open({fault("restore log", 3, error5)});
    QList<bool> fired;
    for (int i = 0; i < 6; ++i)
        fired << book.strike(DoorKind::Sql, Role::Backup, Moment::Before, QStringLiteral("RESTORE LOG [mgc]"))
                     .has_value();
    QCOMPARE(fired, (QList<bool>{false, false, true, false, false, false}));
}

void TestFaults::countGoesOnAfterReopening() {
    for (int i = 1; i <= 4; ++i) {
        FaultBook book = open({fault("x", 2, error5)});
        QCOMPARE(book.strike(DoorKind::Sql, Role::Backup, Moment::Before, QStringLiteral("x")).has_value(), i == 2);
    }
}

void TestFaults::matchesWhatItDescribes() {
    Fault only = fault("kill", 1, error5);
    only.role = Role::Backup;
    only.moment = Moment::After;
    FaultBook book = open({only});
    const QString text = QStringLiteral("KILL 57");
    QVERIFY(!book.strike(DoorKind::Shell, Role::Backup, Moment::After, text));
    QVERIFY(!book.strike(DoorKind::Sql, Role::Primary, Moment::After, text));
    QVERIFY(!book.strike(DoorKind::Sql, Role::Backup, Moment::Before, text));
    QVERIFY(!book.strike(DoorKind::Sql, Role::Backup, Moment::After, QStringLiteral("RESTORE")));
    QVERIFY(book.strike(DoorKind::Sql, Role::Backup, Moment::After, text));
}

void TestFaults::delaySpendsTime() {
    FaultBook book = open({fault("x", 1, FaultAct{FaultAct::Kind::Delay, 2500})});
    const QDateTime before = m_clock->now();
    QVERIFY(!book.strike(DoorKind::Sql, Role::Backup, Moment::Before, QStringLiteral("x")));
    QCOMPARE(before.msecsTo(m_clock->now()), 2500);
}

void TestFaults::acts_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAct");
    for (const char* good : {"kill", "hang", "disconnect", "error:4305", "delay:1500"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char* bad : {"", "kil", "kill:1", "error", "error:", "error:x", "delay", "hang:2", "Kill"})
        QTest::newRow(qPrintable(QStringLiteral("bad %1").arg(QLatin1String(bad))))
            << QString::fromLatin1(bad) << false;
}

void TestFaults::acts() {
    QFETCH(QString, text);
    const auto act = FaultAct::fromString(text);
    QTEST(act.has_value(), "isAct");
    if (act) QCOMPARE(act->toString(), text);
}

void TestFaults::readsFile_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("none") << QByteArray("[]") << 0;
    QTest::newRow("one") << QByteArray(
                                R"([{"door":"files","contains":"a","nth":2,"moment":"middle","act":"error:112"}])")
                         << 1;
    QTest::newRow("all fields") << QByteArray(R"([{"door":"sql","role":"backup","contains":"WITH RECOVERY","nth":1,
        "moment":"middle","act":"kill","settlement":"halfDone"}])")
                                << 1;
    QTest::newRow("door") << QByteArray(R"([{"door":"sequel","act":"kill"}])") << -1;
    QTest::newRow("act") << QByteArray(R"([{"door":"sql","act":"explode"}])") << -1;
    QTest::newRow("object") << QByteArray(R"({"door":"sql"})") << -1;
    QTest::newRow("no JSON") << QByteArray("[{") << -1;
}

void TestFaults::readsFile() {
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QFile file(m_folder->filePath(QStringLiteral("faults.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto faults = loadFaults(file.fileName());
    QCOMPARE(faults ? static_cast<int>(faults->size()) : -1, count);
    QVERIFY(loadFaults(m_folder->filePath(QStringLiteral("missing.json"))).value().empty());
}

void TestFaults::killLeavesTheChosenSettlement() {
#ifdef Q_OS_UNIX
    const QString text = QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY");
    for (const Settlement chosen : {Settlement::Completed, Settlement::RolledBack, Settlement::HalfDone}) {
        init();
        Fault kill = fault("with recovery", 1, FaultAct{FaultAct::Kind::Kill, 0});
        kill.settlement = chosen;
        const pid_t child = ::fork();
        if (child == 0) {
            FaultBook book = open({kill});
            static_cast<void>(book.strike(DoorKind::Sql, Role::Backup, Moment::Before, text));
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        FaultBook book = open({kill});
        QCOMPARE(book.settle(Role::Backup, text), chosen);
        QVERIFY(!book.strike(DoorKind::Sql, Role::Backup, Moment::Before, text));
    }
#else
    QSKIP("Needs fork.");
#endif
}

void TestFaults::seedSettles() {
    QSet<int> seen;
    for (quint64 seed = 1; seed <= 30; ++seed) {
        const Settlement first = open({}, seed).settle(Role::Backup, QStringLiteral("RESTORE LOG"));
        QCOMPARE(open({}, seed).settle(Role::Backup, QStringLiteral("RESTORE LOG")), first);
        seen.insert(static_cast<int>(first));
    }
    QCOMPARE(seen.size(), 3);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_world_faults.moc"
