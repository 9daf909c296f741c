#include "ui/pages/start_page.h"

#include "ui/look/labels.h"
#include "ui/widgets/past_runs.h"
#include "ui/widgets/recent_profiles.h"
#include "ui/widgets/start_rows.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace pchat::ui {

StartPage::StartPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent), m_stack(new QStackedWidget(this)), m_rows(new StartRows(model, this)) {
    auto* pastRuns = new PastRuns(model, this);
    auto* choices = new QWidget(this);
    auto* recent = new RecentProfiles(model, choices);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
    column->addWidget(recent);
    column->addStretch(1);
    m_stack->addWidget(scrolled(choices, this));
    m_stack->addWidget(pastRuns);
    body()->addWidget(m_stack, 1);
    connect(recent, &RecentProfiles::chosen, this, &StartPage::openProfile);
    connect(m_rows, &StartRows::purposeChosen, this, &StartPage::choose);
    connect(m_rows, &StartRows::pastRunsChosen, this, [this, pastRuns] { m_stack->setCurrentWidget(pastRuns); });
    connect(m_rows, &StartRows::interruptedChosen, this, [this] {
        if (const RunRecord* run = this->model().interruptedRun()) open(*run);
    });
    connect(pastRuns, &PastRuns::closed, this, [this] { m_stack->setCurrentIndex(0); });
    connect(pastRuns, &PastRuns::opened, this,
            [this](int index) { open(this->model().pastRuns().at(static_cast<std::size_t>(index))); });
    retranslate();
}

void StartPage::entered() {
    m_stack->setCurrentIndex(0);
    model().loadPastRuns();
    m_rows->setFocus();
}

void StartPage::choose(Purpose purpose, Flow flow) {
    model().setPurpose(purpose, flow);
    Q_EMIT chosen();
}

void StartPage::openProfile(const QString& path) {
    choose(Purpose::CarryOut, Flow::Failover);
    model().openProfile(path);
}

void StartPage::open(const RunRecord& record) {
    model().setPurpose(isResumable(record) ? Purpose::Resume : Purpose::PastRun);
    model().showPastRun(record);
    Q_EMIT chosen();
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

QString StartPage::sentence() const {
    return tr("What do you want to do? Nothing is changed before you have read and approved the plan.");
}

QString StartPage::help() const {
    return tr(
        "Choose a row with the arrow keys or Tab and press Enter. Every choice shows first what is true; "
        "nothing begins before its plan was approved by typing the pool's name.");
}

}  // namespace pchat::ui
