// Small makers of labels and buttons, so that sizes, wrapping and roles are decided in one place.
#pragma once

#include <QLabel>
#include <QPushButton>

namespace pchat::ui {

/// Wraps; its text can be copied.
[[nodiscard]] QLabel* sentenceLabel(QWidget* parent);
/// 0.9 of the text's size, quiet.
[[nodiscard]] QLabel* hintLabel(QWidget* parent);
/// Semi-bold, one line.
[[nodiscard]] QLabel* groupLabel(QWidget* parent);
/// Never becomes the default button by being focused.
[[nodiscard]] QPushButton* actionButton(const char* objectName, QWidget* parent);
/// A thin line across.
[[nodiscard]] QWidget* ruler(QWidget* parent);

/// The content in an area that scrolls up and down where the page is too low for it; without a frame.
[[nodiscard]] QWidget* scrolled(QWidget* content, QWidget* parent);

}  // namespace pchat::ui
