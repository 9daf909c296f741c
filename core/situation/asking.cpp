#include "core/situation/asking.h"

#include <algorithm>

namespace pchat {

namespace {

Failure noDoor(const Message& sentence) {
    return {FailureKind::Unsupported, sentence, {}};
}

}  // namespace

CallOptions Asking::callOptions(std::chrono::milliseconds extra) const {
    CallOptions options;
    // A little less than the patience, so that a door that keeps its word says itself what kept it.
    options.timeout = patience * 9 / 10 + extra;
    options.stop = stop;
    return options;
}

Asking Asking::untilSilence() const {
    Asking asking = *this;
    asking.silence = std::make_shared<std::optional<Failure>>();
    return asking;
}

Outcome<SqlAnswer> Asking::sql(Role role, const Query& query, std::chrono::milliseconds extra) const {
    if (silence && *silence) return tl::unexpected(**silence);
    const auto door = doors.sql.find(role);
    if (door == doors.sql.end() || !door->second)
        return tl::unexpected(
            noDoor(Message(QT_TRANSLATE_NOOP("core", "This estate has no connection to the instance in the role %1."),
                           {json::nameOf(role)})));
    auto answer = door->second->ask(query, callOptions(extra));
    if (silence && !answer && isWithoutAnswer(answer.error().kind)) *silence = answer.error();
    return answer;
}

Outcome<ShellAnswer> Asking::shell(const ShellQuery& query, std::chrono::milliseconds extra) const {
    if (!doors.shell)
        return tl::unexpected(noDoor(Message(QT_TRANSLATE_NOOP("core", "This estate has no management shell."))));
    return doors.shell->ask(query, callOptions(extra));
}

bool isWithoutAnswer(FailureKind kind) {
    using K = FailureKind;
    static constexpr std::array kinds{K::Unreachable, K::TimedOut,     K::ConnectionLost,
                                      K::Cancelled,   K::LoginRefused, K::Unsupported};
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

ServerTime ServerTime::from(const Row& row, const QDateTime& heardAt) {
    ServerTime time;
    if (const QDateTime server = row.time(u"utc_now"); server.isValid())
        time.aheadMilliseconds = heardAt.msecsTo(server);
    if (const auto offset = row.number(u"utc_offset_minutes")) time.utcOffsetMinutes = static_cast<int>(*offset);
    return time;
}

ServerTime ServerTime::ask(const Asking& asking, Role role) {
    const auto answer =
        asking.sql(role, query("SELECT SYSUTCDATETIME() AS utc_now, "
                               "DATEDIFF(minute, SYSUTCDATETIME(), SYSDATETIME()) AS utc_offset_minutes"));
    if (!answer || answer->first().rows.empty()) return {};
    return from(Row(answer->first(), 0), asking.now());
}

}  // namespace pchat
