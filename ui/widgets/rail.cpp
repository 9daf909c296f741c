#include "ui/widgets/rail.h"

#include "ui/look/labels.h"
#include "ui/look/state_icon.h"
#include "ui/look/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace pchat::ui {

RailItem::RailItem(int number, QWidget* parent) : QAbstractButton(parent), m_number(number) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailItem::setState(RailState state, bool isReachable) {
    m_state = state;
    setEnabled(isReachable);
    setFocusPolicy(isReachable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(isReachable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(text());
    update();
}

QSize RailItem::sizeHint() const {
    const int textWidth = fontMetrics().horizontalAdvance(text());
    return {std::min(Rail::width, textWidth + 80), 36};
}

void RailItem::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void RailItem::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void RailItem::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool here = m_state == RailState::Here || m_state == RailState::Attention;
    if (here) {
        painter.fillRect(rect(), palette().color(QPalette::Window));
        painter.fillRect(QRect(0, 0, 3, height()), accent(palette()));
    } else if (isEnabled() && underMouse()) {
        painter.fillRect(rect(), hairline(palette()));
    }
    QColor ink = palette().color(QPalette::Active, QPalette::WindowText);
    if (m_state == RailState::Later) ink = quietText(palette());
    painter.setFont(here ? strongFont() : font());
    painter.setPen(ink);
    painter.drawText(QRect(12, 0, 20, height()), Qt::AlignVCenter | Qt::AlignRight, QString::number(m_number));
    painter.drawText(QRect(42, 0, width() - 74, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    const QRectF mark(width() - 30, (height() - 16) / 2.0, 16, 16);
    if (m_state == RailState::Done) paintShape(painter, mark, StateShape::Pass, palette());
    if (m_state == RailState::Attention) paintShape(painter, mark, StateShape::Acknowledge, palette());
    if (hasFocus()) {
        painter.setPen(QPen(accent(palette()), 2));
        painter.drawRect(rect().adjusted(2, 2, -2, -2));
    }
}

Rail::Rail(QWidget* parent)
    : QWidget(parent), m_list(new QVBoxLayout), m_pool(groupLabel(this)), m_direction(hintLabel(this)) {
    setFixedWidth(width);
    m_list->setSpacing(0);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(16, 0, 12, 16);
    foot->setSpacing(4);
    foot->addWidget(m_pool);
    foot->addWidget(m_direction);
    m_pool->setObjectName(QStringLiteral("railPool"));
    m_pool->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 20, 1, 0);
    layout->addLayout(m_list);
    layout->addStretch(1);
    layout->addLayout(foot);
}

void Rail::addPage(int id) {
    auto* item = new RailItem(static_cast<int>(m_items.size()) + 1, this);
    connect(item, &QAbstractButton::clicked, this, [this, id] { Q_EMIT clicked(id); });
    m_items.emplace(id, item);
    m_list->addWidget(item);
}

void Rail::setName(int id, const QString& name) {
    m_items.at(id)->setText(name);
}

void Rail::setState(int id, RailState state, bool isReachable) {
    m_items.at(id)->setState(state, isReachable);
}

void Rail::setPool(const QString& pool, const QString& way) {
    // A zero-width space lets a long name break after its first label.
    QString breakable = pool;
    m_pool->setText(breakable.replace(QLatin1Char('.'), QStringLiteral(".\u200b")));
    m_pool->setToolTip(pool);
    m_direction->setText(way);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    painter.fillRect(rect(), isDark(palette()) ? window.darker(112) : window.darker(104));
    painter.fillRect(QRect(QWidget::width() - 1, 0, 1, height()), hairline(palette()));
}

}  // namespace pchat::ui
