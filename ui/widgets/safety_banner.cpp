#include "ui/widgets/safety_banner.h"

#include "core/report/words.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"

#include <QPainter>

namespace pchat::ui {

SafetyBanner::SafetyBanner(const Languages& languages, QWidget* parent) : Retranslated(parent), m_languages(languages) {
    setObjectName(QStringLiteral("safetyBanner"));
    setMinimumHeight(36);
    retranslate();
}

void SafetyBanner::setStatus(const RunStatus& status) {
    const Step* current = status.current();
    m_step = current ? current->title : Message();
    m_result = status.result;
    m_direction = status.direction();
    if (!status.isRunning)
        m_kind = status.result ? Kind::Ended : Kind::Ready;
    else if (status.decisionFor)
        m_kind = Kind::Waiting;
    else if (current && current->risk == Risk::PointOfNoReturn)
        m_kind = Kind::DoNotStop;
    else if (status.isStopping)
        m_kind = Kind::Stopping;
    else
        m_kind = status.isPaused ? Kind::Paused : Kind::Safe;
    retranslate();
}

void SafetyBanner::retranslate() {
    const Catalog& catalog = m_languages.catalog();
    switch (m_kind) {
        case Kind::Ready:
            m_text = tr("Nothing is under way.");
            break;
        case Kind::Safe:
            m_text = tr("Safe to stop now");
            break;
        case Kind::DoNotStop:
            m_text = tr("Do not stop: %1").arg(catalog.say(m_step));
            break;
        case Kind::Stopping:
            m_text = tr("Stops after the step under way");
            break;
        case Kind::Paused:
            m_text = tr("Paused before the next step. Safe to stop now");
            break;
        case Kind::Waiting:
            m_text = tr("Waits for your decision. Safe to stop now");
            break;
        case Kind::Ended:
            m_text = catalog.say(sentenceFor(m_result, m_direction));
            break;
    }
    setAccessibleName(m_text);
    setToolTip(m_text);
    update();
}

void SafetyBanner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    StateShape shape = StateShape::Pass;
    if (m_kind == Kind::DoNotStop) shape = StateShape::Blocker;
    if (m_kind == Kind::Waiting || m_kind == Kind::Paused || m_kind == Kind::Stopping) shape = StateShape::Acknowledge;
    if (m_kind == Kind::Ready) shape = StateShape::Later;
    if (m_kind == Kind::Ended && m_result) shape = Words::shape(*m_result);
    QColor tint = stateColor(shape, palette());
    painter.setPen(QPen(tint, 1));
    tint.setAlphaF(0.12F);
    painter.setBrush(tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintShape(painter, QRectF(12, (height() - 18) / 2.0, 18, 18), shape, palette());
    painter.setFont(strongFont());
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect text = rect().adjusted(40, 0, -12, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, text.width()));
}

}  // namespace pchat::ui
