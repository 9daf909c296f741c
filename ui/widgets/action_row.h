// ActionRow: a large row of the first page: a verb, one sentence, and what it will not do.
#pragma once

#include <QAbstractButton>

namespace pchat::ui {

class ActionRow : public QAbstractButton {
    Q_OBJECT

  public:
    ActionRow(const char* objectName, QWidget* parent);
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
    QString m_sentence;
    QString m_note;
};

}  // namespace pchat::ui
