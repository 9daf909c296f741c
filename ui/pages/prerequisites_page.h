// PrerequisitesPage: the checks as they are judged, what to do about each, and the acknowledgements.
#pragma once

#include "ui/pages/step_page.h"

class QPushButton;

namespace pchat::ui {

class FindingDetails;
class FindingsTree;
class StateFilter;

class PrerequisitesPage final : public StepPage {
    Q_OBJECT

  public:
    PrerequisitesPage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Prerequisites"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] bool needsAttention() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] int nextId() const override;
    void entered() override;

  protected:
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    void refresh();
    void showSelected();

    StateFilter* m_filter;
    QPushButton* m_checkAll;
    FindingsTree* m_tree;
    FindingDetails* m_details;
};

}  // namespace pchat::ui
