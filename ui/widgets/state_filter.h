// StateFilter: how many checks are in each state; a click shows only those.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/look/state_icon.h"

#include <QWidget>

#include <map>
#include <optional>

class QToolButton;

namespace pchat::ui {

class StateFilter final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    explicit StateFilter(QWidget* parent);
    void setCounts(const std::map<StateShape, int>& counts);
    /// nullopt: all are shown.
    [[nodiscard]] std::optional<StateShape> chosen() const;

  Q_SIGNALS:
    void changed();

  protected:
    void retranslate() override;

  private:
    QString wordOf(StateShape shape) const;
    void choose(StateShape shape, bool on);

    std::map<StateShape, QToolButton*> m_buttons;
    std::map<StateShape, int> m_counts;
};

}  // namespace pchat::ui
