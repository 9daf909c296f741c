// FindingsTree: the checks by group, with state, name and what was seen. Selection and scrolling stay while it fills.
#pragma once

#include "core/readiness/finding.h"
#include "ui/look/retranslated.h"
#include "ui/look/state_icon.h"
#include "ui/model/answers.h"
#include "ui/model/languages.h"

#include <QTimer>
#include <QTreeWidget>

namespace pchat::ui {

class FindingsTree final : public Retranslated<QTreeWidget> {
    Q_OBJECT

  public:
    FindingsTree(const Languages& languages, QWidget* parent);
    void setFindings(const Answers& answers);
    void showOnly(const std::optional<StateShape>& shape);
    [[nodiscard]] std::map<StateShape, int> counts() const;
    /// Empty where nothing is selected.
    [[nodiscard]] QString selectedId() const;
    /// Selects the first check that wants attention, where nothing is selected yet.
    void selectFirstOpen();

  Q_SIGNALS:
    void selectionMoved();

  protected:
    void retranslate() override;

  private:
    QTreeWidgetItem* groupOf(const Message& group);
    void update(const Finding& finding);
    void turn();

    const Languages& m_languages;
    std::vector<Finding> m_findings;
    std::map<QString, QString> m_acknowledged;
    std::map<QByteArray, QTreeWidgetItem*> m_groups;
    std::map<QString, QTreeWidgetItem*> m_items;
    std::optional<StateShape> m_only;
    QTimer m_timer;
    int m_turn = 0;
};

}  // namespace pchat::ui
