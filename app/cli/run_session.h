// RunSession: carries out what a run file holds, with the live log, and says how it ended. Shared by run, resume,
// undo, practice.
#pragma once

#include "app/cli/interrupt_watch.h"
#include "app/cli/site.h"
#include "core/run/undo.h"

#include <atomic>

namespace pchat::cli {

/// Ctrl-C: the first stops after the running step, the second says so, the third leaves at once, as a kill would.
class Stopping {
  public:
    explicit Stopping(Console& console);
    [[nodiscard]] std::shared_ptr<std::atomic_bool> flag() const { return m_flag; }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

  private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
    std::stop_source m_source;
    InterruptWatch m_watch;
};

/// --skip.
[[nodiscard]] std::vector<Option> skipOptions();

struct Carrying {
    const Site& site;
    const Stopping& stopping;
    std::map<QString, QString> skips;  ///< step id -> reason
};
/// Runs, ends the file, and shows the result in the format asked for.
ExitStatus carryOut(Context& context, RunFile& file, const Carrying& carrying);

/// The same for taking a run back. Says why where that is refused; then nothing was changed.
ExitStatus takeBack(Context& context, RunFile& file, const Carrying& carrying, const UndoApproval& approval);

[[nodiscard]] ExitStatus statusOf(std::optional<RunResult> result);
/// Result, loss and next action in a few lines of text; the whole report in the other formats.
void showResult(Context& context, const QString& runFile);

}  // namespace pchat::cli
