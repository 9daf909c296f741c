// EstateDrawing: the estate drawn small: two sites, principal and mirror in each, the share, the arrow of log shipping.
//
// The same drawing on every page that shows the estate, so that one picture is learned once.
#pragma once

#include "ui/widgets/estate_view.h"

#include <QWidget>

namespace pchat::ui {

class EstateDrawing : public QWidget {
    Q_OBJECT

  public:
    explicit EstateDrawing(QWidget* parent);
    void setView(const EstateView& view);
    [[nodiscard]] QSize sizeHint() const override { return {720, 132}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, 118}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintSite(QPainter& painter, const QRectF& area, const QString& name, Role principal, Role mirror,
                   bool serves);
    void paintServer(QPainter& painter, const QRectF& area, const ServerBox& server, bool serves);
    void paintShipping(QPainter& painter, const QRectF& area);

    EstateView m_view;
};

}  // namespace pchat::ui
