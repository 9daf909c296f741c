#include "ui/widgets/script_view.h"

#include "ui/look/theme.h"
#include "ui/widgets/script_highlighter.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace pchat::ui {

ScriptView::ScriptView(QWidget* parent)
    : Retranslated(parent),
      m_text(new QPlainTextEdit(this)),
      m_copy(new QToolButton(this)),
      m_highlighter(new ScriptHighlighter(m_text->document())) {
    m_text->setObjectName(QStringLiteral("script"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(fixedFont());
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setMinimumHeight(44);
    m_copy->setAutoRaise(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    retranslate();
}

void ScriptView::setScript(const ScriptText& script) {
    if (m_text->toPlainText() != script.text) m_text->setPlainText(script.text);
    m_highlighter->setLanguage(script.language);
    m_copy->setEnabled(!script.text.isEmpty());
}

void ScriptView::setName(const QString& accessibleName) {
    m_text->setAccessibleName(accessibleName);
}

void ScriptView::retranslate() {
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the whole text"));
}

void ScriptView::changeEvent(QEvent* event) {
    Retranslated::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_highlighter->rehighlight();
}

}  // namespace pchat::ui
