// The control: everything that the other files do wrong, done right.
#include "core/estate/doors.h"

void control(pchat::SqlObserver& observer, pchat::SqlActor& actor, const pchat::Name& name, const pchat::Text& path) {
    const pchat::Query query = pchat::query("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = {}", path);
    (void)observer.ask(query, {});
    (void)actor.execute(pchat::script("RESTORE LOG {} FROM DISK = {} WITH FILE = {}, NORECOVERY", name, path, 1), {});
    (void)pchat::query("SELECT COUNT(*) AS restores FROM sys.dm_exec_requests AS r WHERE r.command LIKE N'RESTORE%;'");
    (void)pchat::ShellQuery("Get-CsPool", {{QStringLiteral("Identity"), QStringLiteral("pool")}});
    (void)pchat::ShellCall("Set-CsPersistentChatState", {});
}
