#include "ui/widgets/bullet_list.h"

#include <QGridLayout>
#include <QLabel>

namespace pchat::ui {

BulletList::BulletList(QLabel* (*makeLabel)(QWidget*), QWidget* parent)
    : QWidget(parent), m_makeLabel(makeLabel), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(1, 1);
}

void BulletList::setLines(const QStringList& lines) {
    const auto wanted = static_cast<std::size_t>(lines.size());
    while (m_lines.size() < wanted) {
        const int row = static_cast<int>(m_lines.size());
        m_lines.push_back({m_makeLabel(this), m_makeLabel(this)});
        for (QLabel* label : {m_lines.back().point, m_lines.back().text})
            label->setForegroundRole(QPalette::Text);
        m_lines.back().point->setText(QStringLiteral("•"));
        m_grid->addWidget(m_lines.back().point, row, 0, Qt::AlignTop);
        m_grid->addWidget(m_lines.back().text, row, 1, Qt::AlignTop);
    }
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        const bool isUsed = at < wanted;
        m_lines[at].text->setText(isUsed ? lines[static_cast<qsizetype>(at)] : QString());
        m_lines[at].text->setVisible(isUsed);
        m_lines[at].point->setVisible(isUsed);
    }
    updateGeometry();  // at once: whoever holds the list asks how high it is now
}

}  // namespace pchat::ui
