#include "ui/widgets/fact_list.h"

#include "ui/look/theme.h"
#include "ui/look/wrapped_text.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace pchat::ui {

namespace {

/// Fonts differ in how far they rise above their base line.
void standOnOneLine(QLabel& name, WrappedText& value) {
    const int difference = name.fontMetrics().ascent() - value.fontMetrics().ascent();
    name.setContentsMargins(0, std::max(0, -difference), 0, 0);
    value.setRoomAbove(std::max(0, difference));
}

}  // namespace

FactList::FactList(int pairs, QWidget* parent) : QWidget(parent), m_pairs(pairs), m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(8);
    for (int pair = 0; pair < pairs; ++pair)
        m_grid->setColumnStretch(pair * 2 + 1, 1);
}

void FactList::setRows(const std::vector<FactRow>& rows) {
    while (m_labels.size() < rows.size()) {
        const int index = static_cast<int>(m_labels.size());
        auto* name = new QLabel(this);
        name->setForegroundRole(QPalette::PlaceholderText);
        auto* value = new WrappedText(this);
        m_grid->addWidget(name, index / m_pairs, index % m_pairs * 2, Qt::AlignRight | Qt::AlignTop);
        m_grid->addWidget(value, index / m_pairs, index % m_pairs * 2 + 1, Qt::AlignTop);
        m_labels.emplace_back(name, value);
    }
    for (std::size_t index = 0; index < m_labels.size(); ++index) {
        const auto& [name, value] = m_labels[index];
        const FactRow row = index < rows.size() ? rows[index] : FactRow();
        name->setText(row.name);
        value->setFont(row.isFixedWidth ? fixedFont() : font());
        value->setText(row.value);
        standOnOneLine(*name, *value);
        value->setAccessibleName(row.name);
    }
    claimHeight();
}

void FactList::claimHeight() {
    setMinimumHeight(m_grid->hasHeightForWidth() ? m_grid->heightForWidth(width()) : 0);
}

void FactList::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    claimHeight();
}

}  // namespace pchat::ui
