#include "core/script/shell_call.h"
#include "tests/text/helpers/property.h"

#include <QTest>

using namespace pchat;

namespace {

ShellCall callWith(const char* parameter, const ShellValue& value) {
    return ShellCall("Set-CsPersistentChatState", {{QString::fromLatin1(parameter), value}});
}

ShellTable randomTable(test::Random& random) {
    ShellTable table;
    for (int keys = random.below(4); keys > 0; --keys) {
        QStringList list;
        for (int each = random.below(4); each > 0; --each)
            list << random.hostileText();
        // Keys differ in their first letter, since PowerShell's tables are blind to case.
        const QString key = QString(QLatin1Char(static_cast<char>('a' + keys)));
        table[random.coin() ? key : key + random.hostileText(2)] = list;
    }
    return table;
}

ShellValue randomValue(test::Random& random) {
    switch (random.below(8)) {
        case 0:
            return ShellNull{};
        case 1:
            return ShellSwitch{};
        case 2:
            return random.coin();
        case 3:
            return random.coin() ? random.number() : qint64{random.below(20) - 10};
        case 4: {
            QStringList list;
            for (int each = random.below(4); each > 0; --each)
                list << random.hostileText();
            return list;
        }
        case 5:
            return randomTable(random);
        default:
            return random.hostileText();
    }
}

}  // namespace

class TestShellCall : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isWritten_data();
    void isWritten();
    void everyCallReadsBack();
    void aChangedLineIsNeverTheSameCall();
    void isRefused_data();
    void isRefused();
    void problems_data();
    void problems();
    void parametersAreFoundByName();
    void queriesOnlyRead();
};

void TestShellCall::isWritten_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* tag, const ShellCall& call, const char* expected) {
        QTest::newRow(tag) << call.toString() << QString::fromUtf8(expected);
    };
    row("no parameter", ShellCall("Invoke-CsManagementStoreReplication", {}), "Invoke-CsManagementStoreReplication");
    row("state",
        ShellCall("Set-CsPersistentChatState", {{"Identity", QString("PersistentChatServer:pchat01.contoso.com")},
                                                {"PoolState", QString("FailedOver")},
                                                {"Confirm", false}}),
        "Set-CsPersistentChatState -Identity 'PersistentChatServer:pchat01.contoso.com' -PoolState FailedOver "
        "-Confirm:$false");
    row("table",
        ShellCall("Set-CsPersistentChatActiveServer",
                  {{"ActiveServers", ShellTable{{"Replace", {"pc03.contoso.com", "pc04.contoso.com"}}}}}),
        "Set-CsPersistentChatActiveServer -ActiveServers @{Replace='pc03.contoso.com','pc04.contoso.com'}");
    row("null", callWith("ActiveServers", ShellNull{}), "Set-CsPersistentChatState -ActiveServers $null");
    row("switch", callWith("LocalStore", ShellSwitch{}), "Set-CsPersistentChatState -LocalStore");
    row("number", callWith("Count", qint64{-5}), "Set-CsPersistentChatState -Count (-5)");
    row("empty text", callWith("A", QString()), "Set-CsPersistentChatState -A ''");
    row("text like a parameter", callWith("A", QString("-Force")), "Set-CsPersistentChatState -A '-Force'");
    row("text like a number", callWith("A", QString("1e5")), "Set-CsPersistentChatState -A '1e5'");
    row("subexpression", callWith("A", QString("$(calc)")), "Set-CsPersistentChatState -A '$(calc)'");
    row("typographic", callWith("A", QString("’; calc")), "Set-CsPersistentChatState -A '’’; calc'");
    row("list of none", callWith("A", QStringList()), "Set-CsPersistentChatState -A @()");
    row("list of one", callWith("A", QStringList("b")), "Set-CsPersistentChatState -A @('b')");
    row("list of two", callWith("A", QStringList({"b", "c"})), "Set-CsPersistentChatState -A 'b','c'");
    row("empty table", callWith("A", ShellTable{}), "Set-CsPersistentChatState -A @{}");
    const ShellQuery state("Get-CsPersistentChatState", {{"LocalStore", ShellSwitch{}}});
    row("on another computer", state.on("pc03.contoso.com").call(),
        "Invoke-Command -ComputerName 'pc03.contoso.com' -ScriptBlock { Get-CsPersistentChatState -LocalStore }");
    row("on a hostile computer", ShellQuery("Get-CsPool", {{"A", QString("x }")}}).on("a' }; calc #").call(),
        "Invoke-Command -ComputerName 'a'' }; calc #' -ScriptBlock { Get-CsPool -A 'x }' }");
    row("odd key", callWith("A", ShellTable{{"a b", {}}, {"c", {"d"}}}),
        "Set-CsPersistentChatState -A @{'a b'=@(); c='d'}");
}

