#include "ui/widgets/start_rows.h"

#include "ui/look/words.h"
#include "ui/widgets/action_row.h"

#include <QVBoxLayout>

namespace pchat::ui {

StartRows::StartRows(WizardModel& model, QWidget* parent) : Retranslated(parent), m_model(model) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_resume = addRow("rowResume");
    m_check = addRow("rowCheck");
    m_failOver = addRow("rowFailOver");
    m_failBack = addRow("rowFailBack");
    m_practise = addRow("rowPractise");
    m_past = addRow("rowPast");
    m_failBack->setEnabled(false);
    setFocusProxy(m_check);
    const auto chooses = [this](ActionRow* row, Purpose purpose) {
        connect(row, &QAbstractButton::clicked, this, [this, purpose] { Q_EMIT purposeChosen(purpose); });
    };
    chooses(m_check, Purpose::CheckOnly);
    chooses(m_failOver, Purpose::FailOver);
    chooses(m_practise, Purpose::Practise);
    connect(m_resume, &QAbstractButton::clicked, this, &StartRows::interruptedChosen);
    connect(m_past, &QAbstractButton::clicked, this, &StartRows::pastRunsChosen);
    connect(&model, &WizardModel::pastRunsChanged, this, &StartRows::showRuns);
    retranslate();
}

ActionRow* StartRows::addRow(const char* objectName) {
    auto* row = new ActionRow(objectName, this);
    layout()->addWidget(row);
    return row;
}

void StartRows::showRuns() {
    const RunRecord* run = m_model.interruptedRun();
    m_resume->setVisible(run != nullptr);
    m_past->setEnabled(!m_model.pastRuns().empty());
    if (run) {
        const QString began = run->events.empty() ? QString() : Words::time(run->events.front().at);
        m_resume->setTexts(tr("Continue an interrupted run"),
                           tr("The failover of %1 that began at %2.").arg(run->documents.plan.pool, began),
                           tr("Looks at the servers again first; what is done is not done twice."));
    }
    m_past->setTexts(tr("Past runs"), tr("What was done, when, by whom, and what was lost."),
                     m_past->isEnabled() ? tr("Changes nothing.") : tr("There is no run on this computer yet."));
}

void StartRows::retranslate() {
    m_check->setTexts(tr("Check readiness"), tr("Shows whether a failover would succeed, and what stands in its way."),
                      tr("Changes nothing."));
    m_failOver->setTexts(tr("Fail over"),
                         tr("Brings chat back in the other data center from the logs that were shipped."),
                         tr("Does not bring back messages that were never backed up."));
    m_failBack->setTexts(tr("Fail back"), tr("Returns the pool to the rebuilt primary data center."),
                         tr("Not in this version yet."));
    m_practise->setTexts(tr("Practise"), tr("A whole failover on a built-in practice estate."),
                         tr("Does not touch a real server."));
    showRuns();
}

}  // namespace pchat::ui
