#include "app/cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat::cli {

namespace {

using Checked = tl::expected<void, Message>;

const Option* find(const Syntax& syntax, const QString& name) {
    const auto found = std::find_if(syntax.options.begin(), syntax.options.end(),
                                    [&](const Option& option) { return name == QLatin1String(option.name); });
    return found == syntax.options.end() ? nullptr : &*found;
}

QString namesOf(const Syntax& syntax) {
    QStringList names;
    for (const Option& option : syntax.options)
        names << QLatin1String(option.name);
    return names.join(QStringLiteral(", "));
}

Checked keep(Arguments& arguments, const Option& option, const QString& value) {
    QStringList& values = arguments.options[QLatin1String(option.name)];
    if (!values.isEmpty() && !option.isRepeatable)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "%1 is given more than once. Give it once."), {option.name}));
    if (!option.choices.isEmpty() && !option.choices.contains(value))
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "%1 cannot be \"%2\". Use one of these: %3."),
                                      {option.name, value, option.choices.join(QStringLiteral(", "))}));
    values << value;
    return {};
}

/// Reads the option at `at`, and the word after it where that is its value.
Checked takeOption(const Syntax& syntax, const QStringList& words, qsizetype& at, Arguments& arguments) {
    const qsizetype equals = words[at].indexOf(QLatin1Char('='));
    const QString name = words[at].left(equals);
    const Option* option = find(syntax, name);
    if (!option)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The option %1 is not known here. What this command takes: %2."),
                    {name, namesOf(syntax)}));
    if (!option->value) {
        if (equals >= 0)
            return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "%1 takes no value. Leave out \"%2\"."),
                                          {option->name, words[at].mid(equals)}));
        return keep(arguments, *option, QString());
    }
    if (equals >= 0) return keep(arguments, *option, words[at].mid(equals + 1));
    if (at + 1 >= words.size() || words[at + 1].startsWith(QLatin1String("--")))
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "%1 needs a value: %1 %2."), {option->name, option->value}));
    return keep(arguments, *option, words[++at]);
}

Checked checkWords(const Syntax& syntax, const QStringList& words) {
    if (words.size() > syntax.positionals.size())
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "The word \"%1\" is one too many. Leave it out."),
                                      {words[syntax.positionals.size()]}));
    if (words.size() == syntax.positionals.size()) return {};
    const QString& missing = syntax.positionals[words.size()];
    if (missing.startsWith(QLatin1Char('['))) return {};
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "%1 is missing. Name it after the command."), {missing}));
}

}  // namespace

QString Arguments::value(const QString& option, const QString& otherwise) const {
    const auto found = options.find(option);
    return found == options.end() ? otherwise : found->second.last();
}

QStringList Arguments::values(const QString& option) const {
    const auto found = options.find(option);
    return found == options.end() ? QStringList() : found->second;
}

tl::expected<Arguments, Message> parseArguments(const Syntax& syntax, const QStringList& words) {
    Arguments arguments;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!words[at].startsWith(QLatin1String("--"))) {
            arguments.words << words[at];
        } else if (const Checked taken = takeOption(syntax, words, at, arguments); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    if (arguments.has(QStringLiteral("--help"))) return arguments;
    return checkWords(syntax, arguments.words).map([&] { return arguments; });
}

tl::expected<std::map<QString, QString>, Message> keyedValues(const Arguments& arguments, const QString& option) {
    std::map<QString, QString> values;
    for (const QString& text : arguments.values(option)) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        const QString reason = text.mid(equals + 1).trimmed();
        if (equals <= 0 || reason.isEmpty())
            return tl::unexpected(Message(
                QT_TRANSLATE_NOOP("core", "%1 \"%2\" has no reason. Write it as %1 ID=REASON."), {option, text}));
        values.insert_or_assign(text.left(equals).trimmed(), reason);
    }
    return values;
}

}  // namespace pchat::cli
