#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// Log shipping as it is set up now, on whichever side.
namespace pchat {

namespace {

Message primaryHalf(const Case& c, Role role) {
    const PrimaryShippingFacts& half = *primaryShippingOn(c, role);
    if (!half.exists)
        return {QT_TRANSLATE_NOOP("core", "%1 is set up as no primary of log shipping."), {c.server(role)}};
    return {QT_TRANSLATE_NOOP("core", "%1 is set up as a primary that backs up into %2 (job %3) for %4."),
            {c.server(role), half.backupShare, half.backupJobName, half.secondaryServer}};
}

Message secondaryHalf(const Case& c, Role role) {
    const LogShippingFacts& half = *logShippingOn(c, role);
    if (!half.exists)
        return {QT_TRANSLATE_NOOP("core", "%1 is set up as no secondary of log shipping."), {c.server(role)}};
    return {QT_TRANSLATE_NOOP("core", "%1 is set up as a secondary of %2."), {c.server(role), half.primaryServer}};
}

Judgement judgeSetUp(const Case& c) {
    const Role from = sourceOf(c.occasion);
    const Role to = targetOf(c.occasion);
    const auto& primary = primaryShippingOn(c, from);
    const auto& secondary = logShippingOn(c, to);
    if (!primary.isKnown()) return notKnown(primary);
    if (!secondary.isKnown()) return notKnown(secondary);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core", "%1 %2"), {primaryHalf(c, from), secondaryHalf(c, to)}), primary);
}

/// While the pool is failed over, a job that backs up the old database again writes logs of another life into the
/// share.
Judgement judgeOldJob(const Case& c) {
    const Fact<PrimaryShippingFacts>* silent = nullptr;
    std::vector<QString> seen;
    const auto asFound = [&](Judgement judgement) {
        return c.occasion == Occasion::Guard ? judgement : withSeverity(std::move(judgement), Severity::Warning);
    };
    for (const Role role : {Role::Primary, Role::PrimaryMirror}) {
        if (!c.profile.instance(role)) continue;
        const auto& half = primaryShippingOn(c, role);
        if (!half.isKnown()) {
            if (!silent) silent = &half;
            continue;
        }
        if (half->backupJobEnabled)
            return asFound(judged(Verdict::Fail,
                                  Message(QT_TRANSLATE_NOOP("core", "The job %1 on %2 is enabled."),
                                          {half->backupJobName, c.server(role)}),
                                  half));
        seen.push_back(c.server(role));
    }
    if (silent) return withSeverity(notKnown(*silent), Severity::Warning);
    return asFound(
        judged(Verdict::Pass,
               Message(QT_TRANSLATE_NOOP("core", "No backup job of log shipping is enabled on %1."), {joined(seen)}),
               c.situation.primary->primaryShipping));
}

}  // namespace

ReadinessCheck shippingIsKnown() {
    return {"L17",
            Severity::Information,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "Log shipping as it is set up now"),
            QT_TRANSLATE_NOOP("core", "Both halves are read."),
            QT_TRANSLATE_NOOP("core", "What is left of an earlier set-up is removed before log shipping is set up."),
            QT_TRANSLATE_NOOP("core", "Nothing to do."),
            {Section::Backup, Section::Primary},
            judgeSetUp};
}

ReadinessCheck oldBackupJobIsOff() {
    return {"L14",
            Severity::Blocker,
            logShippingGroup(),
            QT_TRANSLATE_NOOP("core", "The old primary's backup job is off"),
            QT_TRANSLATE_NOOP("core", "On the old primary and its mirror no backup job of log shipping is enabled."),
            QT_TRANSLATE_NOOP("core",
                              "A data center that comes back starts its jobs by itself: logs of another life of the "
                              "database then appear in the share under the same names."),
            QT_TRANSLATE_NOOP("core",
                              "Disable the job (msdb.dbo.sp_update_job, @enabled = 0) on both, and set the logs aside "
                              "that it has written since."),
            {Section::Primary, Section::PrimaryMirror},
            judgeOldJob};
}

}  // namespace pchat
