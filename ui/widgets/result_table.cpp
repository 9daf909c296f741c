#include "ui/widgets/result_table.h"

#include "core/report/loss.h"
#include "core/report/timeline.h"
#include "ui/look/labels.h"

#include <QGridLayout>

namespace pchat::ui {

ResultTable::ResultTable(const Languages& languages, QWidget* parent)
    : Retranslated(parent), m_languages(languages), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("resultTable"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    retranslate();
}

void ResultTable::setRecord(const std::optional<RunRecord>& record) {
    m_record = record;
    retranslate();
}

void ResultTable::setRow(int row, const QString& name, const QString& stated, const QString& actual) {
    int column = 0;
    for (const QString& text : {name, stated, actual}) {
        QLabel*& cell = m_cells[{row, column}];
        if (!cell) {
            const bool quiet = row == 0 || column == 0;
            cell = quiet ? new QLabel(this) : sentenceLabel(this);
            if (quiet) cell->setForegroundRole(QPalette::PlaceholderText);
            m_grid->addWidget(cell, row, column, column == 0 ? Qt::AlignRight | Qt::AlignTop : Qt::AlignTop);
        }
        cell->setText(text);
        cell->show();
        ++column;
    }
}

void ResultTable::retranslate() {
    for (const auto& [place, cell] : m_cells) {
        cell->clear();
        cell->hide();  // a row that is not used takes no room
    }
    setRow(0, QString(), tr("Stated before the run"), tr("Observed by the run"));
    if (!m_record) return;
    const Catalog& catalog = m_languages.catalog();
    const Timeline timeline = timelineOf(*m_record);
    setRow(1, tr("Time"), tr("about %1").arg(catalog.say(Argument(m_record->documents.plan.estimate))),
           catalog.say(Argument(timeline.duration())));
    const std::vector<LossRow> stated = lossRows(m_record->documents.plan.loss);
    const std::optional<LossStatement> actual = actualLoss(*m_record);
    const std::vector<LossRow> came = actual ? lossRows(*actual) : std::vector<LossRow>();
    for (std::size_t at = 0; at < stated.size(); ++at)
        setRow(static_cast<int>(at) + 2, catalog.say(stated[at].name), catalog.say(stated[at].value),
               at < came.size() ? catalog.say(came[at].value) : tr("the database was not recovered yet"));
}

}  // namespace pchat::ui
