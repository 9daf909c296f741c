// The shell door against Microsoft's own PowerShell engine and a stand-in module whose parameter sets are the
// documented ones. What PowerShell refuses is refused by PowerShell here, not by a copy of its rules.
#include "core/discovery/discovery.h"
#include "core/live/shell/clixml.h"
#include "core/live/shell/shell_doors.h"
#include "core/script/cmdlets.h"
#include "tests/helpers/judge.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace pchat;
using namespace pchat::live;
using namespace std::chrono_literals;

namespace {

QString judge() {
    return test::Judge("powershell").program();
}

QString source(const char* path) {
    return qEnvironmentVariable("PCHAT_SOURCE") + QLatin1Char('/') + QLatin1String(path);
}

CallOptions within(std::chrono::milliseconds time) {
    CallOptions options;
    options.timeout = time;
    return options;
}

QString kindOf(const Outcome<ShellAnswer>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

/// The error identifier that PowerShell gave; empty where there was none.
QString errorIdOf(const Outcome<ShellAnswer>& outcome) {
    if (outcome || outcome.error().messages.empty()) return {};
    return outcome.error().messages.front().text.section(QLatin1Char(' '), 0, 0);
}

}  // namespace

class TestShellEngine : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void hostScriptIsOfVersion3();
    void binds_data();
    void binds();
    void answersWithObjects();
    void changesState();
    void changesTheListOfServers_data();
    void changesTheListOfServers();
    void carriesHostileTexts_data();
    void carriesHostileTexts();
    void hearsWarnings();
    void takesANonTerminatingErrorAsAFailure();
    void isNotDisturbedByNoise();
    void survivesAHangAndACrash();
    void observesThroughTheDoor();
    void asksOnAnotherComputer_data();
    void asksOnAnotherComputer();
    void saysWhyAnotherComputerWasNotAsked_data();
    void saysWhyAnotherComputerWasNotAsked();
    void textMeansTheSameCall_data();
    void textMeansTheSameCall();
    void everyTypedCallRuns_data();
    void everyTypedCallRuns();
    void mirroringTalksWhileItWorks();
    void aProfileIsFoundThroughTheEngine();

  private:
    Outcome<ShellAnswer> run(const QString& line, CallOptions options = within(60s)) {
        const auto call = ShellCall::fromString(line);
        return call ? m_host->call(*call, options) : tl::unexpected(Failure{});
    }
    QTemporaryDir m_folder;
    std::shared_ptr<ShellHost> m_host;
};

void TestShellEngine::initTestCase() {
    const QByteArray reason = test::Judge("powershell").whyNot();
    if (!reason.isEmpty()) QSKIP(reason.constData());
    QVERIFY2(QFile::exists(judge()), "the judge was not built");
    qputenv("PSModulePath", source("tests/powershell").toUtf8());
    qputenv("PCHAT_TEST_STATE", m_folder.filePath(QStringLiteral("state")).toUtf8());
    m_host = std::make_shared<ShellHost>(ShellProgram{judge(), ShellProgram::ofThisComputer().arguments});
}

