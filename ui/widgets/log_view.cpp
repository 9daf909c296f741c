#include "ui/widgets/log_view.h"

#include "ui/look/labels.h"
#include "ui/look/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pchat::ui {

LogView::LogView(const Languages& languages, QWidget* parent)
    : Retranslated(parent),
      m_languages(languages),
      m_filter(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)),
      m_follow(actionButton("follow", this)) {
    m_filter->setObjectName(QStringLiteral("logFilter"));
    m_filter->setClearButtonEnabled(true);
    m_text->setObjectName(QStringLiteral("log"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(fixedFont());
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_follow->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_text, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &LogView::showAnew);
    connect(m_text->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!m_appending) follow(value == m_text->verticalScrollBar()->maximum());
    });
    connect(m_follow, &QPushButton::clicked, this, [this] { follow(true); });
    retranslate();
}

void LogView::setEvents(const Plan& plan, const std::vector<Event>& events) {
    const bool isSame = events.size() >= m_events.size() && m_titles.size() == plan.steps().size();
    const std::size_t from = isSame ? m_events.size() : 0;
    if (!isSame) {
        m_titles.clear();
        for (const Step* step : plan.steps())
            m_titles[step->id] = step->title;
        m_text->clear();
        m_events.clear();
    }
    m_events.insert(m_events.end(), events.begin() + static_cast<std::ptrdiff_t>(from), events.end());
    append(from);
}

QString LogView::lineOf(const Event& event) const {
    if (!event.isJournaled()) return {};
    const Catalog& catalog = m_languages.catalog();
    QString line = event.at.toUTC().toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("Z  ");
    const QString text = catalog.say(event.text);
    const auto title = m_titles.find(event.step);
    if (event.kind == EventKind::StepStarted && title != m_titles.end())
        line += QStringLiteral("── ") + catalog.say(title->second);
    else
        line += text;
    const QString indent = QStringLiteral("\n           ");
    if (!event.statement.isEmpty()) line += indent + QString(event.statement).replace(QLatin1Char('\n'), indent);
    if (event.failure && catalog.say(event.failure->sentence) != text)
        line += indent + catalog.say(event.failure->sentence);
    const bool isEnd = event.kind == EventKind::StepFailed || event.kind == EventKind::StepUndoFailed;
    if (isEnd && event.failure && !event.failure->advice.isEmpty()) line += indent + catalog.say(event.failure->advice);
    return line;
}

void LogView::append(std::size_t from) {
    const QString wanted = m_filter->text().trimmed();
    m_appending = true;
    for (std::size_t at = from; at < m_events.size(); ++at)
        if (const QString line = lineOf(m_events[at]); !line.isEmpty() && line.contains(wanted, Qt::CaseInsensitive))
            m_text->appendPlainText(line);
    if (m_following) m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    m_appending = false;
}

void LogView::showAnew() {
    m_appending = true;
    m_text->clear();
    append(0);
}

void LogView::follow(bool on) {
    m_following = on;
    m_follow->setVisible(!on);
    if (on) m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

void LogView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QSize size = m_follow->sizeHint();
    const QRect inside = m_text->viewport()->geometry().translated(m_text->pos());
    m_follow->setGeometry(QRect(inside.bottomRight() - QPoint(size.width() + 8, size.height() + 8), size));
    m_follow->raise();
}

void LogView::retranslate() {
    m_follow->setText(tr("&Follow"));
    m_text->setAccessibleName(tr("Log of the run"));
    m_filter->setPlaceholderText(tr("Show only lines with …"));
    m_filter->setAccessibleName(tr("Filter of the log"));
    showAnew();
}

}  // namespace pchat::ui
