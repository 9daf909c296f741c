// StartRows: what can be done, as large rows; what is seldom wanted as smaller cards below them.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"
#include "ui/widgets/action_row.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace pchat::ui {

class StartRows final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    StartRows(WizardModel& model, QWidget* parent);

  Q_SIGNALS:
    void purposeChosen(pchat::ui::Purpose purpose, pchat::Flow flow);
    void interruptedChosen();
    void pastRunsChosen();

  protected:
    void retranslate() override;

  private:
    ActionRow* addRow(const char* objectName);
    ActionRow* addCard(const char* objectName, int row, int column);
    void joinSignals();
    void showRuns();
    void sayFlows();

    WizardModel& m_model;
    QVBoxLayout* m_rows;
    QGridLayout* m_cards;
    ActionRow* m_resume;
    ActionRow* m_check;
    ActionRow* m_failOver;
    ActionRow* m_planned;
    ActionRow* m_failBack;
    ActionRow* m_practise;
    ActionRow* m_past;
    QLabel* m_seldom;
    ActionRow* m_swap;
    ActionRow* m_shipping;
};

}  // namespace pchat::ui
