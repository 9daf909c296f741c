#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

// What the database that will be overwritten holds (facts/procedure.md 3.4).
namespace pchat {

namespace {

QString namesOf(const std::vector<DatabaseFileFacts>& files) {
    std::vector<QString> names;
    names.reserve(files.size());
    for (const DatabaseFileFacts& file : files)
        names.push_back(file.physicalName);
    return joined(names);
}

/// A mirrored database refuses a restore; none, or one of its own, is overwritten.
Judgement judgePlaceOfTarget(const Case& c) {
    const Role role = targetOf(c.occasion);
    const auto& database = databaseOn(c, role);
    const auto& files = filesOn(c, role);
    if (!database.isKnown()) return notKnown(database);
    if (!files.isKnown()) return notKnown(files);
    if (!database->mirroringState.isEmpty() && c.occasion == Occasion::Failback)
        return judged(Verdict::Pass,
                      Message(QT_TRANSLATE_NOOP("core", "%1 The plan removes the mirroring before it restores."),
                              {stateOn(c, role)}),
                      database);
    if (!database->mirroringState.isEmpty())
        return withRemedy(judged(Verdict::Fail, stateOn(c, role), database),
                          Message(QT_TRANSLATE_NOOP("core",
                                                    "A mirrored database cannot be restored over: remove mirroring "
                                                    "first, ALTER DATABASE … SET PARTNER OFF on %1, and check again."),
                                  {c.server(role)}));
    if (database->state.isEmpty()) return judged(Verdict::Pass, stateOn(c, role), database);
    return judged(Verdict::Pass,
                  Message(QT_TRANSLATE_NOOP("core", "%1 Its files: %2."), {stateOn(c, role), namesOf(*files.value)}),
                  files);
}

/// RESTORING: its log ended with a tail, or it was only ever restored into. Anything else may hold what nobody else
/// has.
Judgement judgeOnlyCopyOn(const Case& c, Role role) {
    const auto& database = databaseOn(c, role);
    if (!database.isKnown()) return notKnown(database);
    const bool isEmptyHanded = database->state.isEmpty() || takesLogs(*database.value);
    return passIf(isEmptyHanded,
                  isEmptyHanded
                      ? Message(QT_TRANSLATE_NOOP("core", "%1 Nothing was written there that is not known elsewhere."),
                                {stateOn(c, role)})
                      : Message(QT_TRANSLATE_NOOP("core",
                                                  "%1 It may hold messages that nobody else has: those written after "
                                                  "its last log backup that arrived."),
                                {stateOn(c, role)}),
                  database);
}

/// A failback drops the old mirror's copy too, which may have been the one that served.
Judgement judgeOnlyCopy(const Case& c) {
    Judgement judgement = judgeOnlyCopyOn(c, targetOf(c.occasion));
    const Role mirror = mirrorOf(targetOf(c.occasion));
    const bool isDropped = c.occasion == Occasion::Failback && servesOn(c, mirror);
    return isDropped && judgement.verdict == Verdict::Pass ? judgeOnlyCopyOn(c, mirror) : judgement;
}

}  // namespace

ReadinessCheck placeOfTargetIsFree() {
    return {"S4",
            Severity::Acknowledge,
            storageGroup(),
            QT_TRANSLATE_NOOP("core", "The database can be restored on the target"),
            QT_TRANSLATE_NOOP("core", "There is none, or one that is not mirrored and will be overwritten."),
            QT_TRANSLATE_NOOP("core", "The restore is refused halfway through otherwise, with the pool's servers off."),
            QT_TRANSLATE_NOOP("core", "Look at the database on the target and bring it into one of these states."),
            {Section::Backup, Section::Primary},
            judgePlaceOfTarget};
}

ReadinessCheck nothingIsLostByOverwriting() {
    return {"D12",
            Severity::Acknowledge,
            logGroup(),
            QT_TRANSLATE_NOOP("core", "Nothing is lost by overwriting the target's database"),
            QT_TRANSLATE_NOOP("core", "There is none, or it has been RESTORING since its log ended."),
            QT_TRANSLATE_NOOP("core",
                              "A primary that came back holds what a failover lost, and is the only one to hold it; "
                              "restoring over it destroys that."),
            QT_TRANSLATE_NOOP("core",
                              "Keep it: let the wizard take a full backup of that database before it is overwritten, "
                              "for which it has to open; or say as the reason why nothing in it is wanted."),
            {Section::Backup, Section::Primary, Section::PrimaryMirror, Section::BackupMirror},
            judgeOnlyCopy};
}

}  // namespace pchat
