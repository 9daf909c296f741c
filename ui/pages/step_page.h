// StepPage: what every page has: heading, one living sentence, content; and what the frame asks it.
//
// A final page calls retranslate() at the end of its constructor and from nowhere else by itself.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/wizard_model.h"

#include <QWizardPage>

class QLabel;
class QVBoxLayout;

namespace pchat::ui {

enum PageId { StartId, EstateId, PrerequisitesId, ReviewId, RunId, ResultId };

class StepPage : public Retranslated<QWizardPage> {
    Q_OBJECT

  public:
    StepPage(WizardModel& model, QWidget* parent);

    /// The name of the page, as the rail has it.
    [[nodiscard]] virtual QString heading() const = 0;
    /// What stands over the page: its name, and what is led through where that is settled.
    [[nodiscard]] virtual QString title() const { return heading(); }
    /// The text of the button that goes on; empty: the page has its own way on.
    [[nodiscard]] virtual QString nextText() const = 0;
    [[nodiscard]] virtual bool allowsBack() const { return true; }
    [[nodiscard]] virtual bool needsAttention() const { return false; }
    [[nodiscard]] virtual QString help() const = 0;
    /// Called whenever the page comes in sight.
    virtual void entered() {}

  Q_SIGNALS:
    /// Something the frame shows has changed: attention, back, next.
    void frameChanged();

  protected:
    void retranslate() override;
    [[nodiscard]] virtual QString sentence() const = 0;
    /// Says the sentence anew and lets the frame look again.
    void refreshFrame();
    /// The word of the flow in hand, as a heading has it.
    [[nodiscard]] QString flowWord() const;
    [[nodiscard]] WizardModel& model() const { return m_model; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

  private:
    WizardModel& m_model;
    QLabel* m_heading;
    QLabel* m_sentence;
    QVBoxLayout* m_body;
};

}  // namespace pchat::ui
