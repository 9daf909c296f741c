#include "core/report/json_pieces.h"
#include "core/report/report.h"
#include "core/report/words.h"

namespace pchat {

namespace {

QJsonObject scriptJson(const ScriptText& script) {
    return {{key("language"), json::nameOf(script.language)}, {key("text"), script.text}};
}

QJsonObject checkJson(const Check& check, const Catalog& catalog) {
    return {{key("ask"), scriptJson(scriptOf(check.probe))},
            {key("before"), catalog.say(sentenceFor(check.probe, check.before))},
            {key("after"), catalog.say(sentenceFor(check.probe, check.after))}};
}

QJsonArray reliesJson(const Step& step, const Catalog& catalog) {
    QJsonArray array;
    for (const Condition& condition : step.relies)
        array.append(catalog.say(condition.name));
    return array;
}

QJsonObject stepJson(const Step& step, int number, const Catalog& catalog) {
    return {{key("id"), step.id},
            {key("number"), number},
            {key("place"), catalog.say(step.place)},
            {key("title"), catalog.say(step.title)},
            {key("why"), catalog.say(step.why)},
            {key("risk"), json::nameOf(step.risk)},
            {key("script"), scriptJson(scriptOf(step.act))},
            {key("check"), checkJson(step.check, catalog)},
            {key("relies"), reliesJson(step, catalog)},
            {key("requiredChecks"), json::write(step.requiredChecks)},
            {key("undo"), step.undo ? QJsonValue(scriptJson(scriptOf(*step.undo))) : QJsonValue()},
            {key("undoNote"), catalog.say(step.undoNote)},
            {key("canBeSkipped"), step.canBeSkipped},
            {key("patienceSeconds"), static_cast<qint64>(step.patience.count())},
            {key("timeoutSeconds"), static_cast<qint64>(step.timeout.count())}};
}

}  // namespace

QJsonObject planJson(const Plan& plan, const Catalog& catalog) {
    QJsonArray phases;
    int number = 0;
    for (const Phase& phase : plan.phases) {
        QJsonArray steps;
        for (const Step& step : phase.steps)
            steps.append(stepJson(step, ++number, catalog));
        phases.append(QJsonObject{{key("id"), phase.id},
                                  {key("title"), catalog.say(phase.title)},
                                  {key("reference"), phase.reference},
                                  {key("added"), phase.added},
                                  {key("notApplicable"), catalog.say(phase.notApplicable)},
                                  {key("steps"), steps}});
    }
    return {{key("version"), plan.version},
            {key("flow"), json::nameOf(plan.flow)},
            {key("digest"), digestOf(plan)},
            {key("pool"), plan.pool},
            {key("from"), plan.from},
            {key("to"), plan.to},
            {key("choices"), json::write(plan.choices)},
            {key("phases"), phases},
            {key("loss"), json::write(plan.loss)},
            {key("lossSentence"), catalog.say(lossSentence(plan.loss))},
            {key("notRecovered"), saidAll(plan.notRecovered, catalog)},
            {key("waysToLoseLess"), saidAll(plan.waysToLoseLess, catalog)},
            {key("estimateSeconds"), static_cast<qint64>(plan.estimate.count())}};
}

QJsonObject findingsJson(const std::vector<Finding>& findings, const Catalog& catalog, Occasion occasion) {
    QJsonArray array;
    bool blocked = false;
    for (const Finding& finding : findings) {
        blocked = blocked || finding.blocks();
        array.append(QJsonObject{{key("id"), finding.id},
                                 {key("severity"), json::nameOf(finding.severity)},
                                 {key("verdict"), json::nameOf(finding.verdict)},
                                 {key("blocks"), finding.blocks()},
                                 {key("needsAcknowledgement"), finding.needsAcknowledgement()},
                                 {key("group"), catalog.say(finding.group)},
                                 {key("title"), catalog.say(finding.title)},
                                 {key("observed"), catalog.say(finding.observed)},
                                 {key("expected"), catalog.say(finding.expected)},
                                 {key("why"), catalog.say(finding.why)},
                                 {key("remedy"), catalog.say(finding.remedy)},
                                 {key("statement"), finding.statement},
                                 {key("at"), json::write(finding.at)}});
    }
    return {{key("for"), json::nameOf(occasion)},
            {key("blocked"), blocked},
            {key("sentence"), catalog.say(readinessSentence(findings, occasion))},
            {key("findings"), array}};
}

}  // namespace pchat
