// QuestionStrip: the question that closing the window asks while a run is under way, in place and never as a box.
//
// First: stop after the step, or go on. Then, while the step ends: close at once, the run can be resumed.
#pragma once

#include "ui/look/retranslated.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace pchat::ui {

class QuestionStrip final : public Retranslated<QFrame> {
    Q_OBJECT

  public:
    explicit QuestionStrip(QWidget* parent);
    void ask();
    void waitForStep();

  Q_SIGNALS:
    void stopChosen();
    void goOnChosen();
    void closeNowChosen();

  protected:
    void retranslate() override;

  private:
    bool m_waiting = false;
    QLabel* m_text;
    QPushButton* m_stop;
    QPushButton* m_goOn;
    QPushButton* m_closeNow;
};

}  // namespace pchat::ui
