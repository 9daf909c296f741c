// ApprovedStatements: what an approved plan allows to be sent, step by step, for judging what a run file says was sent.
//
// Values; any thread. The plan must outlive it.
#pragma once

#include "core/plan/plan.h"

#include <QHash>

namespace pchat {

class ApprovedStatements {
  public:
    explicit ApprovedStatements(const Plan& plan);
    /// The step's own script, or KILL with a whole number where the step ends sessions.
    [[nodiscard]] bool allow(const QString& step, const QString& statement) const;

  private:
    QHash<QString, const Step*> m_steps;
};

/// The statement that a step is journaled with. Not for a step that ends sessions: each of its KILLs is journaled.
[[nodiscard]] QString statementOf(const Act& act);

}  // namespace pchat
