// ReviewPage: what would be lost, the flow's choices, every step with its exact script, and the approval, whose button
// Enter never presses. Another choice is another plan: what was typed to approve is cleared.
#pragma once

#include "ui/pages/step_page.h"

namespace pchat::ui {

class ApprovalBox;
class ChoicesPanel;
class EstateDrawing;
class LossStrip;
class PlanList;
class StepDetails;

class ReviewPage final : public StepPage {
    Q_OBJECT

  public:
    ReviewPage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Review"); }
    [[nodiscard]] QString title() const override { return tr("Review: %1").arg(flowWord()); }
    [[nodiscard]] QString nextText() const override { return {}; }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] int nextId() const override { return RunId; }
    void entered() override;

  Q_SIGNALS:
    void started();

  protected:
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    void refresh();
    void showPlan();
    void weigh();
    void start();
    void exportRunbook();

    LossStrip* m_loss;
    EstateDrawing* m_drawing;
    ChoicesPanel* m_choices;
    PlanList* m_steps;
    StepDetails* m_details;
    ApprovalBox* m_approval;
    QString m_shown;  ///< digest of the plan on show
};

}  // namespace pchat::ui
