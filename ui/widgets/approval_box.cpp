#include "ui/widgets/approval_box.h"

#include "core/report/report.h"
#include "ui/look/flow_words.h"
#include "ui/look/labels.h"
#include "ui/look/state_icon.h"
#include "ui/look/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace pchat::ui {

namespace {
constexpr int calmSize = 17;
}

ApprovalBox::ApprovalBox(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_accept(new QCheckBox(this)),
      m_calm(new QLabel(this)),
      m_loss(sentenceLabel(this)),
      m_poolLabel(new QLabel(this)),
      m_pool(new QLineEdit(this)),
      m_missingLabel(hintLabel(this)),
      m_export(actionButton("exportRunbook", this)),
      m_start(actionButton("startRun", this)) {
    m_accept->setObjectName(QStringLiteral("acceptLoss"));
    m_pool->setObjectName(QStringLiteral("poolTyped"));
    m_poolLabel->setBuddy(m_pool);
    m_pool->setMinimumWidth(260);
    auto* loss = new QHBoxLayout;
    loss->setSpacing(8);
    loss->addWidget(m_accept, 0, Qt::AlignTop);
    loss->addWidget(m_calm, 0, Qt::AlignTop);
    loss->addWidget(m_loss, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_poolLabel);
    line->addWidget(m_pool);
    line->addStretch(1);
    line->addWidget(m_export);
    line->addWidget(m_start);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(loss);
    layout->addLayout(line);
    layout->addWidget(m_missingLabel);
    m_missingLabel->setMinimumHeight(QFontMetrics(hintFont()).height());
    connect(m_pool, &QLineEdit::textChanged, this, &ApprovalBox::changed);
    connect(m_accept, &QCheckBox::toggled, this, &ApprovalBox::changed);
    connect(m_export, &QPushButton::clicked, this, &ApprovalBox::exportChosen);
    connect(m_start, &QPushButton::clicked, this, &ApprovalBox::startChosen);
    retranslate();
}

void ApprovalBox::setPlan(const std::optional<Plan>& plan) {
    m_plan = plan;
    withdraw();
    retranslate();
}

void ApprovalBox::withdraw() {
    m_pool->clear();
    m_accept->setChecked(false);
    m_start->setEnabled(false);
}

void ApprovalBox::setMissing(const std::vector<Message>& missing) {
    m_missing = missing;
    m_start->setEnabled(m_plan && missing.empty());
    m_missingLabel->setText(missing.empty() ? QString() : m_languages.catalog().say(missing.front()));
    m_missingLabel->setToolTip(m_missingLabel->text());
}

void ApprovalBox::tell(const QString& sentence) {
    m_missingLabel->setText(sentence);
}

QString ApprovalBox::poolTyped() const {
    return m_pool->text().trimmed();
}

bool ApprovalBox::isLossAccepted() const {
    return m_accept->isChecked();
}

void ApprovalBox::retranslate() {
    const QString sentence = m_plan ? m_languages.catalog().say(lossSentence(m_plan->loss)) : QString();
    const bool isCalm = m_plan && m_plan->loss.isNothing();
    m_accept->setVisible(!isCalm);
    m_calm->setVisible(isCalm);
    m_calm->setPixmap(stateIcon(StateShape::Pass).pixmap(calmSize, calmSize));
    m_loss->setText(sentence);
    m_accept->setAccessibleName(sentence);
    m_poolLabel->setText(tr("&Pool's name:"));
    m_pool->setPlaceholderText(m_plan ? m_plan->pool : QString());
    m_pool->setAccessibleName(tr("Type the pool's name to approve"));
    m_pool->setToolTip(m_pool->accessibleName());
    m_export->setText(tr("E&xport runbook…"));
    m_start->setText(tr("&Start %1").arg(FlowWords::noun(m_plan ? m_plan->flow : Flow::Failover)));
    setMissing(m_missing);
}

}  // namespace pchat::ui
