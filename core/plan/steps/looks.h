// The looks at the world that several phases share: probes, conditions, and the frame of a step.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/steps/ground.h"

namespace pchat::failover {

using common::anything;
using common::differs;
using common::equals;
using common::managementShell;
using common::secondsFor;
using common::thisComputer;

/// Ids, place and words of a step; the rest is filled in by the function that makes it.
[[nodiscard]] Step stepAt(const Message& place, const char* id, Message title, Message why);
[[nodiscard]] Message backupServer(const Ground& ground);

[[nodiscard]] Probe databaseState(const Ground& ground);
[[nodiscard]] Probe redoStart(const Ground& ground);
[[nodiscard]] Probe sessionCount(const Ground& ground);
[[nodiscard]] Probe foreignRestores(const Ground& ground);
[[nodiscard]] Probe runsOf(const QUuid& job);

[[nodiscard]] Condition stateIs(const Ground& ground, const QString& state);
[[nodiscard]] Condition nobodyRestores(const Ground& ground);
[[nodiscard]] Condition evidenceIsSaved();
[[nodiscard]] Condition poolIsFailedOver(const Ground& ground);

/// The share as it was observed, where it could be: a log that has appeared since would be lost.
[[nodiscard]] std::vector<Condition> shareIsUnchanged(const Ground& ground);

}  // namespace pchat::failover