void TestShellEngine::hostScriptIsOfVersion3() {
    QProcess process;
    process.start(judge(), {QStringLiteral("--grammar"), source("resources/powershell/host.ps1")});
    QVERIFY(process.waitForFinished(60000));
    const QByteArray refused = process.readAllStandardOutput();
    QVERIFY2(refused.isEmpty() && process.exitCode() == 0, refused.constData());

    const char* const newer[] = {"class A { }",
                                 "$a ?? 1",
                                 "$a ? 1 : 2",
                                 "Get-Module && Get-Module",
                                 "[string]::new('a', 3)",
                                 "Write-Error 'x'",
                                 "ConvertTo-Json 1",
                                 "Invoke-Expression 'x'",
                                 "using namespace System",
                                 "[System.IO.File]::Delete('x')"};
    for (const char* each : newer) {
        QFile file(m_folder.filePath(QStringLiteral("newer.ps1")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(each) > 0);
        file.close();
        process.start(judge(), {QStringLiteral("--grammar"), file.fileName()});
        QVERIFY(process.waitForFinished(60000));
        QVERIFY2(process.exitCode() == 1, each);
    }
}

void TestShellEngine::binds_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("errorId");
    QTest::addColumn<QString>("kind");
    const auto fits = [](const char* line) {
        QTest::newRow(line) << line << ""
                            << "done";
    };
    const auto row = [](const char* line, const char* errorId, const char* kind) {
        QTest::newRow(line) << line << errorId << kind;
    };
    const char* const unknown = "NamedParameterNotFound";
    const char* const together = "AmbiguousParameterSet";
    const char* const value = "ParameterArgumentValidationError";
    const char* const untransformed = "ParameterArgumentTransformationError";
    const char* const missing = "MissingMandatoryParameter";
    fits("Get-CsService -PersistentChatServer");
    fits("Get-CsService -PersistentChatServer -PoolFqdn 'pchat01.contoso.com'");
    row("Get-CsService -PersistentChatServer -PersistentChatDatabase", together, "invalid");
    row("Get-CsService -PersistentChatSrver", unknown, "invalid");
    fits("Get-CsPool -Identity 'pchat01.contoso.com'");
    row("Get-CsPool -Fqdn 'pchat01.contoso.com'", unknown, "invalid");
    fits("Get-CsPersistentChatState -LocalStore");
    fits("Get-CsPersistentChatState -Filter '*' -LocalStore");
    row("Get-CsPersistentChatState -Identity global -Filter '*'", together, "invalid");
    row("Set-CsPersistentChatState -PoolState Gone -Confirm:$false", value, "invalid");
    row("Set-CsPersistentChatActiveServer -ActiveServers @{Renew='x'} -Confirm:$false", untransformed, "invalid");
    row("Set-CsPersistentChatActiveServer -Swap -ActiveServers $null", together, "invalid");
    row("Set-CsPersistentChatActiveServer -Identity global", missing, "invalid");
    row("Install-CsMirrorDatabase -DatabaseType Chat -SqlServerFqdn s -FileShare f -Confirm:$false", value, "invalid");
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -Confirm:$false", missing, "invalid");
    row("Install-CsMirrorDatabase -ConfiguredDatabases -SqlInstanceName i -SqlServerFqdn s -FileShare f "
        "-Confirm:$false",
        together, "invalid");
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare f "
        "-DropExisitingDatabasesOnMirror -Confirm:$false",
        unknown, "invalid");
    fits(
        "Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare '\\\\f\\共有' "
        "-ExcludeDatabaseList 'a','b' -DropExistingDatabasesOnMirror -Confirm:$false");
    fits("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn s");
    row("Test-CsDatabase -DatabaseType PersistentChat", missing, "invalid");
    fits("Test-CsPersistentChatMessage -TargetFqdn p -RegistrarPort 5061");
    row("Test-CsPersistentChatMessage -TargetFqdn p -RegistrarPort port", untransformed, "invalid");
    row("Get-CsPersistentChatState -Identity nobody", "NoSuchPool", "notFound");
    row("Get-CsPersistentChatActiveServer", "CommandNotFoundException", "unsupported");
    row("Get-Module", "CommandNotFoundException", "unsupported");
}

void TestShellEngine::binds() {
    QFETCH(QString, line);
    QFETCH(QString, errorId);
    QFETCH(QString, kind);
    const auto outcome = run(line);
    QCOMPARE(kindOf(outcome), kind);
    const QString seen = errorIdOf(outcome);
    QVERIFY2(errorId.isEmpty() ? seen.isEmpty() : seen.startsWith(errorId), qPrintable(seen));
}

