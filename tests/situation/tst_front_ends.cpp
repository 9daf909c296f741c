// Whether the Front End pools run, as their computers tell it: which are asked, and what becomes of silence.
#include "core/text/catalog.h"
#include "tests/situation/helpers/site_loss.h"

#include <QTest>

using namespace pchat;

namespace {

constexpr const char* running = R"([{"Name": "rtcsrv", "Status": "Running"}])";
constexpr const char* stopped = R"([{"Name": "RTCSRV", "Status": "Stopped"}])";

Situation observePool(const fake::SiteLoss& world, ObserveOptions options = fake::SiteLoss::quick()) {
    options.only = {Section::Pool};
    return world.observe(options);
}

/// "computer: status", or why there is none.
QString told(const Fact<std::vector<FrontEndFacts>>& fact) {
    if (!fact.isKnown()) return QStringLiteral("unknown: ") + Catalog(Language::English).say(fact.unknownBecause);
    QStringList lines;
    for (const FrontEndFacts& each : *fact) {
        const QString because = Catalog(Language::English).say(each.noStatus);
        lines << each.computer.section(u'.', 0, 0) + QStringLiteral(": ") + each.status + because;
    }
    return lines.join(QStringLiteral("; "));
}

QString questionTo(const QString& computer) {
    return QStringLiteral("Get-CsWindowsService -ComputerName '%1.contoso.com'").arg(computer);
}

/// One pool of these computers; "!" in front of an answer: refused.
fake::SiteLoss onePool(const std::vector<std::pair<const char*, QByteArray>>& computers) {
    fake::SiteLoss world;
    QStringList names;
    for (const auto& [name, answer] : computers) {
        const QString computer = QString::fromLatin1(name);
        names << QStringLiteral("\"%1.contoso.com\"").arg(computer);
        if (answer.startsWith('!'))
            world.shell->fail(questionTo(computer), fake::failure(FailureKind::Unreachable, 0, answer.mid(1)));
        else
            world.shell->on(questionTo(computer), answer.constData());
    }
    world.shell->on("Get-CsService -Registrar", R"([{"Identity": "Registrar:fe01.contoso.com"}])");
    const QString members = QStringLiteral(R"([{"Computers": [%1]}])").arg(names.join(u','));
    world.shell->on("Get-CsPool -Identity 'fe01.contoso.com'", members.toLatin1().constData());
    return world;
}

}  // namespace

class TestFrontEnds : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void eachPoolIsAsked();
    void untilOneRuns_data();
    void untilOneRuns();
    void aPoolWithoutComputersIsItsOwn();
    void manySlowAnswersAreWaitedFor();
    void whatCameIsKept();
    void isWrittenAndRead();
    void lives_data();
    void lives();
};

void TestFrontEnds::eachPoolIsAsked() {
    fake::SiteLoss world;
    const auto fact = observePool(world).pool->frontEnds;
    QCOMPARE(told(fact), QStringLiteral("fe01a: Running; fe02: Stopped"));
    QCOMPARE(fact->at(0).pool, QStringLiteral("fe01.contoso.com"));
    QCOMPARE(fact->at(1).pool, QStringLiteral("fe02.contoso.com"));
    QVERIFY(fact.source.contains(questionTo(QStringLiteral("fe01a"))) && fact.at.isValid());
    QVERIFY(fact.source.contains(QStringLiteral("Get-CsPool -Identity 'fe02.contoso.com'")));
    QCOMPARE(world.shell->asked().filter(QStringLiteral("fe01b")), QStringList());  // one computer is enough
}

void TestFrontEnds::untilOneRuns_data() {
    using Computers = std::vector<std::pair<const char*, QByteArray>>;
    QTest::addColumn<Computers>("computers");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the first") << Computers{{"a", running}, {"b", stopped}} << "a: Running";
    QTest::newRow("the third") << Computers{{"a", stopped}, {"b", "!dead"}, {"c", running}}
                               << "a: Stopped; b: dead; c: Running";
    QTest::newRow("none") << Computers{{"a", stopped}, {"b", stopped}, {"c", stopped}}
                          << "a: Stopped; b: Stopped; c: Stopped";
    QTest::newRow("two are silent") << Computers{{"a", "!dead"}, {"b", "!dead"}, {"c", running}, {"d", running}}
                                    << "a: dead; b: dead; c: c.contoso.com was not asked: two computers of "
                                       "fe01.contoso.com gave no answer.; d: d.contoso.com was not asked: two "
                                       "computers of fe01.contoso.com gave no answer.";
    QTest::newRow("no such service") << Computers{{"a", R"([{"Name": "REPLICA", "Status": "Running"}])"},
                                                  {"b", "[]"},
                                                  {"c", R"([{"Name": "RTCSRV", "Status": null}])"},
                                                  {"d", stopped}}
                                     << "a: a.contoso.com names no Front End service (RTCSRV) among its services.; "
                                        "b: b.contoso.com names no Front End service (RTCSRV) among its services.; "
                                        "c: c.contoso.com names no Front End service (RTCSRV) among its services.; "
                                        "d: Stopped";
}

