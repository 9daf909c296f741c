// Script and Query: T-SQL text that was built from a literal template and typed values, and from nothing else.
//
// The template is checked by the compiler: a run-time string does not compile, nor does a wrong number of values, nor a
// Query whose template is not one of the statements that only read. Pure; any thread.
#pragma once

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

consteval std::size_t blanksOf(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2)) ++count;
    return count;
}

/// SELECT without INTO, the RESTORE statements that only look, and procedures documented or known to read only.
consteval bool onlyReads(std::string_view text) {
    constexpr std::string_view heads[] = {"SELECT ",
                                          "RESTORE HEADERONLY ",
                                          "RESTORE FILELISTONLY ",
                                          "RESTORE VERIFYONLY ",
                                          "EXEC master.dbo.sp_help_log_shipping_",
                                          "EXEC msdb.dbo.sp_help_job",
                                          "EXEC master.dbo.xp_fileexist ",
                                          "EXEC master.sys.xp_dirtree ",
                                          "EXEC master.sys.xp_fixeddrives"};
    if (text.find(" INTO ") != std::string_view::npos || text.find(';') != std::string_view::npos) return false;
    for (const std::string_view head : heads)
        if (text.substr(0, head.size()) == head) return true;
    return false;
}

void templateHasWrongNumberOfBlanks();  // never defined: naming it stops the compiler
void templateDoesNotOnlyRead();         // never defined
}  // namespace detail

template <ScriptValue... Values>
struct ScriptTemplate {
    consteval ScriptTemplate(const char* literal) : text(literal) {
        if (detail::blanksOf(text) != sizeof...(Values)) detail::templateHasWrongNumberOfBlanks();
    }
    std::string_view text;
};

template <ScriptValue... Values>
struct QueryTemplate {
    consteval QueryTemplate(const char* literal) : text(literal) {
        if (detail::blanksOf(text) != sizeof...(Values)) detail::templateHasWrongNumberOfBlanks();
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
