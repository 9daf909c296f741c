#include "ui/widgets/finding_details.h"

#include "core/script/shell_call.h"
#include "ui/look/labels.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/script_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>

namespace pchat::ui {

namespace {

/// A check asks in one of two languages; what it asked the management shell reads as a call.
ScriptLanguage languageOf(const QString& statement) {
    const bool isCall = ShellCall::fromString(statement.section(QLatin1Char('\n'), 0, 0)).has_value();
    return isCall ? ScriptLanguage::Powershell : ScriptLanguage::Tsql;
}

}  // namespace

FindingDetails::FindingDetails(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_title(groupLabel(this)),
      m_facts(new FactList(1, this)),
      m_statement(new ScriptView(this)),
      m_checkAgain(actionButton("checkRowAgain", this)),
      m_reasonLine(makeReasonLine()) {
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_facts);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_statement->copyButton());
    head->addWidget(m_checkAgain);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(scroll, 3);
    columns->addWidget(m_statement, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addLayout(columns, 1);
    layout->addWidget(m_reasonLine);
    connect(m_checkAgain, &QPushButton::clicked, this,
            [this] { Q_EMIT checkAgain(m_finding ? m_finding->id : QString()); });
    retranslate();
}

QWidget* FindingDetails::makeReasonLine() {
    auto* line = new QWidget(this);
    m_reasonLabel = new QLabel(line);
    m_reason = new QLineEdit(line);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_acknowledge = actionButton("acknowledge", line);
    m_reasonLabel->setBuddy(m_reason);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_reasonLabel);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_acknowledge);
    QSizePolicy keep = line->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    line->setSizePolicy(keep);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_acknowledge->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &FindingDetails::acknowledge);
    connect(m_acknowledge, &QPushButton::clicked, this, &FindingDetails::acknowledge);
    return line;
}

void FindingDetails::acknowledge() {
    if (m_finding && !m_reason->text().trimmed().isEmpty()) Q_EMIT acknowledged(m_finding->id, m_reason->text());
}

void FindingDetails::show(const std::optional<Finding>& finding, const QString& reason, bool isChecking) {
    const bool other = !m_finding || !finding || m_finding->id != finding->id;
    m_finding = finding;
    if (other) m_reason->setText(reason);
    m_acknowledge->setEnabled(!m_reason->text().trimmed().isEmpty());
    m_checkAgain->setEnabled(finding.has_value() && !isChecking);
    m_reasonLine->setVisible(finding && finding->needsAcknowledgement());
    retranslate();
}

void FindingDetails::retranslate() {
    m_checkAgain->setText(tr("Check this &again"));
    m_reasonLabel->setText(tr("&Reason to go on:"));
    m_reason->setPlaceholderText(tr("Kept in the run file and in the report"));
    m_acknowledge->setText(tr("C&onfirm"));
    m_statement->setName(tr("How it was seen"));
    const Catalog& catalog = m_languages.catalog();
    const Finding finding = m_finding.value_or(Finding());
    m_title->setText(m_finding ? catalog.say(finding.title) : tr("No check is selected"));
    const auto row = [&catalog](const QString& name, const Message& text) {
        return text.isEmpty() ? FactRow() : FactRow{name, catalog.say(text), false};
    };
    m_facts->setRows({row(tr("Seen"), finding.observed), row(tr("Expected"), finding.expected),
                      row(tr("Why it matters"), finding.why), row(tr("What to do"), finding.remedy)});
    m_statement->setScript({languageOf(finding.statement), finding.statement});
}

}  // namespace pchat::ui
