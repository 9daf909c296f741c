#include "core/text/json.h"

#include <algorithm>
#include <utility>

namespace pchat::json {

namespace {

/// As Qt writes it.
QByteArray written(const QJsonValue& value) {
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

/// Whether Qt writes the text as it stands: nothing to escape, and no surrogate that might lack its other half.
bool isPlain(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() >= 0x20 && c != QLatin1Char('"') && c != QLatin1Char('\\') && !c.isSurrogate();
    });
}

void append(QByteArray& out, const QJsonValue& value);

void append(QByteArray& out, const QString& text) {
    if (!isPlain(text)) {
        out += written(text);
        return;
    }
    out += '"';
    out += text.toUtf8();
    out += '"';
}

void append(QByteArray& out, const QJsonObject& object) {
    std::vector<std::pair<QByteArray, QJsonValue>> members;
    members.reserve(static_cast<std::size_t>(object.size()));
    for (auto it = object.begin(); it != object.end(); ++it) {
        append(members.emplace_back(QByteArray(), it.value()).first, it.key());
    }
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    char before = '{';
    for (const auto& [key, value] : members) {
        out += std::exchange(before, ',');
        out += key;
        out += ':';
        append(out, value);
    }
    out += before == '{' ? "{}" : "}";
}

void append(QByteArray& out, const QJsonArray& array) {
    char before = '[';
    for (const auto& value : array) {
        out += std::exchange(before, ',');
        append(out, QJsonValue(value));
    }
    out += before == '[' ? "[]" : "]";
}

void append(QByteArray& out, const QJsonValue& value) {
    switch (value.type()) {
        case QJsonValue::Object:
            return append(out, value.toObject());
        case QJsonValue::Array:
            return append(out, value.toArray());
        case QJsonValue::String:
            return append(out, value.toString());
        case QJsonValue::Bool:
            out += value.toBool() ? "true" : "false";
            return;
        default:
            out += written(value);
    }
}

QString shown(const QJsonValue& value) {
    if (value.isUndefined()) return QStringLiteral("-");
    return QString::fromUtf8(canonical(value));
}

}  // namespace

QByteArray canonical(const QJsonValue& value) {
    QByteArray text;
    append(text, value);
    return text;
}

namespace detail {

void appendText(QByteArray& out, const QString& text) {
    append(out, text);
}

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
