// WrappedText: plain text that wraps between words, and inside one that is longer than a line; it can be selected and
// copied as it was set, and scrolls nowhere.
#pragma once

#include <QTextEdit>

namespace pchat::ui {

class WrappedText final : public QTextEdit {
    Q_OBJECT

  public:
    explicit WrappedText(QWidget* parent);
    void setText(const QString& text);
    /// Room above the first line, for a base line that stands with that of a text beside it.
    void setRoomAbove(int pixels);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  private:
    int m_roomAbove = 0;
};

}  // namespace pchat::ui
