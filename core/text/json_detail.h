// The halves of json.h that the compiler needs to see: one writer and one reader for each kind of value.
#pragma once

#include "core/text/json.h"

namespace pchat::json {

namespace detail {

template <class>
constexpr bool isOptional = false;
template <class T>
constexpr bool isOptional<std::optional<T>> = true;
template <class>
constexpr bool isVector = false;
template <class T>
constexpr bool isVector<std::vector<T>> = true;
template <class>
constexpr bool isMap = false;
template <class K, class V>
constexpr bool isMap<std::map<K, V>> = true;
template <class>
constexpr bool isVariant = false;
template <class... T>
constexpr bool isVariant<std::variant<T...>> = true;

/// "a number", "text", …: what a field of this type must hold.
Problem mismatch(const QString& path, const QJsonValue& found, const Message& expected);
Message expectedText();
Message expectedNumber();
Message expectedYesNo();
Message expectedList();
Message expectedObject();
Message expectedTime();
Message expectedOneOf(const QStringList& names);
QString join(const QString& path, const QString& name);
QString join(const QString& path, qsizetype index);

template <class K>
QString keyText(const K& key) {
    if constexpr (NamedEnum<K>)
        return nameOf(key);
    else
        return key;
}

template <class T>
void readInteger(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    const double number = json.toDouble();
    const bool whole = json.isDouble() && number == static_cast<double>(static_cast<qint64>(number));
    if (!whole || number < static_cast<double>(std::numeric_limits<T>::lowest()) ||
        number > static_cast<double>(std::numeric_limits<T>::max()))
        problems.push_back(mismatch(path, json, expectedNumber()));
    else
        value = static_cast<T>(number);
}

template <class T>
void readFields(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    if (!json.isObject()) {
        problems.push_back(mismatch(path, json, expectedObject()));
        return;
    }
    const QJsonObject object = json.toObject();
    std::apply(
        [&](const auto&... each) {
            (..., [&] {
                const auto found = object.find(QLatin1String(each.name));
                if (found != object.end())
                    read(*found, value.*(each.member), join(path, QLatin1String(each.name)), problems);
            }());
        },
        T::fields());
}

template <class Variant, std::size_t I = 0>
bool readAlternative(const QString& kind, const QJsonValue& json, Variant& value, const QString& path,
                     Problems& problems) {
    if constexpr (I < std::variant_size_v<Variant>) {
        using T = std::variant_alternative_t<I, Variant>;
        if (kind != QLatin1String(T::kind)) return readAlternative<Variant, I + 1>(kind, json, value, path, problems);
        T part{};
        read(json, part, path, problems);
        value = std::move(part);
        return true;
    } else {
        return false;
    }
}

template <class T>
void readTextual(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    const std::optional<T> parsed = json.isString() ? T::fromString(json.toString()) : std::nullopt;
    if (parsed)
        value = *parsed;
    else
        problems.push_back(mismatch(path, json, expectedText()));
}

template <class K, class V>
void readMap(const QJsonValue& json, std::map<K, V>& value, const QString& path, Problems& problems) {
    if (!json.isObject()) {
        problems.push_back(mismatch(path, json, expectedObject()));
        return;
    }
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        V part{};
        read(it.value(), part, join(path, it.key()), problems);
        if constexpr (NamedEnum<K>) {
            if (const auto key = valueOf<K>(it.key()))
                value.insert_or_assign(*key, std::move(part));
            else
                problems.push_back({join(path, it.key()), expectedOneOf(allNames<K>())});
        } else {
            value.insert_or_assign(it.key(), std::move(part));
        }
    }
}

template <class T>
QJsonValue writeContainer(const T& value) {
    if constexpr (isVector<T>) {
        QJsonArray array;
        for (const auto& each : value) array.append(write(each));
        return array;
    } else {
        QJsonObject object;
        for (const auto& [key, part] : value) object.insert(keyText(key), write(part));
        return object;
    }
}

template <class T>
QJsonValue writeFields(const T& value) {
    QJsonObject object;
    std::apply(
        [&](const auto&... each) {
            (..., [&] {
                const QJsonValue part = write(value.*(each.member));
                if (!part.isUndefined()) object.insert(QLatin1String(each.name), part);
            }());
        },
        T::fields());
    return object;
}

}  // namespace detail

