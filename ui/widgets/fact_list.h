// FactList: names and values in two columns, the names right-aligned to one axis.
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QGridLayout;
class QLabel;

namespace pchat::ui {

class WrappedText;

struct FactRow {
    QString name;
    QString value;
    bool isFixedWidth = false;
};

class FactList : public QWidget {
    Q_OBJECT

  public:
    /// `pairs` of columns side by side.
    explicit FactList(int pairs, QWidget* parent);
    /// Rows keep their places: labels are reused, so nothing jumps.
    void setRows(const std::vector<FactRow>& rows);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// Wrapped texts want a height that a scroll area does not ask for by itself.
    void claimHeight();

    int m_pairs;
    QGridLayout* m_grid;
    std::vector<std::pair<QLabel*, WrappedText*>> m_labels;
};

}  // namespace pchat::ui
