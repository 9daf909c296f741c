#include "core/estate/outcome.h"

#include "core/estate/error_meaning.h"

#include <QCoreApplication>

#include <algorithm>

namespace pchat {

namespace {

constexpr int lowestErrorSeverity = 11;
constexpr int lowestFatalSeverity = 20;
constexpr int adaptiveServerFailed = 20002;  // FreeTDS, after any reason for which a login did not come about

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
                {},
                QT_TRANSLATE_NOOP("core",
                                  "The state is read again before anything is repeated. Look at the server's error "
                                  "log, then try again.")};
    return {FailureKind::Refused,
            Message(QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the statement with error %2: %3"),
                    {server_, error.number, error.text}),
            {},
            QT_TRANSLATE_NOOP("core", "Look up what the error means, remove its cause, then try again.")};
}

Failure fromError(const QString& server, const ServerMessage& error) {
    const int osError = detail::carriesOsError(error.number) ? detail::osErrorIn(error) : 0;
    if (const auto* meaning = detail::meaningOfOsError(osError))
        return {meaning->kind,
                Message(meaning->words.sentence, {server, error.number, osError}),
                {},
                meaning->words.advice};
    if (const auto* meaning = detail::meaningOfSqlError(error.number))
        return {meaning->kind, Message(meaning->words.sentence, {server, error.number}), {}, meaning->words.advice};
    return unknownError(server, error);
}

/// How much an error before the login says about its end; 0: nothing.
int weightAtLogin(const ServerMessage& message) {
    const auto* meaning = detail::meaningOfSqlError(message.number);
    if (!meaning) return 0;
    if (message.number == adaptiveServerFailed) return 1;
    switch (meaning->kind) {
        case FailureKind::LoginRefused:
            return 4;
        case FailureKind::Unreachable:
        case FailureKind::TimedOut:
            return 3;
        case FailureKind::ConnectionLost:
            return 2;
        default:
            return 0;
    }
}

}  // namespace

Message Failure::whole() const {
    if (advice.isEmpty()) return sentence;
    return Message(QT_TRANSLATE_NOOP("core", "%1 %2"), {sentence, advice});
}

int Failure::errorNumber() const {
    const ServerMessage* error = decidingError(messages);
    return error ? error->number : 0;
}

bool Failure::isTransient() const {
    const auto* meaning = detail::meaningOfSqlError(errorNumber());
    return kind == FailureKind::Busy || kind == FailureKind::Unreachable ||
           (meaning && meaning->next == detail::Next::Again && meaning->kind == kind);
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
        failure.sentence =
            Message(QT_TRANSLATE_NOOP("core", "SQL Server %1 gave no answer that can be understood."), {server});
        failure.advice = QT_TRANSLATE_NOOP("core", "Look at the state of the server before anything is repeated.");
    }
    failure.messages = std::move(messages);
    return failure;
}

std::optional<Failure> failureAtLogin(const QString& server, const std::vector<ServerMessage>& messages) {
    const auto telling = std::max_element(
        messages.begin(), messages.end(),
        [](const ServerMessage& one, const ServerMessage& other) { return weightAtLogin(one) < weightAtLogin(other); });
    if (telling == messages.end() || weightAtLogin(*telling) == 0) return std::nullopt;
    Failure failure = fromError(server, *telling);
    if (failure.kind == FailureKind::ConnectionLost)
        return failureFromState(server, QStringLiteral("08004"), {}, messages);
    failure.messages = messages;
    return failure;
}

Failure failureFromState(const QString& server, const QString& sqlState, std::chrono::milliseconds allowed,
                         std::vector<ServerMessage> messages) {
    const auto* meaning = detail::meaningOfSqlState(sqlState);
    if (!meaning) return failureFrom(server, std::move(messages));
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(allowed);
    return {meaning->kind, Message(meaning->words.sentence, {server, seconds}), std::move(messages),
            meaning->words.advice};
}

}  // namespace pchat
