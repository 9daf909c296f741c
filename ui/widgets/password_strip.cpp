#include "ui/widgets/password_strip.h"

#include "ui/look/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace pchat::ui {

PasswordStrip::PasswordStrip(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_text(sentenceLabel(this)),
      m_label(new QLabel(this)),
      m_password(new QLineEdit(this)),
      m_keep(new QCheckBox(this)),
      m_give(actionButton("givePassword", this)),
      m_withdraw(actionButton("withdrawPassword", this)) {
    setObjectName(QStringLiteral("passwordStrip"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::StyledPanel);
    m_password->setObjectName(QStringLiteral("sqlPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(240);
    m_label->setBuddy(m_password);
    m_keep->setObjectName(QStringLiteral("keepPassword"));
    m_give->setEnabled(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_label, m_password, m_keep})
        line->addWidget(part);
    line->addStretch(1);
    line->addWidget(m_give);
    line->addWidget(m_withdraw);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->addWidget(m_text);
    layout->addLayout(line);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_give->setEnabled(!text.isEmpty()); });
    connect(m_give, &QPushButton::clicked, this, &PasswordStrip::give);
    connect(m_withdraw, &QPushButton::clicked, this, &PasswordStrip::withdrawn);
    retranslate();
    hide();
}

void PasswordStrip::setQuestion(const std::optional<PasswordQuestion>& question) {
    const bool isNew = question && !m_question;
    m_question = question;
    if (!question) m_password->clear();
    retranslate();
    setVisible(question.has_value());
    if (isNew) m_password->setFocus();
}

void PasswordStrip::give() {
    const QString password = m_password->text();
    if (password.isEmpty()) return;
    m_password->clear();
    Q_EMIT given(password, m_keep->isChecked() && m_question && m_question->canBeKept);
}

/// Enter gives and Escape withdraws: neither may reach the buttons of the wizard.
void PasswordStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return give();
        case Qt::Key_Escape:
            Q_EMIT withdrawn();
            return;
        default:
            Retranslated::keyPressEvent(event);
    }
}

void PasswordStrip::retranslate() {
    const PasswordQuestion question = m_question.value_or(PasswordQuestion());
    m_text->setText(
        question.refusal.isEmpty()
            ? tr("The SQL Servers of %1 are reached with the login “%2”. Its password stays in memory until "
                 "this program ends.")
                  .arg(question.pool, question.login)
            : m_languages.catalog().say(question.refusal) + QLatin1Char('\n') + tr("Enter the password again."));
    m_label->setText(tr("Pass&word:"));
    m_password->setAccessibleName(tr("Password of the login %1").arg(question.login));
    m_keep->setText(tr("Re&member on this computer"));
    m_keep->setVisible(question.canBeKept);
    m_give->setText(tr("Open the &estate"));
    m_withdraw->setText(tr("Not now"));
}

}  // namespace pchat::ui
