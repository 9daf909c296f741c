// The canonical bytes of a value, written straight: the same ones as canonical(write(value)), in a fraction of the
// time, since no JSON value is made on the way. Included by json.h, whose half it is.
#pragma once

#include "core/text/json_kinds.h"

#include <algorithm>
#include <utility>

namespace pchat::json {

namespace detail {

/// In quotes, with what JSON has escaped.
void appendText(QByteArray& out, const QString& text);

/// Key and value of one member, after a comma where something stands before it.
template <class T>
struct MemberWriter {
    QByteArray key;  ///< with its quotes and the colon
    void (*write)(QByteArray& out, char& before, const QByteArray& key, const T& value);
};

template <class M>
void appendMember(QByteArray& out, char& before, const QByteArray& key, const M& member) {
    if constexpr (isOptional<M>)
        if (!member) return;
    if constexpr (std::is_same_v<M, QJsonValue>)
        if (member.isUndefined()) return;
    out += std::exchange(before, ',');
    out += key;
    appendCanonical(out, member);
}

template <class T, std::size_t I>
void appendField(QByteArray& out, char& before, const QByteArray& key, const T& value) {
    constexpr auto field = std::get<I>(T::fields());
    appendMember(out, before, key, value.*(field.member));
}

template <class T>
void appendKind(QByteArray& out, char& before, const QByteArray& key, const T&) {
    out += std::exchange(before, ',');
    out += key;
    out += '"';
    out += T::kind;
    out += '"';
}

inline QByteArray keyNamed(const char* name) {
    return '"' + QByteArray(name) + "\":";
}

/// The members of T in the order of their keys; as part of a variant with its kind among them.
template <class T, bool hasKind>
const std::vector<MemberWriter<T>>& membersOf() {
    static const std::vector<MemberWriter<T>> sorted = []<std::size_t... I>(std::index_sequence<I...>) {
        std::vector<MemberWriter<T>> all{{keyNamed(std::get<I>(T::fields()).name), &appendField<T, I>}...};
        if constexpr (hasKind) all.push_back({keyNamed("kind"), &appendKind<T>});
        std::sort(all.begin(), all.end(), [](const auto& one, const auto& other) { return one.key < other.key; });
        return all;
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(T::fields())>>());
    return sorted;
}

template <bool hasKind, class T>
void appendObject(QByteArray& out, const T& value) {
    char before = '{';
    for (const MemberWriter<T>& member : membersOf<T, hasKind>())
        member.write(out, before, member.key, value);
    out += before == '{' ? "{}" : "}";
}

template <class T>
void appendList(QByteArray& out, const T& list) {
    char before = '[';
    for (const auto& each : list) {
        out += std::exchange(before, ',');
        appendCanonical(out, each);
    }
    out += before == '[' ? "[]" : "]";
}

template <class T>
void appendMap(QByteArray& out, const T& map) {
    std::vector<std::pair<QByteArray, const typename T::mapped_type*>> members;
    members.reserve(map.size());
    for (const auto& [name, value] : map) {
        QByteArray key;
        appendText(key, keyText(name));
        members.emplace_back(key + ':', &value);
    }
    std::sort(members.begin(), members.end(),
              [](const auto& one, const auto& other) { return one.first < other.first; });
    char before = '{';
    for (const auto& [key, value] : members)
        appendMember(out, before, key, *value);
    out += before == '{' ? "{}" : "}";
}

}  // namespace detail

template <class T>
void appendCanonical(QByteArray& out, const T& value) {
    if constexpr (std::is_same_v<T, QString>)
        detail::appendText(out, value);
    else if constexpr (std::is_same_v<T, bool>)
        out += value ? "true" : "false";
    else if constexpr (NamedEnum<T>)
        detail::appendText(out, nameOf(value));
    else if constexpr (std::is_integral_v<T>)
        out += QByteArray::number(static_cast<qint64>(value));
    else if constexpr (std::is_same_v<T, std::chrono::milliseconds> || std::is_same_v<T, std::chrono::seconds>)
        out += QByteArray::number(static_cast<qint64>(value.count()));
    else if constexpr (detail::isOptional<T>) {
        if (value)
            appendCanonical(out, *value);
        else
            out += "null";
    } else if constexpr (detail::isVector<T>)
        detail::appendList(out, value);
    else if constexpr (detail::isMap<T>)
        detail::appendMap(out, value);
    else if constexpr (detail::isVariant<T>)
        std::visit([&](const auto& part) { detail::appendObject<true>(out, part); }, value);
    else if constexpr (Described<T>)
        detail::appendObject<false>(out, value);
    else if constexpr (Textual<T>)
        detail::appendText(out, value.toString());
    else
        out += canonical(write(value));  // what is JSON already, messages, times, numbers with a fraction
}

template <class T>
QByteArray canonicalOf(const T& value) {
    QByteArray out;
    appendCanonical(out, value);
    return out;
}

}  // namespace pchat::json
