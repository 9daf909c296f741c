#include "tests/helpers/schema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace pchat::test {

namespace {

const QStringList& knownKeywords() {
    static const QStringList words{
        QStringLiteral("$schema"),   QStringLiteral("$id"),       QStringLiteral("$ref"),
        QStringLiteral("$defs"),     QStringLiteral("title"),     QStringLiteral("description"),
        QStringLiteral("default"),   QStringLiteral("type"),      QStringLiteral("properties"),
        QStringLiteral("required"),  QStringLiteral("enum"),      QStringLiteral("additionalProperties"),
        QStringLiteral("minLength"), QStringLiteral("maxLength"), QStringLiteral("pattern"),
        QStringLiteral("minimum"),   QStringLiteral("maximum"),   QStringLiteral("items"),
        QStringLiteral("minItems"),  QStringLiteral("maxItems"),  QStringLiteral("uniqueItems"),
        QStringLiteral("anyOf"),     QStringLiteral("const"),     QStringLiteral("format")};
    return words;
}

bool hasType(const QJsonValue& value, const QString& type) {
    if (type == QLatin1String("object")) return value.isObject();
    if (type == QLatin1String("array")) return value.isArray();
    if (type == QLatin1String("string")) return value.isString();
    if (type == QLatin1String("boolean")) return value.isBool();
    if (type == QLatin1String("null")) return value.isNull();
    return type == QLatin1String("integer") && value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
}

/// `type` is one name or several.
bool hasOneOf(const QJsonValue& value, const QJsonValue& type) {
    if (type.isString()) return hasType(value, type.toString());
    const QJsonArray types = type.toArray();
    return std::any_of(types.begin(), types.end(),
                       [&](const QJsonValue& each) { return hasType(value, each.toString()); });
}

bool hasFormat(const QString& text, const QString& format) {
    return format == QLatin1String("date-time") && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

void checkString(const QJsonObject& schema, const QString& text, const QString& path, QStringList& errors) {
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value(QLatin1String("minLength")).toInt(0)) errors << path + QStringLiteral(": too short");
    if (length > schema.value(QLatin1String("maxLength")).toInt(INT_MAX)) errors << path + QStringLiteral(": too long");
    const QString format = schema.value(QLatin1String("format")).toString();
    if (!format.isEmpty() && !hasFormat(text, format)) errors << path + QStringLiteral(": not a ") + format;
    const QJsonValue pattern = schema.value(QLatin1String("pattern"));
    if (!pattern.isString()) return;
    // $ of JSON Schema is the very end.
    QString source = pattern.toString();
    if (source.endsWith(QLatin1Char('$'))) source = source.chopped(1) + QStringLiteral("\\z");
    const QRegularExpression expression(source, QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || !expression.match(text).hasMatch()) errors << path + QStringLiteral(": wrong pattern");
}

void checkNumber(const QJsonObject& schema, double number, const QString& path, QStringList& errors) {
    if (number < schema.value(QLatin1String("minimum")).toDouble(number))
        errors << path + QStringLiteral(": too small");
    if (number > schema.value(QLatin1String("maximum")).toDouble(number))
        errors << path + QStringLiteral(": too great");
}

}  // namespace

QJsonObject Schema::resolved(const QJsonObject& schema) const {
    const QString reference = schema.value(QLatin1String("$ref")).toString();
    const QString name = reference.section(QLatin1Char('/'), -1);
    if (reference.isEmpty()) return schema;
    return m_root.value(QLatin1String("$defs")).toObject().value(name).toObject();
}

QStringList Schema::errors(const QJsonValue& value) const {
    QStringList errors;
    check(m_root, value, QString(), errors);
    return errors;
}

void Schema::check(const QJsonObject& schema, const QJsonValue& value, const QString& path, QStringList& errors) const {
    for (const QString& keyword : schema.keys())
        if (!knownKeywords().contains(keyword)) errors << path + QStringLiteral(": keyword ") + keyword;
    if (schema.contains(QLatin1String("$ref"))) {
        const QJsonObject target = resolved(schema);
        if (target.isEmpty()) errors << path + QStringLiteral(": dangling $ref");
        check(target, value, path, errors);
    }
    const QJsonValue type = schema.value(QLatin1String("type"));
    if (!type.isUndefined() && !hasOneOf(value, type))
        return errors.append(path + QStringLiteral(": not of type ") + type.toVariant().toStringList().join(u'|'));
    if (schema.contains(QLatin1String("const")) && schema.value(QLatin1String("const")) != value)
        errors << path + QStringLiteral(": not the one value");
    if (schema.contains(QLatin1String("anyOf")) && !matchesAny(schema.value(QLatin1String("anyOf")).toArray(), value))
        errors << path + QStringLiteral(": fits none of anyOf");
    const QJsonValue allowed = schema.value(QLatin1String("enum"));
    if (allowed.isArray() && !allowed.toArray().contains(value)) errors << path + QStringLiteral(": not in enum");
    if (value.isString()) checkString(schema, value.toString(), path, errors);
    if (value.isDouble()) checkNumber(schema, value.toDouble(), path, errors);
    if (value.isArray()) checkArray(schema, value, path, errors);
    if (value.isObject()) checkObject(schema, value.toObject(), path, errors);
}

bool Schema::matchesAny(const QJsonArray& schemas, const QJsonValue& value) const {
    return std::any_of(schemas.begin(), schemas.end(), [&](const QJsonValue& each) {
        QStringList errors;
        check(each.toObject(), value, QString(), errors);
        return errors.isEmpty();
    });
}

void Schema::checkObject(const QJsonObject& schema, const QJsonObject& value, const QString& path,
                         QStringList& errors) const {
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    for (const QJsonValue& name : schema.value(QLatin1String("required")).toArray())
        if (!value.contains(name.toString())) errors << path + QStringLiteral(": missing ") + name.toString();
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (properties.contains(it.key()))
            check(properties.value(it.key()).toObject(), it.value(), path + QLatin1Char('.') + it.key(), errors);
        else if (schema.value(QLatin1String("additionalProperties")) == QJsonValue(false))
            errors << path + QStringLiteral(": unknown ") + it.key();
    }
}

void Schema::checkArray(const QJsonObject& schema, const QJsonValue& value, const QString& path,
                        QStringList& errors) const {
    const QJsonArray array = value.toArray();
    if (array.size() < schema.value(QLatin1String("minItems")).toInt(0)) errors << path + QStringLiteral(": too few");
    if (array.size() > schema.value(QLatin1String("maxItems")).toInt(INT_MAX))
        errors << path + QStringLiteral(": too many");
    const bool isUnique = schema.value(QLatin1String("uniqueItems")).toBool();
    for (qsizetype at = 0; at < array.size(); ++at) {
        check(schema.value(QLatin1String("items")).toObject(), array[at], path + QStringLiteral("[%1]").arg(at),
              errors);
        for (qsizetype before = 0; isUnique && before < at; ++before)
            if (array[at] == array[before]) errors << path + QStringLiteral(": twice the same");
    }
}

}  // namespace pchat::test
