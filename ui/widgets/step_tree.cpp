#include "ui/widgets/step_tree.h"

#include "core/report/words.h"
#include "ui/look/flow_words.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"
#include "ui/widgets/decision_panel.h"

#include <QHeaderView>

namespace pchat::ui {

StepTree::StepTree(const Languages& languages, QWidget* parent) : Retranslated(parent), m_languages(languages) {
    setObjectName(QStringLiteral("stepTree"));
    setColumnCount(2);
    setIndentation(14);
    setTextElideMode(Qt::ElideMiddle);  // a file or a server is often named at the end
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(&m_timer, &QTimer::timeout, this, &StepTree::turn);
    m_timer.setInterval(60);
    retranslate();
}

void StepTree::setStatus(const RunStatus& status) {
    if (status.path != m_path || status.events.size() < m_read) {
        m_path = status.path;
        build(status.plan);
    }
    readTimes(status.events);
    const std::map<QString, StepState> before = std::exchange(m_states, status.states);
    m_running.clear();
    for (const Step* step : m_plan.steps()) {
        const auto state = m_states.find(step->id);
        if (state == m_states.end()) continue;
        if (state->second == StepState::Running) m_running << step->id;
        const auto old = before.find(step->id);
        if (old == before.end() || old->second != state->second) updateRow(*step);
    }
    if (!m_running.isEmpty()) scrollToItem(m_rows.at(m_running.first()));
    !m_running.isEmpty() && status.isRunning ? m_timer.start() : m_timer.stop();
    showDecision(status.decisionFor);
}

void StepTree::build(const Plan& plan) {
    clear();
    m_plan = plan;
    m_rows.clear();
    m_phases.clear();
    m_times.clear();
    m_states.clear();
    m_read = 0;
    m_decision = nullptr;
    for (const Phase& phase : m_plan.phases) {
        auto* item = new QTreeWidgetItem(this);
        item->setFlags(Qt::ItemIsEnabled);
        m_phases.push_back(item);
        for (const Step& step : phase.steps)
            m_rows[step.id] = new QTreeWidgetItem(item);
    }
    expandAll();
    retranslate();
}

void StepTree::readTimes(const std::vector<Event>& events) {
    for (; m_read < events.size(); ++m_read) {
        const Event& event = events[m_read];
        if (event.step.isEmpty()) continue;
        auto& [start, end] = m_times[event.step];
        if (event.kind == EventKind::StepStarted || event.kind == EventKind::StepUndoStarted) start = event.at;
        end = event.at;
    }
}

void StepTree::retranslate() {
    setHeaderLabels({tr("Step"), tr("Time taken")});
    setAccessibleName(tr("Steps of the run"));
    for (std::size_t at = 0; at < m_phases.size(); ++at) {
        const Phase& phase = m_plan.phases[at];
        m_phases[at]->setText(
            0, FlowWords::number(phase) + QStringLiteral("   ") + m_languages.catalog().say(phase.title));
        m_phases[at]->setFont(0, strongFont());
    }
    for (const Step* step : m_plan.steps())
        updateRow(*step);
    // The texts of the decision come in the other language after these.
    QMetaObject::invokeMethod(this, &StepTree::fitDecision, Qt::QueuedConnection);
}

void StepTree::updateRow(const Step& step) {
    QTreeWidgetItem* row = m_rows.at(step.id);
    const auto found = m_states.find(step.id);
    const StepState state = found == m_states.end() ? StepState::Later : found->second;
    const Catalog& catalog = m_languages.catalog();
    row->setIcon(0, stateIcon(Words::shape(state), m_turn));
    row->setText(0, catalog.say(step.title));
    row->setToolTip(0, row->text(0));
    const auto time = m_times.find(step.id);
    const bool timed = time != m_times.end() && time->second.first.isValid() && state != StepState::Running &&
                       state != StepState::Undone;
    row->setText(1, timed ? Words::elapsed(std::chrono::seconds(time->second.first.secsTo(time->second.second)))
                          : (state == StepState::Later ? QString() : catalog.say(wordFor(state))));
    row->setToolTip(1, catalog.say(wordFor(state)));
    row->setData(0, Qt::AccessibleDescriptionRole, catalog.say(wordFor(state)));
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
}

void StepTree::showDecision(const std::optional<Event>& failed) {
    if (!failed) {
        delete std::exchange(m_decision, nullptr);
        return;
    }
    if (m_decision || !m_rows.contains(failed->step)) return;
    QTreeWidgetItem* row = m_rows.at(failed->step);
    m_decision = new QTreeWidgetItem(row);
    m_decision->setFirstColumnSpanned(true);
    bool canBeSkipped = false;
    for (const Step* step : m_plan.steps())
        canBeSkipped = canBeSkipped || (step->id == failed->step && step->canBeSkipped);
    auto* panel = new DecisionPanel(m_languages, *failed, canBeSkipped, this);
    connect(panel, &DecisionPanel::decided, this, &StepTree::decided);
    setItemWidget(m_decision, 0, panel);
    row->setExpanded(true);
    QMetaObject::invokeMethod(this, &StepTree::fitDecision, Qt::QueuedConnection);
}

/// The decision is as high as its texts need at the width of the tree, and wholly in sight.
void StepTree::fitDecision() {
    QWidget* panel = m_decision ? itemWidget(m_decision, 0) : nullptr;
    if (!panel) return;
    int width = viewport()->width();
    for (const QTreeWidgetItem* item = m_decision; item; item = item->parent())
        width -= indentation();
    const int height = panel->heightForWidth(width);
    panel->setMaximumHeight(height);
    m_decision->setSizeHint(0, {width, height});
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
    scrollToItem(m_decision);
}

void StepTree::resizeEvent(QResizeEvent* event) {
    Retranslated::resizeEvent(event);
    fitDecision();
}

void StepTree::turn() {
    m_turn = (m_turn + 20) % 360;
    for (const QString& id : m_running)
        m_rows.at(id)->setIcon(0, stateIcon(StateShape::Running, m_turn));
}

}  // namespace pchat::ui
