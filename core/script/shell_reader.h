// Reading one line of PowerShell that is nothing but a cmdlet and literals. Used by ShellCall::fromString alone.
//
// It is wider than what ShellCall writes (the caller compares) and far narrower than PowerShell: whatever it does not
// know ends the reading. Pure; any thread.
#pragma once

#include "core/script/shell_call.h"

namespace pchat::detail {

struct ReadCall {
    QString computer;  ///< of Invoke-Command; empty: none
    QString cmdlet;
    std::vector<ShellParameter> parameters;
};

[[nodiscard]] std::optional<ReadCall> readShellLine(const QString& line);

/// A letter and then letters and digits, ASCII only: what may stand without quotes.
[[nodiscard]] bool isPlainWord(QStringView text);

}  // namespace pchat::detail
