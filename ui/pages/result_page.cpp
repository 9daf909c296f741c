#include "ui/pages/result_page.h"

#include "core/report/report.h"
#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/estate_facts.h"
#include "ui/widgets/result_table.h"
#include "ui/widgets/save_dialog.h"

#include <QHBoxLayout>

namespace pchat::ui {

ResultPage::ResultPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_trueNow(groupLabel(this)),
      m_drawing(new EstateDrawing(this)),
      m_facts(new FactList(2, this)),
      m_compared(groupLabel(this)),
      m_table(new ResultTable(model.languages(), this)),
      m_next(groupLabel(this)),
      m_actions(sentenceLabel(this)) {
    body()->addWidget(m_trueNow);
    body()->addWidget(m_drawing);
    body()->addWidget(m_facts);
    body()->addSpacing(12);
    body()->addWidget(m_compared);
    body()->addWidget(m_table);
    body()->addSpacing(12);
    body()->addWidget(m_next);
    body()->addWidget(m_actions);
    body()->addStretch(1);
    body()->addWidget(makeFoot());
    connect(&model, &WizardModel::checksChanged, this, &ResultPage::refresh);
    connect(&model, &WizardModel::recordChanged, this, &ResultPage::refresh);
    connect(&model, &WizardModel::estateChanged, this, &ResultPage::refresh);
    retranslate();
}

QWidget* ResultPage::makeFoot() {
    auto* foot = new QWidget(this);
    m_told = hintLabel(foot);
    m_save = actionButton("saveReport", foot);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_told, 1);
    layout->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &ResultPage::save);
    return foot;
}

void ResultPage::entered() {
    refresh();
    m_save->setFocus();
}

void ResultPage::refresh() {
    const Answers& answers = model().answers();
    if (answers.profile) {
        m_drawing->setView(EstateViews::of(*answers.profile, answers.situation));
        m_facts->setRows(EstateFacts::ofSituation(*answers.profile, answers.situation, model().isChecking()));
    }
    m_table->setRecord(answers.record);
    m_actions->setText(m_table->nextActions());
    m_save->setEnabled(answers.record.has_value());
    if (answers.record) m_told->setText(tr("Run file: %1").arg(answers.record->path));
    refreshFrame();
}

void ResultPage::save() {
    const RunRecord record = *model().answers().record;
    const Catalog& catalog = model().languages().catalog();
    saveDocument(this, QStringLiteral("report-") + record.documents.plan.pool,
                 {{tr("HTML (*.html)"), QStringLiteral("html"),
                   [&catalog, record] { return toHtml(runReport(record, catalog)).toUtf8(); }},
                  {tr("Markdown (*.md)"), QStringLiteral("md"),
                   [&catalog, record] { return toMarkdown(runReport(record, catalog)).toUtf8(); }},
                  {tr("JSON (*.json)"), QStringLiteral("json"),
                   [&catalog, record] { return QJsonDocument(runJson(record, catalog)).toJson(); }}},
                 [this](const QString& path, const QString& problem) {
                     m_told->setText(problem.isEmpty() ? tr("The report was saved as %1.").arg(path)
                                                       : tr("The report was not saved: %1").arg(problem));
                 });
}

bool ResultPage::allowsBack() const {
    return model().answers().purpose == Purpose::PastRun;
}

bool ResultPage::needsAttention() const {
    const auto& result = model().runSession().status().result;
    return result && *result != RunResult::Done;
}

QString ResultPage::sentence() const {
    return model().say(sentenceFor(model().runSession().status().result));
}

QString ResultPage::help() const {
    return tr(
        "What is true now was read from the servers after the run. The report holds everything that was sent and "
        "answered; it contains no password.");
}

void ResultPage::retranslate() {
    StepPage::retranslate();
    m_trueNow->setText(tr("What is true now"));
    m_compared->setText(tr("Stated and actual"));
    m_next->setText(tr("What is left to do"));
    m_save->setText(tr("&Save report…"));
    refresh();
}

}  // namespace pchat::ui
