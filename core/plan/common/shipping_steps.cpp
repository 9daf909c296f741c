#include "core/plan/common/shipping_steps.h"

#include "core/plan/common/job_schedules.h"

namespace pchat::common {

namespace {

using namespace std::chrono_literals;

/// Names as SQL Server Management Studio gives them (facts/sqlserver.md 1.2). Their parts are Names and carried Texts.
Text jobName(const QString& name) {
    return Text::from(name).value_or(Text());
}

Script addPrimary(const ShippingRoute& route, const Seat& seat) {
    const ShippingSettings& of = route.settings;
    const Script begin = script(
        "DECLARE @job uniqueidentifier; DECLARE @primary uniqueidentifier; DECLARE @schedule int; DECLARE @rc int; "
        "EXEC @rc = master.dbo.sp_add_log_shipping_primary_database @database = {}, @backup_directory = {}, "
        "@backup_share = {}, @backup_job_name = {}, @backup_retention_period = {}, @backup_threshold = {}, "
        "@threshold_alert_enabled = 1, @history_retention_period = {}, @backup_job_id = @job OUTPUT, "
        "@primary_id = @primary OUTPUT, @overwrite = 1; "
        "IF (@@ERROR = 0 AND @rc = 0) BEGIN",
        seat.text(), route.share, route.share, route.backupJob(), of.backupRetention, of.backupThreshold,
        of.historyRetention);
    const Script end = script(
        "EXEC msdb.dbo.sp_update_job @job_id = @job, @enabled = 1; "
        "EXEC master.dbo.sp_add_log_shipping_alert_job; END; SELECT @rc AS return_code;");
    return begin + schedules(route.schedules.backup, QStringLiteral("LSBackupSchedule"), of.backupEvery) + end;
}

Script addSecondaryEntry(const ShippingRoute& route, const Seat& seat) {
    return script(
        "DECLARE @rc int; EXEC @rc = master.dbo.sp_add_log_shipping_primary_secondary @primary_database = {}, "
        "@secondary_server = {}, @secondary_database = {}, @overwrite = 1; SELECT @rc AS return_code;",
        seat.text(), route.secondaryServer, route.secondary.text());
}

Script deletePrimary(const Seat& seat) {
    return script(
        "DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_primary_database @database = {}; "
        "SELECT @rc AS return_code;",
        seat.text());
}

Script deleteSecondaryEntry(const Seat& seat, const Text& server, const Text& database) {
    return script(
        "DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_primary_secondary @primary_database = {}, "
        "@secondary_server = {}, @secondary_database = {}; SELECT @rc AS return_code;",
        seat.text(), server, database);
}

Script deleteSecondary(const Seat& seat) {
    return script(
        "DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_secondary_database "
        "@secondary_database = {}; SELECT @rc AS return_code;",
        seat.text());
}

/// Both jobs with their schedules, not yet enabled.
Script addSecondaryPrimary(const ShippingRoute& route) {
    const ShippingSettings& of = route.settings;
    const Script begin = script(
        "DECLARE @copy uniqueidentifier; DECLARE @restore uniqueidentifier; DECLARE @secondary uniqueidentifier; "
        "DECLARE @job uniqueidentifier; DECLARE @schedule int; DECLARE @rc int; "
        "EXEC @rc = master.dbo.sp_add_log_shipping_secondary_primary @primary_server = {}, @primary_database = {}, "
        "@backup_source_directory = {}, @backup_destination_directory = {}, @copy_job_name = {}, "
        "@restore_job_name = {}, @file_retention_period = {}, @copy_job_id = @copy OUTPUT, "
        "@restore_job_id = @restore OUTPUT, @secondary_id = @secondary OUTPUT, @overwrite = 1; "
        "IF (@@ERROR = 0 AND @rc = 0) BEGIN",
        route.primaryServer, route.primary.text(), route.share, route.copyFolder, route.copyJob(), route.restoreJob(),
        of.fileRetention);
    return begin + script("SET @job = @copy;") +
           schedules(route.schedules.copy, QStringLiteral("DefaultCopyJobSchedule"), of.copyEvery) +
           script("SET @job = @restore;") +
           schedules(route.schedules.restore, QStringLiteral("DefaultRestoreJobSchedule"), of.restoreEvery) +
           script("END; SELECT @rc AS return_code;");
}

Script addSecondaryDatabase(const ShippingRoute& route) {
    const ShippingSettings& of = route.settings;
    return script(
        "DECLARE @added int; EXEC @added = master.dbo.sp_add_log_shipping_secondary_database @secondary_database = {}, "
        "@primary_server = {}, @primary_database = {}, @restore_delay = {}, @restore_mode = {}, "
        "@disconnect_users = {}, @restore_threshold = {}, @threshold_alert_enabled = 1, "
        "@history_retention_period = {}, @overwrite = 1; SELECT @added AS return_code;",
        route.secondary.text(), route.primaryServer, route.primary.text(), of.restoreDelay, of.isStandby ? 1 : 0,
        route.disconnectsUsers.value_or(of.isStandby) ? 1 : 0, of.restoreThreshold, of.historyRetention);
}

Script enableJobs(const ShippingRoute& route, int enabled) {
    return script(
        "EXEC msdb.dbo.sp_update_job @job_name = {}, @enabled = {}; "
        "EXEC msdb.dbo.sp_update_job @job_name = {}, @enabled = {};",
        route.copyJob(), enabled, route.restoreJob(), enabled);
}

Probe primaryRows(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS primaries FROM msdb.dbo.log_shipping_primary_databases AS p "
                          "WHERE p.primary_database = {}",
                          seat.text()),
                    QStringLiteral("primaries")};
}

