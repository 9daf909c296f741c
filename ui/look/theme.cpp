#include "ui/look/theme.h"

#include "ui/look/outlined_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QSettings>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace pchat::ui {

namespace {

struct Shades {
    const char* window;
    const char* base;
    const char* alternate;
    const char* button;
    const char* text;
    const char* quiet;
    const char* disabled;
    const char* highlight;
    const char* highlightedText;
    const char* link;
};

constexpr Shades lightShades{"#f5f5f5", "#ffffff", "#f0f3f7", "#fbfbfb", "#1b1f24",
                             "#5c636b", "#8a9099", "#0b5cad", "#ffffff", "#0b5cad"};
constexpr Shades darkShades{"#2d2d2d", "#1e1e1e", "#262a2f", "#3a3d41", "#e6e6e6",
                            "#a9aeb5", "#83878d", "#2f74c0", "#ffffff", "#6cb2ff"};

QColor color(const char* name) {
    return QColor(QLatin1String(name));
}

QPalette paletteOf(const Shades& shades) {
    QPalette palette(color(shades.button), color(shades.window));
    const std::pair<QPalette::ColorRole, const char*> roles[] = {
        {QPalette::Window, shades.window},
        {QPalette::Base, shades.base},
        {QPalette::AlternateBase, shades.alternate},
        {QPalette::Button, shades.button},
        {QPalette::WindowText, shades.text},
        {QPalette::Text, shades.text},
        {QPalette::ButtonText, shades.text},
        {QPalette::ToolTipBase, shades.base},
        {QPalette::ToolTipText, shades.text},
        {QPalette::Highlight, shades.highlight},
        {QPalette::HighlightedText, shades.highlightedText},
        {QPalette::Link, shades.link},
        {QPalette::PlaceholderText, shades.quiet},
    };
    for (const auto& [role, name] : roles)
        palette.setColor(role, color(name));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(shades.disabled));
    return palette;
}

bool isHighContrast() {
#ifdef Q_OS_WIN
    HIGHCONTRASTW state{};
    state.cbSize = sizeof(state);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(state), &state, 0) && (state.dwFlags & HCF_HIGHCONTRASTON);
#else
    return qEnvironmentVariable("GTK_THEME").contains(QLatin1String("HighContrast"), Qt::CaseInsensitive);
#endif
}

bool systemIsDark(const QPalette& system) {
#ifdef Q_OS_WIN
    const QSettings personal(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\"
                                            "Personalize"),
                             QSettings::NativeFormat);
    if (personal.contains(QStringLiteral("AppsUseLightTheme")))
        return personal.value(QStringLiteral("AppsUseLightTheme")).toInt() == 0;
#endif
    return isDark(system);
}

QColor mixed(const QColor& one, const QColor& other, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(a * share + b * (1.0 - share)); };
    return QColor(part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue()));
}

QFont scaled(double factor, QFont::Weight weight) {
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

/// The platform's own families first, then those that hold Japanese.
QFont withJapanese(QFont font) {
    QStringList families{font.family()};
    for (const char* family : {"Yu Gothic UI", "Meiryo", "Noto Sans CJK JP"})
        families << QLatin1String(family);
    font.setFamilies(families);
    return font;
}

}  // namespace

Theme::Theme(ThemeChoice choice, QObject* parent)
    : QObject(parent), m_choice(choice), m_system(QApplication::palette()) {
    QApplication::setStyle(new OutlinedStyle);
    QApplication::setFont(withJapanese(QApplication::font()));
    apply();
}

void Theme::setChoice(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::apply() {
    if (isHighContrast()) return QApplication::setPalette(m_system);
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && systemIsDark(m_system));
    QApplication::setPalette(paletteOf(dark ? darkShades : lightShades));
}

ThemeChoice Theme::fromName(const QString& name) {
    if (name == QLatin1String("light")) return ThemeChoice::Light;
    if (name == QLatin1String("dark")) return ThemeChoice::Dark;
    return ThemeChoice::System;
}

QString Theme::nameOf(ThemeChoice choice) {
    if (choice == ThemeChoice::Light) return QStringLiteral("light");
    if (choice == ThemeChoice::Dark) return QStringLiteral("dark");
    return QStringLiteral("system");
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor quietText(const QPalette& palette) {
    return palette.color(QPalette::PlaceholderText);
}

QColor hairline(const QPalette& palette) {
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.18);
}

QColor outline(const QPalette& palette) {
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.5);
}

QColor accent(const QPalette& palette) {
    return palette.color(QPalette::Link);
}

QFont titleFont() {
    return scaled(1.5, QFont::DemiBold);
}

QFont strongFont() {
    return scaled(1.0, QFont::DemiBold);
}

QFont hintFont() {
    return scaled(0.9, QFont::Normal);
}

QFont fixedFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    QStringList families{font.family()};
    for (const char* family : {"Consolas", "DejaVu Sans Mono", "MS Gothic", "Noto Sans Mono CJK JP"})
        families << QLatin1String(family);
    font.setFamilies(families);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

}  // namespace pchat::ui
