// ShellCall: one cmdlet with typed parameters. It is what runs; its text is for people.
//
// Values travel to PowerShell as parameters and never as script text. toString() writes the call the way an
// administrator would type it; fromString() takes exactly what toString() writes, one call of literals, and gives the
// same call: no variable but $null, $true and $false, no $(…), no pipe, no second line. What reads may be asked on
// another computer, which is written as Invoke-Command -ComputerName '…' -ScriptBlock { … }. PowerShell takes ‘ ’ ‚ ‛
// for single quotes too: they are doubled like '. Pure; any thread.
#pragma once

#include "core/script/values.h"

#include <tl/expected.hpp>

#include <QStringList>

#include <map>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace pchat {

/// $null, $true/$false or a bare switch, a whole number, text, a list, or @{Key="a","b"}.
struct ShellNull {
    bool operator==(const ShellNull&) const = default;
};
struct ShellSwitch {
    bool operator==(const ShellSwitch&) const = default;
};
using ShellTable = std::map<QString, QStringList>;
using ShellValue = std::variant<ShellNull, ShellSwitch, bool, qint64, QString, QStringList, ShellTable>;

struct ShellParameter {
    QString name;  ///< without the dash
    ShellValue value;
    bool operator==(const ShellParameter&) const = default;
};

namespace detail {
/// Verb-Noun in letters and digits.
constexpr bool isCmdletName(std::string_view name) {
    const std::size_t dash = name.find('-');
    if (dash == std::string_view::npos || dash == 0 || dash + 1 == name.size()) return false;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const char c = name[at];
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (at != dash && !isLetter && (c < '0' || c > '9')) return false;
    }
    return true;
}
constexpr bool isReadingName(std::string_view name) {
    return isCmdletName(name) && (name.starts_with("Get-") || name.starts_with("Test-"));
}
void cmdletIsNotVerbAndNoun();  // never defined: naming it stops the compiler
void cmdletDoesNotOnlyRead();   // never defined
}  // namespace detail

/// The name of a cmdlet, known when the program is compiled.
struct CmdletName {
    consteval CmdletName(const char* literal) : name(literal) {
        if (!detail::isCmdletName(name)) detail::cmdletIsNotVerbAndNoun();
    }
    std::string_view name;
};

class ShellCall {
  public:
    ShellCall() = default;
    ShellCall(CmdletName cmdlet, std::vector<ShellParameter> parameters);

    [[nodiscard]] const QString& cmdlet() const { return m_cmdlet; }
    [[nodiscard]] const std::vector<ShellParameter>& parameters() const { return m_parameters; }
    /// Where it runs; empty: on the computer of the management shell.
    [[nodiscard]] const QString& computer() const { return m_computer; }
    /// The cmdlet, with the computer where it is another one: "Get-CsPool (chat01.contoso.com)".
    [[nodiscard]] QString name() const;
    [[nodiscard]] const ShellValue* find(const QString& parameter) const;

    /// What keeps the call from being carried: a parameter named twice or by no word, a value with control characters.
    /// Doors refuse such a call.
    [[nodiscard]] std::optional<Message> problem() const;

    [[nodiscard]] QString toString() const;  ///< one line of PowerShell; empty where there is a problem
    static std::optional<ShellCall> fromString(const QString& line);
    bool operator==(const ShellCall&) const = default;

  private:
    friend class ShellQuery;
    QString m_cmdlet;
    std::vector<ShellParameter> m_parameters;
    QString m_computer;
};

/// The name of a cmdlet whose verb is Get or Test.
struct ReadingCmdletName {
    consteval ReadingCmdletName(const char* literal) : name(literal) {
        if (!detail::isReadingName(name)) detail::cmdletDoesNotOnlyRead();
    }
    std::string_view name;
};

/// A call that only reads. The observing face of the shell takes this and nothing else.
class ShellQuery {
  public:
    ShellQuery() = default;
    ShellQuery(ReadingCmdletName cmdlet, std::vector<ShellParameter> parameters);
    /// The same question, asked on another computer.
    [[nodiscard]] ShellQuery on(const QString& computer) const;
    [[nodiscard]] const ShellCall& call() const { return m_call; }
    [[nodiscard]] QString toString() const { return m_call.toString(); }
    static std::optional<ShellQuery> fromString(const QString& line);
    bool operator==(const ShellQuery&) const = default;

  private:
    ShellCall m_call;
};

}  // namespace pchat
