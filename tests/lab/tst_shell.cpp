#include "core/lab/shell/cmdlets.h"

#include <QTest>

using namespace pchat;
using namespace pchat::lab;

namespace {

const CmdletSpec* specOf(const QString& name) {
    for (const Cmdlet& each : cmdlets())
        if (each.spec.name == name) return &each.spec;
    return nullptr;
}

/// The error identifier PowerShell would give; empty where the parameters bind.
QString verdict(const QString& line) {
    const auto call = ShellCall::fromString(line);
    if (!call) return QStringLiteral("unreadable");
    const CmdletSpec* spec = specOf(call->cmdlet());
    if (!spec) return QStringLiteral("unknown");
    const auto bound = bind(*spec, *call);
    return bound ? QString() : bound.error().messages.front().text;
}

}  // namespace

class TestShell : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void binds_data();
    void binds();
    void bindsFullNames();
};

void TestShell::binds_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* line, const char* expected) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromLatin1(expected);
    };
    const char* const unknown = "NamedParameterNotFound";
    const char* const missing = "MissingMandatoryParameter";
    const char* const together = "AmbiguousParameterSet";
    const char* const value = "ParameterArgumentValidationError";
    row("Get-CsService -PersistentChatServer", "");
    row("Get-CsService -PersistentChatServer -PoolFqdn 'p.contoso.com'", "");
    row("Get-CsService -PersistentChatServer -PersistentChatDatabase", together);
    row("Get-CsService -PersistentChatSrver", unknown);
    row("Get-CsService -PersistentChat", "AmbiguousParameter");
    row("Get-CsPool -Identity 'p.contoso.com'", "");
    row("Get-CsPool -Fqdn 'p.contoso.com'", unknown);
    row("Get-CsPersistentChatState -Identity 'PersistentChatServer:p'", "");
    row("Get-CsPersistentChatState -Identity 'PersistentChatServer:p' -LocalStore", "");
    row("Get-CsPersistentChatState -Filter '*' -LocalStore", "");
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -Confirm:$false", "");
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s", "InvalidOperation");
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -Confirm:$false", missing);
    row("Uninstall-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare f -Confirm:$false",
        unknown);
    row("Get-CsDatabaseMirrorState -PoolFqdn p -DatabaseType PersistentChat", "");
    row("Get-CsDatabaseMirrorState", missing);
    row("Get-CsWindowsService -ComputerName c -ExcludeActivityLevel", "");
    row("Get-CsWindowsService -Pool c", unknown);
    row("Test-CsPersistentChatMessage -TargetFqdn p -RegistrarPort 5061", "");
    row("Test-CsPersistentChatMessage -RegistrarPort 5061", missing);
    row("Get-CsPersistentChatState -Identity a -Filter '*'", together);
    row("Set-CsPersistentChatState -Identity a -PoolState FailedOver -Confirm:$false", "");
    row("Set-CsPersistentChatState -Identity a -PoolState failedover", "");
    row("Set-CsPersistentChatState -Identity a -PoolState Gone", value);
    row("Set-CsPersistentChatState -Identity a -PoolState Normal -Confirm", "InvalidOperation");
    row("Set-CsPersistentChatActiveServer -Identity a -ActiveServers @{Replace='x','y'} -Confirm:$false", "");
    row("Set-CsPersistentChatActiveServer -ActiveServers @{Add='x'; Remove='y'}", "");
    row("Set-CsPersistentChatActiveServer -ActiveServers @{Renew='x'}", value);
    row("Set-CsPersistentChatActiveServer -ActiveServers $null", "");
    row("Set-CsPersistentChatActiveServer -ActiveServers x", value);
    row("Set-CsPersistentChatActiveServer -Identity a", missing);
    row("Set-CsPersistentChatActiveServer -Swap", "");
    row("Set-CsPersistentChatActiveServer -Swap -ActiveServers $null", together);
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare '\\\\f\\s' -Confirm:$false",
        "");
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare f", "InvalidOperation");
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -Confirm:$false", missing);
    row("Install-CsMirrorDatabase -DatabaseType Chat -SqlServerFqdn s -FileShare f -Confirm:$false", value);
    row("Install-CsMirrorDatabase -ConfiguredDatabases -SqlServerFqdn s -FileShare f -Confirm:$false", "");
    row("Install-CsMirrorDatabase -ConfiguredDatabases -SqlInstanceName i -SqlServerFqdn s -FileShare f "
        "-Confirm:$false",
        together);
    row("Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn s -FileShare f "
        "-DropExisitingDatabasesOnMirror -Confirm:$false",
        unknown);
    row("Invoke-CsDatabaseFailover -PoolFqdn p -DatabaseType PersistentChat -NewPrincipal Mirror -Confirm:$false", "");
    row("Invoke-CsDatabaseFailover -PoolFqdn p -DatabaseType PersistentChat -NewPrincipal primary -Confirm:$false", "");
    row("Invoke-CsDatabaseFailover -PoolFqdn p -DatabaseType PersistentChat -NewPrincipal Mirror", "InvalidOperation");
    row("Invoke-CsDatabaseFailover -PoolFqdn p -DatabaseType PersistentChat -NewPrincipal Backup -Confirm:$false",
        value);
    row("Invoke-CsDatabaseFailover -PoolFqdn p -DatabaseType PersistentChat -Confirm:$false", missing);
    row("Test-CsDatabase -DatabaseType PersistentChat -SqlServerFqdn s", "");
    row("Test-CsDatabase -SqlServerFqdn s", missing);
    row("Get-CsAdminRoleAssignment", missing);
    row("Get-CsAdminRoleAssignment -Identity x", "");
    row("Get-CsManagementStoreReplicationStatus", "");
    row("Get-CsManagementStoreReplicationStatus -ReplicaFqdn x -CentralManagementStoreStatus", together);
    row("Invoke-CsManagementStoreReplication", "");
    row("Get-CsPersistentChatActiveServer", "unknown");
}

void TestShell::binds() {
    QFETCH(QString, line);
    QTEST(verdict(line), "expected");
}

void TestShell::bindsFullNames() {
    const auto call = ShellCall::fromString(QStringLiteral("Get-CsPersistentChatState -ident x -local"));
    QVERIFY(call);
    const auto bound = bind(*specOf(call->cmdlet()), *call);
    QVERIFY(bound);
    QCOMPARE(bound->text(QStringLiteral("Identity")), QStringLiteral("x"));
    QVERIFY(bound->has(QStringLiteral("LocalStore")));
}

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
