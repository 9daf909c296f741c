// RunPage: a run as it goes: steps, log, percent, whether it is safe to stop; and pause, stop, decisions.
#pragma once

#include "ui/pages/step_page.h"

namespace pchat::ui {

class EstateDrawing;
struct EstateView;
class LogView;
class RunControls;
class RunProgress;
class StepTree;
class UndoStrip;

class RunPage final : public StepPage {
    Q_OBJECT

  public:
    RunPage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Run"); }
    [[nodiscard]] QString title() const override { return tr("Run: %1").arg(flowWord()); }
    [[nodiscard]] QString nextText() const override { return tr("See the resu&lt"); }
    [[nodiscard]] bool allowsBack() const override;
    [[nodiscard]] bool needsAttention() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] bool isComplete() const override;
    void entered() override;

  protected:
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    void refresh();
    [[nodiscard]] EstateView view() const;

    EstateDrawing* m_drawing;
    RunProgress* m_progress;
    StepTree* m_steps;
    LogView* m_log;
    UndoStrip* m_undo;
    RunControls* m_controls;
};

}  // namespace pchat::ui
