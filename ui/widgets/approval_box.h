// ApprovalBox: the pool's name to be typed, the loss to be accepted in its own words, and the act of starting. Where
// nothing is lost it says so and asks for no acceptance.
//
// The start button is never the default button and Enter never presses it. It says what is missing.
#pragma once

#include "core/run/approval.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pchat::ui {

class ApprovalBox final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    ApprovalBox(const Languages& languages, QWidget* parent);
    /// What was typed and ticked for another plan is cleared.
    void setPlan(const std::optional<Plan>& plan);
    /// What is missing from the approval as it stands; empty: the start is offered.
    void setMissing(const std::vector<Message>& missing);
    /// A line about something else that was asked for here; gone with the next change.
    void tell(const QString& sentence);
    [[nodiscard]] QString poolTyped() const;
    [[nodiscard]] bool isLossAccepted() const;

  Q_SIGNALS:
    void changed();
    void startChosen();
    void exportChosen();

  protected:
    void retranslate() override;

  private:
    const Languages& m_languages;
    std::optional<Plan> m_plan;
    std::vector<Message> m_missing;
    QCheckBox* m_accept;
    QLabel* m_calm;  ///< in the place of the tick box where nothing is lost
    QLabel* m_loss;
    QLabel* m_poolLabel;
    QLineEdit* m_pool;
    QLabel* m_missingLabel;
    QPushButton* m_export;
    QPushButton* m_start;
};

}  // namespace pchat::ui
