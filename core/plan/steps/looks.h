// The looks at the world that several phases share: probes, conditions, and the frame of a step.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/steps/ground.h"
#include "core/script/cmdlets.h"

namespace pchat::failover {

/// Ids, place and words of a step; the rest is filled in by the function that makes it.
[[nodiscard]] Step stepAt(const Message& place, const char* id, Message title, Message why);
[[nodiscard]] Message backupServer(const Ground& ground);
[[nodiscard]] Message managementShell();
[[nodiscard]] Message thisComputer();

[[nodiscard]] Expectation equals(const QString& value);
[[nodiscard]] Expectation differs(const QString& value);
[[nodiscard]] Expectation anything();

[[nodiscard]] Probe databaseState(const Ground& ground);
[[nodiscard]] Probe redoStart(const Ground& ground);
[[nodiscard]] Probe sessionCount(const Ground& ground);
[[nodiscard]] Probe foreignRestores(const Ground& ground);
[[nodiscard]] Probe runsOf(const QUuid& job);
[[nodiscard]] Probe poolState(const Ground& ground, bool inReplica);
[[nodiscard]] Probe activeServers(const Ground& ground);

[[nodiscard]] Condition stateIs(const Ground& ground, const QString& state);
[[nodiscard]] Condition nobodyRestores(const Ground& ground);
[[nodiscard]] Condition evidenceIsSaved();
[[nodiscard]] Condition poolIsFailedOver(const Ground& ground);

/// Seconds that moving so many bytes is expected to take, at least one: the share of the progress bar.
[[nodiscard]] int secondsFor(qint64 bytes);

}  // namespace pchat::failover
