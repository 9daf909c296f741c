// PastRuns: the runs kept on this computer, newest first.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace pchat::ui {

class PastRuns final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    PastRuns(WizardModel& model, QWidget* parent);

  Q_SIGNALS:
    void opened(int index);
    void closed();

  protected:
    void retranslate() override;

  private:
    void openSelected();

    WizardModel& m_model;
    QTreeWidget* m_list;
    QPushButton* m_open;
    QPushButton* m_back;
};

}  // namespace pchat::ui
