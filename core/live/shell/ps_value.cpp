#include "core/live/shell/ps_value.h"

#include <QJsonArray>

namespace pchat::live {

namespace {

QJsonObject entriesOf(const PsValue& value) {
    QJsonObject object;
    for (const auto& [name, each] : value.entries)
        object.insert(name, each.toJson());
    return object;
}

/// .NET's own ToString() only names the type.
bool saysItself(const PsValue& object) {
    return !object.text.isEmpty() && !object.types.contains(object.text);
}

struct FromShell {
    PsValue operator()(ShellNull) const { return {}; }
    PsValue operator()(ShellSwitch) const { return PsValue::of(true); }
    PsValue operator()(bool value) const { return PsValue::of(value); }
    PsValue operator()(qint64 number) const { return PsValue::of(number); }
    PsValue operator()(const QString& text) const { return PsValue::of(text); }
    PsValue operator()(const QStringList& list) const { return PsValue::listOf(list); }
    PsValue operator()(const ShellTable& table) const {
        std::vector<std::pair<QString, PsValue>> entries;
        for (const auto& [key, list] : table)
            entries.emplace_back(key, list.size() == 1 ? PsValue::of(list.front()) : PsValue::listOf(list));
        return PsValue::tableOf(std::move(entries));
    }
};

}  // namespace

PsValue PsValue::of(bool yes) {
    PsValue value;
    value.kind = Kind::Bool;
    value.isTrue = yes;
    return value;
}

PsValue PsValue::of(qint64 number) {
    PsValue value;
    value.kind = Kind::Number;
    value.number = number;
    return value;
}

PsValue PsValue::of(const QString& text) {
    PsValue value;
    value.kind = Kind::Text;
    value.text = text;
    return value;
}

PsValue PsValue::listOf(const QStringList& texts) {
    PsValue value;
    value.kind = Kind::List;
    for (const QString& each : texts)
        value.items.push_back(of(each));
    return value;
}

PsValue PsValue::tableOf(std::vector<std::pair<QString, PsValue>> entries) {
    PsValue value;
    value.kind = Kind::Table;
    value.entries = std::move(entries);
    return value;
}

PsValue PsValue::from(const ShellValue& value) {
    return std::visit(FromShell{}, value);
}

const PsValue* PsValue::find(const QString& name) const {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == entries.end() ? nullptr : &found->second;
}

QString PsValue::textOf(const QString& name) const {
    const PsValue* found = find(name);
    return found ? found->text : QString();
}

QJsonValue PsValue::toJson() const {
    switch (kind) {
        case Kind::Null:
            return {};
        case Kind::Bool:
            return isTrue;
        case Kind::Number:
            return number;
        case Kind::Real:
            return real;
        case Kind::Text:
            return text;
        case Kind::List: {
            QJsonArray array;
            for (const PsValue& each : items)
                array.append(each.toJson());
            return array;
        }
        case Kind::Table:
            return entriesOf(*this);
        case Kind::Object:
            return saysItself(*this) ? QJsonValue(text) : QJsonValue(entriesOf(*this));
    }
    return {};
}

QJsonObject PsValue::toJsonObject() const {
    if (kind == Kind::Table || kind == Kind::Object) return entriesOf(*this);
    return {{QStringLiteral("Value"), toJson()}};
}

}  // namespace pchat::live
