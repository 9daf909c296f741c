#include "ui/pages/run_page.h"

#include "core/report/words.h"
#include "ui/look/flow_words.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/log_view.h"
#include "ui/widgets/run_controls.h"
#include "ui/widgets/run_progress.h"
#include "ui/widgets/step_tree.h"
#include "ui/widgets/undo_strip.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace pchat::ui {

RunPage::RunPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_drawing(new EstateDrawing(this, EstateDrawing::Size::Compact)),
      m_progress(new RunProgress(model.languages(), this)),
      m_steps(new StepTree(model.languages(), this)),
      m_log(new LogView(model.languages(), this)),
      m_undo(new UndoStrip(model.languages(), this)),
      m_controls(new RunControls(model, this)) {
    auto* parts = new QSplitter(Qt::Horizontal, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(17);
    parts->addWidget(m_steps);
    parts->addWidget(m_log);
    parts->setSizes({400, 370});
    body()->addWidget(m_drawing);
    body()->addWidget(m_progress);
    body()->addWidget(parts, 1);
    body()->addWidget(m_undo);
    body()->addWidget(m_controls);
    RunSession& run = model.runSession();
    connect(&run, &RunSession::changed, this, &RunPage::refresh);
    connect(m_undo, &UndoStrip::chosen, &model, &WizardModel::undoRun);
    connect(m_steps, &StepTree::decided, &run, &RunSession::decide);
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
    EstateView view = EstateViews::during(*answers.profile, answers.situation, status.plan, status.states);
    if (status.isComplete()) return EstateViews::after(*answers.profile, answers.situation, status.plan.flow);
    if (status.isRunning)
        view.servers[FlowWords::servingAfter(status.plan.flow)].shape =
            status.decisionFor ? StateShape::Blocker : StateShape::Running;
    return view;
}

void RunPage::refresh() {
    const RunStatus& status = model().runSession().status();
    if (model().answers().profile) m_drawing->setView(view());
    m_progress->setStatus(status);
    m_steps->setStatus(status);
    m_log->setEvents(status.plan, status.events);
    m_undo->setStatus(status, model().answers().profile.has_value());
    if (status.isComplete()) m_undo->hide();  // what a complete run leaves to undo is offered with its result
    m_controls->refresh();
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
    if (status.isRunning || status.isComplete()) return status.decisionFor.has_value();
    return status.canBeResumed() || status.undo.isOffered;
}

QString RunPage::sentence() const {
    const RunStatus& status = model().runSession().status();
    if (!status.refusal.isEmpty()) return model().say(status.refusal);
    if (!model().answers().refusal.isEmpty()) return model().say(model().answers().refusal);
    if (status.decisionFor) return tr("A step failed. Decide below it how to go on; nothing happens until then.");
    if (const Step* step = status.current(); step && status.isRunning) return model().say(step->title);
    if (status.isRunning) return tr("The run goes from step to step.");
    return status.events.empty() ? tr("No run was started.")
                                 : model().say(sentenceFor(status.result, status.direction()));
}

QString RunPage::help() const {
    return tr(
        "The run stops between steps, never inside one. What was done is kept in the run file; a stopped run is "
        "continued from here or from the first page, after the servers were observed again.");
}

void RunPage::retranslate() {
    StepPage::retranslate();
    refresh();
}

}  // namespace pchat::ui
