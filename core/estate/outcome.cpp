#include "core/estate/outcome.h"

#include "core/estate/sql_errors.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

constexpr int lowestErrorSeverity = 11;
constexpr int lowestFatalSeverity = 20;

bool isError(const ServerMessage& message) {
    return message.severity >= lowestErrorSeverity || detail::isClientNumber(message.number);
}

/// The error that says what happened: the first, unless it only follows others. nullptr where nothing is an error.
const ServerMessage* decidingError(const std::vector<ServerMessage>& messages) {
    const ServerMessage* follower = nullptr;
    for (const ServerMessage& message : messages) {
        if (!isError(message)) continue;
        if (!detail::onlyFollows(message.number)) return &message;
        if (!follower) follower = &message;
    }
    return follower;
}

Failure unknownError(const QString& server, const ServerMessage& error) {
    const Argument server_(server);
    if (error.severity >= lowestFatalSeverity)
        return {FailureKind::ConnectionLost,
                Message(QT_TRANSLATE_NOOP("core",
                                          "SQL Server %1 ended the connection with error %2: %3 Whether the "
                                          "statement took effect is unknown until it is observed."),
                        {server_, error.number, error.text}),
                {}};
    return {FailureKind::Refused,
            Message(QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the statement with error %2: %3"),
                    {server_, error.number, error.text}),
            {}};
}

Failure fromError(const QString& server, const ServerMessage& error) {
    const int osError = detail::carriesOsError(error.number) ? detail::osErrorIn(error) : 0;
    if (const auto* meaning = detail::meaningOfOsError(osError))
        return {meaning->kind, Message(meaning->sentence, {server, error.number, osError}), {}};
    if (const auto* meaning = detail::meaningOfSqlError(error.number))
        return {meaning->kind, Message(meaning->sentence, {server, error.number}), {}};
    return unknownError(server, error);
}

}  // namespace

int Failure::errorNumber() const {
    const ServerMessage* error = decidingError(messages);
    return error ? error->number : 0;
}

bool Failure::isTransient() const {
    return kind == FailureKind::Busy || kind == FailureKind::Unreachable;
}

bool Failure::isOutcomeUnknown() const {
    return kind == FailureKind::TimedOut || kind == FailureKind::ConnectionLost || kind == FailureKind::Cancelled ||
           kind == FailureKind::Garbled;
}

FailureKind kindOfSqlError(int number, int osError) {
    const auto* meaning = detail::carriesOsError(number) ? detail::meaningOfOsError(osError) : nullptr;
    if (!meaning) meaning = detail::meaningOfSqlError(number);
    return meaning ? meaning->kind : FailureKind::Refused;
}

Failure failureFrom(const QString& server, std::vector<ServerMessage> messages) {
    const ServerMessage* error = decidingError(messages);
    Failure failure;
    if (error) {
        failure = fromError(server, *error);
    } else {
        failure.sentence = Message(QT_TRANSLATE_NOOP("core",
                                                     "SQL Server %1 gave no answer that can be understood. Look "
                                                     "at the state of the server before anything is repeated."),
                                   {server});
    }
    failure.messages = std::move(messages);
    return failure;
}

}  // namespace pchat
