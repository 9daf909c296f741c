#include "core/run/undo.h"

#include "app/cli/account.h"
#include "app/cli/commands.h"
#include "app/cli/kept_run.h"
#include "app/cli/run_session.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

const QString approve = QStringLiteral("--approve");

/// What would be taken back, in its order, with what is sent for it; and where it ends.
void tellWhatIsUndone(Console& console, const Undoable& found) {
    console.tell(Message::counted(QT_TRANSLATE_N_NOOP("core", "To be undone: %n step(s), the last one done first."),
                                  static_cast<qint64>(found.steps().size())));
    for (const UndoItem& item : found.items) {
        if (item.way == UndoWay::Cannot) {
            console.tell(Message(QT_TRANSLATE_NOOP("core", "The undo ends here. %1"), {whyItStays(*item.step)}));
        } else if (item.way == UndoWay::Look) {
            console.tell(Message(QT_TRANSLATE_NOOP("core",
                                                   "%1: whether it took effect is looked at first. Where it did, the "
                                                   "undo ends there."),
                                 {item.step->title}));
        } else {
            console.tell(Message(QT_TRANSLATE_NOOP("core", "%1 (%2): %3"),
                                 {item.step->title, item.step->place, item.step->undoNote}));
            console.tell(QStringLiteral("    ") + scriptOf(*item.step->undo).text);
        }
    }
    for (const Step* step : found.stays)
        console.tell(Message(QT_TRANSLATE_NOOP("core", "Stays as it is now: %1 (%2). %3"),
                             {step->title, step->place, step->undoNote}));
}

bool isApproved(const Context& context, const Plan& plan) {
    return context.arguments.value(approve).compare(plan.pool, Qt::CaseInsensitive) == 0;
}

ExitStatus undoOn(Context& context, const KeptRun& kept, const Stopping& stopping) {
    auto run = openRun(context, kept);
    if (!run) return run.error();
    return takeBack(context, run->file, {run->site, stopping, {}}, {context.arguments.value(approve), accountName()});
}

}  // namespace

ExitStatus undoRun(Context& context) {
    Console& console = context.console;
    const Stopping stopping(console);
    const auto kept = keptRun(context);
    if (!kept) return kept.error();
    const Plan& plan = kept->record.documents.plan;
    const Undoable found = undoable(plan, kept->record.events);
    if (!found.isOffered()) {
        console.complain(found.whyNot);
        return ExitStatus::Blocked;
    }
    tellWhatIsUndone(console, found);
    if (isApproved(context, plan)) return undoOn(context, *kept, stopping);
    console.complain({QT_TRANSLATE_NOOP("core", "Nothing was changed. What approves this undo: %1"),
                      {approve + QLatin1Char(' ') + plan.pool}});
    return ExitStatus::NotApproved;
}

}  // namespace pchat::cli
