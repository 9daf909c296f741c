#include "ui/widgets/start_rows.h"

#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/look/words.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace pchat::ui {

StartRows::StartRows(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_rows(new QVBoxLayout(this)),
      m_cards(new QGridLayout),
      m_resume(addRow("rowResume")),
      m_check(addRow("rowCheck")),
      m_failOver(addRow("rowFailOver")),
      m_planned(addRow("rowPlannedFailover")),
      m_failBack(addRow("rowFailBack")),
      m_practise(addCard("rowPractise", 0, 0)),
      m_past(addCard("rowPast", 0, 1)),
      m_seldom(hintLabel(this)),
      m_swap(addCard("rowRoleSwap", 2, 0)),
      m_shipping(addCard("rowLogShipping", 2, 1)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    m_cards->setSpacing(6);
    m_cards->setHorizontalSpacing(8);
    m_cards->addWidget(m_seldom, 1, 0, 1, 2);
    m_rows->addLayout(m_cards);
    setFocusProxy(m_check);
    joinSignals();
    retranslate();
}

ActionRow* StartRows::addRow(const char* objectName) {
    auto* row = new ActionRow(objectName, this);
    m_rows->addWidget(row);
    return row;
}

ActionRow* StartRows::addCard(const char* objectName, int row, int column) {
    auto* card = new ActionRow(objectName, this, ActionRow::Shape::Card);
    m_cards->addWidget(card, row, column);
    m_cards->setColumnStretch(column, 1);
    return card;
}

void StartRows::joinSignals() {
    const auto chooses = [this](ActionRow* row, Purpose purpose, Flow flow) {
        connect(row, &QAbstractButton::clicked, this, [this, purpose, flow] { Q_EMIT purposeChosen(purpose, flow); });
    };
    chooses(m_check, Purpose::CheckOnly, Flow::Failover);
    chooses(m_failOver, Purpose::CarryOut, Flow::Failover);
    chooses(m_planned, Purpose::CarryOut, Flow::PlannedFailover);
    chooses(m_failBack, Purpose::CarryOut, Flow::Failback);
    chooses(m_swap, Purpose::CarryOut, Flow::RoleSwap);
    chooses(m_shipping, Purpose::CarryOut, Flow::RebuildLogShipping);
    chooses(m_practise, Purpose::Practise, Flow::Failover);
    connect(m_resume, &QAbstractButton::clicked, this, &StartRows::interruptedChosen);
    connect(m_past, &QAbstractButton::clicked, this, &StartRows::pastRunsChosen);
    connect(&m_model, &WizardModel::pastRunsChanged, this, &StartRows::showRuns);
}

void StartRows::showRuns() {
    const RunRecord* run = m_model.interruptedRun();
    m_resume->setVisible(run != nullptr);
    m_past->setEnabled(!m_model.pastRuns().empty());
    if (run) {
        const QString began = run->events.empty() ? QString() : Words::time(run->events.front().at);
        const Plan& plan = run->documents.plan;
        m_resume->setTexts(tr("Continue an interrupted run"),
                           tr("%1 of %2, begun at %3.").arg(m_model.say(wordFor(plan.flow)), plan.pool, began),
                           tr("Looks at the servers again first; what is done is not done twice."));
    }
    m_past->setTexts(tr("Past runs"), tr("What was done, when, by whom, and what was lost."),
                     m_past->isEnabled() ? tr("Changes nothing.") : tr("There is no run on this computer yet."));
}

void StartRows::sayFlows() {
    m_failOver->setTexts(tr("Fail over (disaster)"),
                         tr("Brings chat back in the other data center from the logs that were shipped."),
                         tr("Does not bring back messages that were never backed up."));
    m_planned->setTexts(tr("Planned failover"),
                        tr("Moves chat to the other data center while the primary still works."),
                        tr("Loses no message; nobody can chat while the pool moves."));
    m_failBack->setTexts(tr("Fail back"), tr("Returns the pool to the rebuilt primary data center."),
                         tr("Loses no message; nobody can chat while the pool moves."));
    m_swap->setTexts(tr("Swap the log shipping roles"), tr("After a planned failover: ships the logs to the primary."),
                     tr("Does not move the pool."));
    m_shipping->setTexts(tr("Set up log shipping anew"),
                         tr("From the primary to the backup, where it is broken or gone."),
                         tr("Overwrites the copy in the backup data center."));
}

void StartRows::retranslate() {
    m_check->setTexts(tr("Check readiness"), tr("Shows whether a failover would succeed, and what stands in its way."),
                      tr("Changes nothing. Where the pool is failed over, it looks whether the old side stays away."));
    m_practise->setTexts(tr("Practise"), tr("A whole failover on a built-in practice estate."),
                         tr("Does not touch a real server."));
    m_seldom->setText(tr("Seldom needed"));
    sayFlows();
    showRuns();
}

}  // namespace pchat::ui
