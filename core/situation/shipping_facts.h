// Log shipping as one instance keeps it in its msdb: the secondary's half, the primary's half, the jobs.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/situation/set_up_facts.h"

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
    int backupRetention = 0;                 ///< minutes; 0: not seen
    int backupThreshold = 0;                 ///< minutes; 0: not seen, or kept by a monitor elsewhere
    std::vector<ScheduleFacts> backupTimes;  ///< when the backup job runs; empty: not seen, or never
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
                          json::field("secondaryDatabase", &P::secondaryDatabase),
                          json::field("backupRetention", &P::backupRetention),
                          json::field("backupThreshold", &P::backupThreshold),
                          json::field("backupTimes", &P::backupTimes)};
    }
};

}  // namespace pchat
