#include "core/run/undoable.h"

#include <algorithm>

namespace pchat {

namespace {

bool tookEffect(const StepRecord& record) {
    return record.state == StepState::Done || record.state == StepState::AlreadyDone;
}

/// The point of no return that lies behind the run; nullptr where there is none.
const Step* pointPassed(const std::vector<const Step*>& steps, const RunTally& tally) {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step* step) {
        return step->risk == Risk::PointOfNoReturn && tookEffect(tally.steps().value(step->id));
    });
    return found == steps.end() ? nullptr : *found;
}

/// nullopt where nothing is to be done about the step: never begun, undone already, or not in the way.
std::optional<UndoWay> wayOf(const Step& step, const StepRecord& record) {
    const bool isInTheWay = step.risk != Risk::Safe && !step.staysOnUndo;
    if (!record.hasBegun || record.state == StepState::Undone || !isInTheWay) return std::nullopt;
    if (step.undo) return UndoWay::Undo;
    return tookEffect(record) ? UndoWay::Cannot : UndoWay::Look;
}

std::vector<UndoItem> itemsOf(const std::vector<const Step*>& steps, const RunTally& tally) {
    std::vector<UndoItem> items;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const auto way = wayOf(**step, tally.steps().value((*step)->id));
        if (way) items.push_back({*step, *way});
        if (way == UndoWay::Cannot) break;
    }
    return items;
}

/// What an end of sessions did is over by itself.
std::vector<const Step*> changesThatStay(const std::vector<const Step*>& steps, const RunTally& tally) {
    std::vector<const Step*> stays;
    for (const Step* step : steps) {
        const bool changed =
            step->staysOnUndo && step->risk != Risk::Safe && !std::holds_alternative<EndSessionsAct>(step->act);
        if (changed && tally.steps().value(step->id).state == StepState::Done) stays.push_back(step);
    }
    return stays;
}

Message whyNothing(const RunTally& tally) {
    if (tally.result() == RunResult::Undone) return QT_TRANSLATE_NOOP("core", "This run has been undone already.");
    return QT_TRANSLATE_NOOP("core", "There is nothing in this run that an undo would take back.");
}

}  // namespace

std::vector<const Step*> Undoable::steps() const {
    std::vector<const Step*> all;
    for (const UndoItem& item : items)
        if (item.way == UndoWay::Undo) all.push_back(item.step);
    return all;
}

const Step* Undoable::end() const {
    return !items.empty() && items.back().way == UndoWay::Cannot ? items.back().step : nullptr;
}

Message whyItStays(const Step& step) {
    const Message note =
        step.undoNote.isEmpty() ? Message(QT_TRANSLATE_NOOP("core", "The plan knows no way to do it.")) : step.undoNote;
    if (step.risk == Risk::PointOfNoReturn)
        return {QT_TRANSLATE_NOOP("core",
                                  "The point of no return lies behind this run: the step \"%1\" took effect. %2 The "
                                  "way back is a plan of its own: after a failover a failback, after a failback a new "
                                  "failover."),
                {step.title, note}};
    return {QT_TRANSLATE_NOOP("core", "The step \"%1\" took effect and cannot be undone. %2"), {step.title, note}};
}

Undoable undoable(const Plan& plan, const RunTally& tally) {
    const std::vector<const Step*> steps = plan.steps();
    if (const Step* point = pointPassed(steps, tally)) return {{}, whyItStays(*point), {}};
    Undoable found{itemsOf(steps, tally), {}, changesThatStay(steps, tally)};
    // An undo that died behind its last step still has to come to its end.
    const bool isAllBack = found.items.empty() && tally.direction() == Direction::Back && !tally.hasEnded();
    if (found.steps().empty() && !isAllBack) found.whyNot = found.end() ? whyItStays(*found.end()) : whyNothing(tally);
    return found;
}

Undoable undoable(const Plan& plan, const std::vector<Event>& events) {
    return undoable(plan, tallyOf(events));
}

}  // namespace pchat
