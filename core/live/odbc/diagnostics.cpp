#include "core/live/odbc/diagnostics.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace pchat::odbc {

namespace {

// What Microsoft's drivers and FreeTDS say beyond the standard (msodbcsql.h).
constexpr SQLSMALLINT messageState = -1150;
constexpr SQLSMALLINT messageSeverity = -1151;
constexpr SQLSMALLINT messageProcedure = -1153;
constexpr SQLSMALLINT messageLine = -1154;

constexpr int informing = 0;
constexpr int highestInforming = 10;
constexpr int refusing = 16;
constexpr int hangingUp = 20;

int numberField(const Handle& handle, SQLSMALLINT record, SQLSMALLINT field, int otherwise) {
    SQLINTEGER value = 0;
    return isGood(SQLGetDiagFieldW(handle.kind(), handle.get(), record, field, &value, SQL_IS_INTEGER, nullptr))
               ? static_cast<int>(value)
               : otherwise;
}

QString textField(const Handle& handle, SQLSMALLINT record, SQLSMALLINT field) {
    std::array<SQLWCHAR, 256> text{};
    SQLSMALLINT bytes = 0;
    const auto room = static_cast<SQLSMALLINT>(sizeof text);
    if (!isGood(SQLGetDiagFieldW(handle.kind(), handle.get(), record, field, text.data(), room, &bytes))) return {};
    return fromWide(text.data(), std::clamp<qsizetype>(bytes / 2, 0, text.size() - 1));
}

/// "[Microsoft][ODBC Driver 18 for SQL Server][SQL Server]…": who said it stands in front of it.
QString withoutSpeakers(const QString& text) {
    static const QRegularExpression speakers(QStringLiteral("^(\\[[^\\]]*\\])+"));
    return QString(text).remove(speakers);
}

int severityOf(const QString& state, int number) {
    if (state.startsWith(QLatin1String("01")) || state == QLatin1String("00000")) return informing;
    return state.startsWith(QLatin1String("08")) && number != 18456 && number != 4060 ? hangingUp : refusing;
}

/// As the server said it where the driver hands that on; some hand on nothing, or 0, for an error at login.
int severityIn(const Handle& handle, SQLSMALLINT record, const QString& state, int number) {
    const int guessed = severityOf(state, number);
    const int said = numberField(handle, record, messageSeverity, guessed);
    return guessed > highestInforming && said <= highestInforming ? guessed : said;
}

bool saysNothing(const QString& state) {
    static const QSet<QString> empty{QStringLiteral("01004"), QStringLiteral("01S00"), QStringLiteral("01S02")};
    return empty.contains(state);
}

std::optional<Diagnostic> read(const Handle& handle, SQLSMALLINT record) {
    std::array<SQLWCHAR, 6> state{};
    std::vector<SQLWCHAR> text(4096);
    SQLINTEGER number = 0;
    SQLSMALLINT length = 0;
    const SQLRETURN code = SQLGetDiagRecW(handle.kind(), handle.get(), record, state.data(), &number, text.data(),
                                          static_cast<SQLSMALLINT>(text.size()), &length);
    if (!isGood(code)) return std::nullopt;
    Diagnostic result;
    result.state = fromWide(state.data(), 5);
    ServerMessage& message = result.message;
    message.number = static_cast<int>(number);
    message.text = withoutSpeakers(fromWide(text.data(), std::min<qsizetype>(length, 4095)));
    message.severity = severityIn(handle, record, result.state, message.number);
    message.state = numberField(handle, record, messageState, 0);
    message.line = numberField(handle, record, messageLine, 0);
    message.procedure = textField(handle, record, messageProcedure);
    return result;
}

bool has(const Diagnostics& diagnostics, std::initializer_list<const char*> states) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
        return std::any_of(states.begin(), states.end(),
                           [&](const char* state) { return each.state == QLatin1String(state); });
    });
}

bool hasNumber(const Diagnostics& diagnostics, std::initializer_list<int> numbers) {
    return std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
        return std::find(numbers.begin(), numbers.end(), each.message.number) != numbers.end();
    });
}

}  // namespace

Diagnostics diagnosticsOf(const Handle& handle) {
    constexpr SQLSMALLINT most = 1000;
    Diagnostics all;
    for (SQLSMALLINT record = 1; record < most; ++record) {
        auto diagnostic = read(handle, record);
        if (!diagnostic) break;
        if (!saysNothing(diagnostic->state)) all.push_back(std::move(*diagnostic));
    }
    return all;
}

std::vector<ServerMessage> messagesOf(const Diagnostics& diagnostics) {
    std::vector<ServerMessage> messages;
    messages.reserve(diagnostics.size());
    for (const Diagnostic& each : diagnostics)
        messages.push_back(each.message);
    return messages;
}

bool hasError(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& each) { return each.message.severity > highestInforming; });
}

bool isLineBroken(const Diagnostics& diagnostics) {
    return has(diagnostics, {"08S01", "08003", "08007", "HYT01"}) ||
           std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& each) { return each.message.severity >= hangingUp; });
}

Failure stoppedFailure(const QString& server, bool hasBegun) {
    if (!hasBegun)
        return {FailureKind::Cancelled,
                Message(QT_TRANSLATE_NOOP("core", "The call to SQL Server %1 was stopped before it began."), {server}),
                {}};
    return {FailureKind::Cancelled,
            Message(QT_TRANSLATE_NOOP("core",
                                      "The statement on SQL Server %1 was stopped while it ran. Whether it took effect "
                                      "has to be observed."),
                    {server}),
            {}};
}

Failure timeoutFailure(const QString& server, std::chrono::milliseconds timeout) {
    return {FailureKind::TimedOut,
            Message(QT_TRANSLATE_NOOP("core", "SQL Server %1 did not answer within %2."),
                    {server, std::chrono::duration_cast<std::chrono::seconds>(timeout)}),
            {}};
}

Failure connectFailure(const QString& server, const Diagnostics& diagnostics) {
    std::vector<ServerMessage> messages = messagesOf(diagnostics);
    if (hasNumber(diagnostics, {18456, 18452, 18470, 18487, 18488, 4060, 4064}))
        return failureFrom(server, std::move(messages));
    if (has(diagnostics, {"IM002", "IM003", "IM004", "IM014"}))
        return {FailureKind::Unsupported,
                Message(QT_TRANSLATE_NOOP("core",
                                          "The ODBC driver for SQL Server cannot be loaded. Install it, or name "
                                          "another one in the profile.")),
                std::move(messages)};
    return {FailureKind::Unreachable, Message(QT_TRANSLATE_NOOP("core", "SQL Server %1 does not answer."), {server}),
            std::move(messages)};
}

Failure runFailure(const QString& server, const Diagnostics& diagnostics, bool isDead) {
    std::vector<ServerMessage> messages = messagesOf(diagnostics);
    if (has(diagnostics, {"HY008", "S1008"})) {
        Failure failure = stoppedFailure(server, true);
        failure.messages = std::move(messages);
        return failure;
    }
    if (isDead || isLineBroken(diagnostics))
        return {FailureKind::ConnectionLost,
                Message(QT_TRANSLATE_NOOP("core",
                                          "The connection to SQL Server %1 broke while a statement was "
                                          "running. Whether it took effect has to be observed."),
                        {server}),
                std::move(messages)};
    return failureFrom(server, std::move(messages));
}

}  // namespace pchat::odbc
