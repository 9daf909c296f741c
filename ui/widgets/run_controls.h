// RunControls: whether it is safe to stop, and beside it pause, stop after this step, continue.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QPushButton;

namespace pchat::ui {

class SafetyBanner;

class RunControls final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    RunControls(WizardModel& model, QWidget* parent);
    void refresh();

  protected:
    void retranslate() override;

  private:
    WizardModel& m_model;
    SafetyBanner* m_banner;
    QPushButton* m_resume;
    QPushButton* m_pause;
    QPushButton* m_stop;
};

}  // namespace pchat::ui
