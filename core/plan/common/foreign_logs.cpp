#include "core/plan/common/foreign_logs.h"

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

/// A folder that the copy job or the restore job takes log backups from.
struct ShippingFolder {
    const char* id;
    QString fromHere;
    QString fromThere;  ///< as the secondary sees it
    const std::optional<FolderSection>& seen;

    /// What keeps this computer from moving files there; empty: nothing.
    [[nodiscard]] Message whyShut() const {
        if (!seen) return {};
        if (!seen->files.isKnown()) return seen->files.unknownBecause;
        const bool mayNot = seen->writableFromHere.isKnown() && !*seen->writableFromHere;
        if (!mayNot) return {};
        return {QT_TRANSLATE_NOOP("core", "This computer may not write to the folder %1."), {fromHere}};
    }
};

Message whatTheyAre(const ShippingRoute& route, const QString& folder, const BackupFile& seed) {
    return {
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: a log backup of %1 in %2 that belongs to another recovery path, as "
                          "an old primary writes them after a failover, is named like those of the new log "
                          "shipping, and its restore job would stop there (error 4330). Judged by the headers: "
                          "what ends before %3 begins, on the path that leads there, is passed by and stays."),
        {route.primary.name(), folder, seed.name}};
}

/// "mgc_failback_seed_01.bak" -> "mgc_failback_set_aside_01"
QString subFolderFor(const QString& seed) {
    return seed.section(u'.', 0, -2).replace(QLatin1String("_seed_"), QLatin1String("_set_aside_"));
}

ForeignLogsProbe logsIn(const ShippingFolder& folder, const ShippingRoute& route) {
    const bool isListedHere = !folder.seen || folder.seen->files.isKnown();
    return {route.secondary.role, isListedHere ? folder.fromHere : QString(), folder.fromThere, route.primary.name(),
            keptSeedHeader()};
}

Step setAside(const ShippingFolder& folder, const ShippingRoute& route, const BackupFile& seed) {
    const ForeignLogsProbe logs = logsIn(folder, route);
    const QString aside = subFolderFor(seed.name);
    const QString to = pathIn(folder.fromHere, aside);
    Step step = stepAt(
        thisComputer(), QStringLiteral("set-aside-logs-") + QLatin1String(folder.id),
        {QT_TRANSLATE_NOOP("core", "Move log backups that are not of the new chain out of %1"), {folder.fromHere}},
        {QT_TRANSLATE_NOOP("core",
                           "%1 The others, and what cannot be read, are moved to the sub-folder %2. Nothing is "
                           "deleted; log shipping does not tidy up there, so delete the sub-folder when nobody needs "
                           "it any more."),
         {whatTheyAre(route, folder.fromHere, seed), aside}});
    step.act = SetAsideAct{logs, to};
    step.check = {logs, anything(), nothing()};
    step.undo = BringBackAct{to, folder.fromHere, route.primary.name()};
    step.undoNote = {QT_TRANSLATE_NOOP("core", "Move them from %1 back to where they were."), {to}};
    step.timeout = 5min;
    step.weight = 5;
    step.canBeSkipped = true;
    return step;
}

/// The files are the administrator's to move; the step names them, looks again when it is tried again, and may be left
/// out.
Step look(const ShippingFolder& folder, const ShippingRoute& route, const BackupFile& seed, const Message& why) {
    Condition none{{QT_TRANSLATE_NOOP("core", "No log backup in %1 stops the restore job"), {folder.fromThere}},
                   logsIn(folder, route),
                   nothing()};
    Step step = lookingStep(
        stepAt(
            route.secondary.place(), QStringLiteral("see-logs-") + QLatin1String(folder.id),
            {QT_TRANSLATE_NOOP("core", "See that only log backups of the new chain count in %1"), {folder.fromThere}},
            {QT_TRANSLATE_NOOP("core",
                               "%1 From this computer none can be moved: %2 Where this step fails, it names them: on "
                               "%3, move them into a sub-folder, delete none, then try the step again."),
             {whatTheyAre(route, folder.fromThere, seed), why, route.secondary.server}}),
        {std::move(none)});
    step.patience = 5s;
    step.weight = 5;
    step.canBeSkipped = true;
    return step;
}

}  // namespace

std::vector<Step> setAsideForeignLogs(const SiteProfile& profile, const Situation& situation,
                                      const ShippingRoute& route, const BackupFile& seed) {
    const Folders& folders = profile.folders;
    const ShippingFolder all[] = {{"share", folders.logShare, folders.logShare, situation.share},
                                  {"copies", folders.copyFolderFromHere(), folders.copyFolder, situation.copyFolder}};
    std::vector<Step> steps;
    for (const ShippingFolder& folder : all) {
        const Message shut = folder.whyShut();
        steps.push_back(shut.isEmpty() ? setAside(folder, route, seed) : look(folder, route, seed, shut));
    }
    return steps;
}

}  // namespace pchat::common