void TestShellEngine::answersWithObjects() {
    const auto service = run(QStringLiteral("Get-CsService -PersistentChatServer"));
    QVERIFY(service.has_value());
    QCOMPARE(service->objects.size(), std::size_t{1});
    const QJsonObject& object = service->objects.front();
    QCOMPARE(object.value(QStringLiteral("Identity")).toString(),
             QStringLiteral("PersistentChatServer:pchat01.contoso.com"));
    QCOMPARE(object.value(QStringLiteral("SiteId")).toString(), QStringLiteral("Site:東京"));
    QCOMPARE(object.value(QStringLiteral("ActiveServers")).toArray().size(), 2);
    QCOMPARE(object.value(QStringLiteral("Version")).toInt(), 6);
    QVERIFY(object.value(QStringLiteral("DependentServiceList")).isArray());
    const auto replicas = run(QStringLiteral("Get-CsManagementStoreReplicationStatus"));
    QVERIFY(replicas.has_value());
    QCOMPARE(replicas->objects.size(), std::size_t{2});
    QCOMPARE(replicas->objects[1].value(QStringLiteral("UpToDate")), QJsonValue(true));
    QCOMPARE(replicas->objects[1].value(QStringLiteral("LastUpdateCreation")).toString(),
             QStringLiteral("2026-11-23T04:05:06.789Z"));
}

void TestShellEngine::changesState() {
    const auto state = [&] {
        const auto seen = run(QStringLiteral("Get-CsPersistentChatState"));
        return seen && !seen->objects.empty() ? seen->objects.front().value(QStringLiteral("PoolState")).toString()
                                              : QString();
    };
    QCOMPARE(state(), QStringLiteral("Normal"));
    QCOMPARE(kindOf(run(QStringLiteral("Set-CsPersistentChatState -Identity 'PersistentChatServer:pchat01.contoso.com' "
                                       "-PoolState FailedOver -Confirm:$false"))),
             QStringLiteral("done"));
    QCOMPARE(state(), QStringLiteral("FailedOver"));
}

void TestShellEngine::changesTheListOfServers_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("servers");
    QTest::newRow("replace") << "@{Replace='a','b'}" << QStringList{"a", "b"};
    QTest::newRow("add one") << "@{Add='c'}" << QStringList{"a", "b", "c"};
    QTest::newRow("remove one") << "@{Remove='a'}" << QStringList{"b", "c"};
    QTest::newRow("add and remove") << "@{Add='d'; Remove='b'}" << QStringList{"c", "d"};
    QTest::newRow("clear") << "$null" << QStringList{};
    QTest::newRow("Japanese") << "@{Replace='日本','東京 2'}" << QStringList{"日本", "東京 2"};
}

void TestShellEngine::changesTheListOfServers() {
    QFETCH(QString, value);
    QFETCH(QStringList, servers);
    const auto done = run(QStringLiteral("Set-CsPersistentChatActiveServer -Identity global -ActiveServers %1 "
                                         "-Confirm:$false")
                              .arg(value));
    QCOMPARE(kindOf(done), QStringLiteral("done"));
    const auto seen = run(QStringLiteral("Get-CsService -PersistentChatServer"));
    QVERIFY(seen.has_value());
    const QJsonArray list = seen->objects.front().value(QStringLiteral("ActiveServers")).toArray();
    QCOMPARE(list, QJsonArray::fromStringList(servers));
}

void TestShellEngine::carriesHostileTexts_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << QStringLiteral("a'b\"c‘d’e‚f‛g“h”");
    QTest::newRow("a command") << QStringLiteral("'; [Environment]::Exit(1); '");
    QTest::newRow("substitution") << QStringLiteral("$(throw) ${env:PATH} `n @{a=1} %x");
    QTest::newRow("Japanese") << QStringLiteral("常設チャット プール ～ ①㈱");
    QTest::newRow("beyond the first plane") << QStringLiteral("𠮷野家😀");
    QTest::newRow("like an escape") << QStringLiteral("_x000A_ _x0000_");
    QTest::newRow("blanks") << QStringLiteral("  two  ");
    QTest::newRow("a switch") << QStringLiteral("-LocalStore");
    QTest::newRow("direction") << QString(QChar(0x202e)) + QStringLiteral("cod.exe");
}

void TestShellEngine::carriesHostileTexts() {
    QFETCH(QString, text);
    const ShellCall call("Get-CsPersistentChatState", {{QStringLiteral("Filter"), text}});
    const auto outcome = m_host->call(call, within(60s));
    QCOMPARE(kindOf(outcome), QStringLiteral("done"));
    QCOMPARE(outcome->objects.front().value(QStringLiteral("Filter")).toString(), text);
}

