#include "ui/pages/run_page.h"

#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/log_view.h"
#include "ui/widgets/run_progress.h"
#include "ui/widgets/safety_banner.h"
#include "ui/widgets/step_tree.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace pchat::ui {

RunPage::RunPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_drawing(new EstateDrawing(this, EstateDrawing::Size::Compact)),
      m_progress(new RunProgress(model.languages(), this)),
      m_steps(new StepTree(model.languages(), this)),
      m_log(new LogView(model.languages(), this)),
      m_banner(new SafetyBanner(model.languages(), this)),
      m_resume(actionButton("resumeRun", this)),
      m_pause(actionButton("pauseRun", this)),
      m_stop(actionButton("stopAfterStep", this)) {
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(17);
    parts->addWidget(m_steps);
    parts->addWidget(m_log);
    parts->setSizes({400, 370});
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_banner, 1);
    for (QPushButton* button : {m_resume, m_pause, m_stop})
        foot->addWidget(button);
    body()->addWidget(m_drawing);
    body()->addWidget(m_progress);
    body()->addWidget(parts, 1);
    body()->addLayout(foot);
    m_pause->setCheckable(true);
    RunSession& run = model.runSession();
    connect(&run, &RunSession::changed, this, &RunPage::refresh);
    connect(m_steps, &StepTree::decided, &run, &RunSession::decide);
    connect(m_pause, &QPushButton::clicked, &run, &RunSession::setPaused);
    connect(m_stop, &QPushButton::clicked, &run, &RunSession::stopAfterStep);
    connect(m_resume, &QPushButton::clicked, &model, &WizardModel::resumeRun);
    connect(&model, &WizardModel::estateChanged, this, &RunPage::refresh);
    retranslate();
}

void RunPage::entered() {
    refresh();
    m_steps->setFocus();
}

/// The drawing follows the run: what its steps have proven.
EstateView RunPage::view() const {
    const Answers& answers = model().answers();
    const RunStatus& status = model().runSession().status();
    EstateView view = EstateViews::of(*answers.profile, answers.situation);
    if (status.result && (*status.result == RunResult::Done || *status.result == RunResult::DoneWithWarnings))
        return EstateViews::after(*answers.profile, answers.situation);
    if (status.isRunning)
        view.servers[Role::Backup].shape = status.decisionFor ? StateShape::Blocker : StateShape::Running;
    return view;
}

void RunPage::refresh() {
    const RunStatus& status = model().runSession().status();
    if (model().answers().profile) m_drawing->setView(view());
    m_progress->setStatus(status);
    m_steps->setStatus(status);
    m_log->setEvents(status.plan, status.events);
    m_banner->setStatus(status);
    m_resume->setVisible(status.canBeResumed());
    m_resume->setEnabled(model().answers().profile.has_value());
    m_pause->setVisible(status.isRunning);
    m_pause->setChecked(status.isPaused);
    m_stop->setVisible(status.isRunning);
    m_stop->setEnabled(!status.isStopping);
    refreshFrame();
}

bool RunPage::isComplete() const {
    const RunStatus& status = model().runSession().status();
    return !status.isRunning && status.result.has_value();
}

/// Only where nothing was done: the run file could not be made.
bool RunPage::allowsBack() const {
    const RunStatus& status = model().runSession().status();
    return !status.isRunning && status.events.empty();
}

bool RunPage::needsAttention() const {
    const RunStatus& status = model().runSession().status();
    return status.decisionFor.has_value() || (!status.isRunning && status.canBeResumed());
}

QString RunPage::sentence() const {
    const RunStatus& status = model().runSession().status();
    if (!status.refusal.isEmpty()) return model().say(status.refusal);
    if (!model().answers().refusal.isEmpty()) return model().say(model().answers().refusal);
    if (status.decisionFor) return tr("A step failed. Decide below it how to go on; nothing happens until then.");
    if (const Step* step = status.current(); step && status.isRunning) return model().say(step->title);
    if (status.isRunning) return tr("The run goes from step to step.");
    if (status.canBeResumed()) return model().say(sentenceFor(status.result));
    return status.result ? model().say(sentenceFor(status.result)) : tr("No run was started.");
}

QString RunPage::help() const {
    return tr(
        "The run stops between steps, never inside one. What was done is kept in the run file; a stopped run is "
        "continued from here or from the first page, after the servers were observed again.");
}

void RunPage::retranslate() {
    StepPage::retranslate();
    m_resume->setText(tr("&Continue the run"));
    m_pause->setText(tr("&Pause"));
    m_pause->setToolTip(tr("Waits before the next step"));
    m_stop->setText(tr("&Stop after this step"));
    refresh();
}

}  // namespace pchat::ui
