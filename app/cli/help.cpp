#include "app/cli/help.h"

#include "core/report/text_width.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

constexpr int nameWidth = 34;

/// Name on the left, explanation on the right, below where the name is too long.
QString entry(const QString& name, const QString& explanation) {
    const QString left = QStringLiteral("  ") + name;
    const QString blanks(nameWidth, QLatin1Char(' '));
    const QStringList lines = wrapped(explanation, Console::columns() - nameWidth);
    const QString text = displayWidth(left) < nameWidth ? padded(left, nameWidth) : left + QLatin1Char('\n') + blanks;
    return text + lines.join(QLatin1Char('\n') + blanks) + QLatin1Char('\n');
}

QString usageOf(const Command& command) {
    QStringList words{QStringLiteral("pchatctl"), QLatin1String(command.name)};
    return (words + command.syntax.positionals).join(QLatin1Char(' '));
}

QString optionText(const Option& option, const Catalog& catalog) {
    const QString value = option.value ? QLatin1Char(' ') + QLatin1String(option.value) : QString();
    return entry(QLatin1String(option.name) + value, catalog.say(option.help));
}

/// Each row: the status and what it means.
std::vector<std::pair<int, Message>> statuses() {
    return {{0, QT_TRANSLATE_NOOP("core", "done")},
            {1, QT_TRANSLATE_NOOP("core", "done with warnings")},
            {2, QT_TRANSLATE_NOOP("core", "a readiness check blocks, a blocker is unknown, or an undo is refused")},
            {3, QT_TRANSLATE_NOOP("core", "stopped, can be resumed")},
            {4, QT_TRANSLATE_NOOP("core", "approval, acceptance or acknowledgement missing, or plan stale")},
            {5, QT_TRANSLATE_NOOP("core", "wrong usage or profile")},
            {6, QT_TRANSLATE_NOOP("core", "state unknown")},
            {7, QT_TRANSLATE_NOOP("core", "run file damaged")},
            {8, QT_TRANSLATE_NOOP("core", "failed, cannot be resumed")}};
}

QString commonText(const Catalog& catalog) {
    QString text =
        QLatin1Char('\n') + catalog.say(Message(QT_TRANSLATE_NOOP("core", "Every command takes:"))) + QLatin1Char('\n');
    for (const Option& option : commonOptions())
        text += optionText(option, catalog);
    return text;
}

}  // namespace

QString generalHelp(const std::vector<Command>& commands, const Catalog& catalog) {
    QString text = catalog.say(Message(
                       QT_TRANSLATE_NOOP("core", "Fails a Persistent Chat pool over to its second data center."))) +
                   QStringLiteral("\n\n");
    for (const Command& command : commands)
        text += entry((QStringList{QLatin1String(command.name)} + command.syntax.positionals).join(QLatin1Char(' ')),
                      catalog.say(command.summary));
    text += commonText(catalog) + QLatin1Char('\n') + catalog.say(Message(QT_TRANSLATE_NOOP("core", "Exit status:"))) +
            QLatin1Char('\n');
    for (const auto& [status, meaning] : statuses())
        text += entry(QString::number(status), catalog.say(meaning));
    return text;
}

QString helpFor(const Command& command, const Catalog& catalog) {
    QString text = usageOf(command) + QLatin1Char('\n') + QStringLiteral("  ") + catalog.say(command.summary) +
                   QStringLiteral("\n");
    if (!command.syntax.options.empty()) text += QLatin1Char('\n');
    for (const Option& option : command.syntax.options)
        text += optionText(option, catalog);
    return text + commonText(catalog);
}

}  // namespace pchat::cli
