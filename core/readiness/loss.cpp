#include "core/readiness/checks.h"
#include "core/readiness/logs.h"

namespace pchat {

namespace {

Judgement judgeLoss(const Case& c) {
    if (!c.logs) return noLogView(c);
    const Chain& chain = c.logs->chain;
    const LossStatement loss = stateLoss(chain, c.backup().database->lastRestoredFinish, c.situation.startedAt, false);
    if (!loss.lastKept.isValid())
        return fromLogs(c, Verdict::Unknown, QT_TRANSLATE_NOOP("core", "When the last usable log ended is not known."));
    if (endsWithTail(chain) && loss.files.empty())
        return fromLogs(c, Verdict::Pass,
                        Message(QT_TRANSLATE_NOOP("core",
                                                  "The chain ends with the tail of the log, taken at %1; nothing "
                                                  "comes after it."),
                                {loss.lastKept}));
    return fromLogs(
        c, Verdict::Fail,
        Message::counted(
            QT_TRANSLATE_N_NOOP(
                "core",
                "Everything from LSN %1 on is lost; how much that is has no known upper bound. The last usable log "
                "ended at %2, %3 min before this observation; %n log file(s) exist that cannot be used."),
            static_cast<qint64>(loss.files.size()), {loss.afterLsn.toString(), loss.lastKept, loss.minutes}));
}

/// Somebody restored an older backup over the database: its history speaks of another life of it.
bool isBehindItsHistory(const DatabaseFacts& database) {
    return database.redo && database.lastRestoredFirst && database.redo->lsn < *database.lastRestoredFirst;
}

Judgement judgeStillness(const Case& c) {
    const auto& restores = c.backup().restores;
    const auto& database = c.backup().database;
    if (!restores.isKnown()) return notKnown(restores);
    if (!database.isKnown()) return notKnown(database);
    if (!c.logs) return noLogView(c);
    if (!restores->empty())
        return judged(
            Verdict::Fail,
            Message::counted(QT_TRANSLATE_N_NOOP("core",
                                                 "%n RESTORE statement(s) of others are running now; the "
                                                 "first is session %1 (%2)."),
                             static_cast<qint64>(restores->size()), {restores->front().id, restores->front().program}),
            restores);
    const QString redo = database->redo->lsn.toString();
    if (isBehindItsHistory(*database.value))
        return judged(Verdict::Fail,
                      Message(QT_TRANSLATE_NOOP("core",
                                                "The database stands at LSN %1, before the last log that its history "
                                                "names (from LSN %2)."),
                              {redo, database->lastRestoredFirst->toString()}),
                      database);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core",
                                            "No RESTORE of others is running; the database stands at LSN %1, where "
                                            "the chain begins. Both are looked at again before the recovery."),
                          {redo}),
                  restores);
}

}  // namespace

ReadinessCheck lossIsAccepted() {
    return {"D6",
            Severity::Acknowledge,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Window of data loss"),
            QT_TRANSLATE_NOOP("core", "The chain ends with the tail of the log; otherwise the loss must be accepted."),
            QT_TRANSLATE_NOOP("core",
                              "What was written after the last usable log is gone once the database is recovered. "
                              "How much that is can be bounded only where the primary can be observed."),
            QT_TRANSLATE_NOOP("core",
                              "Where the old primary or its mirror can still be reached, take the tail of the log "
                              "first. Otherwise accept the loss knowingly."),
            logSections(),
            judgeLoss};
}

ReadinessCheck nothingMovesTheDatabase() {
    return {"D10",
            Severity::Blocker,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Nobody else is moving the database"),
            QT_TRANSLATE_NOOP("core",
                              "No RESTORE of somebody else's is running, and the database stands where the chain "
                              "begins."),
            QT_TRANSLATE_NOOP("core",
                              "A recovery beside a running restore, or from another point than the one the chain was "
                              "chosen for, loses logs without a word."),
            QT_TRANSLATE_NOOP("core",
                              "Wait until the restore has ended, then run the checks again. Where the database was "
                              "restored anew, find out by whom and why."),
            logSections(),
            judgeStillness};
}

}  // namespace pchat
