// ResultPage: what is true now, as observed again; loss and time, stated against actual; what is left to do; what does
// not come back; the report.
#pragma once

#include "ui/pages/step_page.h"

class QLabel;
class QPushButton;

namespace pchat::ui {

class BulletList;
class EstateDrawing;
class FactList;
class ReportSaver;
class ResultTable;
class UndoStrip;

class ResultPage final : public StepPage {
    Q_OBJECT

  public:
    ResultPage(WizardModel& model, QWidget* parent);
    [[nodiscard]] QString heading() const override { return tr("Result"); }
    [[nodiscard]] QString title() const override { return tr("Result: %1").arg(flowWord()); }
    [[nodiscard]] QString nextText() const override { return {}; }
    [[nodiscard]] bool allowsBack() const override;
    [[nodiscard]] bool needsAttention() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] int nextId() const override { return -1; }
    void entered() override;

  Q_SIGNALS:
    /// Something else is to be done, with the estate that is open.
    void anewChosen();

  protected:
    void retranslate() override;
    [[nodiscard]] QString sentence() const override;

  private:
    void refresh();
    void sayWhatFollows();
    void undo(const QString& poolTyped);

    QLabel* m_trueNow;
    EstateDrawing* m_drawing;
    FactList* m_facts;
    QLabel* m_compared;
    ResultTable* m_table;
    QLabel* m_next;
    BulletList* m_actions;
    QLabel* m_lostName;
    BulletList* m_lost;
    UndoStrip* m_undo;
    ReportSaver* m_saver;
    QPushButton* m_anew;
};

}  // namespace pchat::ui