void TestFrontEnds::untilOneRuns() {
    using Computers = std::vector<std::pair<const char*, QByteArray>>;
    QFETCH(Computers, computers);
    QFETCH(QString, expected);
    QCOMPARE(told(observePool(onePool(computers)).pool->frontEnds), expected);
}

void TestFrontEnds::aPoolWithoutComputersIsItsOwn() {
    fake::SiteLoss world = onePool({{"fe01", running}});
    world.shell->fail("Get-CsPool -Identity 'fe01.contoso.com'", fake::failure(FailureKind::PermissionDenied));
    QCOMPARE(told(observePool(world).pool->frontEnds), QStringLiteral("fe01: Running"));
    world.shell->on("Get-CsService -Registrar", "[]");
    QCOMPARE(told(observePool(world).pool->frontEnds), QString());
}

/// Together they take longer than one answer may.
void TestFrontEnds::manySlowAnswersAreWaitedFor() {
    fake::SiteLoss world = onePool({{"a", stopped}, {"b", stopped}, {"c", stopped}, {"d", running}});
    world.shell->slowOn = QStringLiteral("Get-CsWindowsService");
    world.shell->realDelay = std::chrono::milliseconds(400);
    ObserveOptions options;
    options.patience = std::chrono::milliseconds(1200);
    QCOMPARE(told(observePool(world, options).pool->frontEnds),
             QStringLiteral("a: Stopped; b: Stopped; c: Stopped; d: Running"));
}

void TestFrontEnds::whatCameIsKept() {
    fake::SiteLoss world = onePool({{"a", stopped}, {"b", running}});
    const auto trap = std::make_shared<fake::Trap>();
    world.shell->trap = trap;
    world.shell->trapOn = questionTo(QStringLiteral("b"));
    ObserveOptions options;
    options.patience = std::chrono::milliseconds(700);
    const Situation s = observePool(world, options);
    trap->release();
    QCOMPARE(told(s.pool->frontEnds), QStringLiteral("a: Stopped"));
    QVERIFY(s.pool->registrarPools.isKnown());
}

void TestFrontEnds::isWrittenAndRead() {
    const Situation s = observePool(onePool({{"a", stopped}, {"b", "!dead"}}));
    Situation read;
    json::Problems problems;
    json::read(json::write(s), read, {}, problems);
    QVERIFY(problems.empty());
    QCOMPARE(told(read.pool->frontEnds), QStringLiteral("a: Stopped; b: dead"));
    QCOMPARE(json::write(read), json::write(s));
}

void TestFrontEnds::lives_data() {
    QTest::addColumn<QStringList>("statuses");  // of the pool's computers; "-": not told
    QTest::addColumn<int>("life");
    const auto row = [](const char* statuses, PoolLife life) {
        QTest::newRow(statuses) << QString::fromLatin1(statuses).split(u' ', Qt::SkipEmptyParts)
                                << static_cast<int>(life);
    };
    row("", PoolLife::Untold);
    row("-", PoolLife::Untold);
    row("Running", PoolLife::Runs);
    row("Stopped", PoolLife::Stopped);
    row("Stopped -", PoolLife::Untold);
    row("- Stopped", PoolLife::Untold);
    row("- Running", PoolLife::Runs);
    row("Stopped StartPending", PoolLife::Stopped);
}

void TestFrontEnds::lives() {
    QFETCH(QStringList, statuses);
    QFETCH(int, life);
    const QString pool = QStringLiteral("fe01.contoso.com");
    std::vector<FrontEndFacts> facts{{QStringLiteral("fe02.contoso.com"), {}, QStringLiteral("Running"), {}}};
    for (const QString& status : statuses)
        facts.push_back({pool, {}, status == QStringLiteral("-") ? QString() : status, {}});
    QCOMPARE(static_cast<int>(lifeOf(facts, pool)), life);
}

QTEST_GUILESS_MAIN(TestFrontEnds)
#include "tst_front_ends.moc"
