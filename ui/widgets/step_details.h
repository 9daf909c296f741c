// StepDetails: why and where the selected step is done, its exact script, how it is verified and how it is undone.
#pragma once

#include "core/plan/plan.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QWidget>

class QLabel;

namespace pchat::ui {

class FactList;
class ScriptView;

class StepDetails final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    StepDetails(const Languages& languages, QWidget* parent);
    void show(const Step* step);

  protected:
    void retranslate() override;

  private:
    QString undoText(const Step& step) const;

    const Languages& m_languages;
    std::optional<Step> m_step;
    QLabel* m_title;
    FactList* m_facts;
    ScriptView* m_script;
};

}  // namespace pchat::ui
