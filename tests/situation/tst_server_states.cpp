// What the pool's servers have in their own copies of the store: which are asked, and what becomes of silence.
#include "core/text/catalog.h"
#include "tests/situation/helpers/site_loss.h"

#include <QTest>

using namespace pchat;

namespace {

using Silent = QStringList;

Situation observePool(const fake::SiteLoss& world, ObserveOptions options = fake::SiteLoss::quick()) {
    options.only = {Section::Pool};
    return world.observe(options);
}

QString questionTo(const QString& computer) {
    return QStringLiteral(
               "Invoke-Command -ComputerName '%1.contoso.com' -ScriptBlock { Get-CsPersistentChatState "
               "-Identity 'PersistentChatServer:pchat01.contoso.com' -LocalStore }")
        .arg(computer);
}

/// The profile has pc01 and pc02 in the primary data center.
fake::SiteLoss poolOf(const QStringList& computers, const Silent& silent) {
    fake::SiteLoss world;
    QStringList names;
    for (const QString& computer : computers) {
        names << QStringLiteral("\"%1.contoso.com\"").arg(computer);
        if (silent.contains(computer))
            world.shell->fail(questionTo(computer), fake::failure(FailureKind::Unreachable, 0, QStringLiteral("dead")));
        else
            world.shell->on(questionTo(computer), R"([{"PoolState": "Normal"}])");
    }
    const QString members = QStringLiteral(R"([{"Computers": [%1]}])").arg(names.join(u','));
    world.shell->on("Get-CsPool -Identity 'pchat01.contoso.com'", members.toLatin1().constData());
    return world;
}

/// "computer: state", or why there is none.
QString told(const Fact<std::vector<ServerStateFacts>>& fact) {
    if (!fact.isKnown()) return QStringLiteral("unknown: ") + Catalog(Language::English).say(fact.unknownBecause);
    QStringList lines;
    for (const ServerStateFacts& each : *fact)
        lines << each.computer.section(u'.', 0, 0) + QStringLiteral(": ") + each.state +
                     Catalog(Language::English).say(each.noState);
    return lines.join(QStringLiteral("; "));
}

}  // namespace

class TestServerStates : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void eachServerIsAsked_data();
    void eachServerIsAsked();
    void anAnswerWithoutAState();
    void withoutAPoolNobodyIsAsked();
    void isFoundByEitherName();
};

void TestServerStates::eachServerIsAsked_data() {
    QTest::addColumn<QStringList>("computers");
    QTest::addColumn<Silent>("silent");
    QTest::addColumn<QString>("expected");
    const QString unasked = QStringLiteral("%1: %1.contoso.com was not asked: two servers beside it gave no answer.");
    QTest::newRow("all tell") << QStringList{"pc01", "pc03"} << Silent{} << "pc01: Normal; pc03: Normal";
    QTest::newRow("a lost data center") << QStringList{"pc01", "pc02", "pc03", "pc04"} << Silent{"pc01", "pc02"}
                                        << "pc01: dead; pc02: dead; pc03: Normal; pc04: Normal";
    QTest::newRow("two are enough") << QStringList{"pc03", "pc04", "pc05", "pc01"} << Silent{"pc03", "pc04", "pc05"}
                                    << "pc03: dead; pc04: dead; " + unasked.arg("pc05") + "; pc01: Normal";
    QTest::newRow("none") << QStringList{} << Silent{} << "";
}

void TestServerStates::eachServerIsAsked() {
    QFETCH(QStringList, computers);
    QFETCH(Silent, silent);
    QFETCH(QString, expected);
    const auto fact = observePool(poolOf(computers, silent)).pool->serverStates;
    QCOMPARE(told(fact), expected);
    QVERIFY(fact.at.isValid());
    for (const QString& computer : computers)
        QCOMPARE(fact.source.contains(questionTo(computer)), !expected.contains(computer + ".contoso.com was not"));
}

void TestServerStates::anAnswerWithoutAState() {
    fake::SiteLoss world = poolOf({"pc03", "pc04"}, {});
    world.shell->on(questionTo("pc03"), R"([{"Identity": "global"}])");
    QCOMPARE(told(observePool(world).pool->serverStates),
             QStringLiteral("pc03: The answer from pc03.contoso.com holds no pool state.; pc04: Normal"));
}

void TestServerStates::withoutAPoolNobodyIsAsked() {
    fake::SiteLoss world = poolOf({"pc03"}, {});
    world.shell->fail("Get-CsService -PersistentChatServer", fake::failure(FailureKind::PermissionDenied));
    QVERIFY(!observePool(world).pool->serverStates.isKnown());
    QCOMPARE(world.shell->asked().filter(QStringLiteral("Invoke-Command")), QStringList());
}

void TestServerStates::isFoundByEitherName() {
    const Situation s = observePool(poolOf({"pc03"}, {}));
    QVERIFY(s.pool->stateOn("PC03") && s.pool->stateOn("pc03.contoso.com"));
    QVERIFY(!s.pool->stateOn("pc04.contoso.com"));
    QVERIFY(!PoolSection().stateOn("pc03.contoso.com"));
}

QTEST_GUILESS_MAIN(TestServerStates)
#include "tst_server_states.moc"
