// The state shapes: one painted shape for each state, its colour taken from the palette when it is painted.
//
// Sharp at any scale, no image plugin, right after every change of theme. The word beside a shape is in Words.
#pragma once

#include <QIcon>
#include <QPalette>

class QPainter;

namespace pchat::ui {

enum class StateShape { Pass, Blocker, Acknowledge, Warning, Unknown, Running, Later, Skipped, AlreadyDone };

[[nodiscard]] QColor stateColor(StateShape shape, const QPalette& palette);

/// `turn` (0 to 359 degrees) moves the arc of Running and nothing else.
void paintShape(QPainter& painter, const QRectF& square, StateShape shape, const QPalette& palette, int turn = 0);

/// An icon that paints the shape with the application's palette.
[[nodiscard]] QIcon stateIcon(StateShape shape, int turn = 0);

}  // namespace pchat::ui
