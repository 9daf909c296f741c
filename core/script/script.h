// Script and Query: T-SQL text that was built from a literal template and typed values, and from nothing else.
//
// The template is checked by the compiler: a run-time string does not compile, nor does a wrong number of values, nor a
// Query whose template is not one of the statements that only read. Pure; any thread.
#pragma once

#include "core/script/template_check.h"
#include "core/script/values.h"

#include <QUuid>

#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

namespace pchat {

template <class T>
concept ScriptValue = std::same_as<T, Name> || std::same_as<T, Text> || std::same_as<T, QUuid> ||
    std::same_as<T, int> || std::same_as<T, qint64>;

namespace detail {
QString scriptText(const Name& name);
QString scriptText(const Text& text);
QString scriptText(const QUuid& id);
QString scriptText(qint64 number);
/// Puts the values in the place of {} in order.
QString fill(std::string_view templateText, std::initializer_list<QString> values);
}  // namespace detail

template <ScriptValue... Values>
struct ScriptTemplate {
    consteval ScriptTemplate(const char* literal) : text(literal) {
        if (detail::blanksOf(text) != sizeof...(Values)) detail::templateHasWrongNumberOfBlanks();
        if (!detail::hasSoundQuotes(text)) detail::templateHasUnsoundQuotes();
    }
    std::string_view text;
};

template <ScriptValue... Values>
struct QueryTemplate {
    consteval QueryTemplate(const char* literal) : text(literal) {
        if (detail::blanksOf(text) != sizeof...(Values)) detail::templateHasWrongNumberOfBlanks();
        if (!detail::hasSoundQuotes(text)) detail::templateHasUnsoundQuotes();
        if (!detail::onlyReads(text)) detail::templateDoesNotOnlyRead();
    }
    std::string_view text;
};

/// T-SQL that may change something.
class Script {
  public:
    Script() = default;
    [[nodiscard]] const QString& toString() const { return m_text; }
    /// Only for reading back a plan that was approved; what comes in was written by this program.
    static std::optional<Script> fromString(const QString& approvedText);
    bool operator==(const Script&) const = default;

    /// One batch of both; they share their variables.
    friend Script operator+(const Script& first, const Script& second) {
        return Script(first.m_text + QLatin1Char(' ') + second.m_text);
    }

    template <ScriptValue... Values>
    friend Script script(ScriptTemplate<std::type_identity_t<Values>...> text, const Values&... values);

  private:
    explicit Script(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

/// T-SQL that only reads. The observing face of a door takes this and nothing else.
class Query {
  public:
    Query() = default;
    [[nodiscard]] const QString& toString() const { return m_text; }
    /// Likewise; and what does not only read is refused here too.
    static std::optional<Query> fromString(const QString& approvedText);
    bool operator==(const Query&) const = default;

    template <ScriptValue... Values>
    friend Query query(QueryTemplate<std::type_identity_t<Values>...> text, const Values&... values);

  private:
    explicit Query(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

template <ScriptValue... Values>
[[nodiscard]] Script script(ScriptTemplate<std::type_identity_t<Values>...> text, const Values&... values) {
    return Script(detail::fill(text.text, {detail::scriptText(values)...}));
}

template <ScriptValue... Values>
[[nodiscard]] Query query(QueryTemplate<std::type_identity_t<Values>...> text, const Values&... values) {
    return Query(detail::fill(text.text, {detail::scriptText(values)...}));
}

}  // namespace pchat
