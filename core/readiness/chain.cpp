#include "core/readiness/checks.h"
#include "core/readiness/logs.h"

#include <algorithm>

namespace pchat {

namespace {

/// A file out of reach, or a living mirror of the old primary, could still hold what is missing.
bool canBeClosed(const Case& c) {
    const auto& mirror = c.situation.primaryMirror;
    const bool mirrorLives = mirror && mirror->bySql.isKnown() && *mirror->bySql != Vitality::Dead &&
                             c.profile.instance(Role::PrimaryMirror);
    if (!c.isDisaster || mirrorLives) return true;
    const auto isOnlyOutOfReach = [](const UnreadableFile& file) { return file.failure.kind != FailureKind::Damaged; };
    for (const auto* folder : {&c.situation.share, &c.situation.copyFolder})
        if (std::any_of((*folder)->unreadable.begin(), (*folder)->unreadable.end(), isOnlyOutOfReach)) return true;
    return false;
}

Judgement judgeGap(const Case& c) {
    const Chain& chain = c.logs->chain;
    const auto beyond = setsAside(chain, SetAsideReason::BeyondGap);
    return milderIf(
        !canBeClosed(c),
        fromLogs(c, Verdict::Fail,
                 Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                      "No log covers LSN %1 up to %2. %n log(s) after "
                                                      "the gap cannot be applied: %3."),
                                  static_cast<qint64>(beyond.size()),
                                  {chain.gap->from.toString(), chain.gap->to.toString(), fileNames(beyond)})));
}

Judgement judgeChain(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Chain& chain = c.logs->chain;
    if (chain.gap) return judgeGap(c);
    if (const auto reasons = proveChain(chain, c.logs->database); !reasons.empty())
        return fromLogs(c, Verdict::Fail, reasons.front());
    return fromLogs(
        c, Verdict::Pass,
        Message::counted(QT_TRANSLATE_N_NOOP("core", "%n log(s) link up without a gap from LSN %1 to LSN %2."),
                         static_cast<qint64>(chain.links.size()),
                         {chain.start.lsn.toString(), chain.end.lsn.toString()}));
}

Judgement judgeForks(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Chain& chain = c.logs->chain;
    const auto other = setsAside(chain, SetAsideReason::OtherFork);
    if (!other.empty())
        return fromLogs(c, Verdict::Fail,
                        Message::counted(QT_TRANSLATE_N_NOOP("core", "%n log(s) belong to another recovery fork: %1."),
                                         static_cast<qint64>(other.size()), {fileNames(other)}));
    if (chain.crossesForks)
        return withSeverity(
            fromLogs(c, Verdict::Fail,
                     Message(QT_TRANSLATE_NOOP("core", "The chain crosses from recovery fork %1 to %2."),
                             {chain.start.fork.toString(QUuid::WithoutBraces),
                              chain.end.fork.toString(QUuid::WithoutBraces)})),
            Severity::Warning);
    return fromLogs(c, Verdict::Pass,
                    Message(QT_TRANSLATE_NOOP("core", "All logs of the chain stand on recovery fork %1."),
                            {chain.start.fork.toString(QUuid::WithoutBraces)}));
}

}  // namespace

ReadinessCheck chainIsContinuous() {
    return {"D2",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "The log chain has no gap"),
            QT_TRANSLATE_NOOP("core",
                              "From the LSN where the database stands, each log begins where the one before ended."),
            QT_TRANSLATE_NOOP("core",
                              "A log that is missing stops the restore in the middle (error 4305); everything after "
                              "it cannot be applied."),
            QT_TRANSLATE_NOOP("core",
                              "Look for the missing log on the share, on the old primary and in its backup history: "
                              "somebody may have taken a log backup outside log shipping. What cannot be found is "
                              "lost together with everything after it."),
            {Section::Backup, Section::Primary, Section::PrimaryMirror, Section::Share, Section::CopyFolder},
            judgeChain};
}

ReadinessCheck forksLinkUp() {
    return {"D3",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Recovery forks link up"),
            QT_TRANSLATE_NOOP("core", "Each log starts on the fork that the one before ended on."),
            QT_TRANSLATE_NOOP("core",
                              "Logs of another fork come from another life of the database, for example from a "
                              "primary that was used after an earlier failover; SQL Server refuses them (4330)."),
            QT_TRANSLATE_NOOP("core",
                              "Find out which life of the database is the right one. Move the files of the other out "
                              "of both folders and keep them."),
            logSections(),
            judgeForks};
}

}  // namespace pchat
