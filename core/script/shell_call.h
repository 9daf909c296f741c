// ShellCall: one cmdlet with typed parameters. It is what runs; its text is for people.
//
// Values travel to PowerShell as parameters and never as script text. render() writes the call the way an administrator
// would type it, and parse() of that text gives the same call. PowerShell takes ‘ ’ ‚ ‛ for single quotes too: they are
// doubled like '. Pure; any thread.
#pragma once

#include "core/text/message.h"

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

/// The name of a cmdlet, known when the program is compiled.
struct CmdletName {
    consteval CmdletName(const char* literal) : name(literal) {}
    std::string_view name;
};

class ShellCall {
  public:
    ShellCall() = default;
    ShellCall(CmdletName cmdlet, std::vector<ShellParameter> parameters);

    [[nodiscard]] const QString& cmdlet() const { return m_cmdlet; }
    [[nodiscard]] const std::vector<ShellParameter>& parameters() const { return m_parameters; }
    [[nodiscard]] const ShellValue* find(const QString& parameter) const;

    [[nodiscard]] QString toString() const;  ///< one line of PowerShell
    static std::optional<ShellCall> fromString(const QString& line);
    bool operator==(const ShellCall&) const = default;

  private:
    QString m_cmdlet;
    std::vector<ShellParameter> m_parameters;
};

namespace detail {
void cmdletDoesNotOnlyRead();  // never defined: naming it stops the compiler
}

/// The name of a cmdlet whose verb is Get or Test.
struct ReadingCmdletName {
    consteval ReadingCmdletName(const char* literal) : name(literal) {
        if (!name.starts_with("Get-") && !name.starts_with("Test-")) detail::cmdletDoesNotOnlyRead();
    }
    std::string_view name;
};

/// A call that only reads. The observing face of the shell takes this and nothing else.
class ShellQuery {
  public:
    ShellQuery() = default;
    ShellQuery(ReadingCmdletName cmdlet, std::vector<ShellParameter> parameters);
    [[nodiscard]] const ShellCall& call() const { return m_call; }
    [[nodiscard]] QString toString() const { return m_call.toString(); }
    static std::optional<ShellQuery> fromString(const QString& line);
    bool operator==(const ShellQuery&) const = default;

  private:
    ShellCall m_call;
};

}  // namespace pchat