void TestShellEngine::hearsWarnings() {
    const QString line = QStringLiteral("Get-CsPersistentChatState -Identity 'fault-warning' -Verbose");
    CallOptions options = within(60s);
    std::vector<ServerMessage> heard;
    options.onMessage = [&](const ServerMessage& message) { heard.push_back(message); };
    const auto outcome = run(line, options);
    QCOMPARE(kindOf(outcome), QStringLiteral("done"));
    QVERIFY(outcome->warnings.empty());
    QCOMPARE(heard.size(), std::size_t{2});
    QCOMPARE(heard[0].text, QStringLiteral("警告です: 確認してください"));
    QCOMPARE(heard[0].severity, 10);
    QCOMPARE(heard[1].text, QStringLiteral("詳しい説明"));
    QCOMPARE(heard[1].severity, 0);
    const auto again = run(line);
    QVERIFY(again.has_value());
    QCOMPARE(again->warnings, std::vector<QString>{QStringLiteral("警告です: 確認してください")});
}

void TestShellEngine::takesANonTerminatingErrorAsAFailure() {
    const auto denied = run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-denied'"));
    QCOMPARE(kindOf(denied), QStringLiteral("permissionDenied"));
    QVERIFY(denied.error().messages.front().text.contains(QStringLiteral("アクセスが拒否されました。")));
    const auto mixed = run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-mixed'"));
    QCOMPARE(kindOf(mixed), QStringLiteral("refused"));
    QVERIFY(errorIdOf(mixed).startsWith(QLatin1String("HalfFailed")));
}

void TestShellEngine::isNotDisturbedByNoise() {
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-noise'"))), QStringLiteral("done"));
    QVERIFY(kindOf(run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-unsayable'"))) !=
            QLatin1String("garbled"));
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPool"))), QStringLiteral("done"));
}

void TestShellEngine::survivesAHangAndACrash() {
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-hang'"), within(4s))),
             QStringLiteral("timedOut"));
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-crash'"))),
             QStringLiteral("connectionLost"));
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPersistentChatState -Identity 'fault-exit'"))),
             QStringLiteral("garbled"));
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPool"))), QStringLiteral("done"));
}

void TestShellEngine::observesThroughTheDoor() {
    LiveShellObserver observer(m_host);
    const auto seen = observer.ask(ShellQuery("Get-CsPool", {}), within(60s));
    QVERIFY(seen.has_value());
    QCOMPARE(seen->objects.front().value(QStringLiteral("Computers")).toArray().size(), 3);
    LiveShellActor actor(m_host);
    QCOMPARE(kindOf(actor.execute(ShellCall("Invoke-CsManagementStoreReplication", {}), within(60s))),
             QStringLiteral("done"));
}

void TestShellEngine::asksOnAnotherComputer_data() {
    QTest::addColumn<QString>("computer");
    QTest::addColumn<QString>("state");
    QTest::newRow("this one") << QString() << "Normal";
    QTest::newRow("another") << "chat01.contoso.com"
                             << "Normal";
    QTest::newRow("one with an old copy") << "stale01.contoso.com"
                                          << "FailedOver";
}

void TestShellEngine::asksOnAnotherComputer() {
    QFETCH(QString, computer);
    QFETCH(QString, state);
    QCOMPARE(kindOf(run(QStringLiteral("Set-CsPersistentChatState -PoolState Normal -Confirm:$false"))),
             QStringLiteral("done"));
    LiveShellObserver observer(m_host);
    const ShellQuery query = cmdlets::getPersistentChatState(QStringLiteral("PersistentChatServer:pchat01.contoso.com"),
                                                             cmdlets::Store::Local)
                                 .on(computer);
    const auto seen = observer.ask(query, within(60s));
    QVERIFY2(seen.has_value(), qPrintable(errorIdOf(seen)));
    QCOMPARE(seen->objects.size(), std::size_t{1});
    QCOMPARE(seen->objects.front().value(QStringLiteral("Computer")).toString(), computer);
    QCOMPARE(seen->objects.front().value(QStringLiteral("PoolState")).toString(), state);
    QCOMPARE(seen->objects.front().value(QStringLiteral("IsLocal")).toBool(), true);
}

