// ShippingJob: a job as an instance's msdb describes it, with what it works on: one of log shipping's, or one whose
// steps are T-SQL. Values.
#pragma once

#include "core/lab/server/job_plan.h"

namespace pchat::lab {

struct ShippingJob {
    enum class Kind { Backup, Copy, Restore, Script };
    /// A database that the job serves: one, save for a restore job whose primary has several secondaries here.
    struct Target {
        QString database;
        QString lastFile;  ///< without its folder; empty where nothing was handled yet
        bool isStandby = false;
        bool restoresAll = true;
        int delayMinutes = 0;
    };
    Kind kind = Kind::Backup;
    QString id;
    QString name;
    bool isEnabled = false;
    bool isRunning = false;  ///< somebody has started it
    QDateTime changed;       ///< UTC; what fell due before counts no longer
    std::vector<JobPlan> plans;
    QString primaryDatabase;  ///< the files are named after it
    QString from;             ///< folder, as this server writes it
    QString to;
    std::vector<Target> targets;
    QStringList batches;  ///< of a Script, one a step, in their order

    /// The first time at which one of its schedules lets it run.
    [[nodiscard]] std::optional<QDateTime> nextAfter(const QDateTime& after, int utcOffsetMinutes) const;
};

}  // namespace pchat::lab
