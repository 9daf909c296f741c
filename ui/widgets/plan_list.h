// PlanList: the steps by phase, numbered as Microsoft numbers them, with the line of no return across them.
#pragma once

#include "core/plan/plan.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QTreeWidget>

namespace pchat::ui {

class PlanList final : public Retranslated<QTreeWidget> {
    Q_OBJECT

  public:
    PlanList(const Languages& languages, QWidget* parent);
    void setPlan(const std::optional<Plan>& plan);
    /// nullptr where a phase or nothing is selected.
    [[nodiscard]] const Step* selected() const;

  Q_SIGNALS:
    void selectionMoved();

  protected:
    void retranslate() override;

  private:
    void addPhase(const Phase& phase, bool& noReturnShown);
    void addNoReturn(QTreeWidgetItem* parent);

    const Languages& m_languages;
    std::optional<Plan> m_plan;
};

}  // namespace pchat::ui
