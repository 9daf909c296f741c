#include "app/cli/program.h"

#include "app/cli/commands.h"
#include "app/cli/help.h"
#include "app/cli/password.h"
#include "app/estate_maker.h"
#include "core/live/secrets/keychain.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace pchat::cli {

namespace {

/// The value of an option that must be known before the words are understood; empty where it is not there.
QString early(const QStringList& words, const QString& option) {
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (words[at] == option) return words.value(at + 1);
        if (words[at].startsWith(option + QLatin1Char('='))) return words[at].mid(option.size() + 1);
    }
    return {};
}

Language languageFor(const QStringList& words) {
    const QString asked = early(words, QStringLiteral("--lang"));
    if (asked == QLatin1String("ja")) return Language::Japanese;
    if (asked == QLatin1String("en")) return Language::English;
    return QLocale::system().uiLanguages().value(0).startsWith(QLatin1String("ja")) ? Language::Japanese
                                                                                    : Language::English;
}

Format formatFor(const QStringList& words) {
    const QString asked = early(words, QStringLiteral("--format"));
    if (asked == QLatin1String("json")) return Format::Json;
    if (asked == QLatin1String("markdown")) return Format::Markdown;
    return asked == QLatin1String("html") ? Format::Html : Format::Text;
}

/// The command whose words the line begins with; the others follow it.
const Command* find(const std::vector<Command>& all, const QStringList& words) {
    const auto begins = [&](const Command& command) {
        const QStringList name = QString::fromLatin1(command.name).split(QLatin1Char(' '));
        return words.mid(0, name.size()) == name;
    };
    const auto found = std::find_if(all.begin(), all.end(), begins);
    return found == all.end() ? nullptr : &*found;
}

/// Options that every command takes may stand before it too: they are moved behind it.
QStringList commandFirst(QStringList words) {
    QStringList moved;
    while (!words.isEmpty() && words.front().startsWith(QLatin1String("--"))) {
        const QString option = words.takeFirst();
        moved << option;
        const auto all = commonOptions();
        const bool takesValue = std::any_of(all.begin(), all.end(), [&](const Option& each) {
            return each.value && option == QLatin1String(each.name);
        });
        if (takesValue && !words.isEmpty()) moved << words.takeFirst();
    }
    return words + moved;
}

ExitStatus refuseCommand(Console& console, const std::vector<Command>& all, const QStringList& words) {
    QStringList names;
    for (const Command& command : all)
        names << QString::fromLatin1(command.name);
    QStringList asked;
    for (const QString& word : words.mid(0, 2))
        if (!word.startsWith(QLatin1String("--"))) asked << word;
    if (asked.isEmpty())
        return refuse(console, {QT_TRANSLATE_NOOP("core", "No command is given. Begin with one of these: %1."),
                                {names.join(QStringLiteral(", "))}});
    return refuse(console, {QT_TRANSLATE_NOOP("core", "There is no command \"%1\". Use one of these: %2."),
                            {asked.join(QLatin1Char(' ')), names.join(QStringLiteral(", "))}});
}

ExitStatus runCommand(Console& console, const Command& command, const QStringList& words) {
    Syntax syntax = command.syntax;
    for (Option& option : commonOptions())
        syntax.options.push_back(std::move(option));
    const qsizetype name = QString::fromLatin1(command.name).count(QLatin1Char(' ')) + 1;
    const auto arguments = parseArguments(syntax, words.mid(name));
    if (!arguments) return refuse(console, arguments.error());
    if (arguments->has(QStringLiteral("--help"))) {
        console.showText(helpFor(command, console.catalog()));
        return ExitStatus::Done;
    }
    const LogFile log(arguments->value(QStringLiteral("--log"), LogFile::defaultPath()));
    if (!log.isOpen() && arguments->has(QStringLiteral("--log")))
        return refuse(console, {QT_TRANSLATE_NOOP("core", "The log file %1 cannot be written. Name another one."),
                                {arguments->value(QStringLiteral("--log"))}});
    log.write(QStringLiteral("begin: ") + QString::fromLatin1(command.name));
    auto password = passwordFrom(*arguments);
    if (!password) return refuse(console, password.error());
    const EstateMaker estates = estateMaker(*password);
    const SecretStore secrets = live::secretStore();
    Context context{*arguments, console, log, estates, *password, secrets};
    const ExitStatus status = command.run(context);
    log.write(QStringLiteral("end: exit status %1").arg(static_cast<int>(status)));
    return status;
}

bool asksForHelp(const QStringList& words) {
    static const QStringList asking{QStringLiteral("--help"), QStringLiteral("-h"), QStringLiteral("help")};
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return asking.contains(word); });
}

}  // namespace

ExitStatus runProgram(const QStringList& given) {
    const QStringList words = commandFirst(given);
    Console console(languageFor(words), formatFor(words));
    const std::vector<Command> all = commands();
    if (const Command* command = find(all, words)) return runCommand(console, *command, words);
    if (words.contains(QStringLiteral("--version"))) {
        console.showText(QStringLiteral("pchatctl " PCHAT_VERSION "\n"));
        return ExitStatus::Done;
    }
    if (!asksForHelp(words)) return refuseCommand(console, all, words);
    console.showText(generalHelp(all, console.catalog()));
    return ExitStatus::Done;
}

}  // namespace pchat::cli
