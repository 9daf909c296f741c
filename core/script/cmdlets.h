// The management shell's cmdlets that this program knows, as typed calls: one function each, with the documented
// parameters (facts/procedure.md 2). What reads is a ShellQuery, what changes a ShellCall.
//
// A call that changes something never asks: its plan has been approved. Parameters that only report (-Report) and
// credentials are left out. Pure; any thread.
#pragma once

#include "core/script/shell_call.h"

namespace pchat::cmdlets {

/// Which copy of the Central Management store is read.
enum class Store { Central, Local };
enum class PoolState { Normal, FailedOver };
enum class ServiceRole { PersistentChatServer, PersistentChatDatabase, PersistentChatComplianceDatabase, Registrar };
enum class DatabaseType { PersistentChat, PersistentChatCompliance };

[[nodiscard]] ShellQuery getPersistentChatState(const QString& identity, Store store = Store::Central);
[[nodiscard]] ShellCall setPersistentChatState(const QString& identity, PoolState state);

/// All services of the role, or those of one pool.
[[nodiscard]] ShellQuery getService(ServiceRole role, const QString& poolFqdn = {});
[[nodiscard]] ShellQuery getPool(const QString& fqdn);

/// Replaces the list of active servers; no server clears it, which is said as $null.
[[nodiscard]] ShellCall setActiveServers(const QString& identity, const QStringList& servers);

/// The current primary of a mirrored pair; the mirror comes from the topology.
struct MirroredDatabase {
    DatabaseType type = DatabaseType::PersistentChat;
    QString sqlServer;  ///< FQDN
    QString instance;   ///< empty: the default instance
};
/// May take hours and tells what it does meanwhile. What is left on the mirror is dropped first where `dropsLeftovers`.
[[nodiscard]] ShellCall installMirrorDatabase(const MirroredDatabase& database, const QString& fileShare,
                                              bool dropsLeftovers);
[[nodiscard]] ShellCall uninstallMirrorDatabase(const MirroredDatabase& database, bool dropsMirror = false);
/// Which side of a pair, as the topology names them.
enum class MirrorSide { Primary, Mirror };
/// The roles of the pool's mirrored pair inside its data center.
[[nodiscard]] ShellCall failOverDatabase(const QString& poolFqdn, DatabaseType type, MirrorSide newPrincipal);
[[nodiscard]] ShellQuery getDatabaseMirrorState(const QString& poolFqdn, DatabaseType type);

/// Of one replica, or of all.
[[nodiscard]] ShellQuery getReplicationStatus(const QString& replicaFqdn = {});
/// Which computer holds the Central Management store.
[[nodiscard]] ShellQuery getManagementStoreMaster();
[[nodiscard]] ShellCall replicateManagementStore(const QString& replicaFqdn = {});

/// The services of one computer, without counting what they are doing.
[[nodiscard]] ShellQuery getWindowsServices(const QString& computer);
[[nodiscard]] ShellQuery testDatabase(const MirroredDatabase& database);
/// A message between the users that health monitoring is set up with. `registrarPool`: where they sign in.
[[nodiscard]] ShellQuery testChatMessage(const QString& registrarPool);

}  // namespace pchat::cmdlets
