// How much room text takes where every character has a fixed width, and how it is broken into lines there.
//
// Japanese characters take two columns, combining ones none. Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace pchat {

[[nodiscard]] int displayWidth(const QString& text);
/// Filled up with blanks to `columns`; longer text stays as it is.
[[nodiscard]] QString padded(const QString& text, int columns);
/// Lines of at most `columns`; broken at blanks and between Japanese characters, inside a word only where it is too
/// long.
[[nodiscard]] QStringList wrapped(const QString& text, int columns);
/// The width of the longest part that lines are not broken in.
[[nodiscard]] int longestPart(const QString& text);
/// Whole, on one line: line breaks become blanks, what cannot be seen is shown by its code, as in <U+202E>.
[[nodiscard]] QString printable(const QString& text);

}  // namespace pchat
