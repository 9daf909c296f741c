// RunProgress: overall percent, and the time left with what that is based on.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/languages.h"
#include "ui/model/run_session.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace pchat::ui {

class RunProgress final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    RunProgress(const Languages& languages, QWidget* parent);
    void setStatus(const RunStatus& status);

  protected:
    void retranslate() override;

  private:
    const Languages& m_languages;
    int m_percent = 0;
    bool m_isRunning = false;
    std::chrono::seconds m_spent{0};
    std::chrono::seconds m_estimate{0};
    QProgressBar* m_bar;
    QLabel* m_left;
};

}  // namespace pchat::ui
