// ScriptHighlighter: colours for T-SQL and PowerShell, from the palette. Colours only: the text is never changed.
#pragma once

#include "core/plan/act.h"

#include <QSyntaxHighlighter>

namespace pchat::ui {

class ScriptHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

  public:
    using QSyntaxHighlighter::QSyntaxHighlighter;
    void setLanguage(ScriptLanguage language);

  protected:
    void highlightBlock(const QString& text) override;

  private:
    ScriptLanguage m_language = ScriptLanguage::Tsql;
};

}  // namespace pchat::ui
