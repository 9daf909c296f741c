#include "ui/widgets/findings_tree.h"

#include "core/report/words.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"

#include <QHeaderView>

#include <algorithm>
#include <set>

namespace pchat::ui {

FindingsTree::FindingsTree(const Languages& languages, QWidget* parent) : Retranslated(parent), m_languages(languages) {
    setObjectName(QStringLiteral("findings"));
    setColumnCount(3);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    setColumnWidth(0, 142);
    setColumnWidth(1, 282);
    connect(this, &QTreeWidget::currentItemChanged, this, &FindingsTree::selectionMoved);
    connect(&m_timer, &QTimer::timeout, this, &FindingsTree::turn);
    m_timer.setInterval(60);
    retranslate();
}

void FindingsTree::setFindings(const Answers& answers) {
    m_findings = answers.findings;
    m_acknowledged = answers.acknowledgements;
    std::set<QString> ids;
    for (const Finding& finding : m_findings)
        ids.insert(finding.id);
    if (m_items.size() != ids.size() ||
        !std::all_of(ids.begin(), ids.end(), [this](const QString& id) { return m_items.contains(id); })) {
        clear();
        m_groups.clear();
        m_items.clear();
    }
    retranslate();
}

void FindingsTree::retranslate() {
    setHeaderLabels({tr("State"), tr("Check"), tr("What was seen")});
    setAccessibleName(tr("Readiness checks by group"));
    for (const Finding& finding : m_findings)
        update(finding);
    const std::map<StateShape, int> now = counts();
    const bool turning = now.contains(StateShape::Running);
    turning ? m_timer.start() : m_timer.stop();
    showOnly(m_only);
}

QTreeWidgetItem* FindingsTree::groupOf(const Message& group) {
    QTreeWidgetItem*& item = m_groups[group.source()];
    if (!item) {
        item = new QTreeWidgetItem(this);
        item->setFlags(Qt::ItemIsEnabled);
        item->setFirstColumnSpanned(true);
        item->setExpanded(true);
    }
    item->setFont(0, strongFont());
    item->setText(0, m_languages.catalog().say(group));
    return item;
}

void FindingsTree::update(const Finding& finding) {
    const Catalog& catalog = m_languages.catalog();
    QTreeWidgetItem* group = groupOf(finding.group);
    QTreeWidgetItem*& item = m_items[finding.id];
    if (!item) {
        item = new QTreeWidgetItem(group);
        item->setData(0, Qt::UserRole, finding.id);
        group->setExpanded(true);
    }
    const bool acknowledged = m_acknowledged.contains(finding.id);
    item->setIcon(0, stateIcon(Words::shape(finding, acknowledged), m_turn));
    item->setText(0, acknowledged ? tr("Confirmed") : catalog.say(wordFor(finding)));
    item->setText(1, catalog.say(finding.title));
    item->setText(2, finding.verdict == Verdict::Pending ? QString() : catalog.say(finding.observed));
    item->setToolTip(1, item->text(1));
    item->setToolTip(2, item->text(2));
}

std::map<StateShape, int> FindingsTree::counts() const {
    std::map<StateShape, int> counts;
    for (const Finding& finding : m_findings)
        ++counts[Words::shape(finding, m_acknowledged.contains(finding.id))];
    return counts;
}

void FindingsTree::showOnly(const std::optional<StateShape>& shape) {
    m_only = shape;
    for (const Finding& finding : m_findings) {
        const bool shown = !shape || Words::shape(finding, m_acknowledged.contains(finding.id)) == *shape;
        m_items.at(finding.id)->setHidden(!shown);
    }
    for (const auto& [source, group] : m_groups) {
        bool any = false;
        for (int row = 0; row < group->childCount(); ++row)
            any = any || !group->child(row)->isHidden();
        group->setHidden(!any);
    }
}

QString FindingsTree::selectedId() const {
    return currentItem() ? currentItem()->data(0, Qt::UserRole).toString() : QString();
}

void FindingsTree::selectFirstOpen() {
    if (!selectedId().isEmpty()) return;
    const auto rank = [this](const Finding& finding) {
        if (finding.blocks()) return 0;
        if (finding.needsAcknowledgement() && !m_acknowledged.contains(finding.id)) return 1;
        return finding.verdict == Verdict::Pass || finding.verdict == Verdict::NotApplicable ? 3 : 2;
    };
    const auto first = std::min_element(m_findings.begin(), m_findings.end(),
                                        [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    if (first != m_findings.end()) setCurrentItem(m_items.at(first->id));
}

void FindingsTree::turn() {
    m_turn = (m_turn + 20) % 360;
    for (const Finding& finding : m_findings)
        if (finding.verdict == Verdict::Pending)
            m_items.at(finding.id)->setIcon(0, stateIcon(StateShape::Running, m_turn));
}

}  // namespace pchat::ui
