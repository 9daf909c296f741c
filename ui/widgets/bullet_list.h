// BulletList: sentences below each other, each behind a point; wrapped lines stay right of it.
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace pchat::ui {

class BulletList final : public QWidget {
    Q_OBJECT

  public:
    /// `makeLabel` is one of ui/look/labels.h; it decides the size of the text.
    BulletList(QLabel* (*makeLabel)(QWidget*), QWidget* parent);
    void setLines(const QStringList& lines);

  private:
    struct Line {
        QLabel* point;
        QLabel* text;
    };
    QLabel* (*m_makeLabel)(QWidget*);
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
};

}  // namespace pchat::ui
