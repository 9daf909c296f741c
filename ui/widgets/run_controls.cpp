#include "ui/widgets/run_controls.h"

#include "ui/look/labels.h"
#include "ui/widgets/safety_banner.h"

#include <QHBoxLayout>

namespace pchat::ui {

RunControls::RunControls(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_banner(new SafetyBanner(model.languages(), this)),
      m_resume(actionButton("resumeRun", this)),
      m_pause(actionButton("pauseRun", this)),
      m_stop(actionButton("stopAfterStep", this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner, 1);
    for (QPushButton* button : {m_resume, m_pause, m_stop})
        layout->addWidget(button);
    RunSession& run = model.runSession();
    connect(m_pause, &QPushButton::clicked, &run, [&run] { run.setPaused(!run.status().isPaused); });
    connect(m_stop, &QPushButton::clicked, &run, &RunSession::stopAfterStep);
    connect(m_resume, &QPushButton::clicked, &model, &WizardModel::resumeRun);
    retranslate();
}

void RunControls::refresh() {
    const RunStatus& status = m_model.runSession().status();
    m_banner->setStatus(status);
    m_resume->setVisible(status.canBeResumed());
    m_resume->setEnabled(m_model.answers().profile.has_value());
    m_pause->setVisible(status.isRunning);
    m_pause->setText(status.isPaused ? tr("Go &on") : tr("&Pause"));
    m_pause->setToolTip(status.isPaused ? tr("Goes on with the next step") : tr("Waits before the next step"));
    m_stop->setVisible(status.isRunning);
    m_stop->setEnabled(!status.isStopping);
}

void RunControls::retranslate() {
    m_resume->setText(tr("Con&tinue the run"));
    m_stop->setText(tr("&Stop after this step"));
    refresh();
}

}  // namespace pchat::ui
