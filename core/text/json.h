// One description of a struct's fields, from which its JSON is written and read.
//
// A struct says `static constexpr auto fields() { return std::tuple{pchat::json::field("name", &T::name), …}; }`;
// an enum says `constexpr auto enumNames(E) { return std::array{pchat::json::named(E::A, "a"), …}; }` beside itself;
// a value with its own text form has `QString toString() const` and `static std::optional<T> fromString(QString)`.
// Reading collects every problem with the path of its field and never throws. Pure; any thread.
#pragma once

#include "core/text/message.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <array>
#include <chrono>
#include <concepts>
#include <limits>
#include <map>
#include <optional>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

namespace pchat::json {

template <class T, class M>
struct Field {
    const char* name;
    M T::*member;
};

template <class T, class M>
constexpr Field<T, M> field(const char* name, M T::*member) {
    return {name, member};
}

template <class E>
struct Named {
    E value;
    const char* name;
};

template <class E>
constexpr Named<E> named(E value, const char* name) {
    return {value, name};
}

/// What is wrong with one field, and what would be right.
struct Problem {
    QString path;  ///< for example "databases.mgc.backup.port"
    Message text;
    bool operator==(const Problem&) const = default;
};
using Problems = std::vector<Problem>;

template <class T>
concept Described = requires {
    T::fields();
};
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
    enumNames(e);
};
template <class T>
concept Textual = requires(const T& t, const QString& s) {
    { t.toString() } -> std::convertible_to<QString>;
    { T::fromString(s) } -> std::same_as<std::optional<T>>;
};

template <NamedEnum E>
QString nameOf(E value) {
    for (const auto& entry : enumNames(value))
        if (entry.value == value) return QString::fromLatin1(entry.name);
    return {};
}

template <NamedEnum E>
std::optional<E> valueOf(const QString& name) {
    for (const auto& entry : enumNames(E{}))
        if (name == QLatin1String(entry.name)) return entry.value;
    return std::nullopt;
}

template <NamedEnum E>
QStringList allNames() {
    QStringList names;
    for (const auto& entry : enumNames(E{}))
        names << QString::fromLatin1(entry.name);
    return names;
}

/// What the keys of a map may be: every value, or those that `constexpr auto enumKeys(E)` lists beside the enum.
template <NamedEnum E>
QStringList keyNames() {
    if constexpr (requires { enumKeys(E{}); }) {
        QStringList names;
        for (const E key : enumKeys(E{}))
            names << nameOf(key);
        return names;
    } else {
        return allNames<E>();
    }
}

/// Object keys in the order of the bytes of their names, no blanks, so that equal values give equal bytes.
QByteArray canonical(const QJsonValue& value);
/// Those of a value that can be written.
template <class T>
QByteArray canonicalOf(const T& value);
template <class T>
void appendCanonical(QByteArray& out, const T& value);

template <class T>
QJsonValue write(const T& value);
template <class T>
void read(const QJsonValue& json, T& value, const QString& path, Problems& problems);

}  // namespace pchat::json

// Large structs are compiled once: ELSEWHERE stands beside the struct, ONCE in one .cpp of its room, both in namespace
// pchat.
#define PCHAT_JSON_ELSEWHERE(T)                                           \
    extern template QJsonValue json::write<T>(const T&);                  \
    extern template void json::appendCanonical<T>(QByteArray&, const T&); \
    extern template void json::read<T>(const QJsonValue&, T&, const QString&, json::Problems&)
#define PCHAT_JSON_ONCE(T)                                         \
    template QJsonValue json::write<T>(const T&);                  \
    template void json::appendCanonical<T>(QByteArray&, const T&); \
    template void json::read<T>(const QJsonValue&, T&, const QString&, json::Problems&)

#include "core/text/json_canonical.h"
#include "core/text/json_read.h"
#include "core/text/json_write.h"
