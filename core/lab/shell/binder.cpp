#include "core/lab/shell/binder.h"

#include <algorithm>

namespace pchat::lab {

namespace {

const QStringList commonParameters{
    QStringLiteral("Confirm"),       QStringLiteral("WhatIf"),         QStringLiteral("Verbose"),
    QStringLiteral("Debug"),         QStringLiteral("ErrorAction"),    QStringLiteral("WarningAction"),
    QStringLiteral("ErrorVariable"), QStringLiteral("OutBuffer"),      QStringLiteral("OutVariable"),
    QStringLiteral("Force"),         QStringLiteral("WarningVariable")};
const QStringList commonSwitches{QStringLiteral("Confirm"), QStringLiteral("WhatIf"), QStringLiteral("Verbose"),
                                 QStringLiteral("Debug"), QStringLiteral("Force")};

bool contains(const QStringList& names, const QString& name) {
    return names.contains(name, Qt::CaseInsensitive);
}

/// A name given in full, or a beginning that only one parameter has.
Outcome<QString> fullName(const CmdletSpec& cmdlet, const QString& given) {
    QStringList beginnings;
    QStringList names = commonParameters;
    for (const ParameterSpec& each : cmdlet.parameters)
        names << each.name;
    for (const QString& name : std::as_const(names)) {
        if (name.compare(given, Qt::CaseInsensitive) == 0) return name;
        if (!given.isEmpty() && name.startsWith(given, Qt::CaseInsensitive)) beginnings << name;
    }
    if (beginnings.size() == 1) return beginnings.first();
    if (beginnings.isEmpty())
        return tl::unexpected(
            refusal(FailureKind::Invalid, cmdlet.name, QStringLiteral("NamedParameterNotFound"),
                    Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 has no parameter -%2."), {cmdlet.name, given})));
    return tl::unexpected(refusal(FailureKind::Invalid, cmdlet.name, QStringLiteral("AmbiguousParameter"),
                                  Message(QT_TRANSLATE_NOOP("core", "The parameter -%2 of %1 may mean any of: %3."),
                                          {cmdlet.name, given, beginnings.join(QStringLiteral(", "))})));
}

bool isOneWord(const ShellValue& value) {
    return std::holds_alternative<QString>(value) || std::holds_alternative<qint64>(value);
}

bool isListChange(const ShellValue& value) {
    const auto* table = std::get_if<ShellTable>(&value);
    if (!table) return std::holds_alternative<ShellNull>(value);
    return !table->empty() && std::all_of(table->begin(), table->end(), [](const auto& entry) {
        return contains({QStringLiteral("Add"), QStringLiteral("Remove"), QStringLiteral("Replace")}, entry.first);
    });
}

bool fits(const ParameterSpec& spec, const ShellValue& value) {
    const auto* text = std::get_if<QString>(&value);
    switch (spec.kind) {
        case ValueKind::Switch:
            return std::holds_alternative<ShellSwitch>(value) || std::holds_alternative<bool>(value);
        case ValueKind::Text:
            return isOneWord(value) && (!text || !text->isEmpty());
        case ValueKind::Texts:
            return isOneWord(value) || std::holds_alternative<QStringList>(value);
        case ValueKind::Choice:
            return text && contains(spec.choices, *text);
        case ValueKind::ListChange:
            return isListChange(value);
    }
    return false;
}

ParameterSpec specOf(const CmdletSpec& cmdlet, const QString& name) {
    for (const ParameterSpec& each : cmdlet.parameters)
        if (each.name == name) return each;
    return {name, commonSwitches.contains(name) ? ValueKind::Switch : ValueKind::Text, {}};
}

bool isInSet(const ParameterSet& set, const Bound& bound) {
    return std::all_of(bound.values.begin(), bound.values.end(), [&](const auto& each) {
        return commonParameters.contains(each.first) || set.mandatory.contains(each.first) ||
               set.optional.contains(each.first);
    });
}

QStringList missingOf(const ParameterSet& set, const Bound& bound) {
    QStringList missing;
    for (const QString& name : set.mandatory)
        if (!bound.find(name)) missing << name;
    return missing;
}

/// Empty: one of the parameter sets is whole.
std::optional<Failure> chooseSet(const CmdletSpec& cmdlet, const Bound& bound) {
    std::optional<QStringList> missing;
    for (const ParameterSet& set : cmdlet.sets) {
        if (!isInSet(set, bound)) continue;
        const QStringList lacking = missingOf(set, bound);
        if (lacking.isEmpty()) return std::nullopt;
        if (!missing) missing = lacking;
    }
    if (missing)
        return refusal(FailureKind::Invalid, cmdlet.name, QStringLiteral("MissingMandatoryParameter"),
                       Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 needs the parameters: %2."),
                               {cmdlet.name, missing->join(QStringLiteral(", "))}));
    return refusal(
        FailureKind::Invalid, cmdlet.name, QStringLiteral("AmbiguousParameterSet"),
        Message(QT_TRANSLATE_NOOP("core", "The parameters given to %1 cannot be used together."), {cmdlet.name}));
}

}  // namespace

bool Bound::has(const QString& name) const {
    const ShellValue* value = find(name);
    const bool* yes = value ? std::get_if<bool>(value) : nullptr;
    return value && (!yes || *yes);
}

QString Bound::text(const QString& name) const {
    const ShellValue* value = find(name);
    if (!value) return {};
    if (const auto* number = std::get_if<qint64>(value)) return QString::number(*number);
    const auto* text = std::get_if<QString>(value);
    return text ? *text : QString();
}

const ShellValue* Bound::find(const QString& name) const {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : &found->second;
}

Failure refusal(FailureKind kind, const QString& cmdlet, const QString& errorId, const Message& sentence) {
    ServerMessage message;
    message.severity = 16;
    message.procedure = cmdlet;
    message.text = errorId;
    return Failure{kind, sentence, {message}};
}

Outcome<Bound> bind(const CmdletSpec& cmdlet, const ShellCall& call) {
    Bound bound;
    for (const ShellParameter& each : call.parameters()) {
        const auto name = fullName(cmdlet, each.name);
        if (!name) return tl::unexpected(name.error());
        if (!fits(specOf(cmdlet, *name), each.value))
            return tl::unexpected(
                refusal(FailureKind::Invalid, cmdlet.name, QStringLiteral("ParameterArgumentValidationError"),
                        Message(QT_TRANSLATE_NOOP("core", "The parameter -%2 of %1 does not take this value."),
                                {cmdlet.name, *name})));
        if (!bound.values.emplace(*name, each.value).second)
            return tl::unexpected(refusal(
                FailureKind::Invalid, cmdlet.name, QStringLiteral("ParameterAlreadyBound"),
                Message(QT_TRANSLATE_NOOP("core", "The parameter -%2 of %1 is given twice."), {cmdlet.name, *name})));
    }
    if (const auto failure = chooseSet(cmdlet, bound)) return tl::unexpected(*failure);
    const ShellValue* confirm = bound.find(QStringLiteral("Confirm"));
    if (confirm ? bound.has(QStringLiteral("Confirm")) : cmdlet.asksFirst)
        return tl::unexpected(
            refusal(FailureKind::Invalid, cmdlet.name, QStringLiteral("InvalidOperation"),
                    Message(QT_TRANSLATE_NOOP("core",
                                              "The cmdlet %1 asks before it acts, and nobody is there to answer. "
                                              "It has to be called with -Confirm:$false."),
                            {cmdlet.name})));
    return bound;
}

}  // namespace pchat::lab
