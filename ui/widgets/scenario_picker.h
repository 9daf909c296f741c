// ScenarioPicker: what has happened in the practice estate, and the folder it is made in.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace pchat::ui {

class PathField;

class ScenarioPicker final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    ScenarioPicker(WizardModel& model, QWidget* parent);

  protected:
    void retranslate() override;

  private:
    void describe();
    void create();

    WizardModel& m_model;
    QListWidget* m_list;
    QLabel* m_description;
    QLabel* m_folderLabel;
    PathField* m_folder;
    QPushButton* m_create;
};

/// A folder below the user's data that does not exist yet: practice-1, practice-2 …
[[nodiscard]] QString newPracticeFolder();

}  // namespace pchat::ui
