#include "ui/widgets/loss_strip.h"

#include "ui/look/flow_words.h"
#include "ui/look/labels.h"
#include "ui/look/theme.h"
#include "ui/look/words.h"
#include "ui/widgets/bullet_list.h"

#include <QGridLayout>

namespace pchat::ui {

LossStrip::LossStrip(const Languages& languages, Extent extent, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_extent(extent),
      m_notRecovered(new BulletList(hintLabel, this)),
      m_waysName(hintLabel(this)),
      m_ways(new BulletList(hintLabel, this)) {
    m_notRecovered->setObjectName(QStringLiteral("notRecovered"));
    m_ways->setObjectName(QStringLiteral("waysToLoseLess"));
    setObjectName(extent == Extent::Whole ? QStringLiteral("lossStrip") : QStringLiteral("lossFigures"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (Column& column : m_columns) {
        column = {hintLabel(this), groupLabel(this), hintLabel(this)};
        column.figure->setWordWrap(true);
        column.text->setVisible(extent == Extent::Whole);
        column.text->setForegroundRole(QPalette::Text);
    }
    layOut(extent);
    retranslate();
}

/// What will not come back may take many words: with the texts it has all the width, below the others.
void LossStrip::layOut(Extent extent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(2);
    constexpr std::array stretches{6, 5, 7, 6};
    const bool isWhole = extent == Extent::Whole;
    const int columns = isWhole ? 3 : 4;
    for (int place = 0; place < columns; ++place) {
        const auto at = static_cast<std::size_t>(place);
        grid->addWidget(m_columns[at].name, 0, place);
        grid->addWidget(m_columns[at].figure, 1, place);
        grid->addWidget(m_columns[at].text, 2, place, Qt::AlignTop);
        grid->setColumnStretch(place, stretches[at]);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_notRecovered, m_waysName, m_ways})
        part->setVisible(isWhole);
    if (!isWhole) return;
    const Column& last = m_columns.back();
    last.figure->hide();
    last.text->hide();
    layOutList(3, last.name, m_notRecovered);
    layOutList(5, m_waysName, m_ways);
}

void LossStrip::layOutList(int row, QLabel* name, BulletList* list) {
    auto* grid = static_cast<QGridLayout*>(layout());
    name->setContentsMargins(0, 8, 0, 0);
    grid->addWidget(name, row, 0, 1, 3);
    grid->addWidget(list, row + 1, 0, 1, 3);
}

void LossStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void LossStrip::setPlan(const std::optional<Plan>& plan, const QString& newPrincipal) {
    m_plan = plan;
    m_newPrincipal = newPrincipal;
    retranslate();
}

void LossStrip::sayLoss(const LossStatement& loss) {
    if (loss.isNothing()) {
        m_columns[0].figure->setText(tr("Nothing"));
        return m_columns[0].text->setText(FlowWords::whyNothingIsLost(m_plan->flow));
    }
    const QString span = m_languages.catalog().say(Argument(std::chrono::seconds(loss.minutes * 60)));
    m_columns[0].figure->setText(loss.bounded ? tr("Up to %1").arg(span) : tr("At least %1").arg(span));
    QString text = tr("Messages after %1 are lost.").arg(Words::time(loss.lastKept));
    if (!loss.bounded) text += QLatin1Char('\n') + tr("No upper bound is known: the primary cannot be seen from here.");
    if (!loss.files.empty())
        text += QLatin1Char('\n') +
                tr("%n log file(s) exist and cannot be used.", nullptr, static_cast<int>(loss.files.size()));
    m_columns[0].text->setText(text);
}

void LossStrip::retranslate() {
    m_columns[0].name->setText(tr("What would be lost"));
    m_columns[1].name->setText(tr("How long it would take"));
    m_columns[2].name->setText(tr("What will be true"));
    m_columns[3].name->setText(tr("What will not come back"));
    m_waysName->setText(tr("How to lose less"));
    if (!m_plan) return;
    sayLoss(m_plan->loss);
    const Catalog& catalog = m_languages.catalog();
    m_columns[1].figure->setText(tr("About %1").arg(catalog.say(Argument(m_plan->estimate))));
    const int steps = static_cast<int>(m_plan->steps().size());
    m_columns[1].text->setText(FlowWords::duration(m_plan->flow, steps));
    m_columns[2].figure->setText(FlowWords::figureAfter(*m_plan));
    m_columns[2].text->setText(FlowWords::truthAfter(*m_plan, m_newPrincipal));
    sayNotRecovered(m_plan->notRecovered);
    m_waysName->setVisible(m_extent == Extent::Whole && !m_plan->waysToLoseLess.empty());
    m_ways->setVisible(m_waysName->isVisibleTo(this));
    m_ways->setLines(said(m_plan->waysToLoseLess));
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

QStringList LossStrip::said(const std::vector<Message>& messages) const {
    QStringList lines;
    for (const Message& message : messages)
        lines << m_languages.catalog().say(message);
    return lines;
}

void LossStrip::sayNotRecovered(const std::vector<Message>& messages) {
    const int kinds = static_cast<int>(messages.size());
    m_columns[3].figure->setText(kinds == 0 ? tr("Nothing") : tr("%n kind(s) of data", nullptr, kinds));
    m_notRecovered->setLines(kinds == 0 ? QStringList{tr("Nothing is left behind.")} : said(messages));
}

}  // namespace pchat::ui
