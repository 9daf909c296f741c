// Fact: something observed, or unknown with a reason. Unknown is not false and is never guessed.
#pragma once

#include "core/text/json.h"

namespace pchat {

template <class T>
struct Fact {
    std::optional<T> value;
    Message unknownBecause;  ///< only where there is no value
    QString source;          ///< how it was seen: the statement, cmdlet or path
    QDateTime at;            ///< the server's own time where it gives one, else the estate's clock (UTC)

    [[nodiscard]] bool isKnown() const { return value.has_value(); }
    [[nodiscard]] const T* operator->() const { return &*value; }
    [[nodiscard]] const T& operator*() const { return *value; }
    static constexpr auto fields() {
        return std::tuple{json::field("value", &Fact::value), json::field("unknownBecause", &Fact::unknownBecause),
                          json::field("source", &Fact::source), json::field("at", &Fact::at)};
    }
};

template <class T>
Fact<T> known(T value, QString source, QDateTime at) {
    return {std::move(value), {}, std::move(source), std::move(at)};
}

template <class T>
Fact<T> unknown(Message because, QString source, QDateTime at) {
    return {std::nullopt, std::move(because), std::move(source), std::move(at)};
}

}  // namespace pchat
