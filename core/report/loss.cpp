#include "core/report/loss.h"

#include "core/report/report.h"
#include "core/situation/observe.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

using Stepped = std::map<QString, StepState>;

bool isDone(const Stepped& states, const QString& id) {
    const auto found = states.find(id);
    return found != states.end() && (found->second == StepState::Done || found->second == StepState::AlreadyDone);
}

/// Another database may be recovered on the way: the mirror whose last log is taken.
bool recoversServing(const Step& step, Flow flow) {
    const auto* act = std::get_if<SqlAct>(&step.act);
    const Role serving = flow == Flow::Failback ? Role::Primary : Role::Backup;
    return act && act->role == serving &&
           act->script.toString().contains(QLatin1String(" WITH RECOVERY"), Qt::CaseInsensitive);
}

bool isRecovered(const Plan& plan, const Stepped& states) {
    const std::vector<const Step*> steps = plan.steps();
    return std::any_of(steps.begin(), steps.end(),
                       [&](const Step* step) { return recoversServing(*step, plan.flow) && isDone(states, step->id); });
}

/// The LSN that a step moves the database to; nullopt for a step that applies no log.
std::optional<Lsn> goalOf(const Step& step) {
    if (step.check.after.comparison != Comparison::LsnAtLeast) return std::nullopt;
    return Lsn::fromString(step.check.after.value);
}

std::map<QString, Lsn> observedLsns(const std::vector<Event>& events) {
    std::map<QString, Lsn> seen;
    for (const Event& event : events) {
        if (event.kind != EventKind::StepDone && event.kind != EventKind::StepAlreadyDone) continue;
        if (const auto lsn = Lsn::fromString(event.observed)) seen.insert_or_assign(event.step, *lsn);
    }
    return seen;
}

struct Applied {
    Lsn upTo;
    std::vector<Lsn> missing;  ///< goals of apply steps that never came about
};

Applied applied(const RunRecord& record, const Stepped& states) {
    const auto seen = observedLsns(record.events);
    Applied result;
    const auto& backup = record.documents.situation.backup;
    if (backup && backup->database.isKnown() && backup->database->redo) result.upTo = backup->database->redo->lsn;
    for (const Step* step : record.documents.plan.steps()) {
        const std::optional<Lsn> goal = goalOf(*step);
        if (!goal) continue;
        if (!isDone(states, step->id)) {
            result.missing.push_back(*goal);
            continue;
        }
        const auto found = seen.find(step->id);
        result.upTo = std::max(result.upTo, found == seen.end() ? *goal : found->second);
    }
    return result;
}

const BackupSet* setEndingAt(const std::vector<BackupSet>& sets, const Lsn& lsn) {
    const auto found = std::find_if(sets.begin(), sets.end(), [&](const BackupSet& set) { return set.last == lsn; });
    return found == sets.end() ? nullptr : &*found;
}

QDateTime finishTime(const RunRecord& record, const std::vector<BackupSet>& sets, const Lsn& upTo) {
    const LossStatement& stated = record.documents.plan.loss;
    if (upTo == stated.afterLsn) return stated.lastKept;
    if (const BackupSet* set = setEndingAt(sets, upTo)) return set->finished;
    const auto& backup = record.documents.situation.backup;
    return backup && backup->database.isKnown() ? backup->database->lastRestoredFinish : QDateTime();
}

}  // namespace

bool isRecovered(const RunRecord& record) {
    return isRecovered(record.documents.plan, stepStates(record.documents.plan, record.events));
}

std::optional<LossStatement> actualLoss(const RunRecord& record) {
    const Plan& plan = record.documents.plan;
    const Stepped states = stepStates(plan, record.events);
    if (plan.loss.isNothing()) return plan.loss;
    if (!isRecovered(plan, states)) return std::nullopt;
    const Applied reached = applied(record, states);
    if (reached.upTo.isZero()) return std::nullopt;
    const std::vector<BackupSet> sets = allSets(record.documents.situation);
    LossStatement actual = plan.loss;
    actual.afterLsn = reached.upTo;
    actual.lastKept = finishTime(record, sets, reached.upTo);
    if (actual.lastKept.isValid() && plan.loss.lastKept.isValid())
        actual.minutes =
            std::max<qint64>(0, plan.loss.minutes + (actual.lastKept.secsTo(plan.loss.lastKept) + 59) / 60);
    for (const Lsn& goal : reached.missing)
        if (const BackupSet* set = setEndingAt(sets, goal); set && !set->copies.empty() && goal > reached.upTo)
            actual.files.push_back(set->copies.front().file);
    return actual;
}

std::vector<LossRow> lossRows(const LossStatement& loss) {
    if (loss.isNothing())
        return {{QT_TRANSLATE_NOOP("core", "Messages lost"),
                 QT_TRANSLATE_NOOP("core", "none of those that the pool serves")}};
    const Message minutes =
        loss.bounded ? Message::counted(QT_TRANSLATE_N_NOOP("core", "%n minute(s)"), loss.minutes)
                     : Message::counted(QT_TRANSLATE_N_NOOP("core", "at least %n minute(s), no upper bound is known"),
                                        loss.minutes);
    QStringList files;
    for (const QString& file : loss.files)
        files << file;
    return {{QT_TRANSLATE_NOOP("core", "Everything after LSN"), Message::verbatim(loss.afterLsn.toString())},
            {QT_TRANSLATE_NOOP("core", "Last message surely kept"), Message("%1", {loss.lastKept})},
            {QT_TRANSLATE_NOOP("core", "Time lost"), minutes},
            {QT_TRANSLATE_NOOP("core", "Log files that cannot be used"),
             files.isEmpty() ? Message(QT_TRANSLATE_NOOP("core", "none"))
                             : Message::verbatim(files.join(QStringLiteral(", ")))}};
}

Message lossSentence(const LossStatement& loss) {
    if (loss.isNothing()) return QT_TRANSLATE_NOOP("core", "Nothing of what the pool serves is lost.");
    const std::vector<Argument> arguments{loss.lastKept, loss.afterLsn.toString()};
    if (loss.bounded)
        return Message::counted(
            QT_TRANSLATE_N_NOOP("core", "I accept losing up to %n minute(s): everything after %1 (LSN %2)."),
            loss.minutes, arguments);
    return Message::counted(
        QT_TRANSLATE_N_NOOP("core",
                            "I accept losing at least %n minute(s): everything after %1 (LSN %2). What the primary "
                            "has written since is not known, so there is no upper bound."),
        loss.minutes, arguments);
}

}  // namespace pchat