Probe secondaryEntries(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS secondaries FROM msdb.dbo.log_shipping_primary_secondaries AS s "
                          "JOIN msdb.dbo.log_shipping_primary_databases AS p ON p.primary_id = s.primary_id "
                          "WHERE p.primary_database = {}",
                          seat.text()),
                    QStringLiteral("secondaries")};
}

Probe secondaryPrimaries(const ShippingRoute& route) {
    return SqlProbe{route.secondary.role,
                    query("SELECT COUNT(*) AS primaries FROM msdb.dbo.log_shipping_secondary AS s "
                          "WHERE s.primary_server = {} AND s.primary_database = {}",
                          route.primaryServer, route.primary.text()),
                    QStringLiteral("primaries")};
}

Probe secondaryRows(const Seat& seat) {
    return SqlProbe{seat.role,
                    query("SELECT COUNT(*) AS secondaries FROM msdb.dbo.log_shipping_secondary_databases AS s "
                          "WHERE s.secondary_database = {}",
                          seat.text()),
                    QStringLiteral("secondaries")};
}

Probe enabledJobs(const ShippingRoute& route) {
    return SqlProbe{
        route.secondary.role,
        query("SELECT COUNT(*) AS jobs FROM msdb.dbo.sysjobs AS j WHERE j.name IN ({}, {}) AND j.enabled = 1",
              route.copyJob(), route.restoreJob()),
        QStringLiteral("jobs")};
}

Expectation none() {
    return equals(QStringLiteral("0"));
}

Expectation one() {
    return equals(QStringLiteral("1"));
}

Step sqlStep(const Seat& seat, const QString& id, Message title, const Script& act, const Check& check) {
    Step step =
        stepAt(seat.place(), id, std::move(title),
               QT_TRANSLATE_NOOP("core",
                                 "It is done as SQL Server Management Studio scripts it, with the settings that were "
                                 "saved when log shipping was removed, or those of the site profile."));
    step.act = SqlAct{seat.role, act};
    step.check = check;
    step.timeout = 5min;
    step.weight = 3;
    return step;
}

