// The reading half of json.h: containers and described structs. Every problem is collected with the path of its field.
#pragma once

#include "core/text/json_read_simple.h"

namespace pchat::json {

namespace detail {

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
    value.clear();
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        V part{};
        read(it.value(), part, join(path, it.key()), problems);
        if constexpr (NamedEnum<K>) {
            const QStringList keys = keyNames<K>();
            if (keys.contains(it.key()))
                value.insert_or_assign(*valueOf<K>(it.key()), std::move(part));
            else
                problems.push_back(mismatch(join(path, it.key()), it.key(), expectedOneOf(keys)));
        } else {
            value.insert_or_assign(it.key(), std::move(part));
        }
    }
}

}  // namespace detail

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
        value.clear();
        qsizetype index = 0;
        for (const auto& each : json.toArray())
            read(each, value.emplace_back(), detail::join(path, index++), problems);
    } else if constexpr (detail::isMap<T>) {
        detail::readMap(json, value, path, problems);
    } else if constexpr (detail::isVariant<T>) {
        const QString kind = json.toObject().value(QLatin1String("kind")).toString();
        if (!detail::readAlternative(kind, json, value, path, problems))
            problems.push_back(
                detail::mismatch(detail::join(path, QStringLiteral("kind")), kind, detail::expectedText()));
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
