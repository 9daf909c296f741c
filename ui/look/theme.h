// Theme: the application's palette, fonts and style: light, dark, or as the system has it.
//
// High contrast is the system's own palette, untouched. To be used on the application's thread.
#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>

namespace pchat::ui {

enum class ThemeChoice { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT

  public:
    /// Takes Fusion as style and remembers the system's palette before replacing it.
    explicit Theme(ThemeChoice choice, QObject* parent = nullptr);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);

    [[nodiscard]] static ThemeChoice fromName(const QString& name);
    [[nodiscard]] static QString nameOf(ThemeChoice choice);

  private:
    void apply();

    ThemeChoice m_choice;
    QPalette m_system;
};

[[nodiscard]] bool isDark(const QPalette& palette);
/// Text at 60 % over the window's background: for what is later, skipped, or only a hint.
[[nodiscard]] QColor quietText(const QPalette& palette);
/// A line or frame that separates without shouting.
[[nodiscard]] QColor hairline(const QPalette& palette);
/// Round what can be filled in or ticked: at least 3 to 1 against the window.
[[nodiscard]] QColor outline(const QPalette& palette);
[[nodiscard]] QColor accent(const QPalette& palette);

[[nodiscard]] QFont titleFont();
[[nodiscard]] QFont strongFont();
[[nodiscard]] QFont hintFont();
/// For scripts, LSNs, names of files.
[[nodiscard]] QFont fixedFont();

}  // namespace pchat::ui
