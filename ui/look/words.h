// Words: the shape that stands for each state, everywhere the same, and short forms of roles, times and durations.
//
// The words of states are the core's (core/report/words.h). Texts are in the window's language at the moment of the
// call.
#pragma once

#include "core/readiness/finding.h"
#include "core/run/runner.h"
#include "ui/look/state_icon.h"

#include <QCoreApplication>

namespace pchat::ui {

class Words {
    Q_DECLARE_TR_FUNCTIONS(pchat::ui::Words)

  public:
    [[nodiscard]] static StateShape shape(const Finding& finding, bool acknowledged);
    [[nodiscard]] static StateShape shape(StepState state);
    [[nodiscard]] static StateShape shape(RunResult result);

    [[nodiscard]] static QString role(Role role);
    /// "2026-11-23 21:05:12 UTC"
    [[nodiscard]] static QString time(const QDateTime& at);
    /// "4:07", "1:02:13"
    [[nodiscard]] static QString elapsed(std::chrono::seconds duration);
};

}  // namespace pchat::ui
