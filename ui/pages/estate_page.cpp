#include "ui/pages/estate_page.h"

#include "ui/look/labels.h"
#include "ui/widgets/estate_drawing.h"
#include "ui/widgets/estate_facts.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/profile_form.h"
#include "ui/widgets/scenario_picker.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QStackedWidget>

namespace pchat::ui {

EstatePage::EstatePage(WizardModel& model, QWidget* parent)
    : StepPage(model, parent),
      m_practice(new QRadioButton(this)),
      m_profile(new QRadioButton(this)),
      m_stack(new QStackedWidget(this)),
      m_picker(new ScenarioPicker(model, this)),
      m_form(new ProfileForm(model, this)),
      m_problems(sentenceLabel(this)),
      m_drawing(new EstateDrawing(this)),
      m_facts(new FactList(2, this)) {
    m_stack->addWidget(m_picker);
    m_stack->addWidget(m_form);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setMinimumHeight(fontMetrics().height() * 2 + 4);
    m_problems->setAlignment(Qt::AlignTop);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(24);
    choice->addWidget(m_practice);
    choice->addWidget(m_profile);
    choice->addStretch(1);
    body()->addLayout(choice);
    body()->addWidget(m_stack);
    body()->addWidget(m_problems);
    body()->addWidget(m_drawing);
    body()->addSpacing(8);
    body()->addWidget(m_facts);
    body()->addStretch(1);
    connect(m_profile, &QRadioButton::toggled, this, [this](bool on) { m_stack->setCurrentIndex(on ? 1 : 0); });
    connect(&model, &WizardModel::estateChanged, this, &EstatePage::showEstate);
    retranslate();
}

void EstatePage::entered() {
    const bool practise = model().answers().purpose == Purpose::Practise;
    (practise ? m_practice : m_profile)->setChecked(true);
    m_stack->currentWidget()->setFocus();
}

bool EstatePage::isComplete() const {
    return model().answers().profile.has_value();
}

QString EstatePage::problemText() const {
    const Answers& answers = model().answers();
    QStringList lines;
    for (const json::Problem& problem : answers.profileProblems)
        lines << problem.path + QStringLiteral(": ") + model().say(problem.text);
    for (const Message& each : answers.discoveryRemarks)
        lines << model().say(each);
    for (const Message& each : {answers.refusal, answers.passwordNote})
        if (!each.isEmpty()) lines << model().say(each);
    return lines.join(QLatin1Char('\n'));
}

void EstatePage::showEstate() {
    const Answers& answers = model().answers();
    m_problems->setText(problemText());
    m_drawing->setVisible(answers.profile.has_value());
    m_facts->setVisible(answers.profile.has_value());
    if (answers.profile) {
        m_drawing->setView(EstateViews::of(*answers.profile, answers.situation));
        m_facts->setRows(EstateFacts::ofProfile(*answers.profile, answers.flow));
    }
    refreshFrame();
}

QString EstatePage::sentence() const {
    const Answers& answers = model().answers();
    if (model().isOpening()) return tr("The estate is being opened.");
    if (model().isDiscovering()) return tr("The servers are being asked; nothing is changed there.");
    if (answers.passwordQuestion) return tr("The estate is opened once the password above has been given.");
    if (answers.profile) return tr("The estate of %1 is open. No server was changed.").arg(answers.profile->pool.fqdn);
    if (!problemText().isEmpty()) return tr("No estate is open: something in the way is named below.");
    return tr("Choose which estate to work on.");
}

QString EstatePage::help() const {
    return tr(
        "A practice estate is a folder with simulated SQL Servers, a pool and real backup files. A profile file "
        "describes your own pool; its format is published as a JSON Schema with this program.");
}

void EstatePage::retranslate() {
    StepPage::retranslate();
    m_practice->setText(tr("&Practice estate"));
    m_profile->setText(tr("Profile &file"));
    showEstate();
}

}  // namespace pchat::ui
