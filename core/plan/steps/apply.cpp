#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"

namespace pchat::failover {

namespace {

Script restoreLog(const Ground& ground, const BackupSet& link, const LogFile& file) {
    if (link.hasChecksums)
        return script("RESTORE LOG {} FROM DISK = {} WITH FILE = {}, NORECOVERY, CHECKSUM, STATS = 5",
                      ground.database(), file.path, link.position);
    return script("RESTORE LOG {} FROM DISK = {} WITH FILE = {}, NORECOVERY, STATS = 5", ground.database(), file.path,
                  link.position);
}

/// The log joins on without a gap, or error 4305 would follow.
Condition standsAtOrAfter(const Ground& ground, const Lsn& first) {
    const QString begin = first.toString();
    return {
        {QT_TRANSLATE_NOOP("core", "The database %1 stands at LSN %2 or later"), {ground.database().toString(), begin}},
        redoStart(ground),
        {Comparison::LsnAtLeast, begin}};
}

Message titleOf(const LogFile& file) {
    if (file.isOnShare) return {QT_TRANSLATE_NOOP("core", "Apply the log backup %1 from the share"), {file.name}};
    return {QT_TRANSLATE_NOOP("core", "Apply the log backup %1"), {file.name}};
}

Message whyApplied(const BackupSet& link, const LogFile& file) {
    const char* const why =
        file.isOnShare
            ? QT_TRANSLATE_NOOP("core",
                                "Microsoft's step 3: it leads the database from LSN %1 to LSN %2, up to %3. It is read "
                                "straight from the share, because nothing can be copied from this computer.")
            : QT_TRANSLATE_NOOP("core", "Microsoft's step 3: it leads the database from LSN %1 to LSN %2, up to %3.");
    return {why, {link.first.toString(), link.last.toString(), link.finished}};
}

Step applyLog(const Ground& ground, std::size_t index) {
    const BackupSet& link = ground.chain.links[index];
    const LogFile& file = ground.files[index];
    const QString last = link.last.toString();
    Step step = stepAt(backupServer(ground), "", titleOf(file), whyApplied(link, file));
    step.id = QStringLiteral("apply-log-%1").arg(index + 1, 4, 10, QLatin1Char('0'));
    step.act = SqlAct{Role::Backup, restoreLog(ground, link, file)};
    step.check = {redoStart(ground), {Comparison::LsnBelow, last}, {Comparison::LsnAtLeast, last}};
    step.relies = {stateIs(ground, QStringLiteral("RESTORING")), standsAtOrAfter(ground, link.first)};
    step.requiredChecks = {QStringLiteral("D1"), QStringLiteral("D2"), QStringLiteral("D3"), QStringLiteral("D4"),
                           QStringLiteral("S1")};
    if (file.isOnShare) step.requiredChecks.push_back(QStringLiteral("C5"));
    step.risk = Risk::Safe;
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Cannot be undone and need not be: log shipping would have applied the same log.");
    step.timeout = std::chrono::seconds(3600 + 10 * secondsFor(link.bytes));
    step.weight = secondsFor(link.bytes);
    return step;
}

std::vector<Step> applyLogs(const Ground& ground) {
    std::vector<Step> steps;
    steps.reserve(ground.files.size());
    for (std::size_t i = 0; i < ground.files.size(); ++i)
        steps.push_back(applyLog(ground, i));
    int number = 0;
    for (const common::BackupFile& log : ground.laterLogs)
        steps.push_back(common::restoreLog(
            ground.seat(), QStringLiteral("apply-last-log-%1").arg(++number), log,
            QT_TRANSLATE_NOOP("core",
                              "Microsoft's step 3, for a log that this plan has taken itself: it is read straight "
                              "from the share.")));
    return steps;
}

}  // namespace

Phase applyingLogs(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("apply-logs");
    phase.title = QT_TRANSLATE_NOOP("core", "Apply the log backups that are not applied yet");
    phase.reference = QStringLiteral("3");
    phase.steps = applyLogs(ground);
    if (phase.steps.empty())
        phase.notApplicable = QT_TRANSLATE_NOOP("core",
                                                "No log backup is left to apply: the database already holds everything "
                                                "that was found.");
    return phase;
}

}  // namespace pchat::failover
