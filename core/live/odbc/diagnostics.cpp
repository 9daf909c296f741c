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
    if (hasBegun) return failureFromState(server, QStringLiteral("HY008"));
    return {FailureKind::Cancelled,
            Message(QT_TRANSLATE_NOOP("core", "The call to SQL Server %1 was stopped before it began."), {server}),
            {}};
}

Failure timeoutFailure(const QString& server, std::chrono::milliseconds timeout) {
    return failureFromState(server, QStringLiteral("HYT00"), timeout);
}

Failure connectFailure(const QString& server, const Diagnostics& diagnostics) {
    const std::vector<ServerMessage> messages = messagesOf(diagnostics);
    if (auto failure = failureAtLogin(server, messages)) return std::move(*failure);
    for (const char* state : {"IM002", "IM003", "IM004", "IM014", "28000"})
        if (has(diagnostics, {state})) return failureFromState(server, QLatin1String(state), {}, messages);
    // unixODBC has only a warning to say for a driver that is not there.
    if (!hasError(diagnostics)) return failureFromState(server, QStringLiteral("IM002"), {}, messages);
    const bool isCut = has(diagnostics, {"08S01", "08004", "08007"}) && !has(diagnostics, {"08001"});
    return failureFromState(server, isCut ? QStringLiteral("08004") : QStringLiteral("08001"), {}, messages);
}

Failure runFailure(const QString& server, const Diagnostics& diagnostics, bool isDead) {
    std::vector<ServerMessage> messages = messagesOf(diagnostics);
    if (has(diagnostics, {"HY008", "S1008"}))
        return failureFromState(server, QStringLiteral("HY008"), {}, std::move(messages));
    if (isDead || isLineBroken(diagnostics))
        return failureFromState(server, QStringLiteral("08S01"), {}, std::move(messages));
    return failureFrom(server, std::move(messages));
}

}  // namespace pchat::odbc
