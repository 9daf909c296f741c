#include "ui/widgets/report_saver.h"

#include "core/report/report.h"
#include "ui/look/labels.h"
#include "ui/widgets/save_dialog.h"

#include <QHBoxLayout>

namespace pchat::ui {

ReportSaver::ReportSaver(WizardModel& model, QWidget* parent)
    : Retranslated(parent), m_model(model), m_told(hintLabel(this)), m_save(actionButton("saveReport", this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_told, 1);
    layout->addWidget(m_save);
    setFocusProxy(m_save);
    connect(m_save, &QPushButton::clicked, this, &ReportSaver::save);
    connect(&model, &WizardModel::recordChanged, this, &ReportSaver::retranslate);
    retranslate();
}

void ReportSaver::save() {
    const RunRecord record = *m_model.answers().record;
    const Catalog& catalog = m_model.languages().catalog();
    const auto report = [&catalog, record] { return runReport(record, catalog); };
    saveDocument(this, QStringLiteral("report-") + record.documents.plan.pool,
                 {{tr("HTML (*.html)"), QStringLiteral("html"), [report] { return toHtml(report()).toUtf8(); }},
                  {tr("Markdown (*.md)"), QStringLiteral("md"), [report] { return toMarkdown(report()).toUtf8(); }},
                  {tr("JSON (*.json)"), QStringLiteral("json"),
                   [&catalog, record] { return QJsonDocument(runJson(record, catalog)).toJson(); }}},
                 [this](const QString& path, const QString& problem) {
                     m_told->setText(problem.isEmpty() ? tr("The report was saved as %1.").arg(path)
                                                       : tr("The report was not saved: %1").arg(problem));
                 });
}

void ReportSaver::retranslate() {
    const std::optional<RunRecord>& record = m_model.answers().record;
    m_save->setText(tr("&Save report…"));
    m_save->setEnabled(record.has_value());
    m_told->setText(record ? tr("Run file: %1").arg(record->path) : QString());
}

}  // namespace pchat::ui
