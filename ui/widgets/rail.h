// Rail: the pages at the left with number, name and state; below them which pool, what is done with it, and which way.
//
// Knows no page: it is told the names and states, and says which one was clicked.
#pragma once

#include <QAbstractButton>

class QLabel;
class QVBoxLayout;

namespace pchat::ui {

enum class RailState { Later, Here, Done, Attention };

class RailItem : public QAbstractButton {
    Q_OBJECT

  public:
    RailItem(int number, QWidget* parent);
    void setState(RailState state, bool isReachable);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    int m_number;
    RailState m_state = RailState::Later;
};

class Rail : public QWidget {
    Q_OBJECT

  public:
    static constexpr int width = 200;
    explicit Rail(QWidget* parent = nullptr);

    void addPage(int id);
    void setName(int id, const QString& name);
    void setState(int id, RailState state, bool isReachable);
    /// Empty texts where no pool is open.
    void setPool(const QString& pool, const QString& way);

  Q_SIGNALS:
    void clicked(int id);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::map<int, RailItem*> m_items;
    QVBoxLayout* m_list;
    QLabel* m_pool;
    QLabel* m_direction;
};

}  // namespace pchat::ui
