#include "ui/widgets/plan_list.h"

#include "ui/look/flow_words.h"
#include "ui/look/state_icon.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"

#include <QGuiApplication>
#include <QHeaderView>

namespace pchat::ui {

PlanList::PlanList(const Languages& languages, QWidget* parent) : Retranslated(parent), m_languages(languages) {
    setObjectName(QStringLiteral("planList"));
    setColumnCount(2);
    setIndentation(14);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);  // a file or a server is often named at the end
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::currentItemChanged, this, &PlanList::selectionMoved);
    retranslate();
}

void PlanList::setPlan(const std::optional<Plan>& plan) {
    // The selection is kept where the same flow was only planned anew.
    if (m_plan && plan && m_plan->flow != plan->flow) clear();
    m_plan = plan;
    retranslate();
}

const Step* PlanList::selected() const {
    const QString id = currentItem() ? currentItem()->data(0, Qt::UserRole).toString() : QString();
    if (m_plan && !id.isEmpty())
        for (const Step* step : m_plan->steps())
            if (step->id == id) return step;
    return nullptr;
}

void PlanList::retranslate() {
    const Step* before = selected();
    const QString kept = before ? before->id : QString();
    setHeaderLabels({tr("Step"), tr("Where")});
    setAccessibleName(tr("Steps of the plan"));
    clear();
    if (!m_plan) return;
    bool noReturnShown = false;
    for (const Phase& phase : m_plan->phases)
        addPhase(phase, noReturnShown);
    expandAll();
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        const QString id = (*it)->data(0, Qt::UserRole).toString();
        if (id.isEmpty() || (!kept.isEmpty() && id != kept)) continue;
        setCurrentItem(*it);
        break;
    }
}

void PlanList::addPhase(const Phase& phase, bool& noReturnShown) {
    const Catalog& catalog = m_languages.catalog();
    auto* item = new QTreeWidgetItem(this);
    item->setText(0, FlowWords::number(phase) + QStringLiteral("   ") + catalog.say(phase.title));
    item->setFont(0, strongFont());
    item->setFlags(Qt::ItemIsEnabled);
    item->setToolTip(0, FlowWords::numberExplained(phase));
    if (phase.steps.empty()) {
        auto* none = new QTreeWidgetItem(item);
        none->setText(0, catalog.say(phase.notApplicable));
        none->setToolTip(0, none->text(0));
        none->setFlags(Qt::ItemIsEnabled);
        none->setIcon(0, stateIcon(StateShape::Skipped));
    }
    for (const Step& step : phase.steps) {
        if (step.risk == Risk::PointOfNoReturn && !std::exchange(noReturnShown, true)) addNoReturn(item);
        auto* row = new QTreeWidgetItem(item);
        row->setText(0, catalog.say(step.title));
        row->setToolTip(0, row->text(0));
        row->setText(1, catalog.say(step.place));
        row->setData(0, Qt::UserRole, step.id);
    }
}

void PlanList::addNoReturn(QTreeWidgetItem* parent) {
    auto* line = new QTreeWidgetItem(parent);
    const QPalette palette = QGuiApplication::palette();
    line->setText(0, tr("Point of no return: what follows cannot be undone"));
    line->setFont(0, strongFont());
    line->setForeground(0, stateColor(StateShape::Blocker, palette));
    for (int column = 0; column < 2; ++column) {
        QColor tint = stateColor(StateShape::Blocker, palette);
        tint.setAlphaF(0.14F);
        line->setBackground(column, tint);
    }
    line->setFlags(Qt::ItemIsEnabled);
    line->setFirstColumnSpanned(true);
}

}  // namespace pchat::ui
