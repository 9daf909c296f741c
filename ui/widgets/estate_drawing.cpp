#include "ui/widgets/estate_drawing.h"

#include "ui/look/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace pchat::ui {

namespace {

void paintArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& color, bool broken) {
    painter.setPen(QPen(color, 2, broken ? Qt::DotLine : Qt::SolidLine));
    const double back = to.x() > from.x() ? -1 : 1;
    painter.drawLine(from, to + QPointF(8 * back, 0));
    QPainterPath head;
    head.moveTo(to);
    head.lineTo(to + QPointF(10 * back, -5));
    head.lineTo(to + QPointF(10 * back, 5));
    head.closeSubpath();
    painter.setPen(Qt::NoPen);
    painter.setBrush(broken ? Qt::NoBrush : QBrush(color));
    if (broken) painter.setPen(QPen(color, 1.5));
    painter.drawPath(head);
}

QString shortened(const QPainter& painter, const QString& text, double width, Qt::TextElideMode mode) {
    return painter.fontMetrics().elidedText(text, mode, static_cast<int>(width));
}

}  // namespace

EstateDrawing::EstateDrawing(QWidget* parent, Size size) : QWidget(parent), m_size(size) {
    setObjectName(QStringLiteral("estateDrawing"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EstateDrawing::setView(const EstateView& view) {
    m_view = view;
    setAccessibleName(m_view.spoken());
    setToolTip(m_view.share);
    update();
}

void EstateDrawing::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = QRectF(rect()).adjusted(1, 1, -1, -1);
    const double middle = std::clamp(all.width() * 0.2, 130.0, 200.0);
    const double site = (all.width() - middle) / 2;
    paintSite(painter, QRectF(all.left(), all.top(), site, all.height()), m_view.primarySite, Role::Primary,
              Role::PrimaryMirror);
    paintShipping(painter, QRectF(all.left() + site, all.top(), middle, all.height()));
    paintSite(painter, QRectF(all.right() - site, all.top(), site, all.height()), m_view.backupSite, Role::Backup,
              Role::BackupMirror);
}

void EstateDrawing::paintSite(QPainter& painter, const QRectF& area, const QString& name, Role principal, Role mirror) {
    painter.setPen(QPen(hairline(palette()), 1));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(area, 6, 6);
    painter.setFont(strongFont());
    painter.setPen(palette().color(QPalette::WindowText));
    const double line = painter.fontMetrics().height();
    painter.drawText(area.adjusted(12, 4, -12, 0), Qt::AlignLeft | Qt::AlignTop, name);
    const QRectF boxes = area.adjusted(8, line + 8, -8, -8);
    const double half = (boxes.width() - 8) / 2;
    const auto server = [this](Role role) {
        const auto found = m_view.servers.find(role);
        return found == m_view.servers.end() ? ServerBox{{}, {}, {}, StateShape::Later, false} : found->second;
    };
    paintServer(painter, QRectF(boxes.left(), boxes.top(), half, boxes.height()), server(principal),
                m_view.serving == principal);
    paintServer(painter, QRectF(boxes.right() - half, boxes.top(), half, boxes.height()), server(mirror),
                m_view.serving == mirror);
}

void EstateDrawing::paintServer(QPainter& painter, const QRectF& area, const ServerBox& server, bool serves) {
    painter.setPen(QPen(serves ? accent(palette()) : hairline(palette()), serves ? 2 : 1,
                        server.exists ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(server.exists ? QBrush(palette().color(QPalette::Base)) : Qt::NoBrush);
    painter.drawRoundedRect(area, 4, 4);
    if (!server.exists) return;
    paintShape(painter, QRectF(area.right() - 26, area.top() + 6, 17, 17), server.shape, palette());
    const QRectF text = area.adjusted(10, 4, -10, -4);
    painter.setFont(strongFont());
    painter.setPen(palette().color(QPalette::Text));
    const double line = painter.fontMetrics().height();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                     shortened(painter, server.name, text.width() - 22, Qt::ElideRight));
    painter.setFont(hintFont());
    painter.setPen(quietText(palette()));
    if (m_size == Size::Full) painter.drawText(text.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop, server.role);
    paintFact(painter, text.adjusted(0, line, 0, 0), server);
}

/// On as many lines as it needs; a word that is wider than the box is written smaller.
void EstateDrawing::paintFact(QPainter& painter, const QRectF& area, const ServerBox& server) {
    QFont font = hintFont();
    const double width = QFontMetricsF(font).boundingRect(area, Qt::TextWordWrap, server.fact).width();
    if (width > area.width()) font.setPointSizeF(font.pointSizeF() * area.width() / width * 0.97);
    painter.setFont(font);
    painter.setPen(server.shape == StateShape::Later ? quietText(palette()) : palette().color(QPalette::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, server.fact);
}

void EstateDrawing::paintShipping(QPainter& painter, const QRectF& area) {
    const QColor color = m_view.shippingEnds ? quietText(palette()) : accent(palette());
    const double y = area.center().y() + (m_size == Size::Full ? 4 : -8);
    const double left = area.left() + 8;
    const double right = area.right() - 8;
    if (m_view.shipsBack)
        paintArrow(painter, QPointF(right, y), QPointF(left, y), color, m_view.shippingEnds);
    else
        paintArrow(painter, QPointF(left, y), QPointF(right, y), color, m_view.shippingEnds);
    painter.setFont(hintFont());
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF above(area.left() + 6, area.top(), area.width() - 12, y - area.top() - 8);
    painter.drawText(above, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_view.shipping);
    painter.setPen(quietText(palette()));
    const QRectF below(area.left() + 6, y + 10, area.width() - 12, area.bottom() - y - 10);
    QString share = m_view.share;
    share.replace(QLatin1Char('\\'), QStringLiteral("\\\u200b"));
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, share);
}

}  // namespace pchat::ui
