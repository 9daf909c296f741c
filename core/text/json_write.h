// The writing half of json.h, which the compiler needs to see: one writer for each kind of value.
#pragma once

#include "core/text/json_kinds.h"

namespace pchat::json {

namespace detail {

template <class T>
QJsonValue writeContainer(const T& value) {
    if constexpr (isVector<T>) {
        QJsonArray array;
        for (const auto& each : value)
            array.append(write(each));
        return array;
    } else {
        QJsonObject object;
        for (const auto& [key, part] : value)
            object.insert(keyText(key), write(part));
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

}  // namespace pchat::json
