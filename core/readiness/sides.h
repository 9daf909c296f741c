// The two data centers as the checks see them: from which instance messages come on an occasion and to which they go,
// and what stands on an instance, whatever its role.
//
// The facts of a role are there only where its section is; a check names the section. Pure; any thread.
#pragma once

#include "core/readiness/check.h"

namespace pchat {

/// The instance whose database is the valid one, and the one that is to get it.
[[nodiscard]] Role sourceOf(Occasion occasion);
[[nodiscard]] Role targetOf(Occasion occasion);
[[nodiscard]] Role mirrorOf(Role role);
/// The profile's chat servers of the data center that serves afterwards, and those that are to be active.
[[nodiscard]] const std::vector<QString>& serversThere(const Case& c);
[[nodiscard]] std::vector<QString> serversAfter(const Case& c);

[[nodiscard]] const Fact<ServerFacts>& serverOn(const Case& c, Role role);
[[nodiscard]] const Fact<DatabaseFacts>& databaseOn(const Case& c, Role role);
[[nodiscard]] const Fact<std::vector<DatabaseFileFacts>>& filesOn(const Case& c, Role role);
[[nodiscard]] const Fact<std::vector<SessionFacts>>& sessionsOn(const Case& c, Role role);
[[nodiscard]] const Fact<std::vector<VolumeFacts>>& volumesOn(const Case& c, Role role);
[[nodiscard]] const Fact<PrimaryShippingFacts>& primaryShippingOn(const Case& c, Role role);
[[nodiscard]] const Fact<LogShippingFacts>& logShippingOn(const Case& c, Role role);
[[nodiscard]] const Fact<qint64>& complianceRowsOn(const Case& c, Role role);

/// Those of the servers whose own copy is seen to hold another state than the store, each with that state.
[[nodiscard]] std::vector<QString> otherCopies(const PoolSection& pool, const std::vector<QString>& servers);

/// ONLINE and taking writes.
[[nodiscard]] bool isWritable(const DatabaseFacts& database);
/// The profile names the instance, and the database is seen to be ONLINE and to take writes there.
[[nodiscard]] bool servesOn(const Case& c, Role role);
/// Which of a pair's instances serves; `instance`: Primary or Backup.
[[nodiscard]] std::optional<Role> servingOf(const Case& c, Role instance);
/// RESTORING or STANDBY, and no mirror.
[[nodiscard]] bool takesLogs(const DatabaseFacts& database);
/// The database's state on this instance, in words.
[[nodiscard]] Message stateOn(const Case& c, Role role);
[[nodiscard]] qint64 bytesOf(const std::vector<DatabaseFileFacts>& files);

}  // namespace pchat
