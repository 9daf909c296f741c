#include "ui/widgets/question_strip.h"

#include "ui/look/labels.h"

#include <QHBoxLayout>

namespace pchat::ui {

QuestionStrip::QuestionStrip(QWidget* parent)
    : Retranslated(parent),
      m_text(sentenceLabel(this)),
      m_stop(actionButton("closeStop", this)),
      m_goOn(actionButton("closeGoOn", this)),
      m_closeNow(actionButton("closeNow", this)) {
    setObjectName(QStringLiteral("questionStrip"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 8);
    layout->addWidget(m_text, 1);
    for (QPushButton* button : {m_stop, m_goOn, m_closeNow})
        layout->addWidget(button);
    connect(m_stop, &QPushButton::clicked, this, &QuestionStrip::stopChosen);
    connect(m_goOn, &QPushButton::clicked, this, &QuestionStrip::goOnChosen);
    connect(m_closeNow, &QPushButton::clicked, this, &QuestionStrip::closeNowChosen);
    retranslate();
    hide();
}

void QuestionStrip::ask() {
    m_waiting = false;
    retranslate();
    show();
    raise();
    m_goOn->setFocus();
}

void QuestionStrip::waitForStep() {
    m_waiting = true;
    retranslate();
}

void QuestionStrip::retranslate() {
    m_text->setText(m_waiting ? tr("The window closes when the step under way has ended. The run can be resumed.")
                              : tr("A run is under way. Closing stops it after the step under way; it can be resumed "
                                   "later from the first page."));
    m_stop->setText(tr("Stop an&d close"));
    m_goOn->setText(tr("&Go on running"));
    m_closeNow->setText(tr("Close &now"));
    m_closeNow->setToolTip(tr("The outcome of the statement under way is observed when the run is resumed."));
    m_stop->setVisible(!m_waiting);
    m_goOn->setVisible(!m_waiting);
    m_closeNow->setVisible(m_waiting);
}

}  // namespace pchat::ui
