// What kind of type a field is: asked by the writer and the reader of json.h. keyText() alone is called at run time.
#pragma once

#include "core/text/json.h"

namespace pchat::json::detail {

template <class>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;
template <class>
inline constexpr bool isMap = false;
template <class K, class V>
inline constexpr bool isMap<std::map<K, V>> = true;
template <class>
inline constexpr bool isVariant = false;
template <class... T>
inline constexpr bool isVariant<std::variant<T...>> = true;

/// What a key of a map is called.
template <class K>
QString keyText(const K& key) {
    if constexpr (NamedEnum<K>)
        return nameOf(key);
    else
        return key;
}

}  // namespace pchat::json::detail