/// An empty optional is left out of its object (written as undefined).
template <class T>
QJsonValue write(const T& value) {
    if constexpr (std::is_same_v<T, QJsonObject> || std::is_same_v<T, QJsonArray> || std::is_same_v<T, bool> ||
                  std::is_same_v<T, QString> || std::is_same_v<T, QJsonValue>)
        return value;
    else if constexpr (std::is_same_v<T, Message>)
        return value.toJson();
    else if constexpr (NamedEnum<T>)
        return nameOf(value);
    else if constexpr (std::is_arithmetic_v<T>)
        return QJsonValue(static_cast<std::conditional_t<std::is_integral_v<T>, qint64, double>>(value));
    else if constexpr (std::is_same_v<T, QDateTime>)
        return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    else if constexpr (std::is_same_v<T, QUuid>)
        return value.toString(QUuid::WithoutBraces);
    else if constexpr (std::is_same_v<T, std::chrono::milliseconds> || std::is_same_v<T, std::chrono::seconds>)
        return static_cast<qint64>(value.count());
    else if constexpr (detail::isOptional<T>)
        return value ? write(*value) : QJsonValue(QJsonValue::Undefined);
    else if constexpr (detail::isVector<T> || detail::isMap<T>)
        return detail::writeContainer(value);
    else if constexpr (detail::isVariant<T>)
        return std::visit(
            [](const auto& part) {
                QJsonObject object = write(part).toObject();
                object.insert(QStringLiteral("kind"), QLatin1String(std::decay_t<decltype(part)>::kind));
                return QJsonValue(object);
            },
            value);
    else if constexpr (Textual<T>)
        return value.toString();
    else
        return detail::writeFields(value);
}

template <class T>
void readSimple(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    if constexpr (std::is_same_v<T, bool>) {
        json.isBool() ? void(value = json.toBool())
                      : problems.push_back(detail::mismatch(path, json, detail::expectedYesNo()));
    } else if constexpr (std::is_same_v<T, QString>) {
        json.isString() ? void(value = json.toString())
                        : problems.push_back(detail::mismatch(path, json, detail::expectedText()));
    } else if constexpr (NamedEnum<T>) {
        const auto parsed = valueOf<T>(json.toString());
        parsed ? void(value = *parsed)
               : problems.push_back(detail::mismatch(path, json, detail::expectedOneOf(allNames<T>())));
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        const QDateTime parsed = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
        (parsed.isValid() || json.isNull())
            ? void(value = parsed.toUTC())
            : problems.push_back(detail::mismatch(path, json, detail::expectedTime()));
    } else if constexpr (std::is_same_v<T, QUuid>) {
        value = QUuid::fromString(json.toString());
        if (value.isNull() && json.toString() != QUuid().toString(QUuid::WithoutBraces))
            problems.push_back(detail::mismatch(path, json, detail::expectedText()));
    } else if constexpr (std::is_floating_point_v<T>) {
        json.isDouble() ? void(value = static_cast<T>(json.toDouble()))
                        : problems.push_back(detail::mismatch(path, json, detail::expectedNumber()));
    } else {
        detail::readInteger(json, value, path, problems);
    }
}

template <class T>
void read(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    if constexpr (std::is_same_v<T, QJsonObject>) {
        value = json.toObject();
    } else if constexpr (std::is_same_v<T, QJsonArray>) {
        value = json.toArray();
    } else if constexpr (std::is_same_v<T, QJsonValue>) {
        value = json;
    } else if constexpr (std::is_same_v<T, Message>) {
        value = Message::fromJson(json.toObject());
    } else if constexpr (std::is_same_v<T, std::chrono::milliseconds> || std::is_same_v<T, std::chrono::seconds>) {
        qint64 count = 0;
        detail::readInteger(json, count, path, problems);
        value = T(count);
    } else if constexpr (detail::isOptional<T>) {
        if (json.isNull() || json.isUndefined()) return value.reset();
        typename T::value_type part{};
        read(json, part, path, problems);
        value = std::move(part);
    } else if constexpr (detail::isVector<T>) {
        if (!json.isArray()) return problems.push_back(detail::mismatch(path, json, detail::expectedList()));
        qsizetype index = 0;
        for (const QJsonValue& each : json.toArray())
            read(each, value.emplace_back(), detail::join(path, index++), problems);
    } else if constexpr (detail::isMap<T>) {
        detail::readMap(json, value, path, problems);
    } else if constexpr (detail::isVariant<T>) {
        const QString kind = json.toObject().value(QLatin1String("kind")).toString();
        if (!detail::readAlternative(kind, json, value, path, problems))
            problems.push_back(detail::mismatch(detail::join(path, QStringLiteral("kind")), kind, detail::expectedText()));
    } else if constexpr (Textual<T>) {
        detail::readTextual(json, value, path, problems);
    } else if constexpr (Described<T>) {
        detail::readFields(json, value, path, problems);
    } else {
        readSimple(json, value, path, problems);
    }
}

/// Reads a whole document of a program of ours; the problems are the sender's.
template <class T>
T readAll(const QJsonValue& json, Problems& problems) {
    T value{};
    read(json, value, QString(), problems);
    return value;
}

}  // namespace pchat::json
