// ResultTable: loss and time as stated before the run, beside what the run itself observed.
#pragma once

#include "core/run/run_file.h"
#include "ui/look/retranslated.h"
#include "ui/model/languages.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace pchat::ui {

class ResultTable final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    ResultTable(const Languages& languages, QWidget* parent);
    void setRecord(const std::optional<RunRecord>& record);

  protected:
    void retranslate() override;

  private:
    void setRow(int row, const QString& name, const QString& stated, const QString& actual);

    const Languages& m_languages;
    std::optional<RunRecord> m_record;
    QGridLayout* m_grid;
    std::map<std::pair<int, int>, QLabel*> m_cells;
};

}  // namespace pchat::ui
