#include "core/script/shell_call.h"

#include "core/script/shell_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

QString quoted(const QString& text) {
    // Text that cannot be carried never comes here: problem() has refused it.
    return Text::from(text).value_or(Text()).powershell();
}

QString listed(const QStringList& texts) {
    QStringList parts;
    std::transform(texts.begin(), texts.end(), std::back_inserter(parts), quoted);
    return parts.join(QLatin1Char(','));
}

QString keyed(const ShellTable::value_type& entry) {
    const QString key = detail::isPlainWord(entry.first) ? entry.first : quoted(entry.first);
    return key + QLatin1Char('=') + (entry.second.isEmpty() ? QStringLiteral("@()") : listed(entry.second));
}

/// What follows the parameter's name.
struct Render {
    QString operator()(ShellNull) const { return QStringLiteral(" $null"); }
    QString operator()(ShellSwitch) const { return {}; }
    QString operator()(bool value) const { return value ? QStringLiteral(":$true") : QStringLiteral(":$false"); }
    /// PowerShell reads a bare -1 after a parameter as text, and in parentheses as the number.
    QString operator()(qint64 number) const {
        return number < 0 ? QStringLiteral(" (%1)").arg(number) : QLatin1Char(' ') + QString::number(number);
    }
    QString operator()(const QString& text) const {
        return QLatin1Char(' ') + (detail::isPlainWord(text) ? text : quoted(text));
    }
    QString operator()(const QStringList& list) const {
        return list.size() > 1 ? QLatin1Char(' ') + listed(list)
                               : QStringLiteral(" @(") + listed(list) + QLatin1Char(')');
    }
    QString operator()(const ShellTable& table) const {
        QStringList parts;
        std::transform(table.begin(), table.end(), std::back_inserter(parts), keyed);
        return QStringLiteral(" @{") + parts.join(QStringLiteral("; ")) + QLatin1Char('}');
    }
};

QStringList textsIn(const ShellValue& value) {
    if (const auto* text = std::get_if<QString>(&value)) return {*text};
    if (const auto* list = std::get_if<QStringList>(&value)) return *list;
    QStringList texts;
    if (const auto* table = std::get_if<ShellTable>(&value))
        for (const auto& [key, list] : *table)
            texts << key << list;
    return texts;
}

std::optional<Message> problemOfNames(const QStringList& names) {
    QStringList seen;
    for (const QString& name : names) {
        if (!detail::isPlainWord(name))
            return Message(QT_TRANSLATE_NOOP("core",
                                             "“%1” is not the name of a parameter. Such a name has letters and "
                                             "digits only and begins with a letter."),
                           {visible(name)});
        if (seen.contains(name, Qt::CaseInsensitive))
            return Message(QT_TRANSLATE_NOOP("core", "The parameter %1 is given twice. Give it once."), {name});
        seen << name;
    }
    return std::nullopt;
}

std::optional<Message> problemOfKeys(const ShellTable& table) {
    QStringList seen;
    for (const auto& [key, list] : table) {
        if (seen.contains(key, Qt::CaseInsensitive))
            return Message(QT_TRANSLATE_NOOP("core", "The key “%1” stands twice in one table. Give it once."),
                           {visible(key)});
        seen << key;
    }
    return std::nullopt;
}

std::optional<Message> problemOfValue(const ShellValue& value) {
    for (const QString& text : textsIn(value))
        if (auto reason = whyNotCarried(text)) return reason;
    const auto* table = std::get_if<ShellTable>(&value);
    return table ? problemOfKeys(*table) : std::nullopt;
}

}  // namespace

ShellCall::ShellCall(CmdletName cmdlet, std::vector<ShellParameter> parameters)
    : m_cmdlet(QString::fromUtf8(cmdlet.name.data(), static_cast<qsizetype>(cmdlet.name.size()))),
      m_parameters(std::move(parameters)) {}

const ShellValue* ShellCall::find(const QString& parameter) const {
    const auto isNamed = [&](const ShellParameter& each) {
        return each.name.compare(parameter, Qt::CaseInsensitive) == 0;
    };
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(), isNamed);
    return found == m_parameters.end() ? nullptr : &found->value;
}

QString ShellCall::name() const {
    return m_computer.isEmpty() ? m_cmdlet : QStringLiteral("%1 (%2)").arg(m_cmdlet, m_computer);
}

std::optional<Message> ShellCall::problem() const {
    if (m_cmdlet.isEmpty())
        return Message(
            QT_TRANSLATE_NOOP("core", "The call names no cmdlet. A call begins with one, such as Get-CsPool."));
    QStringList names;
    for (const ShellParameter& each : m_parameters)
        names << each.name;
    if (auto reason = problemOfNames(names)) return reason;
    for (const ShellParameter& each : m_parameters)
        if (auto reason = problemOfValue(each.value)) return reason;
    return whyNotCarried(m_computer);
}

QString ShellCall::toString() const {
    if (problem()) return {};
    QString line = m_cmdlet;
    for (const ShellParameter& each : m_parameters)
        line += QStringLiteral(" -") + each.name + std::visit(Render{}, each.value);
    return m_computer.isEmpty()
               ? line
               : QStringLiteral("Invoke-Command -ComputerName %1 -ScriptBlock { %2 }").arg(quoted(m_computer), line);
}

std::optional<ShellCall> ShellCall::fromString(const QString& line) {
    auto read = detail::readShellLine(line);
    if (!read) return std::nullopt;
    ShellCall call;
    call.m_cmdlet = std::move(read->cmdlet);
    call.m_parameters = std::move(read->parameters);
    call.m_computer = std::move(read->computer);
    if (!call.m_computer.isEmpty() && !detail::isReadingName(call.m_cmdlet.toStdString())) return std::nullopt;
    return call.toString() == line ? std::optional(std::move(call)) : std::nullopt;
}

ShellQuery::ShellQuery(ReadingCmdletName cmdlet, std::vector<ShellParameter> parameters) {
    m_call.m_cmdlet = QString::fromUtf8(cmdlet.name.data(), static_cast<qsizetype>(cmdlet.name.size()));
    m_call.m_parameters = std::move(parameters);
}

ShellQuery ShellQuery::on(const QString& computer) const {
    ShellQuery there = *this;
    there.m_call.m_computer = computer;
    return there;
}

std::optional<ShellQuery> ShellQuery::fromString(const QString& line) {
    auto call = ShellCall::fromString(line);
    if (!call || !detail::isReadingName(call->cmdlet().toStdString())) return std::nullopt;
    ShellQuery query;
    query.m_call = std::move(*call);
    return query;
}

}  // namespace pchat
