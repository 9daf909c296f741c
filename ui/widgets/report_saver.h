// ReportSaver: where the run file lies, and the report of the run saved in a format of the person's choice.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pchat::ui {

class ReportSaver final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    ReportSaver(WizardModel& model, QWidget* parent);

  protected:
    void retranslate() override;

  private:
    void save();

    WizardModel& m_model;
    QLabel* m_told;
    QPushButton* m_save;
};

}  // namespace pchat::ui
