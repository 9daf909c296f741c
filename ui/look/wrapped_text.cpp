#include "ui/look/wrapped_text.h"

#include <cmath>

namespace pchat::ui {

namespace {
constexpr int narrowest = 80;
}

WrappedText::WrappedText(QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString& text) {
    if (toPlainText() == text) return;
    setPlainText(text);
    updateGeometry();
}

void WrappedText::setRoomAbove(int pixels) {
    if (m_roomAbove == pixels) return;
    m_roomAbove = pixels;
    setViewportMargins(0, pixels, 0, 0);
    updateGeometry();
}

int WrappedText::heightForWidth(int width) const {
    QTextDocument laidOut;
    laidOut.setDocumentMargin(0);
    laidOut.setDefaultFont(font());
    laidOut.setDefaultTextOption(document()->defaultTextOption());
    laidOut.setPlainText(toPlainText());
    laidOut.setTextWidth(width);
    return m_roomAbove + static_cast<int>(std::ceil(laidOut.size().height()));
}

QSize WrappedText::sizeHint() const {
    const int width = std::max(narrowest, fontMetrics().boundingRect(QRect(), 0, toPlainText()).width());
    return {width, heightForWidth(width)};
}

QSize WrappedText::minimumSizeHint() const {
    return {narrowest, m_roomAbove + fontMetrics().height()};
}

}  // namespace pchat::ui
