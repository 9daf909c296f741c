#include "core/run/sent.h"

#include <QRegularExpression>

namespace pchat {

ApprovedStatements::ApprovedStatements(const Plan& plan) {
    for (const Phase& phase : plan.phases)
        for (const Step& step : phase.steps)
            m_steps.insert(step.id, &step);
}

bool ApprovedStatements::allow(const QString& step, const QString& statement, Direction direction) const {
    const Step* const found = m_steps.value(step);
    if (!found || (direction == Direction::Back && !found->undo)) return false;
    const Act& act = direction == Direction::Back ? *found->undo : found->act;
    if (!std::holds_alternative<EndSessionsAct>(act)) return statement == statementOf(act);
    static const QRegularExpression kill(QRegularExpression::anchoredPattern(QStringLiteral("KILL [0-9]{1,9}")));
    return kill.match(statement).hasMatch();
}

QString statementOf(const Act& act) {
    if (const auto* sql = std::get_if<SqlAct>(&act)) return sql->script.toString();
    if (const auto* shell = std::get_if<ShellAct>(&act)) return shell->call.toString();
    return scriptOf(act).text;
}

}  // namespace pchat
