// ReviewPage: in one part what the plan means: what would be lost, the estate afterwards, the flow's choices; in the
// other every step with its exact script; below both the approval, whose button Enter never presses. Another choice is
// another plan: what was typed to approve is cleared.
#pragma once

#include "ui/pages/step_page.h"

class QTabWidget;

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
    void layOut();
    void joinSignals();
    void refresh();
    void showPlan();
    void weigh();
    void start();
    void exportRunbook();

    QTabWidget* m_parts;
    LossStrip* m_loss;
    LossStrip* m_figures;
    EstateDrawing* m_drawing;
    ChoicesPanel* m_choices;
    PlanList* m_steps;
    StepDetails* m_details;
    ApprovalBox* m_approval;
    QString m_shown;  ///< digest of the plan on show
};

}  // namespace pchat::ui
