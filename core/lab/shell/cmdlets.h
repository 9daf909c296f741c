// The cmdlets that the practice estate's management shell knows: one list, each with its parameter sets and its effect.
//
// Microsoft documents no property of Get-CsService: those of the pool are the names of its class
// DisplayPersistentChatServer, as programs read it; those of the stores are the lab's own choice.
// Each call runs on the thread that makes it and blocks.
#pragma once

#include "core/lab/shell/binder.h"
#include "core/lab/world/world.h"

namespace pchat::lab {

/// Parameters of several cmdlets.
inline const QString identityName = QStringLiteral("Identity");
inline const QString databaseTypeName = QStringLiteral("DatabaseType");

struct Cmdlet {
    CmdletSpec spec;
    Outcome<ShellAnswer> (*run)(World& world, const Bound& bound) = nullptr;
    std::chrono::milliseconds takes{400};  ///< of the estate's time
    bool changes = false;
};

[[nodiscard]] const std::vector<Cmdlet>& cmdlets();
[[nodiscard]] std::vector<Cmdlet> readingCmdlets();
[[nodiscard]] std::vector<Cmdlet> poolCmdlets();      ///< state, active servers, replication
[[nodiscard]] std::vector<Cmdlet> mirrorCmdlets();    ///< Install- and Uninstall-CsMirrorDatabase, Test-CsDatabase
[[nodiscard]] std::vector<Cmdlet> failoverCmdlets();  ///< Invoke-CsDatabaseFailover
[[nodiscard]] std::vector<Cmdlet> healthCmdlets();    ///< how mirrors, services and the chat itself are

/// One call from beginning to end: found, bound, faults met, carried out.
[[nodiscard]] Outcome<ShellAnswer> runCmdlet(World& world, const ShellCall& call, const CallOptions& options);

/// mgc for PersistentChat, mgccomp for PersistentChatCompliance, empty for the databases of other roles.
[[nodiscard]] QString databaseOfType(const World& world, const QString& databaseType);
/// What a type can be (facts/procedure.md 2.5).
[[nodiscard]] const QStringList& databaseTypes();
/// Whether `identity` names the pool's service: PersistentChatServer:<fqdn>, service:<fqdn>, or nothing at all.
[[nodiscard]] bool isPoolIdentity(const QString& identity, const Topology& topology);
/// The refusal of an identity that names nothing.
[[nodiscard]] Failure noSuchObject(const QString& cmdlet, const QString& identity);
/// Why a SQL store could not be reached, after the time that finding out takes; empty where it answers.
[[nodiscard]] std::optional<Failure> unreachableStore(World& world, const QString& cmdlet, const QString& host);

}  // namespace pchat::lab
