// Judged: what is wrong with a window as it is shown, each fault in one line; an empty list is the good case.
#pragma once

#include "core/text/catalog.h"

#include <QStringList>
#include <QWidget>

namespace pchat::ui {

/// Texts that are not in the language: three small Latin words in a row, or Japanese letters.
[[nodiscard]] QStringList foreignTexts(const QWidget& root, Language language);
/// Labels and buttons that do not hold their text at the size they have.
[[nodiscard]] QStringList clippedTexts(const QWidget& root);
/// Inputs that have no name for those who do not see them.
[[nodiscard]] QStringList unnamedInputs(const QWidget& root);
/// What takes focus and is not reached by the Tab key.
[[nodiscard]] QStringList unreachedByTab(QWidget& window);

}  // namespace pchat::ui
