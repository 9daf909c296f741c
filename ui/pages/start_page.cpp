#include "ui/pages/start_page.h"

#include "ui/look/words.h"
#include "ui/widgets/action_row.h"
#include "ui/widgets/past_runs.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pchat::ui {

StartPage::StartPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent), m_stack(new QStackedWidget(this)), m_rows(new QWidget(this)) {
    auto* layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_resume = addRow("rowResume", [this] {
        if (const RunRecord* run = interrupted()) open(*run);
    });
    m_check = addRow("rowCheck", [this] { choose(Purpose::CheckOnly); });
    m_failOver = addRow("rowFailOver", [this] { choose(Purpose::FailOver); });
    m_failBack = addRow("rowFailBack", [] {});
    m_practise = addRow("rowPractise", [this] { choose(Purpose::Practise); });
    m_past = addRow("rowPast", [this] { m_stack->setCurrentWidget(m_pastRuns); });
    m_failBack->setEnabled(false);
    layout->addStretch(1);
    m_pastRuns = new PastRuns(model, this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_pastRuns);
    body()->addWidget(m_stack, 1);
    connect(m_pastRuns, &PastRuns::closed, this, [this] { m_stack->setCurrentWidget(m_rows); });
    connect(m_pastRuns, &PastRuns::opened, this,
            [this](int index) { open(this->model().pastRuns().at(static_cast<std::size_t>(index))); });
    connect(&model, &WizardModel::pastRunsChanged, this, &StartPage::showRows);
    retranslate();
}

ActionRow* StartPage::addRow(const char* objectName, const std::function<void()>& act) {
    auto* row = new ActionRow(objectName, m_rows);
    connect(row, &QAbstractButton::clicked, this, act);
    m_rows->layout()->addWidget(row);
    return row;
}

void StartPage::entered() {
    m_stack->setCurrentWidget(m_rows);
    model().loadPastRuns();
    m_check->setFocus();
}

void StartPage::choose(Purpose purpose) {
    model().setPurpose(purpose);
    Q_EMIT chosen();
}

void StartPage::open(const RunRecord& record) {
    const std::optional<RunResult> result = resultOf(record.events);
    const bool resumable = !result || *result == RunResult::Stopped || *result == RunResult::Unknown;
    model().setPurpose(resumable ? Purpose::Resume : Purpose::PastRun);
    model().showPastRun(record);
    Q_EMIT chosen();
}

const RunRecord* StartPage::interrupted() const {
    for (const RunRecord& record : model().pastRuns()) {
        const std::optional<RunResult> result = resultOf(record.events);
        if (!result || *result == RunResult::Stopped) return &record;
    }
    return nullptr;
}

int StartPage::nextId() const {
    switch (model().answers().purpose) {
        case Purpose::Resume:
            return RunId;
        case Purpose::PastRun:
            return ResultId;
        default:
            return EstateId;
    }
}

void StartPage::showRows() {
    const RunRecord* run = interrupted();
    m_resume->setVisible(run != nullptr);
    m_past->setEnabled(!model().pastRuns().empty());
    if (run)
        m_resume->setTexts(
            tr("Continue an interrupted run"),
            tr("The failover of %1 that began at %2.")
                .arg(run->documents.plan.pool, run->events.empty() ? QString() : Words::time(run->events.front().at)),
            tr("Looks at the servers again first; what is done is not done twice."));
    m_past->setTexts(tr("Past runs"), tr("What was done, when, by whom, and what was lost."),
                     m_past->isEnabled() ? tr("Changes nothing.") : tr("There is no run on this computer yet."));
}

QString StartPage::sentence() const {
    return tr("What do you want to do? Nothing is changed before you have read and approved the plan.");
}

QString StartPage::help() const {
    return tr(
        "Choose a row with the arrow keys or Tab and press Enter. Every choice shows first what is true; a failover "
        "begins only after its plan was approved by typing the pool's name.");
}

void StartPage::retranslate() {
    StepPage::retranslate();
    m_check->setTexts(tr("Check readiness"), tr("Shows whether a failover would succeed, and what stands in its way."),
                      tr("Changes nothing."));
    m_failOver->setTexts(tr("Fail over"),
                         tr("Brings chat back in the other data center from the logs that were shipped."),
                         tr("Does not bring back messages that were never backed up."));
    m_failBack->setTexts(tr("Fail back"), tr("Returns the pool to the rebuilt primary data center."),
                         tr("Not in this version yet."));
    m_practise->setTexts(tr("Practise"), tr("A whole failover on a built-in practice estate."),
                         tr("Does not touch a real server."));
    showRows();
}

}  // namespace pchat::ui
