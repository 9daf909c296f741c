#include "core/report/loss.h"
#include "core/report/report.h"
#include "core/report/words.h"
#include "core/report/writer.h"

#include <QCoreApplication>

namespace pchat {

namespace {

void writeOverview(Writer& writer, const Plan& plan) {
    writer.facts({{QT_TRANSLATE_NOOP("core", "Pool"), Message::verbatim(plan.pool)},
                  {QT_TRANSLATE_NOOP("core", "Given up"), Message::verbatim(plan.from)},
                  {QT_TRANSLATE_NOOP("core", "Takes over"), Message::verbatim(plan.to)},
                  {QT_TRANSLATE_NOOP("core", "Steps"), Message("%1", {static_cast<qint64>(plan.steps().size())})},
                  {QT_TRANSLATE_NOOP("core", "Estimated time"), Message("%1", {plan.estimate})},
                  {QT_TRANSLATE_NOOP("core", "Digest of the plan"), Message::verbatim(digestOf(plan))}});
    writer.paragraph(QT_TRANSLATE_NOOP(
        "core",
        "The scripts below are exactly what runs. The digest names this plan: a run is approved by it, and a plan that "
        "differs in any act, its order, a choice or the anchor of the loss has another one."));
}

void writeLoss(Writer& writer, const Plan& plan) {
    writer.heading(2, QT_TRANSLATE_NOOP("core", "What would be lost"));
    writer.notice(Tone::Warning, lossSentence(plan.loss));
    std::vector<std::pair<Message, Message>> rows;
    for (const LossRow& row : lossRows(plan.loss))
        rows.emplace_back(row.name, row.value);
    writer.facts(rows);
    const auto write = [&](const Message& heading, const std::vector<Message>& said) {
        if (said.empty()) return;
        writer.heading(2, heading);
        writer.bullets(said);
    };
    write(QT_TRANSLATE_NOOP("core", "What will not come back"), plan.notRecovered);
    write(QT_TRANSLATE_NOOP("core", "How to lose less"), plan.waysToLoseLess);
}

void writeCheck(Writer& writer, const Check& check) {
    writer.facts({{QT_TRANSLATE_NOOP("core", "Verified before"), sentenceFor(check.probe, check.before)},
                  {QT_TRANSLATE_NOOP("core", "Verified after"), sentenceFor(check.probe, check.after)}});
    writer.code(scriptOf(check.probe));
}

void writeUndo(Writer& writer, const Step& step) {
    writer.facts({{QT_TRANSLATE_NOOP("core", "How it is undone"), step.undoNote}});
    if (step.undo) writer.code(scriptOf(*step.undo));
}

void writeReliance(Writer& writer, const Step& step) {
    std::vector<Message> facts;
    facts.reserve(step.relies.size());
    for (const Condition& condition : step.relies)
        facts.push_back(condition.name);
    if (facts.empty()) return;
    writer.paragraph(QT_TRANSLATE_NOOP("core", "Only while all of this is so, seen afresh:"));
    writer.bullets(facts);
}

void writeStep(Writer& writer, const Step& step, qint64 number) {
    writer.heading(3, {QT_TRANSLATE_NOOP("core", "Step %1: %2"), {number, step.title}});
    if (step.risk == Risk::PointOfNoReturn)
        writer.notice(Tone::Danger, QT_TRANSLATE_NOOP("core", "Point of no return: this step cannot be undone."));
    writer.facts({{QT_TRANSLATE_NOOP("core", "Where"), step.place},
                  {QT_TRANSLATE_NOOP("core", "Why"), step.why},
                  {QT_TRANSLATE_NOOP("core", "Risk"), riskOf(step)}});
    writer.code(scriptOf(step.act));
    writeReliance(writer, step);
    writeCheck(writer, step.check);
    writeUndo(writer, step);
}

Message headingOf(const Phase& phase) {
    if (phase.added || phase.reference.isEmpty())
        return {QT_TRANSLATE_NOOP("core", "%1 (added by this wizard)"), {phase.title}};
    if (phase.isUnnumbered())
        return {QT_TRANSLATE_NOOP("core", "%1 (the last command of Microsoft's page)"), {phase.title}};
    return {QT_TRANSLATE_NOOP("core", "%1 (Microsoft's step %2)"), {phase.title, phase.reference}};
}

}  // namespace

Document runbook(const Plan& plan, const Catalog& catalog) {
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "Runbook: %1 of %2"), {wordFor(plan.flow), plan.pool}});
    writeOverview(writer, plan);
    writeLoss(writer, plan);
    qint64 number = 0;
    for (const Phase& phase : plan.phases) {
        writer.heading(2, headingOf(phase));
        writer.paragraph(phase.notApplicable);
        for (const Step& step : phase.steps)
            writeStep(writer, step, ++number);
    }
    return writer.take();
}

}  // namespace pchat
