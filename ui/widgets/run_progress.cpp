#include "ui/widgets/run_progress.h"

#include "ui/look/labels.h"
#include "ui/look/words.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace pchat::ui {

namespace {
/// From here on the pace of the run itself tells more than the estimate.
constexpr int paceCounts = 20;
}  // namespace

RunProgress::RunProgress(const Languages& languages, QWidget* parent)
    : Retranslated(parent), m_languages(languages), m_bar(new QProgressBar(this)), m_left(hintLabel(this)) {
    m_bar->setRange(0, 100);
    m_bar->setObjectName(QStringLiteral("percent"));
    m_left->setWordWrap(false);
    m_left->setMinimumWidth(330);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_left);
    retranslate();
}

void RunProgress::setStatus(const RunStatus& status) {
    m_percent = status.percent;
    m_isRunning = status.isRunning;
    m_estimate = status.plan.estimate;
    if (!status.events.empty())
        m_spent = std::chrono::seconds(status.events.front().at.secsTo(status.events.back().at));
    retranslate();
}

void RunProgress::retranslate() {
    m_bar->setValue(m_percent);
    m_bar->setFormat(QStringLiteral("%p %"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    const QString spent = tr("%1 taken").arg(Words::elapsed(m_spent));
    if (!m_isRunning) return m_left->setText(spent);
    const bool byPace = m_percent >= paceCounts;
    const auto left = byPace ? m_spent * (100 - m_percent) / m_percent : m_estimate * (100 - m_percent) / 100;
    const QString span = Words::elapsed(left);
    m_left->setText(
        spent + QStringLiteral(" · ") +
        (byPace ? tr("about %1 left, at the pace so far").arg(span) : tr("about %1 left, by the estimate").arg(span)));
}

}  // namespace pchat::ui
