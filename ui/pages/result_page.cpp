#include "ui/pages/result_page.h"

#include "core/report/follow_up.h"
#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/widgets/bullet_list.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/estate_facts.h"
#include "ui/widgets/report_saver.h"
#include "ui/widgets/result_table.h"
#include "ui/widgets/undo_strip.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <QWizard>

namespace pchat::ui {

namespace {
constexpr int groupGap = 10;
}

ResultPage::ResultPage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_trueNow(groupLabel(this)),
      m_drawing(new EstateDrawing(this, EstateDrawing::Size::Compact)),
      m_facts(new FactList(2, this)),
      m_compared(groupLabel(this)),
      m_table(new ResultTable(model.languages(), this)),
      m_next(groupLabel(this)),
      m_actions(new BulletList(sentenceLabel, this)),
      m_lostName(groupLabel(this)),
      m_lost(new BulletList(sentenceLabel, this)),
      m_undo(new UndoStrip(model.languages(), this)),
      m_saver(new ReportSaver(model, this)),
      m_anew(actionButton("toStart", this)) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_actions->setObjectName(QStringLiteral("nextActions"));
    m_lost->setObjectName(QStringLiteral("notBroughtOver"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_trueNow, m_drawing, m_facts, m_compared, m_table, m_next,
                                                         m_actions, m_lostName, m_lost}) {
        if (part == m_compared || part == m_next || part == m_lostName) column->addSpacing(groupGap);
        column->addWidget(part);
    }
    column->addStretch(1);
    body()->addWidget(scrolled(content, this), 1);
    body()->addWidget(m_undo);
    m_saver->layout()->addWidget(m_anew);
    body()->addWidget(m_saver);
    connect(m_anew, &QPushButton::clicked, this, &ResultPage::anewChosen);
    connect(m_undo, &UndoStrip::chosen, this, &ResultPage::undo);
    connect(&model.runSession(), &RunSession::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&model, &WizardModel::checksChanged, this, &ResultPage::refresh);
    connect(&model, &WizardModel::recordChanged, this, &ResultPage::refresh);
    connect(&model, &WizardModel::estateChanged, this, &ResultPage::refresh);
    retranslate();
}

void ResultPage::entered() {
    refresh();
    m_saver->setFocus();
}

void ResultPage::refresh() {
    const Answers& answers = model().answers();
    if (answers.profile) {
        m_drawing->setView(EstateViews::of(*answers.profile, answers.situation));
        m_facts->setRows(
            EstateFacts::ofSituation(*answers.profile, answers.situation, answers.flow, model().isChecking()));
    }
    m_table->setRecord(answers.record);
    sayWhatFollows();
    m_undo->setStatus(model().runSession().status(), answers.profile.has_value());
    refreshFrame();
}

void ResultPage::sayWhatFollows() {
    const auto& record = model().answers().record;
    const auto said = [this](const std::vector<Message>& messages) {
        QStringList lines;
        for (const Message& message : messages)
            lines << model().say(message);
        return lines;
    };
    const Timeline timeline = record ? timelineOf(*record) : Timeline();
    const QStringList lost = record ? said(notBroughtOver(*record, timeline)) : QStringList();
    m_actions->setLines(record ? said(nextActions(*record, timeline)) : QStringList());
    m_lost->setLines(lost);
    m_lostName->setVisible(!lost.isEmpty());
    m_lost->setVisible(!lost.isEmpty());
}

/// The steps are shown where they go.
void ResultPage::undo(const QString& poolTyped) {
    model().undoRun(poolTyped);
    if (wizard()->visitedIds().contains(RunId)) wizard()->back();
}

bool ResultPage::allowsBack() const {
    return model().answers().purpose == Purpose::PastRun;
}

bool ResultPage::needsAttention() const {
    const auto& result = model().runSession().status().result;
    return result && *result != RunResult::Done;
}

QString ResultPage::sentence() const {
    const RunStatus& status = model().runSession().status();
    if (status.isRunning) return tr("The undo goes from step to step.");
    return model().say(sentenceFor(status.result, status.direction()));
}

QString ResultPage::help() const {
    return tr(
        "What is true now was read from the servers after the run. The report holds everything that was sent and "
        "answered; it contains no password.");
}

void ResultPage::retranslate() {
    StepPage::retranslate();
    m_trueNow->setText(tr("What is true now"));
    m_compared->setText(tr("Stated and actual"));
    m_next->setText(tr("What is left to do"));
    m_lostName->setText(tr("What will not come back"));
    m_anew->setText(tr("Back &to Start"));
    refresh();
}

}  // namespace pchat::ui
