// What kind of type a field is: asked by the writer and the reader of json.h. Nothing here is called at run time.
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

}  // namespace pchat::json::detail
