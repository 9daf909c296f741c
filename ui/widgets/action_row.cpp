#include "ui/widgets/action_row.h"

#include "ui/look/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace pchat::ui {

namespace {
constexpr int verbWidth = 200;
}

ActionRow::ActionRow(const char* objectName, QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QLatin1String(objectName));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ActionRow::setTexts(const QString& verb, const QString& sentence, const QString& note) {
    setText(verb);
    m_sentence = sentence;
    m_note = note;
    setAccessibleName(verb);
    setAccessibleDescription(sentence + QLatin1Char(' ') + note);
    updateGeometry();
    update();
}

QSize ActionRow::sizeHint() const {
    const QFontMetrics hint(hintFont());
    const int texts = std::max(fontMetrics().horizontalAdvance(m_sentence), hint.horizontalAdvance(m_note));
    return {verbWidth + texts + 40, fontMetrics().height() + hint.height() + 28};
}

QSize ActionRow::minimumSizeHint() const {
    return sizeHint();
}

void ActionRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ActionRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void ActionRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void ActionRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || hasFocus());
    painter.setPen(QPen(lit ? accent(palette()) : hairline(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(isEnabled() ? palette().color(QPalette::Base) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);

    const QColor ink = isEnabled() ? palette().color(QPalette::Active, QPalette::Text) : quietText(palette());
    painter.setFont(strongFont());
    painter.setPen(isEnabled() ? accent(palette()) : ink);
    painter.drawText(QRect(16, 0, verbWidth - 24, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                     text());
    const QRect texts = rect().adjusted(verbWidth, 10, -16, -10);
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop, m_sentence);
    painter.setFont(hintFont());
    painter.setPen(quietText(palette()));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignBottom, m_note);
}

}  // namespace pchat::ui
