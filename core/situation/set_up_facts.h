// How log shipping's secondary half was set up, so that it can be made again as it was: settings, jobs and schedules as
// msdb has them (facts/sqlserver.md 1.2, 1.4). Values; any thread.
#pragma once

#include "core/text/json.h"

#include <QUuid>

namespace pchat {

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

/// When the jobs of log shipping run, for each job as it was; none: every so many minutes, all day.
struct ShippingSchedules {
    std::vector<ScheduleFacts> backup;
    std::vector<ScheduleFacts> copy;
    std::vector<ScheduleFacts> restore;
    static constexpr auto fields() {
        using S = ShippingSchedules;
        return std::tuple{json::field("backup", &S::backup), json::field("copy", &S::copy),
                          json::field("restore", &S::restore)};
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

}  // namespace pchat
