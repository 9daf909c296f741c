// SafetyBanner: whether it is safe to stop now. Always there while a run is shown.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/languages.h"
#include "ui/model/run_session.h"

#include <QWidget>

namespace pchat::ui {

class SafetyBanner final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    SafetyBanner(const Languages& languages, QWidget* parent);
    void setStatus(const RunStatus& status);
    [[nodiscard]] QSize sizeHint() const override { return {400, 36}; }

  protected:
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;

  private:
    enum class Kind { Ready, Safe, DoNotStop, Stopping, Paused, Waiting, Ended };

    const Languages& m_languages;
    Kind m_kind = Kind::Ready;
    Message m_step;
    std::optional<RunResult> m_result;
    Direction m_direction = Direction::Onward;
    QString m_text;
};

}  // namespace pchat::ui
