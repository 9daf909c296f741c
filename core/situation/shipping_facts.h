// Log shipping as one instance keeps it in its msdb: the secondary's half, the primary's half, the jobs.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/text/json.h"

#include <QDateTime>
#include <QUuid>

namespace pchat {

/// The secondary's log shipping configuration in msdb, as found.
struct LogShippingFacts {
    bool exists = false;  ///< false: the rows are gone (already removed, or the wrong instance)
    QString primaryServer;
    QString primaryDatabase;
    QString sourceDirectory;
    QString destinationDirectory;
    QString restoreMode;                   ///< NORECOVERY or STANDBY
    std::optional<bool> disconnectsUsers;  ///< whether a restore ends the connections first
    int restoreDelayMinutes = 0;
    int fileRetentionMinutes = 0;
    QString lastCopiedFile;
    QString lastRestoredFile;
    QUuid copyJob;
    QUuid restoreJob;
    static constexpr auto fields() {
        using L = LogShippingFacts;
        return std::tuple{json::field("exists", &L::exists),
                          json::field("primaryServer", &L::primaryServer),
                          json::field("primaryDatabase", &L::primaryDatabase),
                          json::field("sourceDirectory", &L::sourceDirectory),
                          json::field("destinationDirectory", &L::destinationDirectory),
                          json::field("restoreMode", &L::restoreMode),
                          json::field("disconnectsUsers", &L::disconnectsUsers),
                          json::field("restoreDelayMinutes", &L::restoreDelayMinutes),
                          json::field("fileRetentionMinutes", &L::fileRetentionMinutes),
                          json::field("lastCopiedFile", &L::lastCopiedFile),
                          json::field("lastRestoredFile", &L::lastRestoredFile),
                          json::field("copyJob", &L::copyJob),
                          json::field("restoreJob", &L::restoreJob)};
    }
};

struct JobFacts {
    QUuid id;
    QString name;
    bool enabled = false;
    bool running = false;
    QString lastOutcome;  ///< succeeded, failed, cancelled, retry, inProgress; empty: never ran
    qint64 lastRunId = 0;
    QDateTime lastRunAt;
    static constexpr auto fields() {
        using J = JobFacts;
        return std::tuple{json::field("id", &J::id),
                          json::field("name", &J::name),
                          json::field("enabled", &J::enabled),
                          json::field("running", &J::running),
                          json::field("lastOutcome", &J::lastOutcome),
                          json::field("lastRunId", &J::lastRunId),
                          json::field("lastRunAt", &J::lastRunAt)};
    }
};

/// A schedule of SQL Server Agent, in the numbers of sysschedules (facts/sqlserver.md 1.4).
struct ScheduleFacts {
    QString name;
    QString owner;  ///< a login; empty: it has none any more
    bool enabled = false;
    int freqType = 0;
    int freqInterval = 0;
    int freqSubdayType = 0;
    int freqSubdayInterval = 0;
    int freqRelativeInterval = 0;
    int freqRecurrenceFactor = 0;
    int activeStartDate = 0;  ///< yyyymmdd
    int activeEndDate = 0;
    int activeStartTime = 0;  ///< hhmmss
    int activeEndTime = 0;
    static constexpr auto fields() {
        using S = ScheduleFacts;
        return std::tuple{json::field("name", &S::name),
                          json::field("owner", &S::owner),
                          json::field("enabled", &S::enabled),
                          json::field("freqType", &S::freqType),
                          json::field("freqInterval", &S::freqInterval),
                          json::field("freqSubdayType", &S::freqSubdayType),
                          json::field("freqSubdayInterval", &S::freqSubdayInterval),
                          json::field("freqRelativeInterval", &S::freqRelativeInterval),
                          json::field("freqRecurrenceFactor", &S::freqRecurrenceFactor),
                          json::field("activeStartDate", &S::activeStartDate),
                          json::field("activeEndDate", &S::activeEndDate),
                          json::field("activeStartTime", &S::activeStartTime),
                          json::field("activeEndTime", &S::activeEndTime)};
    }
};

/// What a job of log shipping is beyond what makes it one.
struct JobSetUp {
    QUuid id;
    QString owner;  ///< a login; empty: it has none any more
    QString description;
    std::vector<ScheduleFacts> schedules;
    static constexpr auto fields() {
        using J = JobSetUp;
        return std::tuple{json::field("id", &J::id), json::field("owner", &J::owner),
                          json::field("description", &J::description), json::field("schedules", &J::schedules)};
    }
};

/// How the secondary's half was set up, as far as LogShippingFacts does not say it: with both, it can be made again as
/// it was.
struct SecondarySetUp {
    QString monitorServer;  ///< empty: none was named
    bool monitorTakesPassword = false;
    bool restoresAll = true;
    int blockSize = -1;
    int bufferCount = -1;
    int maxTransferSize = -1;
    int restoreThreshold = 0;  ///< minutes
    int thresholdAlert = 0;    ///< an error number
    bool thresholdAlertEnabled = false;
    int historyRetention = 0;  ///< minutes
    JobSetUp copyJob;
    JobSetUp restoreJob;
    static constexpr auto fields() {
        using S = SecondarySetUp;
        return std::tuple{json::field("monitorServer", &S::monitorServer),
                          json::field("monitorTakesPassword", &S::monitorTakesPassword),
                          json::field("restoresAll", &S::restoresAll),
                          json::field("blockSize", &S::blockSize),
                          json::field("bufferCount", &S::bufferCount),
                          json::field("maxTransferSize", &S::maxTransferSize),
                          json::field("restoreThreshold", &S::restoreThreshold),
                          json::field("thresholdAlert", &S::thresholdAlert),
                          json::field("thresholdAlertEnabled", &S::thresholdAlertEnabled),
                          json::field("historyRetention", &S::historyRetention),
                          json::field("copyJob", &S::copyJob),
                          json::field("restoreJob", &S::restoreJob)};
    }
};

/// Log shipping as the primary's half keeps it in msdb (log_shipping_primary_databases and its kin).
struct PrimaryShippingFacts {
    bool exists = false;
    QString backupDirectory;
    QString backupShare;
    QUuid backupJob;
    QString backupJobName;
    bool backupJobEnabled = false;
    QString lastBackupFile;
    QString secondaryServer;  ///< empty: none is entered
    QString secondaryDatabase;
    static constexpr auto fields() {
        using P = PrimaryShippingFacts;
        return std::tuple{json::field("exists", &P::exists),
                          json::field("backupDirectory", &P::backupDirectory),
                          json::field("backupShare", &P::backupShare),
                          json::field("backupJob", &P::backupJob),
                          json::field("backupJobName", &P::backupJobName),
                          json::field("backupJobEnabled", &P::backupJobEnabled),
                          json::field("lastBackupFile", &P::lastBackupFile),
                          json::field("secondaryServer", &P::secondaryServer),
                          json::field("secondaryDatabase", &P::secondaryDatabase)};
    }
};

}  // namespace pchat
