// UndoStage: a stage whose run can be taken back, and the statements that doing so sends.
#pragma once

#include "core/run/undo.h"
#include "tests/run/helpers/stage.h"
#include "tests/run/helpers/undo_plan.h"

namespace pchat::test {

inline const QString disables = QStringLiteral("EXEC msdb.dbo.sp_update_job @job_id = N'1', @enabled = 0");
inline const QString enables = QStringLiteral("EXEC msdb.dbo.sp_update_job @job_id = N'1', @enabled = 1");
inline const QString setsBack = QStringLiteral("Set-CsPersistentChatState -Identity pool -PoolState Normal");

[[nodiscard]] inline UndoApproval approved() {
    return {QStringLiteral("PCHAT01.contoso.com"), QStringLiteral("CONTOSO\\anna")};
}

/// A stage whose run has come to its end or been stopped, and can be taken back.
struct UndoStage : Stage {
    explicit UndoStage(Plan plan = undoPlan()) : Stage(documentsOf(std::move(plan))) {}
    tl::expected<RunResult, Message> back(const UndoApproval& approval = approved()) {
        return undo(file, approval, doors.observing, doors.acting, options);
    }
    /// Runs until this step is done.
    RunResult goUntil(const QString& step) {
        const auto heard = options.onEvent;
        options.onEvent = [this, step](const Event& event) {
            if (event.kind == EventKind::StepDone && event.step == step) options.stopAfterStep->store(true);
        };
        const RunResult result = go();
        options.stopAfterStep->store(false);
        options.onEvent = heard;
        return result;
    }
    [[nodiscard]] bool isAsBefore() const {
        return world->state.jobEnabled && world->state.pool == QLatin1String("Normal");
    }
    [[nodiscard]] QStringList sentSince(std::size_t at) const {
        return {world->sent.begin() + static_cast<std::ptrdiff_t>(at), world->sent.end()};
    }
    [[nodiscard]] bool isWhole() {
        if (!file.close()) return false;
        return verifyRunFile(file.path()).isWhole;
    }
};

}  // namespace pchat::test