void TestShellEngine::saysWhyAnotherComputerWasNotAsked_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("errorId");
    const auto row = [](const char* computer, const char* inner, const char* kind, const char* errorId) {
        QTest::newRow(computer) << QStringLiteral("Invoke-Command -ComputerName '%1' -ScriptBlock { %2 }")
                                       .arg(QLatin1String(computer), QLatin1String(inner))
                                << kind << errorId;
    };
    row("silent01", "Get-CsPool", "unreachable", "NetworkPathNotFound,PSSessionStateBroken");
    row("denied01", "Get-CsPool", "permissionDenied", "AccessDenied,PSSessionStateBroken");
    row("chat01", "Get-CsPool -Fqdn x", "invalid", "NamedParameterNotFound");
    row("chat02", "Get-CsPersistentChatState -Identity nothing", "notFound", "NoSuchPool");
    row("chat03", "Get-CsPersistentChatState -Identity 'fault-denied'", "permissionDenied", "NotAllowed");
    // The engine's own cmdlet takes the parameters, and has no WS-Management here.
    row("real01", "Get-CsPool", "unreachable", "");
}

void TestShellEngine::saysWhyAnotherComputerWasNotAsked() {
    QFETCH(QString, line);
    QFETCH(QString, kind);
    QFETCH(QString, errorId);
    const auto refused = run(line);
    QVERIFY(!refused.has_value());
    QVERIFY2(kindOf(refused) == kind && errorIdOf(refused).startsWith(errorId), qPrintable(errorIdOf(refused)));
    const QString computer = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(json::canonical(refused.error().sentence.toJson()).contains(computer.toUtf8()));
    QCOMPARE(kindOf(run(QStringLiteral("Get-CsPool"))), QStringLiteral("done"));
}

void TestShellEngine::textMeansTheSameCall_data() {
    QTest::addColumn<ShellCall>("call");
    QTest::newRow("on another computer") << ShellQuery("Get-CsPool", {{QStringLiteral("Identity"),
                                                                       QStringLiteral("常設 } 'チャット' {")}})
                                                .on(QStringLiteral("chat'01"))
                                                .call();
    const auto row = [](const char* name, const ShellValue& value) {
        QTest::newRow(name) << ShellCall(
            "Set-CsThing", {{QStringLiteral("Value"), value}, {QStringLiteral("Confirm"), ShellValue(false)}});
    };
    row("null", ShellNull{});
    row("switch", ShellSwitch{});
    row("true", true);
    row("number", qint64{5041});
    row("negative", qint64{-1});
    row("least", std::numeric_limits<qint64>::min());
    row("large", qint64{123456789012});
    row("plain", QStringLiteral("FailedOver"));
    row("empty", QStringLiteral(""));
    row("like a number", QStringLiteral("0123"));
    row("like a parameter", QStringLiteral("-Force"));
    row("identity", QStringLiteral("PersistentChatServer:p.contoso.com"));
    row("path", QStringLiteral("\\\\filer\\共有 (1)\\a&b"));
    row("quotes", QStringLiteral("a'b\"c‘d’e‚f‛g“h”"));
    row("substitution", QStringLiteral("$(throw) $x `n ; | # @"));
    row("Japanese", QStringLiteral("常設チャット、東京"));
    row("list", QStringList{QStringLiteral("a"), QStringLiteral("b c"), QStringLiteral("日本")});
    row("list of one", QStringList{QStringLiteral("a")});
    row("empty list", QStringList{});
    row("table", ShellTable{{QStringLiteral("Replace"), {QStringLiteral("a"), QStringLiteral("b")}}});
    row("table of one", ShellTable{{QStringLiteral("Add"), {QStringLiteral("a")}}});
    row("table with a quoted key",
        ShellTable{{QStringLiteral("Archiving:DbPath"), {QStringLiteral("D:\\db")}}, {QStringLiteral("b"), {}}});
}