void undoneBy(Step& step, const Seat& seat, const Script& script) {
    step.undo = SqlAct{seat.role, script};
    step.undoNote = QT_TRANSLATE_NOOP("core", "Remove these entries again.");
}

struct Run {
    const char* id;
    Message title;
    Message why;
    Probe lastFile;
};

Step runJob(const Seat& seat, const Run& run, const Text& job) {
    Step step = stepAt(seat.place(), QLatin1String(run.id), run.title, run.why);
    step.act = SqlAct{seat.role, script("EXEC msdb.dbo.sp_start_job @job_name = {}", job)};
    step.check = {run.lastFile, nothing(), anything()};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: the job would have run on its schedule.");
    step.patience = 30min;
    step.weight = 20;
    step.canBeSkipped = true;
    return step;
}

}  // namespace

Text ShippingRoute::backupJob() const {
    return jobName(QStringLiteral("LSBackup_") + primary.name());
}

Text ShippingRoute::copyJob() const {
    if (!copyJobName.toString().isEmpty()) return copyJobName;
    return jobName(QStringLiteral("LSCopy_%1_%2").arg(primaryServer.toString(), primary.name()));
}

Text ShippingRoute::restoreJob() const {
    if (!restoreJobName.toString().isEmpty()) return restoreJobName;
    return jobName(QStringLiteral("LSRestore_%1_%2").arg(primaryServer.toString(), primary.name()));
}

tl::expected<ShippingRoute, Message> routeOf(const Seat& primary, const Seat& secondary, const RouteTexts& texts,
                                             const ShippingSettings& settings) {
    ShippingRoute route{primary, secondary, {}, {}, {}, {}, settings, {}, {}, {}, {}, {}, {}};
    const std::pair<Text ShippingRoute::*, QString> parts[] = {{&ShippingRoute::primaryServer, texts.primaryServer},
                                                               {&ShippingRoute::secondaryServer, texts.secondaryServer},
                                                               {&ShippingRoute::share, texts.share},
                                                               {&ShippingRoute::copyFolder, texts.copyFolder}};
    for (const auto& [part, text] : parts) {
        auto carried = Text::from(text);
        if (!carried) return tl::unexpected(carried.error());
        route.*part = std::move(*carried);
    }
    return route;
}

tl::expected<void, Message> placeFiles(const Fact<std::vector<DatabaseFileFacts>>& primary,
                                       const Fact<std::vector<DatabaseFileFacts>>& secondary, ShippingRoute& route) {
    if (!primary.isKnown() || !secondary.isKnown()) return {};
    auto moves = movesBetween(*primary.value, placedOnto(*secondary.value, *primary.value));
    if (!moves) return tl::unexpected(moves.error());
    route.files = *primary.value;
    route.moves = std::move(*moves);
    return {};
}

void keepPrimaryHalf(const Fact<PrimaryShippingFacts>& found, ShippingRoute& route) {
    if (!found.isKnown() || !found->exists) return;
    if (found->backupRetention > 0) route.settings.backupRetention = found->backupRetention;
    if (found->backupThreshold > 0) route.settings.backupThreshold = found->backupThreshold;
    if (!found->backupTimes.empty()) route.schedules.backup = found->backupTimes;
}

QString keptSeedHeader() {
    return QStringLiteral("keep-seed-header");
}

