// ChoicesPanel: what the flow leaves to the person, each with what it means; hidden where there is nothing to choose.
//
// It only says what was chosen; the plan is made anew elsewhere.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/offered_choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace pchat::ui {

class ServerPicker;

class ChoicesPanel final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    explicit ChoicesPanel(QWidget* parent);
    /// Emits nothing.
    void setChoices(const Choices& choices, const OfferedChoices& offered);

  Q_SIGNALS:
    void chosen(const pchat::Choices& choices);
    /// A reason is being typed and not chosen yet.
    void editing();

  protected:
    void retranslate() override;

  private:
    void layOut();
    QHBoxLayout* addRow(std::initializer_list<QWidget*> parts);
    void joinSignals();
    void choose();
    void askForReason();
    void explain();
    /// What was chosen, or what is done where nobody chose.
    [[nodiscard]] AfterCare careIn(const Choices& choices) const;
    [[nodiscard]] std::vector<QString> serversIn(const Choices& choices) const;

    Choices m_choices;
    OfferedChoices m_offered;
    QVBoxLayout* m_rows;
    // In the order of the Tab key, which is that of the rows.
    QLabel* m_orderLabel;
    QComboBox* m_order;
    QLabel* m_orderReason;
    QCheckBox* m_tail;
    QLabel* m_tailReason;
    QCheckBox* m_mirror;
    QCheckBox* m_fences;
    QLabel* m_careLabel;
    QComboBox* m_care;
    ServerPicker* m_servers;
    QCheckBox* m_salvage;
    QLineEdit* m_waiver;
};

}  // namespace pchat::ui
