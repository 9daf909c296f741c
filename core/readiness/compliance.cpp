#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// mgccomp: nothing moves it, its adapter empties it (facts/procedure.md 1.1, 3.4).
namespace pchat {

namespace {

/// The number of rows, or why it is not known, by the server that holds mgccomp at this place.
Message rowsOn(const Case& c, Role place) {
    const auto& rows = complianceRowsOn(c, place);
    const QString server = c.server(c.profile.roleOfCompliance(place).value_or(place));
    if (!rows.isKnown()) return {QT_TRANSLATE_NOOP("core", "%1: not known. %2"), {server, rows.unknownBecause}};
    return Message::counted(QT_TRANSLATE_N_NOOP("core", "%1: %n row(s)."), *rows, {server});
}

Judgement judgeUnprocessed(const Case& c) {
    const auto& primary = complianceRowsOn(c, Role::Primary);
    const auto& backup = complianceRowsOn(c, Role::Backup);
    if (!c.profile.compliance)
        return judged(Verdict::NotApplicable, QT_TRANSLATE_NOOP("core", "The profile names no compliance database."),
                      backup);
    const bool isKnown = primary.isKnown() && backup.isKnown();
    return judged(isKnown ? Verdict::Pass : Verdict::Unknown,
                  Message(QT_TRANSLATE_NOOP("core", "%1 %2"), {rowsOn(c, Role::Primary), rowsOn(c, Role::Backup)}),
                  backup);
}

}  // namespace

ReadinessCheck unprocessedIsCounted() {
    return {"Q2",
            Severity::Information,
            complianceGroup(),
            QT_TRANSLATE_NOOP("core", "Rows in the compliance database"),
            QT_TRANSLATE_NOOP("core", "Counted on both sides, in all tables: the adapter empties most of them."),
            QT_TRANSLATE_NOOP("core",
                              "The compliance database is not moved: what its adapter has not processed yet stays "
                              "where it is. Keeping the adapter's output safe is your duty."),
            QT_TRANSLATE_NOOP("core",
                              "Where the side that is left still runs, let its adapter empty the database first: every "
                              "15 minutes by default."),
            {Section::Backup, Section::Primary},
            judgeUnprocessed};
}

}  // namespace pchat
