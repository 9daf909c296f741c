// StepTree: the steps of a run with shape, title and time taken; the failed one with its decision below it.
#pragma once

#include "ui/look/retranslated.h"
#include "ui/model/languages.h"
#include "ui/model/run_session.h"

#include <QTimer>
#include <QTreeWidget>

namespace pchat::ui {

class StepTree final : public Retranslated<QTreeWidget> {
    Q_OBJECT

  public:
    StepTree(const Languages& languages, QWidget* parent);
    void setStatus(const RunStatus& status);

  Q_SIGNALS:
    void decided(const pchat::Decision& decision);

  protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build(const Plan& plan);
    void readTimes(const std::vector<Event>& events);
    void updateRow(const Step& step);
    void showDecision(const std::optional<Event>& failed);
    void fitDecision();
    void turn();

    const Languages& m_languages;
    Plan m_plan;
    QString m_path;  ///< of the run on show
    std::map<QString, StepState> m_states;
    std::map<QString, std::pair<QDateTime, QDateTime>> m_times;
    std::size_t m_read = 0;
    std::map<QString, QTreeWidgetItem*> m_rows;
    std::vector<QTreeWidgetItem*> m_phases;
    QTreeWidgetItem* m_decision = nullptr;
    QStringList m_running;
    QTimer m_timer;
    int m_turn = 0;
};

}  // namespace pchat::ui