void TestShellEngine::textMeansTheSameCall() {
    QFETCH(ShellCall, call);
    QProcess process;
    process.start(judge(), {QStringLiteral("--parse")});
    QVERIFY(process.waitForStarted());
    process.write(call.toString().toUtf8().toBase64() + '\n');
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60000));
    const auto parsed = readClixml(QByteArray::fromBase64(process.readAllStandardOutput().trimmed()));
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->textOf(QStringLiteral("Refused")), QString());
    QCOMPARE(parsed->textOf(QStringLiteral("Cmdlet")), call.cmdlet());
    QCOMPARE(parsed->textOf(QStringLiteral("Computer")), call.computer());
    const auto sent = readClixml(QByteArray::fromBase64(requestLine(1, call).trimmed()));
    QVERIFY(sent.has_value());
    const QJsonValue wanted = sent->find(QStringLiteral("Parameters"))->toJson();
    QCOMPARE(parsed->find(QStringLiteral("Parameters"))->toJson(), wanted);
}

/// Every cmdlet that the program knows, as it is called, is taken by PowerShell's own binder and answers.
void TestShellEngine::everyTypedCallRuns_data() {
    using namespace cmdlets;
    QTest::addColumn<ShellCall>("call");
    QTest::addColumn<QString>("property");  ///< of the first object; empty: the cmdlet gives none
    const auto row = [](const char* name, const ShellCall& call, const char* property = "") {
        QTest::newRow(name) << call << QString::fromLatin1(property);
    };
    const auto ask = [&](const char* name, const ShellQuery& query, const char* property) {
        row(name, query.call(), property);
    };
    const QString pool = QStringLiteral("pchat01.contoso.com");
    const QString identity = QStringLiteral("PersistentChatServer:pchat01.contoso.com");
    const MirroredDatabase chat{DatabaseType::PersistentChat, QStringLiteral("sql03.contoso.com"), {}};
    const MirroredDatabase named{DatabaseType::PersistentChatCompliance, QStringLiteral("sql03.contoso.com"),
                                 QStringLiteral("CHAT")};
    ask("state", getPersistentChatState(identity), "PoolState");
    ask("state of the local store", getPersistentChatState(identity, Store::Local), "PoolState");
    ask("state on a server", getPersistentChatState(identity, Store::Local).on(QStringLiteral("chat01.contoso.com")),
        "PoolState");
    row("failed over", setPersistentChatState(identity, PoolState::FailedOver));
    row("normal", setPersistentChatState(identity, PoolState::Normal));
    ask("servers", getService(ServiceRole::PersistentChatServer), "BackupPersistentChatDatabase");
    ask("servers of a pool", getService(ServiceRole::PersistentChatServer, pool), "ActiveServers");
    ask("databases", getService(ServiceRole::PersistentChatDatabase), "SqlInstanceName");
    ask("compliance databases", getService(ServiceRole::PersistentChatComplianceDatabase, pool), "SqlInstanceName");
    ask("pool", getPool(pool), "Computers");
    ask("front ends", getService(ServiceRole::Registrar), "Identity");
    ask("front end pool", getPool(QStringLiteral("fe01.contoso.com")), "Computers");
    row("set active servers", setActiveServers(identity, {"chat01.contoso.com", "chat02.contoso.com"}));
    row("set one", setActiveServers(identity, {"chat01.contoso.com"}));
    row("clear them", setActiveServers(identity, {}));
    row("install", installMirrorDatabase(chat, QStringLiteral("\\\\filer\\共有"), false));
    row("install over what is left", installMirrorDatabase(named, QStringLiteral("\\\\filer\\m"), true));
    row("uninstall", uninstallMirrorDatabase(chat));
    row("uninstall and drop", uninstallMirrorDatabase(named, true));
    ask("mirror state", getDatabaseMirrorState(pool, DatabaseType::PersistentChat), "StateOnPrimary");
    ask("replication", getReplicationStatus(), "UpToDate");
    ask("replication of one", getReplicationStatus(QStringLiteral("chat01.contoso.com")), "ReplicaFqdn");
    ask("master", getManagementStoreMaster(), "ActiveMasterFqdn");
    row("replicate", replicateManagementStore());
    row("replicate one", replicateManagementStore(QStringLiteral("chat01.contoso.com")));
    ask("services", getWindowsServices(QStringLiteral("chat01.contoso.com")), "Status");
    ask("front end services", getWindowsServices(QStringLiteral("fe01.contoso.com")), "Status");
    ask("test of a database", testDatabase(named), "Succeed");
    ask("test message", testChatMessage(QStringLiteral("fe01.contoso.com")), "Result");
}