void TestShellCall::isWritten() {
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(line, expected);
    QVERIFY(ShellCall::fromString(line));
}

void TestShellCall::everyCallReadsBack() {
    test::Random random;
    for (int round = 0; round < 3000; ++round) {
        std::vector<ShellParameter> parameters;
        for (int each = random.below(4); each > 0; --each)
            parameters.push_back({QLatin1Char('P') + QString::number(each), randomValue(random)});
        const QString computer = random.hostileText(20);
        const ShellCall call = round % 2 == 0 || whyNotCarried(computer)
                                   ? ShellCall("Set-CsPersistentChatState", parameters)
                                   : ShellQuery("Get-CsPersistentChatState", parameters).on(computer).call();
        QVERIFY(!call.problem());
        const auto read = ShellCall::fromString(call.toString());
        QVERIFY2(read && *read == call, test::replay(call.toString()).constData());
    }
}

void TestShellCall::aChangedLineIsNeverTheSameCall() {
    test::Random random;
    for (int round = 0; round < 3000; ++round) {
        const ShellCall call("Set-CsPersistentChatState", {{"Identity", randomValue(random)}, {"Confirm", false}});
        QString line = call.toString();
        line.insert(random.below(static_cast<int>(line.size()) + 1), random.hostileText(2));
        const auto read = ShellCall::fromString(line);
        if (line == call.toString()) continue;
        QVERIFY2(!read || (!(*read == call) && read->toString() == line), test::replay(line).constData());
    }
}

void TestShellCall::isRefused_data() {
    QTest::addColumn<QString>("line");
    const auto row = [](const char* line) { QTest::newRow(line) << QString::fromUtf8(line); };
    row("");
    row("Get");
    row("Get-");
    row("-CsPool");
    row(" Get-CsPool");
    row("Get-CsPool ");
    row("& Get-CsPool");
    row("Get-CsPool | Remove-CsPool");
    row("Get-CsPool; Remove-CsPool");
    row("Get-CsPool\nRemove-CsPool");
    row("Get-CsPool -Identity $x");
    row("Get-CsPool -Identity $(calc)");
    row("Get-CsPool -Identity (calc)");
    row("Get-CsPool -Identity \"a\"");
    row("Get-CsPool -Identity \"$(calc)\"");
    row("Get-CsPool -Identity 'a");
    row("Get-CsPool -Identity 'a'b'");
    row("Get-CsPool -Identity 'a’; calc '");
    row("Get-CsPool -Identity a'b'");
    row("Get-CsPool -Identity a.b");
    row("Get-CsPool -Identity a`nb");
    row("Get-CsPool -Identity 'a' calc");
    row("Get-CsPool -Identity  'a'");
    row("Get-CsPool  -Identity 'a'");
    row("Get-CsPool -Identity @args");
    row("Get-CsPool -Identity @('a';calc)");
    row("Get-CsPool -Identity @('a','b')");
    row("Get-CsPool -Identity 'a',calc");
    row("Get-CsPool -Identity @{a=calc}");
    row("Get-CsPool -Identity @{a='b'");
    row("Get-CsPool -Identity @{a='b';c='d'}");
    row("Get-CsPool -Identity @{'a'='b'}");
    row("Get-CsPool -Identity @{b='1'; a='2'}");
    row("Get-CsPool -Identity @{a='1'; A='2'}");
    row("Get-CsPool -Identity -1");
    row("Get-CsPool -Identity (1)");
    row("Get-CsPool -Identity (-1");
    row("Get-CsPool -Identity (-)");
    row("Get-CsPool -Identity (-1 -f 2)");
    row("Get-CsPool -Identity 1.5");
    row("Get-CsPool -Identity 0x10");
    row("Get-CsPool -Identity 1kb");
    row("Get-CsPool -Identity 007");
    row("Get-CsPool -Identity 99999999999999999999");
    row("Get-CsPool -Identity $NULL");
    row("Get-CsPool -Identity 'plain'");
    row("Get-CsPool -Confirm:$maybe");
    row("Get-CsPool -Confirm $false");
    row("Get-CsPool -A 'x' -a 'y'");
    row("Get-CsPool –Identity 'a b'");
    row("Get-CsPool -Identity 'a b' # why");
    row("Get-CsPool > file");
    row("C:\\tools\\Get-CsPool");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock { Set-CsPersistentChatState -PoolState Normal }");
    row("Invoke-Command -ComputerName '' -ScriptBlock { Get-CsPool }");
    row("Invoke-Command -ComputerName $x -ScriptBlock { Get-CsPool }");
    row("Invoke-Command -ComputerName 'a','b' -ScriptBlock { Get-CsPool }");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock { Get-CsPool; calc }");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock { Get-CsPool } | calc { }");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock { Get-CsPool");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock {Get-CsPool}");
    row("Invoke-Command -ComputerName 'a b' -ScriptBlock { Invoke-Command -ComputerName 'c' -ScriptBlock { Get-CsPool "
        "} }");
    row("Invoke-Command -ScriptBlock { Get-CsPool }");
    row("Gét-CsPool");
}

