// Looking at a step's check: which of the two named states the world is in, or that nobody can say.
//
// Blocks; on the thread that carries out the step. Every look is fresh, nothing is remembered.
#pragma once

#include "core/run/observe_probe.h"
#include "core/run/run_room.h"

namespace pchat {

enum class Standing { After, Before, Neither, Unseen };

struct Seen {
    Standing standing = Standing::Unseen;
    Observed value;
    std::optional<Failure> failure;  ///< only where Unseen
};

/// One value; meanwhile the journal may write down what it holds back.
[[nodiscard]] Outcome<Observed> observe(const RunRoom& room, const Step& step, const Probe& probe);

/// Asks a probe; a failure that may pass is tried again as often as the options allow.
[[nodiscard]] Outcome<Observed> askPatiently(const RunRoom& room, const Step& step, const Probe& probe);

/// One patient look at the step's check.
[[nodiscard]] Seen look(const RunRoom& room, const Step& step);

/// Looks until the state after the act is there, or the step's patience is over.
[[nodiscard]] Seen awaitAfter(const RunRoom& room, const Step& step, int attempt);

/// After something was sent whose outcome is not known: until the state after the act is there, or the state before it
/// has held for a while, or the step's patience is over.
[[nodiscard]] Seen settle(const RunRoom& room, const Step& step, int attempt);

/// Whether what was sent may have taken effect although it failed.
[[nodiscard]] bool mayHaveHappened(const Failure& failure);

/// Whether the same act may be sent again, after looking.
[[nodiscard]] bool isWorthRetrying(const Failure& failure);

}  // namespace pchat
