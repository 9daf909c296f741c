// Outcome and Failure: what a door answers. There is no success by default.
//
// The kinds are a closed set, each of which says what to do next. They are derived from error numbers, SQLSTATEs and
// states, never from the words of a message (facts/sqlserver.md 2.8). Values; any thread.
#pragma once

#include "core/text/json.h"

#include <tl/expected.hpp>

namespace pchat {

enum class FailureKind {
    Unreachable,       ///< nothing answered: refused, unknown host, no route
    TimedOut,          ///< asked, and no answer within the time allowed
    ConnectionLost,    ///< broke off while the call was under way: the outcome is unknown until observed
    Cancelled,         ///< stopped on our own wish
    LoginRefused,      ///< 18456, 4060
    PermissionDenied,  ///< 229, 262, 297, 300, 3110, 15247, access denied on a file
    Busy,              ///< worth another try: 3101, 3023, 1205, 1222, 5061, sharing violation
    NotFound,          ///< no such database, file, job, object: 911, 3118, 14262, 32014, OS 2 and 3
    Refused,           ///< the state of the world forbids it: 3117, 4305, 4330, 3104
    AlreadyTrue,       ///< nothing left to do: 3153, 1416, 3120, 4326, 6106
    Damaged,           ///< the content is not whole: 3203, 3241, 3183, checksum differs
    NoSpace,           ///< disk full or quota
    Invalid,           ///< our own mistake: 102, 207, 208, 2812, 8144, 8145
    Garbled,           ///< an answer that cannot be understood, or none at all
    Unsupported        ///< this door cannot do that
};
constexpr auto enumNames(FailureKind) {
    using K = FailureKind;
    return std::array{json::named(K::Unreachable, "unreachable"),
                      json::named(K::TimedOut, "timedOut"),
                      json::named(K::ConnectionLost, "connectionLost"),
                      json::named(K::Cancelled, "cancelled"),
                      json::named(K::LoginRefused, "loginRefused"),
                      json::named(K::PermissionDenied, "permissionDenied"),
                      json::named(K::Busy, "busy"),
                      json::named(K::NotFound, "notFound"),
                      json::named(K::Refused, "refused"),
                      json::named(K::AlreadyTrue, "alreadyTrue"),
                      json::named(K::Damaged, "damaged"),
                      json::named(K::NoSpace, "noSpace"),
                      json::named(K::Invalid, "invalid"),
                      json::named(K::Garbled, "garbled"),
                      json::named(K::Unsupported, "unsupported")};
}

/// One message of a server, as it came. Severity 10 and below informs; 11 and above is an error; 20 and above hangs up.
struct ServerMessage {
    int number = 0;
    int severity = 0;
    int state = 0;
    int line = 0;
    QString procedure;
    QString text;
    bool operator==(const ServerMessage&) const = default;
    static constexpr auto fields() {
        return std::tuple{
            json::field("number", &ServerMessage::number),       json::field("severity", &ServerMessage::severity),
            json::field("state", &ServerMessage::state),         json::field("line", &ServerMessage::line),
            json::field("procedure", &ServerMessage::procedure), json::field("text", &ServerMessage::text)};
    }
};

struct Failure {
    FailureKind kind = FailureKind::Garbled;
    Message sentence;                     ///< one sentence for the operator
    std::vector<ServerMessage> messages;  ///< everything the server said, in order, for support
    Message advice = {};                  ///< what to do next; empty where the sentence says it

    /// Sentence and advice in one.
    [[nodiscard]] Message whole() const;
    /// The number of the first error among the messages; 0 where there is none. 3013 is never the first.
    [[nodiscard]] int errorNumber() const;
    /// Whether the same call may be repeated as it is, a bounded number of times.
    [[nodiscard]] bool isTransient() const;
    /// Whether the call may have taken effect all the same: observe before anything else.
    [[nodiscard]] bool isOutcomeUnknown() const;
    static constexpr auto fields() {
        return std::tuple{json::field("kind", &Failure::kind), json::field("sentence", &Failure::sentence),
                          json::field("messages", &Failure::messages), json::field("advice", &Failure::advice)};
    }
};

template <class T>
using Outcome = tl::expected<T, Failure>;

/// The kind that a SQL Server error number stands for; `osError` is the code inside 3201, 3202, 3203 where known.
[[nodiscard]] FailureKind kindOfSqlError(int number, int osError = 0);

/// A Failure from what a server said: kind, sentence and advice follow from the first error. `server` is its display
/// name.
[[nodiscard]] Failure failureFrom(const QString& server, std::vector<ServerMessage> messages);

/// A Failure from what was said before anybody was logged in, so that nothing can have taken effect; nullopt where no
/// number among the messages says what happened.
[[nodiscard]] std::optional<Failure> failureAtLogin(const QString& server, const std::vector<ServerMessage>& messages);

/// A Failure of which a driver says no more than its SQLSTATE. `allowed` is the time that was given to the call.
[[nodiscard]] Failure failureFromState(const QString& server, const QString& sqlState,
                                       std::chrono::milliseconds allowed = {},
                                       std::vector<ServerMessage> messages = {});

}  // namespace pchat
