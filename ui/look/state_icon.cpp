#include "ui/look/state_icon.h"

#include "ui/look/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <cmath>

namespace pchat::ui {

namespace {

using Points = QList<QPointF>;

struct StateColors {
    const char* light;
    const char* dark;
};

constexpr StateColors pass{"#17702f", "#3fb950"};
constexpr StateColors blocker{"#b3261e", "#ff7b72"};
constexpr StateColors caution{"#8a5a00", "#d29922"};
constexpr StateColors unknownState{"#6639ba", "#b992ff"};

/// A regular polygon inside the unit square, its first corner at `turn` degrees.
QPainterPath polygon(int corners, double radius, double turn) {
    QPolygonF points;
    for (int corner = 0; corner <= corners; ++corner) {
        const double angle = qDegreesToRadians(turn + 360.0 * corner / corners);
        points << QPointF(0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    return path;
}

QPainterPath circle() {
    QPainterPath path;
    path.addEllipse(QPointF(0.5, 0.5), 0.44, 0.44);
    return path;
}

QPainterPath triangle() {
    QPainterPath path;
    path.addPolygon(QPolygonF(Points{{0.5, 0.07}, {0.97, 0.9}, {0.03, 0.9}, {0.5, 0.07}}));
    return path;
}

QPainterPath body(StateShape shape) {
    switch (shape) {
        case StateShape::Blocker:
            return polygon(8, 0.48, 22.5);
        case StateShape::Acknowledge:
        case StateShape::Warning:
            return triangle();
        case StateShape::Unknown:
            return polygon(4, 0.5, 0);
        default:
            return circle();
    }
}

QPainterPath lines(std::initializer_list<Points> strokes) {
    QPainterPath path;
    for (const Points& stroke : strokes)
        path.addPolygon(QPolygonF(stroke));
    return path;
}

QPainterPath questionMark() {
    QPainterPath path;
    path.moveTo(0.38, 0.4);
    path.cubicTo(0.39, 0.24, 0.63, 0.24, 0.62, 0.4);
    path.cubicTo(0.62, 0.49, 0.5, 0.49, 0.5, 0.59);
    path.moveTo(0.5, 0.72);
    path.lineTo(0.5, 0.73);
    return path;
}

/// What is drawn upon or inside the body.
QPainterPath mark(StateShape shape) {
    switch (shape) {
        case StateShape::Pass:
        case StateShape::AlreadyDone:
            return lines({Points{{0.29, 0.52}, {0.44, 0.67}, {0.71, 0.36}}});
        case StateShape::Blocker:
            return lines({Points{{0.35, 0.35}, {0.65, 0.65}}, Points{{0.65, 0.35}, {0.35, 0.65}}});
        case StateShape::Acknowledge:
        case StateShape::Warning:
            return lines({Points{{0.5, 0.36}, {0.5, 0.61}}, Points{{0.5, 0.755}, {0.5, 0.765}}});
        case StateShape::Unknown:
            return questionMark();
        case StateShape::Skipped:
            return lines({Points{{0.3, 0.5}, {0.7, 0.5}}});
        default:
            return {};
    }
}

bool isFilled(StateShape shape) {
    return shape == StateShape::Pass || shape == StateShape::Blocker || shape == StateShape::Acknowledge ||
           shape == StateShape::Unknown;
}

void paintArc(QPainter& painter, const QColor& color, int turn) {
    QColor track = color;
    track.setAlphaF(0.25F);
    const QRectF ring(0.12, 0.12, 0.76, 0.76);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(track, 0.13));
    painter.drawEllipse(ring);
    painter.setPen(QPen(color, 0.13, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, (90 - turn) * 16, -110 * 16);
}

class ShapeEngine : public QIconEngine {
  public:
    ShapeEngine(StateShape shape, int turn) : m_shape(shape), m_turn(turn) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        paintShape(*painter, rect, m_shape, QGuiApplication::palette(), m_turn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ShapeEngine(m_shape, m_turn); }

  private:
    StateShape m_shape;
    int m_turn;
};

}  // namespace

QColor stateColor(StateShape shape, const QPalette& palette) {
    const auto pick = [&](const StateColors& colors) {
        return QColor(QLatin1String(isDark(palette) ? colors.dark : colors.light));
    };
    switch (shape) {
        case StateShape::Pass:
            return pick(pass);
        case StateShape::Blocker:
            return pick(blocker);
        case StateShape::Acknowledge:
        case StateShape::Warning:
            return pick(caution);
        case StateShape::Unknown:
            return pick(unknownState);
        case StateShape::Running:
            return accent(palette);
        default:
            return quietText(palette);
    }
}

void paintShape(QPainter& painter, const QRectF& square, StateShape shape, const QPalette& palette, int turn) {
    const double side = std::min(square.width(), square.height());
    const QColor color = stateColor(shape, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.center() - QPointF(side / 2, side / 2));
    painter.scale(side, side);
    if (shape == StateShape::Running) {
        paintArc(painter, color, turn);
    } else {
        const QPen outline(color, 0.085, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(isFilled(shape) ? Qt::NoPen : outline);
        painter.setBrush(isFilled(shape) ? QBrush(color) : Qt::NoBrush);
        painter.drawPath(body(shape));
        const QColor ink = isFilled(shape) ? palette.color(QPalette::Base) : color;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 0.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(mark(shape));
    }
    painter.restore();
}

QIcon stateIcon(StateShape shape, int turn) {
    return QIcon(new ShapeEngine(shape, turn));
}

}  // namespace pchat::ui
