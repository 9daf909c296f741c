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
    enum class Size { Full, Compact };  ///< compact leaves out the roles, for pages that have much else to show
    explicit EstateDrawing(QWidget* parent, Size size = Size::Full);
    void setView(const EstateView& view);
    [[nodiscard]] QSize sizeHint() const override { return {720, m_size == Size::Full ? 132 : 96}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, m_size == Size::Full ? 118 : 96}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintSite(QPainter& painter, const QRectF& area, const QString& name, Role principal, Role mirror);
    void paintServer(QPainter& painter, const QRectF& area, const ServerBox& server, bool serves);
    void paintFact(QPainter& painter, const QRectF& area, const ServerBox& server);
    void paintShipping(QPainter& painter, const QRectF& area);

    Size m_size;
    EstateView m_view;
};

}  // namespace pchat::ui
