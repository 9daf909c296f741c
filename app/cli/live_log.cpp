#include "app/cli/live_log.h"

#include "core/report/text_width.h"
#include "core/report/words.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

constexpr int wordWidth = 13;
constexpr int detailIndent = 19;

Message failureOf(const Event& event) {
    return event.failure ? event.failure->whole() : event.text;
}

}  // namespace

LiveLog::LiveLog(Console& console, const LogFile& log, const Plan& plan) : m_console(console), m_log(log) {
    for (const Step* step : plan.steps())
        m_steps.emplace(step->id, std::pair(static_cast<int>(m_steps.size()) + 1, step->title));
}

void LiveLog::show(const Event& event) {
    if (event.percent >= 0) m_percent = event.percent;
    if (event.isJournaled()) note(event);
    switch (event.kind) {
        case EventKind::StepStarted:
            return showStep(event, wordFor(StepState::Running), {});
        case EventKind::StepDone:
            return showStep(event, wordFor(StepState::Done), {});
        case EventKind::StepAlreadyDone:
            return showStep(event, wordFor(StepState::AlreadyDone), {});
        case EventKind::StepSkipped:
            return showStep(event, wordFor(StepState::Skipped), event.text);
        case EventKind::StepFailed:
        case EventKind::StepUndoFailed:
            return showStep(event, wordFor(StepState::Failed), failureOf(event));
        case EventKind::StepUndoStarted:
            return showStep(event, QT_TRANSLATE_NOOP("core", "Undoing"), {});
        case EventKind::StepUndone:
            return showStep(event, wordFor(StepState::Undone), {});
        case EventKind::StepAlreadyUndone:
            return showStep(event, QT_TRANSLATE_NOOP("core", "As before"), {});
        case EventKind::StatementSent:
            return showDetail(QStringLiteral(">"), event.statement);
        case EventKind::StatementAnswered:
            if (event.failure) showDetail(QStringLiteral("!"), m_console.catalog().say(event.failure->sentence));
            return;
        case EventKind::MessageReceived:
            return showDetail(QStringLiteral("<"), m_console.catalog().say(event.text));
        case EventKind::Waiting:
            if (m_waitingFor != event.step) showDetail(QStringLiteral("…"), m_console.catalog().say(event.text));
            m_waitingFor = event.step;
            return;
        case EventKind::Progress:
            return;
        default:
            break;
    }
    m_console.tell(prefix(event) + printable(m_console.catalog().say(event.text)));
}

QString LiveLog::prefix(const Event& event) const {
    const QString time = event.at.toUTC().toString(QStringLiteral("HH:mm:ss"));
    return time + QStringLiteral("  %1 %  ").arg(m_percent, 3);
}

void LiveLog::showStep(const Event& event, const Message& word, const Message& addition) {
    const auto found = m_steps.find(event.step);
    const int number = found == m_steps.end() ? 0 : found->second.first;
    const QString total = QString::number(m_steps.size());
    const QString count = QString::number(number).rightJustified(total.size()) + QLatin1Char('/') + total;
    const Catalog& catalog = m_console.catalog();
    QString title = found == m_steps.end() ? event.step : catalog.say(found->second.second);
    if (!addition.isEmpty()) title += QStringLiteral(": ") + catalog.say(addition);
    m_console.tell(prefix(event) + count + QStringLiteral("  ") + padded(catalog.say(word), wordWidth) +
                   printable(title));
}

void LiveLog::showDetail(const QString& mark, const QString& text) {
    if (text.isEmpty()) return;
    const QString blanks(detailIndent, QLatin1Char(' '));
    QString first = mark;
    for (const QString& line : wrapped(printable(text.simplified()), Console::columns() - detailIndent - 2)) {
        m_console.tell(blanks + first + QLatin1Char(' ') + line);
        first = QStringLiteral(" ");
    }
}

void LiveLog::note(const Event& event) const {
    QStringList parts{json::nameOf(event.kind), event.step, QString::number(event.attempt),
                      m_console.catalog().say(event.text)};
    if (!event.statement.isEmpty()) parts << event.statement.simplified();
    if (event.failure) parts << json::nameOf(event.failure->kind) << QString::number(event.failure->errorNumber());
    m_log.write(printable(parts.join(QStringLiteral(" | "))));
}

}  // namespace pchat::cli
