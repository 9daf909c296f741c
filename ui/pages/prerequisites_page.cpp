#include "ui/pages/prerequisites_page.h"

#include "core/report/readiness_counts.h"
#include "core/report/report.h"
#include "ui/look/flow_words.h"
#include "ui/look/labels.h"
#include "ui/widgets/finding_details.h"
#include "ui/widgets/findings_tree.h"
#include "ui/widgets/state_filter.h"

#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace pchat::ui {

PrerequisitesPage::PrerequisitesPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_filter(new StateFilter(this)),
      m_checkAll(actionButton("checkAllAgain", this)),
      m_tree(new FindingsTree(model.languages(), this)),
      m_details(new FindingDetails(model.languages(), this)) {
    auto* top = new QHBoxLayout;
    top->addWidget(m_checkAll);
    top->addStretch(1);
    top->addWidget(m_filter);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(13);
    parts->addWidget(m_tree);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    body()->addLayout(top);
    body()->addWidget(parts, 1);
    connect(m_checkAll, &QPushButton::clicked, &model, &WizardModel::check);
    connect(m_filter, &StateFilter::changed, this, [this] { m_tree->showOnly(m_filter->chosen()); });
    connect(m_tree, &FindingsTree::selectionMoved, this, &PrerequisitesPage::showSelected);
    connect(m_details, &FindingDetails::checkAgain, &model, &WizardModel::checkAgain);
    connect(m_details, &FindingDetails::acknowledged, &model, &WizardModel::acknowledge);
    connect(&model, &WizardModel::checksChanged, this, &PrerequisitesPage::refresh);
    retranslate();
}

void PrerequisitesPage::entered() {
    if (!model().answers().situation && !model().isChecking()) model().check();
    m_tree->setFocus();
}

void PrerequisitesPage::refresh() {
    m_tree->setFindings(model().answers());
    m_filter->setCounts(m_tree->counts());
    m_tree->showOnly(m_filter->chosen());
    m_checkAll->setEnabled(!model().isChecking());
    if (!model().isChecking()) m_tree->selectFirstOpen();
    showSelected();
    refreshFrame();
}

void PrerequisitesPage::showSelected() {
    const Answers& answers = model().answers();
    const QString id = m_tree->selectedId();
    const auto reason = answers.acknowledgements.find(id);
    m_details->show(answers.finding(id), reason == answers.acknowledgements.end() ? QString() : reason->second,
                    model().isChecking());
}

bool PrerequisitesPage::isComplete() const {
    return model().mayReview() && nextId() == ReviewId;
}

int PrerequisitesPage::nextId() const {
    return model().answers().purpose == Purpose::CheckOnly ? -1 : ReviewId;
}

QString PrerequisitesPage::nextText() const {
    return nextId() == ReviewId ? tr("Review the &plan") : QString();
}

bool PrerequisitesPage::needsAttention() const {
    const Answers& answers = model().answers();
    if (model().isChecking() || !answers.situation) return false;
    if (answers.occasion() != Occasion::Guard) return !model().mayReview();
    return !blocking(answers.findings).empty() || !model().unacknowledged().empty();
}

QString PrerequisitesPage::title() const {
    return model().answers().occasion() == Occasion::Guard ? tr("Watch while the pool is failed over")
                                                           : tr("Prerequisites: %1").arg(flowWord());
}

QString PrerequisitesPage::sentence() const {
    const Answers& answers = model().answers();
    const auto judged = std::count_if(answers.findings.begin(), answers.findings.end(),
                                      [](const Finding& finding) { return finding.verdict != Verdict::Pending; });
    const ReadinessCounts counts = countsOf(answers.findings);
    const auto open = static_cast<int>(model().unacknowledged().size());
    const QString noun = FlowWords::noun(answers.flow);
    const QString between = model().languages().current() == Language::Japanese ? QString() : QStringLiteral(" ");
    const QString checked = tr("%1 of %2 checked.").arg(judged).arg(answers.findings.size()) + between;
    if (model().isChecking()) return checked + tr("The rest is being observed.");
    if (answers.occasion() == Occasion::Guard)
        return checked + model().say(readinessSentence(answers.findings, Occasion::Guard));
    if (counts.blocking > 0)
        return checked + tr("%n thing(s) prevent the %1.", nullptr, static_cast<int>(counts.blocking)).arg(noun);
    if (counts.undecided > 0)
        return checked + tr("%n thing(s) that could prevent the %1 could not be judged.", nullptr,
                            static_cast<int>(counts.undecided))
                             .arg(noun);
    if (open > 0) return checked + tr("%n thing(s) want your confirmation with a reason.", nullptr, open);
    if (!answers.planRefusals.empty()) return checked + model().say(answers.planRefusals.front());
    return checked + tr("Nothing prevents the %1.").arg(noun);
}

QString PrerequisitesPage::help() const {
    return tr(
        "Select a check to see what was seen, why it matters and what to do. The counts at the top right show one "
        "state only. A check that wants confirmation takes a reason, which is kept in the report.");
}

void PrerequisitesPage::retranslate() {
    StepPage::retranslate();
    m_checkAll->setText(tr("Chec&k all again"));
    refresh();
}

}  // namespace pchat::ui
