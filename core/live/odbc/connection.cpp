#include "core/live/odbc/connection.h"

#include "core/live/odbc/statement.h"

#include <array>

namespace pchat::odbc {

namespace {

SQLULEN wholeSeconds(std::chrono::milliseconds time) {
    return static_cast<SQLULEN>(std::max<qint64>(std::chrono::ceil<std::chrono::seconds>(time).count(), 1));
}

SQLPOINTER asPointer(SQLULEN number) {
    return reinterpret_cast<SQLPOINTER>(number);  // ODBC passes numbers so
}

constexpr int freeTdsTimeout = 20003;

/// The SQLSTATE that says so; empty where none does.
QString timeoutIn(const Diagnostics& diagnostics) {
    static const QStringList states{QStringLiteral("HYT00"), QStringLiteral("S1T00"), QStringLiteral("HYT01")};
    for (const Diagnostic& each : diagnostics) {
        if (states.contains(each.state)) return each.state;
        if (each.message.number == freeTdsTimeout) return states.front();
    }
    return {};
}

}  // namespace

Environment::Environment() : m_handle(SQL_HANDLE_ENV, SQL_NULL_HANDLE) {
    SQLSetEnvAttr(m_handle.get(), SQL_ATTR_ODBC_VERSION, asPointer(SQL_OV_ODBC3), 0);
}

std::shared_ptr<Environment> Environment::create() {
    return std::shared_ptr<Environment>(new Environment);
}

QStringList Environment::installedDrivers() const {
    QStringList names;
    std::array<SQLWCHAR, 256> name{};
    std::array<SQLWCHAR, 2048> attributes{};
    SQLSMALLINT length = 0;
    SQLSMALLINT ignored = 0;
    SQLUSMALLINT direction = SQL_FETCH_FIRST;
    while (isGood(SQLDriversW(m_handle.get(), direction, name.data(), static_cast<SQLSMALLINT>(name.size()), &length,
                              attributes.data(), static_cast<SQLSMALLINT>(attributes.size()), &ignored))) {
        names << fromWide(name.data(), std::clamp<qsizetype>(length, 0, name.size() - 1));
        direction = SQL_FETCH_NEXT;
    }
    return names;
}

Connection::Connection(std::shared_ptr<Environment> environment, QString server)
    : m_environment(std::move(environment)),
      m_server(std::move(server)),
      m_handle(SQL_HANDLE_DBC, m_environment->handle().get()) {}

Connection::~Connection() {
    if (m_isOpen) SQLDisconnect(m_handle.get());
}

Outcome<void> Connection::open(const Secret& connectionString, std::chrono::milliseconds timeout) {
    SQLSetConnectAttrW(m_handle.get(), SQL_ATTR_LOGIN_TIMEOUT, asPointer(wholeSeconds(timeout)), 0);
    WideText text(connectionString.reveal());
    const SQLRETURN code =
        SQLDriverConnectW(m_handle.get(), nullptr, text.data(), SQL_NTS, nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
    text.wipe();
    m_isOpen = isGood(code);
    if (m_isOpen) return {};
    const Diagnostics diagnostics = diagnosticsOf(m_handle);
    const QString late = timeoutIn(diagnostics);
    Failure failure = late.isEmpty() ? connectFailure(m_server, diagnostics)
                                     : failureFromState(m_server, QStringLiteral("HYT00 at login"), timeout);
    failure.messages = messagesOf(diagnostics);
    return tl::unexpected(std::move(failure));
}

Outcome<SqlAnswer> Connection::run(const QString& batch, std::chrono::milliseconds timeout,
                                   const std::function<void(const ServerMessage&)>& onMessage) {
    const Handle handle(SQL_HANDLE_STMT, m_handle.get());
    if (!handle.isValid()) return tl::unexpected(runFailure(m_server, diagnosticsOf(m_handle), true));
    SQLSetStmtAttrW(handle.get(), SQL_ATTR_QUERY_TIMEOUT, asPointer(wholeSeconds(timeout)), 0);
    {
        const std::scoped_lock lock(m_mutex);
        m_running = handle.get();
    }
    Statement statement(handle, onMessage);
    statement.execute(batch);
    {
        const std::scoped_lock lock(m_mutex);
        m_running = SQL_NULL_HSTMT;
    }
    if (!statement.hasFailed()) return statement.takeAnswer();
    const QString late = timeoutIn(statement.diagnostics());
    Failure failure = late.isEmpty() ? runFailure(m_server, statement.diagnostics(), isDead())
                                     : failureFromState(m_server, late, timeout);
    failure.messages = messagesOf(statement.diagnostics());
    return tl::unexpected(std::move(failure));
}

void Connection::cancel() {
    const std::scoped_lock lock(m_mutex);
    if (m_running != SQL_NULL_HSTMT) SQLCancel(m_running);
}

bool Connection::isDead() const {
    SQLUINTEGER state = SQL_CD_FALSE;
    const SQLRETURN code = SQLGetConnectAttrW(m_handle.get(), SQL_ATTR_CONNECTION_DEAD, &state, 0, nullptr);
    return !isGood(code) || state == SQL_CD_TRUE;
}

}  // namespace pchat::odbc
