// ApprovedStatements: what an approved plan allows to be sent, step by step, for judging what a run file says was sent.
//
// Values; any thread. The plan must outlive it.
#pragma once

#include "core/plan/plan.h"
#include "core/run/direction.h"

#include <QHash>

namespace pchat {

class ApprovedStatements {
  public:
    explicit ApprovedStatements(const Plan& plan);
    /// Onward the step's own act, going back its undo and nothing else; KILL with a whole number where that ends
    /// sessions, the move of one log backup where that moves them.
    [[nodiscard]] bool allow(const QString& step, const QString& statement, Direction direction) const;

  private:
    QHash<QString, const Step*> m_steps;
};

/// The statement that a step is journaled with. Not for a step that ends sessions or moves files: each
/// of its KILLs and moves is journaled.
[[nodiscard]] QString statementOf(const Act& act);

}  // namespace pchat
