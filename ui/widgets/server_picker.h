// ServerPicker: which servers of the pool become active, and for how many users that is room.
//
// One at least stays ticked and no more than the pool may have: what would break that is taken back, and said.
#pragma once

#include "ui/look/retranslated.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace pchat::ui {

class ServerPicker final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    explicit ServerPicker(QWidget* parent);
    /// Emits nothing. Names are compared without regard to case.
    void setServers(const std::vector<QString>& offered, const std::vector<QString>& ticked);
    [[nodiscard]] std::vector<QString> chosen() const;

  Q_SIGNALS:
    void changed();

  protected:
    void retranslate() override;

  private:
    enum class Refusal { None, TheLast, TooMany };
    void offer(const std::vector<QString>& names);
    void placeBoxes();
    void take(QCheckBox* box, bool isTicked);
    void explain();

    std::vector<QString> m_names;
    std::vector<QCheckBox*> m_boxes;
    Refusal m_refusal = Refusal::None;
    QLabel* m_label;
    QLabel* m_hint;
    QGridLayout* m_grid;
};

}  // namespace pchat::ui
