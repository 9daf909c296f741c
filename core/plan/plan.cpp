#include "core/plan/plan.h"

#include <QCryptographicHash>

namespace pchat {

namespace {

QJsonObject digested(const Condition& condition) {
    return {{QStringLiteral("probe"), json::write(condition.probe)},
            {QStringLiteral("expected"), json::write(condition.expected)}};
}

/// Conditions without their names, which are sentences for people.
QJsonArray digested(const std::vector<Condition>& conditions) {
    QJsonArray array;
    for (const Condition& condition : conditions)
        array.append(digested(condition));
    return array;
}

QJsonValue digested(const Act& act) {
    const auto* look = std::get_if<LookAct>(&act);
    if (look == nullptr) return json::write(act);
    return QJsonObject{{QStringLiteral("kind"), QLatin1String(LookAct::kind)},
                       {QStringLiteral("conditions"), digested(look->conditions)}};
}

QJsonObject digested(const Step& step) {
    QJsonObject object{{QStringLiteral("id"), step.id},
                       {QStringLiteral("act"), digested(step.act)},
                       {QStringLiteral("check"), json::write(step.check)},
                       {QStringLiteral("relies"), digested(step.relies)},
                       {QStringLiteral("requiredChecks"), json::write(step.requiredChecks)},
                       {QStringLiteral("risk"), json::write(step.risk)},
                       {QStringLiteral("canBeSkipped"), step.canBeSkipped}};
    if (step.undo) object.insert(QStringLiteral("undo"), digested(*step.undo));
    return object;
}

QJsonObject digested(const Phase& phase) {
    QJsonArray steps;
    for (const Step& step : phase.steps)
        steps.append(digested(step));
    return {{QStringLiteral("id"), phase.id},
            {QStringLiteral("reference"), phase.reference},
            {QStringLiteral("steps"), steps}};
}

QJsonObject digested(const Plan& plan) {
    QJsonArray phases;
    for (const Phase& phase : plan.phases)
        phases.append(digested(phase));
    const QJsonObject anchor{{QStringLiteral("afterLsn"), json::write(plan.loss.afterLsn)},
                             {QStringLiteral("lastKept"), json::write(plan.loss.lastKept)}};
    return {{QStringLiteral("version"), plan.version}, {QStringLiteral("flow"), json::write(plan.flow)},
            {QStringLiteral("pool"), plan.pool},       {QStringLiteral("choices"), json::write(plan.choices)},
            {QStringLiteral("phases"), phases},        {QStringLiteral("anchor"), anchor}};
}

}  // namespace

std::vector<const Step*> Plan::steps() const {
    std::vector<const Step*> all;
    for (const Phase& phase : phases)
        for (const Step& step : phase.steps)
            all.push_back(&step);
    return all;
}

QString digestOf(const Plan& plan) {
    const QByteArray bytes = json::canonical(digested(plan));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

}  // namespace pchat
