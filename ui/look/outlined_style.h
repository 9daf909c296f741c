// OutlinedStyle: Fusion, with an outline round check boxes, radio buttons and input fields that can be seen on dark.
//
// Fusion derives its outlines by darkening the window's colour, which on a dark window leaves nothing to see.
#pragma once

#include <QProxyStyle>

namespace pchat::ui {

class OutlinedStyle final : public QProxyStyle {
    Q_OBJECT

  public:
    OutlinedStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

}  // namespace pchat::ui
