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
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
};

}  // namespace pchat::ui
