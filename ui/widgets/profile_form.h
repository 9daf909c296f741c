// ProfileForm: the path of a profile file, typed or chosen, and the button that opens its estate; below it, what fills
// in a new file of that name from what the servers say.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class PathField;

class ProfileForm final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    ProfileForm(WizardModel& model, QWidget* parent);

  protected:
    void retranslate() override;

  private:
    void refresh();

    WizardModel& m_model;
    QLabel* m_label;
    PathField* m_path;
    QPushButton* m_open;
    QLabel* m_backupLabel;
    QLineEdit* m_backup;
    QPushButton* m_discover;
    QLabel* m_said;
};

}  // namespace pchat::ui
