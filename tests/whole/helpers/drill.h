// Drill: a practice estate, the plan for its failover, and a run of that plan that can be stopped and taken back.
#pragma once

#include "core/run/undo.h"
#include "tests/lab/helpers/practice.h"

namespace pchat::whole {

class Drill {
  public:
    explicit Drill(const QString& scenario);

    [[nodiscard]] const Plan& plan() const { return m_file->documents().plan; }
    [[nodiscard]] std::vector<Event> events() const { return m_file->events(); }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] test::Practice& practice() { return m_practice; }

    RunResult runUntil(const QString& step);
    [[nodiscard]] tl::expected<RunResult, Message> back(const RunOptions& options = {});
    /// The statement of this step, past the run.
    void send(const QString& step);
    void close() { m_file.reset(); }
    /// As another process would.
    void reopen();

    /// What the backup instance answers, one cell.
    [[nodiscard]] QString cell(const QString& query) { return m_practice.cell(Role::Backup, query); }
    /// The jobs and whether they are enabled, the database, the pool's state and active servers.
    [[nodiscard]] QStringList state();

  private:
    [[nodiscard]] QStringList jobs();

    test::Practice m_practice;
    QTemporaryDir m_folder;
    QString m_path;
    std::optional<RunFile> m_file;
};

}  // namespace pchat::whole
