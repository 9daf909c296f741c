// ProfileForm: the path of a profile file, typed or chosen, and the button that opens its estate.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QLabel;
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
    QLabel* m_label;
    PathField* m_path;
    QPushButton* m_open;
};

}  // namespace pchat::ui
