#include "core/lab/doors/sql_doors.h"

#include "core/lab/world/outside.h"

#include <algorithm>

namespace pchat::lab {

namespace {

constexpr std::chrono::milliseconds loginTimeout{15000};

/// The server, once it has taken the call; a failure where it does not.
Outcome<const Server*> connect(const SqlTarget& target, const CallOptions& options) {
    target.world->catchUp();
    LabClock& clock = target.world->clock();
    const Server* server = target.world->estate().serverAt(target.instance.host);
    const QString name = target.instance.toDisplay();
    if (options.stop.stop_requested())
        return tl::unexpected(Failure{
            FailureKind::Cancelled,
            Message(QT_TRANSLATE_NOOP("core", "The call to SQL Server %1 was stopped before it began."), {name}),
            {}});
    const bool isReached =
        server && server->condition != Condition::Dead && target.world->estate().reaches(QString(), server->host);
    if (!isReached || !target.instance.instance.isEmpty()) {
        clock.spend(std::min(loginTimeout, options.timeout));
        return tl::unexpected(failureFromState(name, QStringLiteral("08001")));
    }
    if (server->condition == Condition::Hanging) hangForever();
    clock.spend(std::min(server->latency, options.timeout));
    if (server->latency < options.timeout) return server;
    return tl::unexpected(failureFromState(name, QStringLiteral("HYT00"), options.timeout));
}

bool hangsUp(const SqlAnswer& answer) {
    return std::any_of(answer.messages.begin(), answer.messages.end(),
                       [](const ServerMessage& message) { return message.severity >= 20; });
}

}  // namespace

Outcome<SqlAnswer> SqlTarget::run(const QString& batch, bool mayWrite, const CallOptions& options) const {
    const LabClock::Call inCall(world->clock());
    const auto server = connect(*this, options);
    if (!server) return tl::unexpected(server.error());
    Reply reply = world->instance((*server)->role).execute(batch, login, mayWrite, options);
    letHappenAfter(*world, batch);
    if (hangsUp(reply.answer))
        return tl::unexpected(failureFromState(instance.toDisplay(), QStringLiteral("08S01"), options.timeout,
                                               std::move(reply.answer.messages)));
    if (reply.hasError()) return tl::unexpected(failureFrom(instance.toDisplay(), std::move(reply.answer.messages)));
    return std::move(reply.answer);
}

Outcome<SqlAnswer> LabSqlObserver::ask(const Query& query, const CallOptions& options) {
    return m_target.run(query.toString(), false, options);
}

Outcome<SqlAnswer> LabSqlActor::execute(const Script& script, const CallOptions& options) {
    return m_target.run(script.toString(), true, options);
}

}  // namespace pchat::lab