void TestShellEngine::everyTypedCallRuns() {
    QFETCH(ShellCall, call);
    QFETCH(QString, property);
    QVERIFY(!call.problem());
    QCOMPARE(ShellCall::fromString(call.toString()), std::optional(call));
    const auto outcome = m_host->call(call, within(60s));
    QVERIFY2(outcome.has_value(), qPrintable(call.toString() + QLatin1Char(' ') + errorIdOf(outcome)));
    QCOMPARE(outcome->objects.empty(), property.isEmpty());
    if (!property.isEmpty()) QVERIFY2(outcome->objects.front().contains(property), qPrintable(property));
}

void TestShellEngine::mirroringTalksWhileItWorks() {
    const QString line = QStringLiteral(
        "Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare f -Verbose -Confirm:$false");
    CallOptions options = within(60s);
    QStringList heard;
    options.onMessage = [&](const ServerMessage& message) { heard << message.text; };
    QCOMPARE(kindOf(run(line, options)), QStringLiteral("done"));
    QVERIFY2(heard.contains(QStringLiteral("ミラーを設定しています: s")), qPrintable(heard.join(u'|')));
    QVERIFY2(heard.contains(QStringLiteral("ファイル共有は後で削除できます")), qPrintable(heard.join(u'|')));
}

/// The topology as PowerShell's own serialisation carries it, read into a profile.
void TestShellEngine::aProfileIsFoundThroughTheEngine() {
    const QString identity = QStringLiteral("PersistentChatServer:pchat01.contoso.com");
    QVERIFY(
        m_host->call(cmdlets::setActiveServers(identity, {"chat01.contoso.com", "chat02.contoso.com"}), within(60s)));
    QVERIFY(m_host->call(cmdlets::setPersistentChatState(identity, cmdlets::PoolState::Normal), within(60s)));
    const auto found = discover({}, [this](const SiteProfile&) {
        return tl::expected<ObservingDoors, Message>(
            ObservingDoors{{}, std::make_shared<LiveShellObserver>(m_host), nullptr, nullptr});
    });
    QVERIFY(found.has_value());
    const auto valueOf = [&](const char* field) { return found->value(QLatin1String(field))->value; };
    QCOMPARE(valueOf("product"), QStringLiteral("lync2013"));
    QCOMPARE(valueOf("pool.fqdn"), QStringLiteral("pchat01.contoso.com"));
    QCOMPARE(valueOf("pool.primaryServers"), QStringLiteral("chat01.contoso.com, chat02.contoso.com"));
    QCOMPARE(valueOf("pool.backupServers"), QStringLiteral("chat03.contoso.com"));
    QCOMPARE(valueOf("chat.instances.primary"), QStringLiteral("sql01.contoso.com\\CHAT"));
    QCOMPARE(valueOf("chat.instances.primaryMirror"), QString());
    QCOMPARE(valueOf("chat.instances.backup"), QStringLiteral("sql03.contoso.com\\CHAT"));
    QCOMPARE(valueOf("compliance.instances.backup"), QStringLiteral("sql03.contoso.com\\CHAT"));
    QCOMPARE(found->seen.front().value, Message::verbatim(QStringLiteral("東京")));
    QCOMPARE(found->troubles.size(), std::size_t{1});  // there is no door to SQL Server here
}

QTEST_GUILESS_MAIN(TestShellEngine)
#include "tst_shell_engine.moc"
