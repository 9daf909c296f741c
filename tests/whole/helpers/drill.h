// Drill: a practice estate, the plan of a flow there, and a run of that plan that can be stopped and taken back.
#pragma once

#include "core/plan/plan.h"
#include "core/run/undo.h"
#include "tests/lab/helpers/practice.h"
#include "tests/whole/helpers/estate_state.h"

namespace pchat::whole {

class Drill {
  public:
    /// At the begin of the flow.
    explicit Drill(const QString& scenario, Flow flow = Flow::Failover);
    /// The estate and the run as they stand, in a folder of its own: what happens to either stays its own.
    [[nodiscard]] std::unique_ptr<Drill> twin();

    /// Plans this flow from a fresh look, approved and ready to run, in a run file of its own.
    void begin(Flow flow, const Choices& choices = {});
    [[nodiscard]] const Plan& plan() const { return m_file->documents().plan; }
    [[nodiscard]] std::vector<Event> events() const { return m_file->events(); }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] test::Practice& practice() { return m_practice; }

    RunResult runUntil(const QString& step);
    RunResult carryOut(const RunOptions& options);
    RunResult runToEnd() { return runUntil({}); }
    [[nodiscard]] bool isDone(const QString& step) const { return m_file->tally().steps().value(step).isFinished(); }
    [[nodiscard]] tl::expected<RunResult, Message> back(const RunOptions& options = {});
    /// What this run could take back now; it points into the plan.
    [[nodiscard]] Undoable undoable() const { return pchat::undoable(plan(), m_file->tally()); }
    /// The statement of this step, past the run.
    void send(const QString& step);
    void close() { m_file.reset(); }
    /// As another process would.
    void reopen();

    /// What the backup instance answers, one cell.
    [[nodiscard]] QString cell(const QString& query) { return m_practice.cell(Role::Backup, query); }
    [[nodiscard]] State state() { return stateOf(m_practice); }

  private:
    explicit Drill(const test::Practice& practice) : m_practice(practice) {}
    void openFile();

    test::Practice m_practice;
    QTemporaryDir m_folder{test::practiceFolderTemplate()};
    QString m_path;
    std::optional<RunFile> m_file;
};

}  // namespace pchat::whole
