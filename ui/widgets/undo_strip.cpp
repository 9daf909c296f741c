#include "ui/widgets/undo_strip.h"

#include "ui/look/labels.h"
#include "ui/model/languages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace pchat::ui {

UndoStrip::UndoStrip(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_text(sentenceLabel(this)),
      m_label(new QLabel(this)),
      m_typed(new QLineEdit(this)),
      m_undo(actionButton("undoRun", this)) {
    setObjectName(QStringLiteral("undoStrip"));
    m_typed->setObjectName(QStringLiteral("undoPool"));
    m_typed->setMinimumWidth(220);
    m_label->setBuddy(m_typed);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_text, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_label, m_typed, m_undo})
        line->addWidget(part);
    line->setContentsMargins(0, 0, 0, 0);
    setLayout(line);
    connect(m_typed, &QLineEdit::textChanged, this, &UndoStrip::refreshButton);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_typed->text().trimmed()); });
    retranslate();
    hide();
}

void UndoStrip::setStatus(const RunStatus& status, bool canAct) {
    m_offer = status.undo;
    m_canAct = canAct;
    if (m_pool != status.plan.pool || status.isRunning) m_typed->clear();
    m_pool = status.plan.pool;
    setVisible(!status.isRunning && (m_offer.isOffered || !m_offer.whyNot.isEmpty()));
    retranslate();
}

QString UndoStrip::sentence() const {
    const Catalog& catalog = m_languages.catalog();
    if (!m_offer.isOffered) return catalog.say(m_offer.whyNot);
    if (m_offer.steps.empty()) return tr("Everything is undone; the undo only has to come to its end.");
    QStringList titles;
    for (const Message& title : m_offer.steps)
        titles << catalog.say(title);
    const QString all = titles.join(QStringLiteral(" · "));
    if (m_offer.end.isEmpty()) return tr("Can be undone, the last step first: %1").arg(all);
    return tr("Can be undone, back to the step \"%2\", which cannot: %1").arg(all, catalog.say(m_offer.end));
}

/// Enter does not reach the button of the wizard that goes on.
void UndoStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) Retranslated::keyPressEvent(event);
}

void UndoStrip::refreshButton() {
    m_undo->setEnabled(m_canAct && m_typed->text().trimmed().compare(m_pool, Qt::CaseInsensitive) == 0);
}

void UndoStrip::retranslate() {
    m_text->setText(sentence());
    m_label->setText(tr("Pool's &name:"));
    m_typed->setPlaceholderText(m_pool);
    m_typed->setAccessibleName(tr("Type the pool's name to undo the run"));
    m_typed->setToolTip(m_typed->accessibleName());
    m_undo->setText(tr("&Undo"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_label, m_typed, m_undo})
        part->setVisible(m_offer.isOffered);
    refreshButton();
}

}  // namespace pchat::ui
