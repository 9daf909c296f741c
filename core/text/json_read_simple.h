// The reading half of json.h: values without parts, and the sentences for what does not fit.
#pragma once

#include "core/text/json_kinds.h"

#include <cmath>

namespace pchat::json {

namespace detail {

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

template <class T>
void readInteger(const QJsonValue& json, T& value, const QString& path, Problems& problems) {
    const double number = json.toDouble();
    const bool whole = json.isDouble() && std::trunc(number) == number;
    // The greatest whole number of 64 bits is no double; one more is.
    if (!whole || number < static_cast<double>(std::numeric_limits<T>::lowest()) ||
        number >= static_cast<double>(std::numeric_limits<T>::max()) + 1.0)
        problems.push_back(mismatch(path, json, expectedNumber()));
    else
        value = static_cast<T>(number);
}

}  // namespace detail

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
        (parsed.isValid() || json.isNull()) ? void(value = parsed.toUTC())
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

}  // namespace pchat::json
