// RunSession: one run as the window sees it: started, watched, held, decided upon, gone on with.
//
// The run itself is on a thread of its own; events arrive here as values. Destroying the session never waits: the run
// stops after its step and can be resumed.
#pragma once

#include "core/estate/estate.h"
#include "core/run/run_file.h"
#include "core/run/undo.h"
#include "ui/model/run_shared.h"

namespace pchat::ui {

/// What can be taken back of a run, in words that last.
struct UndoOffer {
    std::vector<Message> steps;  ///< titles, the last one done first
    std::vector<Message> stays;  ///< titles of what is not taken back, in order
    Message end;                 ///< title of the step that cannot be undone; empty: it goes all the way back
    Message whyNot;              ///< empty where nothing has to be said
    bool isOffered = false;
};

struct RunStatus {
    QString path;
    Plan plan;
    std::vector<Event> events;
    std::map<QString, StepState> states;
    int percent = 0;
    bool isRunning = false;
    bool isPaused = false;
    bool isStopping = false;
    std::optional<RunResult> result;
    std::optional<Event> decisionFor;  ///< the failed step that waits for a decision
    Message refusal;                   ///< why the run file could not be made or opened, or the undo was refused
    UndoOffer undo;                    ///< only while nothing is under way

    /// Back: an undo has begun.
    [[nodiscard]] Direction direction() const;
    /// Whether it ended in a way that can be gone on with; not once an undo has begun.
    [[nodiscard]] bool canBeResumed() const;
    /// Whether it came to its end, with warnings or without.
    [[nodiscard]] bool isComplete() const;
    /// The step under way; nullptr where there is none.
    [[nodiscard]] const Step* current() const;
};

class RunSession : public QObject {
    Q_OBJECT

  public:
    explicit RunSession(QObject* parent = nullptr);
    ~RunSession() override;

    [[nodiscard]] const RunStatus& status() const { return m_status; }
    void start(const Estate& estate, const QString& path, const RunDocuments& documents);
    /// Shows a run of before; resume() goes on with it.
    void show(const RunRecord& record);
    void resume(const Estate& estate);
    void undo(const Estate& estate, const UndoApproval& approval);
    void setPaused(bool paused);
    void stopAfterStep();
    void decide(const Decision& decision);

  Q_SIGNALS:
    void changed();
    void ended();

  private:
    using Opener = std::function<tl::expected<RunFile, Message>()>;
    using Work = std::function<tl::expected<RunResult, Message>(RunFile&, const Estate&, const RunOptions&)>;
    void begin(const Estate& estate, Opener opener, const Work& work);
    void showUndo();
    void collect();
    void finish(const tl::expected<RunResult, Message>& result);

    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<RunShared> m_shared;
    RunStatus m_status;
};

}  // namespace pchat::ui
