// Diagnostics: what a driver left on a handle after a call, in its order, as messages of the server; and the failure
// that follows from them.
//
// A failure's kind comes from SQLSTATEs and numbers, never from words. Call from the thread that made the call.
#pragma once

#include "core/estate/outcome.h"
#include "core/live/odbc/api.h"

namespace pchat::odbc {

struct Diagnostic {
    QString state;  ///< SQLSTATE
    ServerMessage message;
};
using Diagnostics = std::vector<Diagnostic>;

/// Without what says nothing: that text was cut, that a driver was asked for ODBC 3.
[[nodiscard]] Diagnostics diagnosticsOf(const Handle& handle);

[[nodiscard]] std::vector<ServerMessage> messagesOf(const Diagnostics& diagnostics);
[[nodiscard]] bool hasError(const Diagnostics& diagnostics);
/// Whether the line to the server is gone.
[[nodiscard]] bool isLineBroken(const Diagnostics& diagnostics);

/// `server` is its display name. Nothing was sent yet, so that nothing can have taken effect.
[[nodiscard]] Failure connectFailure(const QString& server, const Diagnostics& diagnostics);
/// `isDead`: the driver calls the connection dead.
[[nodiscard]] Failure runFailure(const QString& server, const Diagnostics& diagnostics, bool isDead);
/// Asked to stop, and stopped. `hasBegun`: a statement had been sent.
[[nodiscard]] Failure stoppedFailure(const QString& server, bool hasBegun);
[[nodiscard]] Failure timeoutFailure(const QString& server, std::chrono::milliseconds timeout);

}  // namespace pchat::odbc
