// EstatePage: which estate: a practice estate that is made here, or a profile file; then what it is.
#pragma once

#include "ui/pages/step_page.h"

class QLabel;
class QRadioButton;
class QStackedWidget;

namespace pchat::ui {

class EstateDrawing;
class FactList;
class ProfileForm;
class ScenarioPicker;

class EstatePage final : public StepPage {
    Q_OBJECT

  public:
    EstatePage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Estate"); }
    [[nodiscard]] QString nextText() const override { return tr("Check &readiness"); }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] bool isComplete() const override;
    void entered() override;

  protected:
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    void showEstate();
    [[nodiscard]] QString problemText() const;

    QRadioButton* m_practice;
    QRadioButton* m_profile;
    QStackedWidget* m_stack;
    ScenarioPicker* m_picker;
    ProfileForm* m_form;
    QLabel* m_problems;
    EstateDrawing* m_drawing;
    FactList* m_facts;
};

}  // namespace pchat::ui
