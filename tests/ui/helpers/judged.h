// Judged: what is wrong with a window as it is shown, each fault in one line; an empty list is the good case.
#pragma once

#include "core/text/catalog.h"

#include <QStringList>
#include <QWidget>

namespace pchat::ui {

/// Texts that are not in the language: three small Latin words in a row, or Japanese letters.
[[nodiscard]] QStringList foreignTexts(const QWidget& root, Language language);
/// Labels, buttons and boxes that do not hold their text at the size they have.
[[nodiscard]] QStringList clippedTexts(const QWidget& root);
/// Inputs that have no name for those who do not see them.
[[nodiscard]] QStringList unnamedInputs(const QWidget& root);
/// Parts of one layout that lie over each other.
[[nodiscard]] QStringList overlappingParts(const QWidget& root);
/// What has to be scrolled sideways to be read.
[[nodiscard]] QStringList sidewaysScrolled(const QWidget& root);
/// Letters that are the shortcut of more than one thing, each with what they belong to.
[[nodiscard]] QStringList sharedShortcuts(const QWidget& root);
/// What takes focus and is not reached by the Tab key.
[[nodiscard]] QStringList unreachedByTab(QWidget& window);

}  // namespace pchat::ui
