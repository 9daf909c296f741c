#include "tests/ui/helpers/judged.h"

#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTabBar>
#include <QTest>

#include <map>
#include <set>

namespace pchat::ui {

namespace {

constexpr int arrowWidth = 24;  ///< of a box, with its margins

bool isOurs(const QWidget& widget) {
    return !widget.objectName().isEmpty() && !widget.objectName().startsWith(QLatin1String("qt_"));
}

bool hasLabel(const QWidget& root, const QWidget* input) {
    for (const QLabel* label : root.findChildren<QLabel*>())
        if (label->buddy() && (label->buddy() == input || label->buddy()->focusProxy() == input)) return true;
    return false;
}

/// A label holds its text at the width it has; a button is as large as it asks to be; a box shows what is chosen.
QString clipping(const QWidget& widget) {
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText()) + arrowWidth;
        return box->width() < needed ? box->objectName() + QStringLiteral(": ") + box->currentText() : QString();
    }
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

/// What the layout holds, and what the layouts inside it hold.
void collectParts(const QLayout& layout, std::vector<const QWidget*>& parts) {
    for (int at = 0; at < layout.count(); ++at) {
        const QLayoutItem* item = layout.itemAt(at);
        if (const QWidget* widget = item->widget(); widget && widget->isVisible()) parts.push_back(widget);
        if (const QLayout* inner = const_cast<QLayoutItem*>(item)->layout()) collectParts(*inner, parts);
    }
}

QString nameOf(const QWidget& widget) {
    return widget.objectName().isEmpty() ? QLatin1String(widget.metaObject()->className()) : widget.objectName();
}

/// The texts that are shown and may hold a shortcut; those of a label are its buddy's.
QStringList shortcutTexts(const QWidget& widget) {
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return {button->text()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label && label->buddy()) return {label->text()};
    QStringList texts;
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int at = 0; at < tabs->count(); ++at)
            texts << tabs->tabText(at);
    return texts;
}

}  // namespace

QStringList overlappingParts(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->layout() || qobject_cast<const QStackedLayout*>(widget->layout()))
            continue;
        std::vector<const QWidget*> parts;
        collectParts(*widget->layout(), parts);
        for (std::size_t one = 0; one < parts.size(); ++one)
            for (std::size_t other = one + 1; other < parts.size(); ++other)
                if (parts[one]->geometry().intersects(parts[other]->geometry()))
                    found << nameOf(*parts[one]) + QStringLiteral(" over ") + nameOf(*parts[other]);
    }
    return found;
}

QStringList sidewaysScrolled(const QWidget& root) {
    QStringList found;
    for (const auto* area : root.findChildren<QAbstractScrollArea*>())
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            found << nameOf(*area) + QStringLiteral(" in ") + nameOf(*area->parentWidget());
    return found;
}

QStringList sharedShortcuts(const QWidget& root) {
    std::map<QString, QStringList> owners;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        for (const QString& text : shortcutTexts(*widget))
            if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty()) owners[key.toString()] << text;
    }
    QStringList found;
    for (const auto& [key, texts] : owners)
        if (texts.size() > 1) found << key + QStringLiteral(": ") + texts.join(QStringLiteral(", "));
    return found;
}

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
