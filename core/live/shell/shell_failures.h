// The failures of the shell door. Kinds follow from PowerShell's error category and error identifier, never from words.
// Pure; any thread.
#pragma once

#include "core/estate/outcome.h"
#include "core/live/shell/ps_value.h"

namespace pchat::live {

/// By the name of a System.Management.Automation.ErrorCategory; Refused where nothing closer is meant.
[[nodiscard]] FailureKind kindOfErrorCategory(const QString& category);

/// From the problems that an answer lists; there is at least one, and the first decides.
[[nodiscard]] Failure problemsFailure(const QString& cmdlet, const PsValue& problems);

/// Each of these names the call; `evidence` is what the process wrote that was no answer, for support.
struct ShellTrouble {
    QString call;
    QString evidence;

    [[nodiscard]] Failure cannotStart(const QString& program) const;
    [[nodiscard]] Failure noModule() const;
    [[nodiscard]] Failure moduleBroken(const PsValue& problems) const;
    [[nodiscard]] Failure stillStarting() const;  ///< not sent
    [[nodiscard]] Failure otherCallRuns() const;  ///< not sent
    [[nodiscard]] Failure stoppedUnsent() const;  ///< not sent
    [[nodiscard]] Failure stoppedMeanwhile() const;
    [[nodiscard]] Failure timedOut(std::chrono::milliseconds allowed) const;
    [[nodiscard]] Failure crashed(int exitCode) const;
    [[nodiscard]] Failure noAnswer() const;  ///< the process ended, and all was quiet
    [[nodiscard]] Failure garbled(const QString& reason) const;

  private:
    [[nodiscard]] Failure failure(FailureKind kind, const char* sentence, std::vector<Argument> more = {}) const;
};

}  // namespace pchat::live