std::vector<Step> seedSecondary(const ShippingRoute& route, const BackupFile& seed, std::vector<Step> before) {
    const Seat& to = route.secondary;
    Step backup =
        backUp(route.primary, QStringLiteral("back-up-primary"), seed, BackupKind::Full,
               {{QT_TRANSLATE_NOOP("core", "Back up %1 to %2"), {route.primary.name(), seed.name}},
                QT_TRANSLATE_NOOP("core", "Microsoft's step 5: the full backup that the secondary starts from.")});
    Step restore = restoreFull(
        to, QStringLiteral("reinitialize-secondary"), seed, route.moves,
        {QT_TRANSLATE_NOOP("core",
                           "Microsoft's step 5: %1 on %2 becomes the log shipping secondary and takes over what "
                           "the primary holds. What it held before is gone then; until here going back was possible."),
         {to.name(), to.server}});
    restore.relies.push_back(stateIs(route.primary, QStringLiteral("ONLINE")));
    restore.risk = Risk::PointOfNoReturn;
    std::vector<Step> steps{
        std::move(backup), proveBackup(to, QStringLiteral("prove-seed"), seed, BackupKind::Full),
        saveHeader(to, keptSeedHeader(), seed,
                   QT_TRANSLATE_NOOP("core",
                                     "Added by this wizard: it tells which of the log backups that lie in the folders "
                                     "of log shipping the new chain does not go on with."))};
    if (!route.files.empty())
        steps.push_back(seeFilesIn(to, QStringLiteral("see-seed-files"), seed, route.files, !route.moves.empty()));
    std::move(before.begin(), before.end(), std::back_inserter(steps));
    steps.push_back(std::move(restore));
    return steps;
}

std::vector<Step> setUpPrimaryHalf(const ShippingRoute& route, const Seat& seat, const QString& suffix) {
    Step primary =
        sqlStep(seat, QStringLiteral("add-shipping-primary") + suffix,
                {QT_TRANSLATE_NOOP("core", "Make %1 on %2 a log shipping primary"), {seat.name(), seat.server}},
                addPrimary(route, seat), {primaryRows(seat), none(), one()});
    primary.relies = {stateIs(seat, QStringLiteral("ONLINE"))};
    undoneBy(primary, seat, deletePrimary(seat));
    Step secondary =
        sqlStep(seat, QStringLiteral("add-shipping-secondary-entry") + suffix,
                {QT_TRANSLATE_NOOP("core", "Enter the secondary %1 on %2"), {route.secondary.server, seat.server}},
                addSecondaryEntry(route, seat), {secondaryEntries(seat), none(), one()});
    undoneBy(secondary, seat, deleteSecondaryEntry(seat, route.secondaryServer, route.secondary.text()));
    return {std::move(primary), std::move(secondary)};
}

std::vector<Step> setUpSecondaryHalf(const ShippingRoute& route) {
    const Seat& seat = route.secondary;
    Step primary = sqlStep(seat, QStringLiteral("add-shipping-jobs"),
                           {QT_TRANSLATE_NOOP("core", "Enter the primary %1 on %2, with the copy and restore jobs"),
                            {route.primary.server, seat.server}},
                           addSecondaryPrimary(route), {secondaryPrimaries(route), none(), one()});
    undoneBy(
        primary, seat,
        script("DECLARE @rc int; EXEC @rc = master.dbo.sp_delete_log_shipping_secondary_primary @primary_server = {}, "
               "@primary_database = {}; SELECT @rc AS return_code;",
               route.primaryServer, route.primary.text()));
    Step database =
        sqlStep(seat, QStringLiteral("add-shipping-secondary"),
                {QT_TRANSLATE_NOOP("core", "Make %1 on %2 a log shipping secondary"), {seat.name(), seat.server}},
                addSecondaryDatabase(route), {secondaryRows(seat), none(), one()});
    database.relies = {stateIs(seat, QStringLiteral("RESTORING"))};
    undoneBy(database, seat, deleteSecondary(seat));
    Step jobs = sqlStep(seat, QStringLiteral("enable-shipping-jobs"),
                        QT_TRANSLATE_NOOP("core", "Enable the copy job and the restore job"), enableJobs(route, 1),
                        {enabledJobs(route), differs(QStringLiteral("2")), equals(QStringLiteral("2"))});
    jobs.undo = SqlAct{seat.role, enableJobs(route, 0)};
    jobs.undoNote = QT_TRANSLATE_NOOP("core", "Disable both jobs again.");
    return {std::move(primary), std::move(database), std::move(jobs)};
}

