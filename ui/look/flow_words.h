// FlowWords: what the window says of the flow in hand. Words of its states are in Words.
//
// Texts are in the window's language at the moment of the call.
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>

namespace pchat::ui {

class FlowWords {
    Q_DECLARE_TR_FUNCTIONS(pchat::ui::FlowWords)

  public:
    /// As it stands inside a sentence: "failover", "planned failover" …
    [[nodiscard]] static QString noun(Flow flow);
    /// The flow moves the pool, or only the shipping of logs, from the backup to the primary data center.
    [[nodiscard]] static bool leadsToPrimary(Flow flow) { return flow == Flow::Failback || flow == Flow::RoleSwap; }
    /// The pool is served by the other data center afterwards.
    [[nodiscard]] static bool movesPool(Flow flow) {
        return flow != Flow::RoleSwap && flow != Flow::RebuildLogShipping;
    }
    /// Where mgc is online afterwards.
    [[nodiscard]] static Role servingAfter(Flow flow);

    /// Under the steps: how long nobody can chat.
    [[nodiscard]] static QString duration(Flow flow, int steps);
    /// What is true afterwards, in a few words and in a sentence. `from`, `to`: the plan's data centers.
    [[nodiscard]] static QString figureAfter(const Plan& plan);
    [[nodiscard]] static QString truthAfter(const Plan& plan, const QString& principal);
    /// Why nothing is lost.
    [[nodiscard]] static QString whyNothingIsLost(Flow flow);

    /// Microsoft's number of a phase, or that it was added.
    [[nodiscard]] static QString number(const Phase& phase);
    [[nodiscard]] static QString numberExplained(const Phase& phase);
};

}  // namespace pchat::ui
