// Every T-SQL text that the wizard sends, taken where it is rendered: from plans, and heard at the doors. For tests.
#pragma once

#include "core/plan/plan.h"

#include <set>

namespace pchat::whole {

using Statements = std::set<QString>;

/// Acts, their undoing, checks, and what the steps rely on.
void addPlan(const Plan& plan, Statements& statements);

/// What an administrator and his servers may have chosen as names.
struct Names {
    QString database = QStringLiteral("mgc");
    QString share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
    QString copyFolder = QStringLiteral("D:\\LogCopy");
    QString file = QStringLiteral("mgc_1.trn");
};
/// What is asked of a scripted estate with these names, and the plan that comes of it. Empty where none does.
[[nodiscard]] Statements ofScriptedSite(const Names& names);

/// All that a failover in a practice estate sends, from the finding of its profile to its end.
[[nodiscard]] Statements ofPractice(const QString& scenario);

/// The same of a planned failover, the swap of roles and the failback, one after the other.
[[nodiscard]] Statements ofRoundTrip();

}  // namespace pchat::whole