void TestShellCall::isRefused() {
    QFETCH(QString, line);
    QVERIFY(!ShellCall::fromString(line));
    QVERIFY(!ShellQuery::fromString(line));
}

void TestShellCall::problems_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isCarried");
    QTest::newRow("right") << "Identity"
                           << "x" << true;
    QTest::newRow("two words") << "Identity x"
                               << "x" << false;
    QTest::newRow("no name") << ""
                             << "x" << false;
    QTest::newRow("injected") << "Identity;calc"
                              << "x" << false;
    QTest::newRow("digit first") << "5a"
                                 << "x" << false;
    QTest::newRow("line break") << "Identity"
                                << "a\nb" << false;
    QTest::newRow("NUL") << "Identity" << QString(QChar(0)) << false;
    QTest::newRow("half a character") << "Identity" << QString(QChar(0xD83D)) << false;
}

void TestShellCall::problems() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, isCarried);
    for (const ShellValue& each : {ShellValue(value), ShellValue(QStringList{"a", value}),
                                   ShellValue(ShellTable{{"k", {value}}}), ShellValue(ShellTable{{value, {}}})}) {
        const ShellCall call("Get-CsPool", {{name, each}});
        QCOMPARE(!call.problem().has_value(), isCarried);
        QCOMPARE(!call.toString().isEmpty(), isCarried);
    }
    QVERIFY(ShellCall("Get-CsPool", {{"A", true}, {"a", false}}).problem());
    QVERIFY(ShellCall("Get-CsPool", {{"A", ShellTable{{"k", {}}, {"K", {}}}}}).problem());
    QVERIFY(ShellCall().problem());
    const ShellQuery query("Get-CsPool", {});
    QVERIFY(query.on("pc03").call().problem() == std::nullopt);
    QVERIFY(query.on("pc03\nb").call().problem() && query.on("pc03\nb").toString().isEmpty());
    QVERIFY(!(query.on("pc03") == query) && query.on("") == query);
    QCOMPARE(query.on("pc03").call().name(), QStringLiteral("Get-CsPool (pc03)"));
}

void TestShellCall::parametersAreFoundByName() {
    const ShellCall call = callWith("PoolState", QString("Normal"));
    QVERIFY(call.find("poolstate"));
    QCOMPARE(std::get<QString>(*call.find("PoolState")), QStringLiteral("Normal"));
    QVERIFY(!call.find("Pool"));
}

void TestShellCall::queriesOnlyRead() {
    const ShellQuery query("Get-CsPool", {{"Identity", QString("pchat01.contoso.com")}});
    QCOMPARE(query.toString(), QStringLiteral("Get-CsPool -Identity 'pchat01.contoso.com'"));
    const auto read = ShellQuery::fromString(query.toString());
    QVERIFY(read && *read == query);
    QVERIFY(ShellQuery::fromString("Test-CsDatabase -LocalService"));
    for (const char* line : {"Set-CsPersistentChatState -PoolState Normal", "Invoke-CsManagementStoreReplication",
                             "get-CsPool", "Getter-CsPool"}) {
        QVERIFY(!ShellQuery::fromString(QString::fromLatin1(line)));
        QVERIFY(ShellCall::fromString(QString::fromLatin1(line)));
    }
}

QTEST_GUILESS_MAIN(TestShellCall)
#include "tst_shell_call.moc"
