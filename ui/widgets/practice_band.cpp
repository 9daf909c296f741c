#include "ui/widgets/practice_band.h"

#include "ui/look/theme.h"

#include <QPainter>

namespace pchat::ui {

PracticeBand::PracticeBand(QWidget* parent) : Retranslated(parent) {
    setObjectName(QStringLiteral("practiceBand"));
    setFixedHeight(height);
    retranslate();
}

void PracticeBand::retranslate() {
    m_text = tr("PRACTICE: nothing here touches a real server");
    setAccessibleName(m_text);
    update();
}

void PracticeBand::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool dark = isDark(palette());
    painter.fillRect(rect(), QColor(dark ? 0x4a3a10 : 0xffe9b3));
    painter.setPen(QPen(QColor(dark ? 0x5d4a17 : 0xf7d98a), 8));
    for (int x = -height; x < width() + height; x += 24)
        painter.drawLine(x, height + 4, x + height + 8, -4);
    painter.setFont(strongFont());
    const QRectF text = painter.boundingRect(QRectF(rect()), Qt::AlignCenter, m_text).adjusted(-14, -2, 14, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(dark ? 0x4a3a10 : 0xffe9b3));
    painter.drawRect(text);
    painter.setPen(QColor(dark ? 0xffd98a : 0x573a00));
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

}  // namespace pchat::ui
