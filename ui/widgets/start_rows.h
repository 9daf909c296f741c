// StartRows: the six large rows of the first page. What this version has not yet is shown and says so.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

namespace pchat::ui {

class ActionRow;

class StartRows final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    StartRows(WizardModel& model, QWidget* parent);

  Q_SIGNALS:
    void purposeChosen(pchat::ui::Purpose purpose);
    void interruptedChosen();
    void pastRunsChosen();

  protected:
    void retranslate() override;

  private:
    ActionRow* addRow(const char* objectName);
    void showRuns();

    WizardModel& m_model;
    ActionRow* m_resume;
    ActionRow* m_check;
    ActionRow* m_failOver;
    ActionRow* m_failBack;
    ActionRow* m_practise;
    ActionRow* m_past;
};

}  // namespace pchat::ui
