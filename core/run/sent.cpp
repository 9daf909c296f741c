#include "core/run/sent.h"

#include <QRegularExpression>

namespace pchat {

ApprovedStatements::ApprovedStatements(const Plan& plan) {
    for (const Phase& phase : plan.phases)
        for (const Step& step : phase.steps)
            m_steps.insert(step.id, &step);
}

namespace {

/// One move of a log backup of the database, by the name that stands in it.
bool isMove(const QString& statement, const QString& from, const QString& to, const QString& database) {
    static const QRegularExpression time(QStringLiteral("_([0-9]{14})\\.trn'$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch found = time.match(statement);
    const QString name = QStringLiteral("%1_%2.trn").arg(database, found.captured(1));
    return found.hasMatch() && statement.compare(moveLine(from, to, name), Qt::CaseInsensitive) == 0;
}

}  // namespace

bool ApprovedStatements::allow(const QString& step, const QString& statement, Direction direction) const {
    const Step* const found = m_steps.value(step);
    if (!found || (direction == Direction::Back && !found->undo)) return false;
    const Act& act = direction == Direction::Back ? *found->undo : found->act;
    if (const auto* aside = std::get_if<SetAsideAct>(&act))
        return isMove(statement, aside->logs.folder, aside->to, aside->logs.database);
    if (const auto* back = std::get_if<BringBackAct>(&act))
        return isMove(statement, back->from, back->to, back->database);
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
