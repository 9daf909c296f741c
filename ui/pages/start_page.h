// StartPage: what do you want to do; and the runs of before.
#pragma once

#include "ui/pages/step_page.h"

class QStackedWidget;

namespace pchat::ui {

class StartRows;

class StartPage final : public StepPage {
    Q_OBJECT

  public:
    StartPage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Start"); }
    [[nodiscard]] QString nextText() const override { return {}; }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] int nextId() const override;
    void entered() override;

  Q_SIGNALS:
    /// A row was chosen; the answers hold which.
    void chosen();

  protected:
    [[nodiscard]] QString sentence() const override;

  private:
    void choose(Purpose purpose, Flow flow);
    void open(const RunRecord& record);
    void openProfile(const QString& path);

    QStackedWidget* m_stack;
    StartRows* m_rows;
};

}  // namespace pchat::ui
