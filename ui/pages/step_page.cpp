#include "ui/pages/step_page.h"

#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/look/theme.h"

#include <QVBoxLayout>

namespace pchat::ui {

StepPage::StepPage(WizardModel& model, QWidget* parent)
    : Retranslated(parent),
      m_model(model),
      m_heading(new QLabel(this)),
      m_sentence(sentenceLabel(this)),
      m_body(new QVBoxLayout) {
    m_heading->setFont(titleFont());
    m_heading->setObjectName(QStringLiteral("heading"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_body->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 12);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addSpacing(4);
    layout->addWidget(m_sentence);
    layout->addSpacing(10);
    layout->addWidget(ruler(this));
    layout->addSpacing(14);
    layout->addLayout(m_body, 1);
}

void StepPage::retranslate() {
    refreshFrame();
}

void StepPage::refreshFrame() {
    m_heading->setText(title());
    m_sentence->setText(sentence());
    Q_EMIT completeChanged();
    Q_EMIT frameChanged();
}

QString StepPage::flowWord() const {
    return m_model.say(wordFor(m_model.answers().flow));
}

}  // namespace pchat::ui
