#include "ui/widgets/action_row.h"

#include "ui/look/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace pchat::ui {

namespace {
constexpr int verbWidth = 200;
constexpr int cardWidth = 368;  // half of the page at the window's smallest
constexpr int edge = 16;
}  // namespace

ActionRow::ActionRow(const char* objectName, QWidget* parent, Shape shape) : QAbstractButton(parent), m_shape(shape) {
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

QString ActionRow::cardText() const {
    return m_note.isEmpty() ? m_sentence : m_sentence + QLatin1Char('\n') + m_note;
}

QSize ActionRow::sizeHint() const {
    const QFontMetrics hint(hintFont());
    if (m_shape == Shape::Card) {
        const QRect texts = hint.boundingRect(QRect(0, 0, cardWidth - 2 * edge, 400), Qt::TextWordWrap, cardText());
        return {cardWidth, fontMetrics().height() + std::max(texts.height(), 2 * hint.height()) + 16};
    }
    const int texts = std::max(fontMetrics().horizontalAdvance(m_sentence), hint.horizontalAdvance(m_note));
    return {verbWidth + texts + 40, fontMetrics().height() + hint.height() + 20};
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

    if (m_shape == Shape::Row)
        paintRow(painter);
    else
        paintCard(painter);
}

void ActionRow::paintRow(QPainter& painter) const {
    const QColor ink = isEnabled() ? palette().color(QPalette::Active, QPalette::Text) : quietText(palette());
    painter.setFont(strongFont());
    painter.setPen(isEnabled() ? accent(palette()) : ink);
    painter.drawText(QRect(edge, 0, verbWidth - 24, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic,
                     text());
    const QRect texts = rect().adjusted(verbWidth, 8, -edge, -8);
    painter.setFont(font());
    painter.setPen(ink);
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop, m_sentence);
    painter.setFont(hintFont());
    painter.setPen(quietText(palette()));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignBottom, m_note);
}

void ActionRow::paintCard(QPainter& painter) const {
    const QRect all = rect().adjusted(edge, 6, -edge, -6);
    painter.setFont(strongFont());
    painter.setPen(isEnabled() ? accent(palette()) : quietText(palette()));
    painter.drawText(all, Qt::AlignLeft | Qt::AlignTop | Qt::TextShowMnemonic, text());
    const QRect texts = all.adjusted(0, painter.fontMetrics().height() + 2, 0, 0);
    painter.setFont(hintFont());
    painter.setPen(quietText(palette()));
    painter.drawText(texts, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, cardText());
}

}  // namespace pchat::ui
