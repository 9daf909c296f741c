#include "ui/widgets/decision_panel.h"

#include "ui/look/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace pchat::ui {

DecisionPanel::DecisionPanel(const Languages& languages, const Event& failed, bool canBeSkipped, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_sentence(failed.failure ? failed.failure->sentence : failed.text),
      m_advice(failed.failure ? failed.failure->advice : Message()),
      m_canBeSkipped(canBeSkipped),
      m_text(sentenceLabel(this)),
      m_retry(actionButton("decisionRetry", this)),
      m_stop(actionButton("decisionStop", this)),
      m_reason(new QLineEdit(this)),
      m_skip(actionButton("decisionSkip", this)) {
    setObjectName(QStringLiteral("decisionPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* first = new QHBoxLayout;
    first->addWidget(m_retry);
    first->addWidget(m_stop);
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    second->addWidget(m_reason, 1);
    second->addWidget(m_skip);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(first);
    layout->addLayout(second);
    m_reason->setVisible(canBeSkipped);
    m_skip->setVisible(canBeSkipped);
    m_skip->setEnabled(false);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT decided({DecisionKind::Retry, {}}); });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT decided({DecisionKind::Stop, {}}); });
    connect(m_skip, &QPushButton::clicked, this, [this] {
        Q_EMIT decided({DecisionKind::Skip, m_reason->text().trimmed()});
    });
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_skip->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    retranslate();
}

void DecisionPanel::retranslate() {
    QStringList lines{m_languages.catalog().say(m_sentence)};
    if (!m_advice.isEmpty()) lines << m_languages.catalog().say(m_advice);
    m_text->setText(lines.join(QLatin1Char('\n')));
    m_retry->setText(tr("&Retry"));
    m_retry->setToolTip(tr("Looks at the server again, then does this step again."));
    m_stop->setText(tr("S&top here"));
    m_stop->setToolTip(tr("Nothing more is done. The run can be resumed."));
    m_skip->setText(tr("S&kip"));
    m_skip->setToolTip(tr("Goes on without this step. The run ends with a warning."));
    m_reason->setPlaceholderText(tr("Reason for skipping; kept in the report"));
    m_reason->setAccessibleName(tr("Reason for skipping"));
}

}  // namespace pchat::ui
