// RecentProfiles: the profiles opened last, each one click away. Hidden where there is none.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pchat::ui {

class RecentProfiles final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    RecentProfiles(const WizardModel& model, QWidget* parent);

  Q_SIGNALS:
    void chosen(const QString& path);

  protected:
    void retranslate() override;

  private:
    void showPaths();
    QPushButton* addButton(int number);

    const WizardModel& m_model;
    QLabel* m_title;
    std::vector<QPushButton*> m_buttons;
};

}  // namespace pchat::ui
