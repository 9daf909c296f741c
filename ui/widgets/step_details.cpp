#include "ui/widgets/step_details.h"

#include "core/report/words.h"
#include "ui/look/labels.h"
#include "ui/look/words.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/script_view.h"

#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace pchat::ui {

StepDetails::StepDetails(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_title(groupLabel(this)),
      m_facts(new FactList(1, this)),
      m_script(new ScriptView(this)) {
    m_title->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setMinimumHeight(44);
    scroll->setWidget(m_facts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_script->copyButton(), 0, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_script, 2);
    layout->addWidget(scroll, 3);
    retranslate();
}

void StepDetails::show(const Step* step) {
    m_step = step ? std::optional<Step>(*step) : std::nullopt;
    retranslate();
}

QString StepDetails::undoText(const Step& step) const {
    QStringList parts;
    if (!step.undoNote.isEmpty()) parts << m_languages.catalog().say(step.undoNote);
    if (step.undo) parts << scriptOf(*step.undo).text;
    return parts.isEmpty() ? tr("Nothing needs undoing.") : parts.join(QLatin1Char('\n'));
}

void StepDetails::retranslate() {
    const Catalog& catalog = m_languages.catalog();
    m_script->setName(tr("Exact script"));
    m_title->setText(m_step ? catalog.say(m_step->title) : QString());
    m_script->setScript(m_step ? scriptOf(m_step->act) : ScriptText());
    if (!m_step) return m_facts->setRows({});
    const ScriptText probe = scriptOf(m_step->check.probe);
    QString verified = catalog.say(sentenceFor(m_step->check.probe, m_step->check.after));
    if (!probe.text.isEmpty()) verified += QLatin1Char('\n') + probe.text;
    m_facts->setRows({{tr("Why"), catalog.say(m_step->why), false},
                      {tr("Where"), catalog.say(m_step->place), false},
                      {tr("Done when"), verified, false},
                      {tr("Undone by"), undoText(*m_step), false},
                      {tr("Risk"), catalog.say(riskOf(*m_step)), false}});
}

}  // namespace pchat::ui
