// ScriptView: exact script text, fixed width, highlighted, read only, with a way to copy it.
#pragma once

#include "core/plan/act.h"
#include "ui/look/retranslated.h"

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace pchat::ui {

class ScriptHighlighter;

class ScriptView final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    explicit ScriptView(QWidget* parent);
    void setScript(const ScriptText& script);
    void setName(const QString& accessibleName);
    /// To be placed beside the title of what is shown.
    [[nodiscard]] QToolButton* copyButton() const { return m_copy; }

  protected:
    void retranslate() override;
    void changeEvent(QEvent* event) override;

  private:
    QPlainTextEdit* m_text;
    QToolButton* m_copy;
    ScriptHighlighter* m_highlighter;
};

}  // namespace pchat::ui
