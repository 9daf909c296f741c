// ActionRow: a large row of the first page: a verb, one sentence, and what it will not do. As a card the same stands
// on half the width, the texts below the verb.
#pragma once

#include <QAbstractButton>

namespace pchat::ui {

class ActionRow : public QAbstractButton {
    Q_OBJECT

  public:
    enum class Shape { Row, Card };
    ActionRow(const char* objectName, QWidget* parent, Shape shape = Shape::Row);
    /// `note` is what it will not do, or why it is not offered.
    void setTexts(const QString& verb, const QString& sentence, const QString& note);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void paintRow(QPainter& painter) const;
    void paintCard(QPainter& painter) const;
    [[nodiscard]] QString cardText() const;

    Shape m_shape;
    QString m_sentence;
    QString m_note;
};

}  // namespace pchat::ui
