#include "tests/ui/helpers/judged.h"

#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

#include <set>

namespace pchat::ui {

namespace {

bool isOurs(const QWidget& widget) {
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith(QLatin1String("qt_"));
}

bool hasLabel(const QWidget& root, const QWidget* input) {
    for (const QLabel* label : root.findChildren<QLabel*>())
        if (label->buddy() && (label->buddy() == input || label->buddy()->focusProxy() == input)) return true;
    return false;
}

/// A label holds its text at the width it has; a button is as large as it asks to be.
QString clipping(const QWidget& widget) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!label && !button) return {};
    const QString text = label ? label->text() : button->text();
    if (text.isEmpty() || widget.width() == 0) return {};
    const QSize needed =
        label && label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : widget.sizeHint();
    const QString told = widget.objectName() + QStringLiteral(": ") + text;
    if (widget.height() + 1 < needed.height()) return told + QStringLiteral(" (height)");
    if (widget.width() + 1 < std::min(needed.width(), widget.maximumWidth())) return told + QStringLiteral(" (width)");
    return {};
}

}  // namespace

QStringList foreignTexts(const QWidget& root, Language language) {
    static const QRegularExpression english(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b"));
    static const QRegularExpression japanese(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));
    const QRegularExpression& other = language == Language::Japanese ? english : japanese;
    QStringList found;
    for (const auto& [text, where] : visibleTexts(root))
        if (text != QStringLiteral("日本語") && other.match(text).hasMatch())
            found << where + QStringLiteral(": ") + text;
    return found;
}

QStringList clippedTexts(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>())
        if (widget->isVisible()) found << clipping(*widget);
    found.removeAll(QString());
    return found;
}

QStringList unnamedInputs(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isInput = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && isOurs(*widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || hasLabel(root, widget) || (button && !button->text().isEmpty());
        if (isInput && !isNamed) found << widget->objectName();
    }
    return found;
}

QStringList unreachedByTab(QWidget& window) {
    std::set<const QWidget*> reached;
    for (int turn = 0; turn < 200; ++turn) {
        QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
        if (!reached.insert(window.focusWidget()).second && turn > 60) break;
    }
    QStringList missed;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool takesTab = widget->isVisible() && widget->isEnabled() && isOurs(*widget) && !widget->focusProxy() &&
                              (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesTab && !reached.contains(widget)) missed << widget->objectName();
    }
    return missed;
}

}  // namespace pchat::ui
