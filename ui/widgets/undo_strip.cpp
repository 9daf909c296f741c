#include "ui/widgets/undo_strip.h"

#include "ui/look/labels.h"
#include "ui/model/languages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace pchat::ui {

namespace {
/// More steps are told by the first and the last; all of them stand in the tool tip.
constexpr int mostNamed = 3;
}  // namespace

UndoStrip::UndoStrip(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_text(sentenceLabel(this)),
      m_label(new QLabel(this)),
      m_typed(new QLineEdit(this)),
      m_undo(actionButton("undoRun", this)) {
    setObjectName(QStringLiteral("undoStrip"));
    m_typed->setObjectName(QStringLiteral("undoPool"));
    m_typed->setMinimumWidth(260);
    m_label->setBuddy(m_typed);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_label);
    line->addWidget(m_typed);
    line->addStretch(1);
    line->addWidget(m_undo);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text);
    layout->addLayout(line);
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
    const QString between = m_languages.current() == Language::Japanese ? QString() : QStringLiteral(" ");
    const QStringList titles = titlesOf(m_offer.steps);
    const QString steps = titles.size() <= mostNamed
                              ? tr("Can be undone, the last step first: %1.").arg(titles.join(QStringLiteral(" · ")))
                              : tr("%n step(s) can be undone, the last first: from \"%1\" back to \"%2\".", nullptr,
                                   static_cast<int>(titles.size()))
                                    .arg(titles.front(), titles.back());
    QStringList said{steps};
    if (!m_offer.end.isEmpty()) said << tr("The step before, \"%1\", cannot be undone.").arg(catalog.say(m_offer.end));
    if (const QStringList stay = titlesOf(m_offer.stays); !stay.isEmpty())
        said << (stay.size() <= mostNamed ? tr("What stays as it is now: %1.").arg(stay.join(QStringLiteral(" · ")))
                                          : tr("%n step(s) stay as they are now: from \"%1\" to \"%2\".", nullptr,
                                               static_cast<int>(stay.size()))
                                                .arg(stay.front(), stay.back()));
    return said.join(between);
}

QStringList UndoStrip::titlesOf(const std::vector<Message>& steps) const {
    QStringList titles;
    for (const Message& title : steps)
        titles << m_languages.catalog().say(title);
    return titles;
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
    m_text->setToolTip((titlesOf(m_offer.steps) + titlesOf(m_offer.stays)).join(QLatin1Char('\n')));
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
