#include "core/text/json.h"

#include <algorithm>

namespace pchat::json {

namespace {

QByteArray quoted(const QString& text) {
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray canonicalObject(const QJsonObject& object) {
    std::vector<std::pair<QByteArray, QJsonValue>> members;
    members.reserve(static_cast<std::size_t>(object.size()));
    for (auto it = object.begin(); it != object.end(); ++it)
        members.emplace_back(quoted(it.key()), it.value());
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QByteArray text = "{";
    for (const auto& [key, value] : members) {
        if (text.size() > 1) text += ',';
        text += key + ':' + canonical(value);
    }
    return text + '}';
}

QByteArray canonicalArray(const QJsonArray& array) {
    QByteArray text = "[";
    for (const auto& value : array) {
        if (text.size() > 1) text += ',';
        text += canonical(value);
    }
    return text + ']';
}

QString shown(const QJsonValue& value) {
    if (value.isUndefined()) return QStringLiteral("-");
    return QString::fromUtf8(canonical(value));
}

}  // namespace

QByteArray canonical(const QJsonValue& value) {
    if (value.isObject()) return canonicalObject(value.toObject());
    if (value.isArray()) return canonicalArray(value.toArray());
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

namespace detail {

Problem mismatch(const QString& path, const QJsonValue& found, const Message& expected) {
    return {path, Message(QT_TRANSLATE_NOOP("core", "The value %1 is not right here; expected is %2."),
                          {shown(found), expected})};
}

Message expectedText() {
    return QT_TRANSLATE_NOOP("core", "text in quotes");
}
Message expectedNumber() {
    return QT_TRANSLATE_NOOP("core", "a whole number");
}
Message expectedYesNo() {
    return QT_TRANSLATE_NOOP("core", "true or false");
}
Message expectedList() {
    return QT_TRANSLATE_NOOP("core", "a list in square brackets");
}
Message expectedObject() {
    return QT_TRANSLATE_NOOP("core", "an object in braces");
}
Message expectedTime() {
    return QT_TRANSLATE_NOOP("core", "a time such as 2026-11-23T21:05:00Z");
}
Message expectedOneOf(const QStringList& names) {
    return Message(QT_TRANSLATE_NOOP("core", "one of %1"), {names.join(QStringLiteral(", "))});
}

QString join(const QString& path, const QString& name) {
    return path.isEmpty() ? name : path + QLatin1Char('.') + name;
}

QString join(const QString& path, qsizetype index) {
    return path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

}  // namespace detail
}  // namespace pchat::json
