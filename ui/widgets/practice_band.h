// PracticeBand: the hatched band that says, in the lab and only there, that nothing touches a real server.
#pragma once

#include "ui/look/retranslated.h"

#include <QWidget>

namespace pchat::ui {

class PracticeBand final : public Retranslated<QWidget> {
    Q_OBJECT

  public:
    static constexpr int height = 28;
    explicit PracticeBand(QWidget* parent);

  protected:
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
};

}  // namespace pchat::ui
