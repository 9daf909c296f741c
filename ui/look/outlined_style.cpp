#include "ui/look/outlined_style.h"

#include "ui/look/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace pchat::ui {

OutlinedStyle::OutlinedStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isRound = element == PE_IndicatorRadioButton;
    const bool isSquare = element == PE_IndicatorCheckBox || element == PE_PanelLineEdit;
    const bool hasFocus = option->state.testFlag(State_HasFocus) && element == PE_PanelLineEdit;
    if (!isDark(option->palette) || hasFocus || (!isRound && !isSquare)) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(outline(option->palette), 1));
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    isRound ? painter->drawEllipse(edge) : painter->drawRoundedRect(edge, 2, 2);
    painter->restore();
}

}  // namespace pchat::ui
