// The lines between the wizard and the host script: requests out, and what may come back.
//
// A line of the script bears a mark; any other line is noise of a module and is not read. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"
#include "core/live/shell/ps_value.h"

namespace pchat::live {

/// One line with its end.
[[nodiscard]] QByteArray requestLine(int id, const ShellCall& call);

/// Stands before each line of the script.
inline constexpr QByteArrayView hostMark("pchat1 ");

struct HostLine {
    enum class Kind { Noise, Broken, Ready, Message, Answer };
    Kind kind = Kind::Noise;
    int id = 0;      ///< of the request; of Message and Answer
    PsValue value;   ///< the whole table
    QString reason;  ///< of Broken, for support
};

[[nodiscard]] HostLine readHostLine(const QByteArray& line);

constexpr int severityOfWarning = 10;

/// What a Message says: warnings with severity 10, information with 1, the rest with 0.
[[nodiscard]] ServerMessage messageOf(const PsValue& value);

}  // namespace pchat::live
