#include "ui/pages/review_page.h"

#include "core/report/report.h"
#include "ui/look/flow_words.h"
#include "ui/look/labels.h"
#include "ui/widgets/approval_box.h"
#include "ui/widgets/choices_panel.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/loss_strip.h"
#include "ui/widgets/plan_list.h"
#include "ui/widgets/save_dialog.h"
#include "ui/widgets/step_details.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pchat::ui {

ReviewPage::ReviewPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_parts(new QTabWidget(this)),
      m_loss(new LossStrip(model.languages(), LossStrip::Extent::Whole, this)),
      m_figures(new LossStrip(model.languages(), LossStrip::Extent::Figures, this)),
      m_drawing(new EstateDrawing(this, EstateDrawing::Size::Compact)),
      m_choices(new ChoicesPanel(this)),
      m_steps(new PlanList(model.languages(), this)),
      m_details(new StepDetails(model.languages(), this)),
      m_approval(new ApprovalBox(model.languages(), this)) {
    m_parts->setObjectName(QStringLiteral("reviewParts"));
    m_parts->setDocumentMode(true);
    layOut();
    joinSignals();
    retranslate();
}

void ReviewPage::layOut() {
    auto* meaning = new QWidget;
    auto* column = new QVBoxLayout(meaning);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{m_loss, m_choices, m_drawing})
        column->addWidget(part);
    column->addStretch(1);
    auto* lists = new QSplitter(Qt::Horizontal, this);
    lists->setChildrenCollapsible(false);
    lists->setHandleWidth(17);
    lists->addWidget(m_steps);
    lists->addWidget(m_details);
    lists->setSizes({400, 370});
    auto* steps = new QWidget;
    auto* rows = new QVBoxLayout(steps);
    rows->setContentsMargins(0, 10, 0, 0);
    rows->addWidget(m_figures);
    rows->addWidget(lists, 1);
    m_parts->addTab(scrolled(meaning, this), QString());
    m_parts->addTab(steps, QString());
    body()->addWidget(m_parts, 1);
    body()->addWidget(m_approval);
}

void ReviewPage::joinSignals() {
    connect(m_steps, &PlanList::selectionMoved, this, [this] { m_details->show(m_steps->selected()); });
    connect(m_approval, &ApprovalBox::changed, this, &ReviewPage::weigh);
    connect(m_approval, &ApprovalBox::startChosen, this, &ReviewPage::start);
    connect(m_approval, &ApprovalBox::exportChosen, this, &ReviewPage::exportRunbook);
    connect(m_choices, &ChoicesPanel::chosen, &model(), &WizardModel::setChoices);
    connect(m_choices, &ChoicesPanel::editing, m_approval, &ApprovalBox::withdraw);
    connect(&model(), &WizardModel::checksChanged, this, &ReviewPage::refresh);
}

void ReviewPage::entered() {
    showPlan();
    m_parts->setCurrentIndex(0);
    m_parts->setFocus();
}

/// Off sight nothing is shown anew; coming in sight shows what there is by then.
void ReviewPage::refresh() {
    if (isVisible()) showPlan();
}

void ReviewPage::showPlan() {
    const Answers& answers = model().answers();
    m_choices->setChoices(answers.choices, offeredChoices(answers));
    if (!answers.plan && model().isChecking()) {
        // It is being made anew. The steps stay as they were until then: nothing jumps.
        m_shown.clear();
        return m_approval->withdraw();
    }
    if (!answers.profile || (answers.plan && answers.digest == m_shown)) return weigh();
    m_shown = answers.digest;
    m_approval->setPlan(answers.plan);
    m_steps->setPlan(answers.plan);
    m_parts->setVisible(answers.plan.has_value());
    retranslate();
}

void ReviewPage::weigh() {
    const Answers& answers = model().answers();
    if (!answers.plan) return m_approval->withdraw();
    const Approval approval = model().approval(m_approval->poolTyped(), m_approval->isLossAccepted());
    m_approval->setMissing(missingFrom(approval, *answers.plan, answers.findings));
}

void ReviewPage::start() {
    const Answers& answers = model().answers();
    const Approval approval = model().approval(m_approval->poolTyped(), m_approval->isLossAccepted());
    if (!answers.plan || !missingFrom(approval, *answers.plan, answers.findings).empty()) return;
    model().startRun(approval);
    Q_EMIT started();
}

void ReviewPage::exportRunbook() {
    if (!model().answers().plan) return;
    const auto document = [this, plan = *model().answers().plan] {
        return runbook(plan, model().languages().catalog());
    };
    const SaveFormat html{tr("HTML (*.html)"), QStringLiteral("html"),
                          [document] { return toHtml(document()).toUtf8(); }};
    const SaveFormat markdown{tr("Markdown (*.md)"), QStringLiteral("md"),
                              [document] { return toMarkdown(document()).toUtf8(); }};
    saveDocument(this, QStringLiteral("runbook-") + model().answers().plan->pool, {html, markdown},
                 [this](const QString& path, const QString& problem) {
                     m_approval->tell(problem.isEmpty() ? tr("The runbook was saved as %1.").arg(path)
                                                        : tr("The runbook was not saved: %1").arg(problem));
                 });
}

QString ReviewPage::sentence() const {
    const Answers& answers = model().answers();
    if (!answers.plan && !answers.planRefusals.empty()) return model().say(answers.planRefusals.front());
    if (!answers.plan) return tr("There is no plan: the prerequisites come first.");
    const Plan& plan = *answers.plan;
    const QString what = FlowWords::movesPool(plan.flow)
                             ? tr("%1 moves from %2 to %3. Nothing has been changed yet.")
                             : tr("Logs of %1 are to be shipped from %2 to %3. Nothing has been changed yet.");
    return what.arg(plan.pool, plan.from, plan.to);
}

QString ReviewPage::help() const {
    return tr("Read what the plan means, then its steps: the exact script of each is what will be sent. The %1 can be "
              "started once the pool's "
              "name is typed and a loss, where there is one, is accepted. Another choice makes another plan, which "
              "wants its own approval. Export the runbook to have the same steps on paper.")
        .arg(FlowWords::noun(model().answers().flow));
}

void ReviewPage::retranslate() {
    StepPage::retranslate();
    const Answers& answers = model().answers();
    const int steps = answers.plan ? static_cast<int>(answers.plan->steps().size()) : 0;
    m_parts->setAccessibleName(tr("Parts of the plan"));
    m_parts->setTabText(0, tr("What &it means"));
    m_parts->setTabText(1, tr("Steps &and scripts (%1)").arg(steps));
    if (!answers.profile || !answers.plan) return;
    const SqlInstance* principal = answers.profile->instance(FlowWords::servingAfter(answers.plan->flow));
    for (LossStrip* strip : {m_loss, m_figures})
        strip->setPlan(answers.plan, principal ? principal->toDisplay() : QString());
    m_drawing->setView(EstateViews::after(*answers.profile, answers.situation, answers.plan->flow));
    weigh();
}

}  // namespace pchat::ui
