// The text of every typed call, as an administrator reads it in a plan.
#include "core/script/cmdlets.h"

#include <QTest>

using namespace pchat;
using namespace pchat::cmdlets;

class TestCmdlets : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void areWritten_data();
    void areWritten();
};

void TestCmdlets::areWritten_data() {
    QTest::addColumn<ShellCall>("call");
    const auto row = [](const char* text, const ShellCall& call) { QTest::newRow(text) << call; };
    const auto ask = [&](const char* text, const ShellQuery& query) { row(text, query.call()); };
    const QString id = QStringLiteral("PersistentChatServer:p.contoso.com");
    const MirroredDatabase chat{DatabaseType::PersistentChat, QStringLiteral("sql03.contoso.com"), {}};
    const MirroredDatabase other{DatabaseType::PersistentChatCompliance, QStringLiteral("s"), QStringLiteral("CHAT$1")};
    ask("Get-CsPersistentChatState -Identity 'PersistentChatServer:p.contoso.com'", getPersistentChatState(id));
    ask("Invoke-Command -ComputerName 'pc03.contoso.com' -ScriptBlock { Get-CsPersistentChatState -Identity "
        "'PersistentChatServer:p.contoso.com' -LocalStore }",
        getPersistentChatState(QStringLiteral("PersistentChatServer:p.contoso.com"), Store::Local)
            .on(QStringLiteral("pc03.contoso.com")));
    ask("Get-CsPersistentChatState -Identity 'PersistentChatServer:p.contoso.com' -LocalStore",
        getPersistentChatState(id, Store::Local));
    row("Set-CsPersistentChatState -Identity 'PersistentChatServer:p.contoso.com' -PoolState FailedOver "
        "-Confirm:$false",
        setPersistentChatState(id, PoolState::FailedOver));
    row("Set-CsPersistentChatState -Identity 'PersistentChatServer:p.contoso.com' -PoolState Normal -Confirm:$false",
        setPersistentChatState(id, PoolState::Normal));
    ask("Get-CsService -PersistentChatServer", getService(ServiceRole::PersistentChatServer));
    ask("Get-CsService -PersistentChatServer -PoolFqdn 'p.contoso.com'",
        getService(ServiceRole::PersistentChatServer, QStringLiteral("p.contoso.com")));
    ask("Get-CsService -PersistentChatDatabase", getService(ServiceRole::PersistentChatDatabase));
    ask("Get-CsService -PersistentChatComplianceDatabase", getService(ServiceRole::PersistentChatComplianceDatabase));
    ask("Get-CsService -Registrar", getService(ServiceRole::Registrar));
    ask("Get-CsPool -Identity 'p.contoso.com'", getPool(QStringLiteral("p.contoso.com")));
    row("Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p.contoso.com' -ActiveServers "
        "@{Replace='pc03','pc04'} -Confirm:$false",
        setActiveServers(id, {"pc03", "pc04"}));
    row("Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p.contoso.com' -ActiveServers $null "
        "-Confirm:$false",
        setActiveServers(id, {}));
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com' -FileShare "
        "'\\\\filer\\m' -DropExistingDatabasesOnMirror -Verbose -Confirm:$false",
        installMirrorDatabase(chat, QStringLiteral("\\\\filer\\m"), true));
    row("Install-CsMirrorDatabase -DatabaseType PersistentChatCompliance -SqlServerFqdn s -SqlInstanceName 'CHAT$1' "
        "-FileShare f -Verbose -Confirm:$false",
        installMirrorDatabase(other, QStringLiteral("f"), false));
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com' -Verbose "
        "-Confirm:$false",
        uninstallMirrorDatabase(chat));
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChatCompliance -SqlServerFqdn s -SqlInstanceName 'CHAT$1' "
        "-DropExistingDatabasesOnMirror -Verbose -Confirm:$false",
        uninstallMirrorDatabase(other, true));
    row("Invoke-CsDatabaseFailover -PoolFqdn 'p.contoso.com' -DatabaseType PersistentChat -NewPrincipal Mirror "
        "-Confirm:$false",
        failOverDatabase(QStringLiteral("p.contoso.com"), DatabaseType::PersistentChat, MirrorSide::Mirror));
    row("Invoke-CsDatabaseFailover -PoolFqdn 'p.contoso.com' -DatabaseType PersistentChatCompliance -NewPrincipal "
        "Primary -Confirm:$false",
        failOverDatabase(QStringLiteral("p.contoso.com"), DatabaseType::PersistentChatCompliance, MirrorSide::Primary));
    ask("Get-CsDatabaseMirrorState -PoolFqdn 'p.contoso.com' -DatabaseType PersistentChat",
        getDatabaseMirrorState(QStringLiteral("p.contoso.com"), DatabaseType::PersistentChat));
    ask("Get-CsManagementStoreReplicationStatus", getReplicationStatus());
    ask("Get-CsManagementStoreReplicationStatus -ReplicaFqdn 'pc03.contoso.com'",
        getReplicationStatus(QStringLiteral("pc03.contoso.com")));
    ask("Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus", getManagementStoreMaster());
    row("Invoke-CsManagementStoreReplication", replicateManagementStore());
    row("Invoke-CsManagementStoreReplication -ReplicaFqdn pc03", replicateManagementStore(QStringLiteral("pc03")));
    ask("Get-CsWindowsService -ComputerName pc03 -ExcludeActivityLevel", getWindowsServices(QStringLiteral("pc03")));
    ask("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn 'sql03.contoso.com'", testDatabase(chat));
    ask("Test-CsPersistentChatMessage -TargetFqdn 'fe01.contoso.com'",
        testChatMessage(QStringLiteral("fe01.contoso.com")));
}

void TestCmdlets::areWritten() {
    QFETCH(ShellCall, call);
    QCOMPARE(call.toString(), QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(ShellCall::fromString(call.toString()), std::optional(call));
}

QTEST_GUILESS_MAIN(TestCmdlets)
#include "tst_cmdlets.moc"
