#include "ui/widgets/state_filter.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace pchat::ui {

StateFilter::StateFilter(QWidget* parent) : Retranslated(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const StateShape shape :
         {StateShape::Blocker, StateShape::Acknowledge, StateShape::Unknown, StateShape::Warning, StateShape::Pass}) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(stateIcon(shape));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::toggled, this, [this, shape](bool on) { choose(shape, on); });
        m_buttons.emplace(shape, button);
        layout->addWidget(button);
    }
    retranslate();
}

QString StateFilter::wordOf(StateShape shape) const {
    switch (shape) {
        case StateShape::Blocker:
            return tr("Blocks");
        case StateShape::Acknowledge:
            return tr("Confirm");
        case StateShape::Unknown:
            return tr("Unknown");
        case StateShape::Warning:
            return tr("Warning");
        default:
            return tr("OK");
    }
}

void StateFilter::setCounts(const std::map<StateShape, int>& counts) {
    m_counts = counts;
    retranslate();
}

std::optional<StateShape> StateFilter::chosen() const {
    for (const auto& [shape, button] : m_buttons)
        if (button->isChecked()) return shape;
    return std::nullopt;
}

void StateFilter::choose(StateShape shape, bool on) {
    if (on)
        for (const auto& [other, button] : m_buttons)
            if (other != shape) button->setChecked(false);
    Q_EMIT changed();
}

void StateFilter::retranslate() {
    for (const auto& [shape, button] : m_buttons) {
        const auto count = m_counts.find(shape);
        const QString number = QString::number(count == m_counts.end() ? 0 : count->second);
        button->setText(wordOf(shape) + QLatin1Char(' ') + number);
        button->setToolTip(tr("Show only these checks"));
        button->setAccessibleName(button->text());
    }
}

}  // namespace pchat::ui
