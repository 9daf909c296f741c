// The cmdlets that the practice estate's management shell knows: one list, each with its parameter sets and its effect.
//
// Property names of Get-CsService that Microsoft does not document are the lab's own choice (facts/procedure.md 2.4).
// Each call runs on the thread that makes it and blocks.
#pragma once

#include "core/lab/shell/binder.h"
#include "core/lab/world/world.h"

namespace pchat::lab {

/// A parameter of most cmdlets.
inline const QString identityName = QStringLiteral("Identity");

struct Cmdlet {
    CmdletSpec spec;
    Outcome<ShellAnswer> (*run)(World& world, const Bound& bound) = nullptr;
    std::chrono::milliseconds takes{400};  ///< of the estate's time
    bool changes = false;
};

[[nodiscard]] const std::vector<Cmdlet>& cmdlets();
[[nodiscard]] std::vector<Cmdlet> readingCmdlets();
[[nodiscard]] std::vector<Cmdlet> poolCmdlets();    ///< state, active servers, replication
[[nodiscard]] std::vector<Cmdlet> mirrorCmdlets();  ///< Install-CsMirrorDatabase and its test

/// One call from beginning to end: found, bound, faults met, carried out.
[[nodiscard]] Outcome<ShellAnswer> runCmdlet(World& world, const ShellCall& call, const CallOptions& options);

/// Whether `identity` names the pool's service: PersistentChatServer:<fqdn>, service:<fqdn>, or nothing at all.
[[nodiscard]] bool isPoolIdentity(const QString& identity, const Topology& topology);
/// The refusal of an identity that names nothing.
[[nodiscard]] Failure noSuchObject(const QString& cmdlet, const QString& identity);
/// Why a SQL store could not be reached, after the time that finding out takes; empty where it answers.
[[nodiscard]] std::optional<Failure> unreachableStore(World& world, const QString& cmdlet, const QString& host);

}  // namespace pchat::lab
