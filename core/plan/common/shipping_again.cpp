#include "core/plan/common/job_schedules.h"
#include "core/plan/common/shipping_steps.h"

// The secondary's half of log shipping as it was set up, in one batch: what an undo sends.
namespace pchat::common {

namespace {

Script declarations() {
    return script(
        "DECLARE @copy uniqueidentifier; DECLARE @restore uniqueidentifier; DECLARE @secondary uniqueidentifier; "
        "DECLARE @job uniqueidentifier; DECLARE @schedule int; DECLARE @rc int;");
}

Script secondaryPrimary(const ShippingRoute& route, const std::optional<Text>& monitor) {
    const Script begin = script(
        "EXEC @rc = master.dbo.sp_add_log_shipping_secondary_primary @primary_server = {}, @primary_database = {}, "
        "@backup_source_directory = {}, @backup_destination_directory = {}, @copy_job_name = {}, "
        "@restore_job_name = {}, @file_retention_period = {},",
        route.primaryServer, route.primary.text(), route.share, route.copyFolder, route.copyJob(), route.restoreJob(),
        route.settings.fileRetention);
    const Script end = script(
        "@copy_job_id = @copy OUTPUT, @restore_job_id = @restore OUTPUT, @secondary_id = @secondary OUTPUT, "
        "@overwrite = 1;");
    if (!monitor) return begin + end;
    return begin + script("@monitor_server = {}, @monitor_server_security_mode = 1,", *monitor) + end;
}

/// A text that is there; nullopt: it is empty. False: no script can carry it.
bool take(const QString& text, std::optional<Text>& into) {
    if (text.isEmpty()) return true;
    const auto carried = Text::from(text);
    if (carried) into = *carried;
    return carried.has_value();
}

/// Schedules, description and owner of the job in @job, added to `batch`. False: a text can be carried by no script.
bool addJob(const JobSetUp& job, Script& batch) {
    std::optional<Text> owner;
    std::optional<Text> description;
    if (!take(job.owner, owner) || !take(job.description, description)) return false;
    for (const ScheduleFacts& each : job.schedules) {
        const auto name = Text::from(each.name);
        std::optional<Text> scheduleOwner;
        if (!name || !take(each.owner, scheduleOwner)) return false;
        if (!isOneSingleTime(each)) batch = batch + schedule(each, *name, scheduleOwner);
    }
    if (description)
        batch = batch + script("EXEC msdb.dbo.sp_update_job @job_id = @job, @description = {};", *description);
    if (owner) batch = batch + script("EXEC msdb.dbo.sp_update_job @job_id = @job, @owner_login_name = {};", *owner);
    return true;
}

Script secondaryDatabase(const ShippingRoute& route, const SecondarySetUp& of) {
    const ShippingSettings& settings = route.settings;
    return script(
        "EXEC @rc = master.dbo.sp_add_log_shipping_secondary_database @secondary_database = {}, "
        "@primary_server = {}, @primary_database = {}, @restore_delay = {}, @restore_all = {}, @restore_mode = {}, "
        "@disconnect_users = {}, @block_size = {}, @buffer_count = {}, @max_transfer_size = {}, "
        "@restore_threshold = {}, @threshold_alert = {}, @threshold_alert_enabled = {}, "
        "@history_retention_period = {}, @overwrite = 1;",
        route.secondary.text(), route.primaryServer, route.primary.text(), settings.restoreDelay,
        of.restoresAll ? 1 : 0, settings.isStandby ? 1 : 0, route.disconnectsUsers.value_or(settings.isStandby) ? 1 : 0,
        of.blockSize, of.bufferCount, of.maxTransferSize, of.restoreThreshold, of.thresholdAlert,
        of.thresholdAlertEnabled ? 1 : 0, of.historyRetention);
}

}  // namespace

std::optional<Script> secondaryHalfAsItWas(const ShippingRoute& route, const SecondarySetUp& setUp) {
    std::optional<Text> monitor;
    if (!take(setUp.monitorServer, monitor)) return std::nullopt;
    Script batch = declarations() + secondaryPrimary(route, monitor) +
                   script("IF (@@ERROR = 0 AND @rc = 0) BEGIN SET @job = @copy;");
    if (!addJob(setUp.copyJob, batch)) return std::nullopt;
    batch = batch + script("SET @job = @restore;");
    if (!addJob(setUp.restoreJob, batch)) return std::nullopt;
    return batch + secondaryDatabase(route, setUp) + script("END; SELECT @rc AS return_code;");
}

}  // namespace pchat::common
