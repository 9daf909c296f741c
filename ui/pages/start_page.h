// StartPage: what do you want to do. Six rows; what this version has not yet is shown and says so.
#pragma once

#include "ui/pages/step_page.h"

class QStackedWidget;

namespace pchat::ui {

class ActionRow;
class PastRuns;

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
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    ActionRow* addRow(const char* objectName, const std::function<void()>& act);
    void choose(Purpose purpose);
    void open(const RunRecord& record);
    void showRows();
    [[nodiscard]] const RunRecord* interrupted() const;

    QStackedWidget* m_stack;
    QWidget* m_rows;
    ActionRow* m_resume;
    ActionRow* m_check;
    ActionRow* m_failOver;
    ActionRow* m_failBack;
    ActionRow* m_practise;
    ActionRow* m_past;
    PastRuns* m_pastRuns;
};

}  // namespace pchat::ui
