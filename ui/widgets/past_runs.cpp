#include "ui/widgets/past_runs.h"

#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/look/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

namespace pchat::ui {

namespace {
constexpr int pathColumn = 4;
constexpr int columnGap = 20;
}  // namespace

PastRuns::PastRuns(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_list(new QTreeWidget(this)),
      m_open(actionButton("openPastRun", this)),
      m_back(actionButton("closePastRuns", this)) {
    m_list->setObjectName(QStringLiteral("pastRuns"));
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(5);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(pathColumn, QHeaderView::Stretch);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QTreeWidget::itemActivated, this, &PastRuns::openSelected);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this] { m_open->setEnabled(m_list->currentItem() != nullptr); });
    connect(m_open, &QPushButton::clicked, this, &PastRuns::openSelected);
    connect(m_back, &QPushButton::clicked, this, &PastRuns::closed);
    connect(&m_model, &WizardModel::pastRunsChanged, this, &PastRuns::retranslate);
    retranslate();
}

void PastRuns::openSelected() {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row >= 0) Q_EMIT opened(row);
}

void PastRuns::retranslate() {
    m_list->setHeaderLabels({tr("Started"), tr("What"), tr("Pool"), tr("Result"), tr("Run file")});
    m_list->setAccessibleName(tr("Past runs"));
    m_open->setText(tr("&Show"));
    m_back->setText(tr("&Back to the choices"));
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text(pathColumn) : QString();
    m_list->clear();
    for (const RunRecord& record : m_model.pastRuns()) {
        const std::optional<RunResult> result = resultOf(record.events);
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, record.events.empty() ? QString() : Words::time(record.events.front().at));
        item->setText(1, m_model.say(wordFor(record.documents.plan.flow)));
        item->setText(2, record.documents.plan.pool);
        item->setText(3, result ? m_model.say(wordFor(*result)) : tr("Interrupted, can be resumed"));
        item->setIcon(3, stateIcon(result ? Words::shape(*result) : StateShape::Warning));
        item->setText(pathColumn, record.path);
        item->setToolTip(pathColumn, record.path);
        if (record.path == kept) m_list->setCurrentItem(item);
    }
    for (int column = 0; column < pathColumn; ++column) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, m_list->columnWidth(column) + columnGap);
    }
    m_open->setEnabled(m_list->currentItem() != nullptr);
}

}  // namespace pchat::ui