Script secondaryHalfAsOne(const ShippingRoute& route) {
    return addSecondaryPrimary(route) + addSecondaryDatabase(route);
}

std::vector<Step> seeOneCycle(const ShippingRoute& route) {
    const Message why =
        QT_TRANSLATE_NOOP("core",
                          "Added by this wizard: log shipping that was only set up is not yet known to work. "
                          "One backup, one copy and one restore are seen.");
    const auto last = [](const Seat& seat, const Query& asked, const char* column) {
        return Probe(SqlProbe{seat.role, asked, QLatin1String(column)});
    };
    const Seat& from = route.primary;
    const Seat& to = route.secondary;
    const Run backup{"see-shipping-backup", QT_TRANSLATE_NOOP("core", "Start the backup job and see its file"), why,
                     last(from,
                          query("SELECT m.last_backup_file FROM msdb.dbo.log_shipping_monitor_primary AS m "
                                "WHERE m.primary_database = {}",
                                from.text()),
                          "last_backup_file")};
    const Run copy{"see-shipping-copy", QT_TRANSLATE_NOOP("core", "Start the copy job and see the file copied"), why,
                   last(to,
                        query("SELECT m.last_copied_file FROM msdb.dbo.log_shipping_monitor_secondary AS m "
                              "WHERE m.secondary_database = {}",
                              to.text()),
                        "last_copied_file")};
    const Run restore{"see-shipping-restore",
                      QT_TRANSLATE_NOOP("core", "Start the restore job and see the log restored"), why,
                      last(to,
                           query("SELECT m.last_restored_file FROM msdb.dbo.log_shipping_monitor_secondary AS m "
                                 "WHERE m.secondary_database = {}",
                                 to.text()),
                           "last_restored_file")};
    return {runJob(from, backup, route.backupJob()), runJob(to, copy, route.copyJob()),
            runJob(to, restore, route.restoreJob())};
}

std::vector<Step> removePrimaryHalf(const Seat& seat, const PrimaryShippingFacts& facts, const QString& suffix) {
    std::vector<Step> steps;
    const auto server = Text::from(facts.secondaryServer);
    const auto database = Text::from(facts.secondaryDatabase);
    const Message undoNote =
        QT_TRANSLATE_NOOP("core", "Log shipping is set up again later in this plan, or from the saved record.");
    if (!facts.secondaryServer.isEmpty() && server && database) {
        steps.push_back(sqlStep(seat, QStringLiteral("remove-shipping-secondary-entry") + suffix,
                                {QT_TRANSLATE_NOOP("core", "Remove the secondary's entry on %1"), {seat.server}},
                                deleteSecondaryEntry(seat, *server, *database),
                                {secondaryEntries(seat), differs(QStringLiteral("0")), none()}));
        steps.back().undoNote = undoNote;
    }
    steps.push_back(sqlStep(seat, QStringLiteral("remove-shipping-primary") + suffix,
                            {QT_TRANSLATE_NOOP("core", "Remove log shipping from %1 on %2, with its backup job"),
                             {seat.name(), seat.server}},
                            deletePrimary(seat), {primaryRows(seat), differs(QStringLiteral("0")), none()}));
    steps.back().undoNote = undoNote;
    for (Step& step : steps)
        step.why = QT_TRANSLATE_NOOP(
            "core",
            "Added by this wizard: what is left of the old log shipping would go on writing log backups to the "
            "same share, and would be in the way of setting it up again.");
    return steps;
}

Step removeSecondaryHalf(const Seat& seat, const QString& id) {
    Step step =
        sqlStep(seat, id, {QT_TRANSLATE_NOOP("core", "Remove what is left of log shipping on %1"), {seat.server}},
                deleteSecondary(seat), {secondaryRows(seat), differs(QStringLiteral("0")), none()});
    step.undoNote =
        QT_TRANSLATE_NOOP("core", "Log shipping is set up again later in this plan, or from the saved record.");
    return step;
}

}  // namespace pchat::common
