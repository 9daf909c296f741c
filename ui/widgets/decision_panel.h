// DecisionPanel: retry, skip with a reason, or stop; each with what it leads to. Stands in place, waits as long as it
// takes.
#pragma once

#include "core/run/runner.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class DecisionPanel final : public Retranslated<QFrame> {
    Q_OBJECT

  public:
    DecisionPanel(const Languages& languages, const Event& failed, bool canBeSkipped, QWidget* parent);

  Q_SIGNALS:
    void decided(const pchat::Decision& decision);

  protected:
    void retranslate() override;

  private:
    const Languages& m_languages;
    Message m_sentence;
    Message m_advice;
    bool m_canBeSkipped;
    QLabel* m_text;
    QPushButton* m_retry;
    QPushButton* m_stop;
    QLineEdit* m_reason;
    QPushButton* m_skip;
};

}  // namespace pchat::ui
