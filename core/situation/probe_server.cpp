#include "core/situation/probes.h"

namespace pchat {

namespace {

Query identityQuery() {
    return query(
        "SELECT CONVERT(nvarchar(128), SERVERPROPERTY('ProductVersion')) AS product_version, "
        "CONVERT(nvarchar(128), SERVERPROPERTY('Edition')) AS edition, "
        "CONVERT(nvarchar(128), @@SERVERNAME) AS server_name, SUSER_SNAME() AS login_name, "
        "IS_SRVROLEMEMBER(N'sysadmin') AS is_sysadmin, "
        "HAS_PERMS_BY_NAME(NULL, NULL, N'ALTER ANY CONNECTION') AS can_kill, "
        "HAS_PERMS_BY_NAME(NULL, NULL, N'CREATE ANY DATABASE') AS can_create_database, "
        "SYSUTCDATETIME() AS utc_now, DATEDIFF(minute, SYSUTCDATETIME(), SYSDATETIME()) AS utc_offset_minutes");
}

ServerFacts readIdentity(const Row& row) {
    ServerFacts facts;
    facts.serverName = row.text(u"server_name");
    facts.productVersion = row.text(u"product_version");
    facts.edition = row.text(u"edition");
    facts.majorVersion = facts.productVersion.section(u'.', 0, 0).toInt();
    facts.login = row.text(u"login_name");
    facts.isSysadmin = row.flag(u"is_sysadmin");
    facts.canKill = row.flag(u"can_kill");
    facts.canCreateDatabase = row.flag(u"can_create_database");
    facts.utcOffsetMinutes = static_cast<int>(row.number(u"utc_offset_minutes").value_or(0));
    return facts;
}

/// Services carry the product's name in the language of the installation.
bool isAgent(const QString& service) {
    return service.contains(QStringLiteral("Agent"), Qt::CaseInsensitive) ||
           service.contains(QStringLiteral("エージェント"));
}

/// nullopt where the view tells nothing about an Agent: before 2008 R2 SP1 it does not exist (208).
std::optional<bool> agentByService(const Asking& asking, Role role) {
    const auto answer = asking.sql(
        role,
        query("SELECT s.servicename, s.status, s.status_desc, s.service_account FROM sys.dm_server_services AS s"));
    if (!answer) return std::nullopt;
    constexpr qint64 running = 4;
    for (std::size_t i = 0; i < answer->first().rows.size(); ++i) {
        const Row row(answer->first(), i);
        if (isAgent(row.text(u"servicename"))) return row.number(u"status") == running;
    }
    return std::nullopt;
}

/// A running Agent holds sessions of its own. That none is seen proves nothing to a login that may not see others'.
std::optional<bool> agentBySessions(const Asking& asking, Role role) {
    const auto answer = asking.sql(
        role,
        query("SELECT COUNT(*) AS agents FROM master.sys.sysprocesses AS p WHERE p.program_name LIKE N'SQLAgent%'"));
    if (!answer || answer->first().rows.empty()) return std::nullopt;
    return Row(answer->first(), 0).number(u"agents").value_or(0) > 0 ? std::optional(true) : std::nullopt;
}

void addAgent(const Asking& asking, Role role, ServerFacts& facts) {
    auto running = agentByService(asking, role);
    if (!running) running = agentBySessions(asking, role);
    facts.agentObserved = running.has_value();
    facts.agentRunning = running.value_or(false);
}

ServerAnswer unanswered(const Query& query, const QDateTime& at, Failure failure) {
    return {unknown<ServerFacts>(failure.sentence, query.toString(), at), {}, failure};
}

}  // namespace

ServerAnswer probeServer(const Asking& asking, Role role) {
    const Query identity = identityQuery();
    const QDateTime asked = asking.now();
    const auto answer = asking.sql(role, identity);
    const QDateTime heard = asking.now();
    if (!answer) return unanswered(identity, heard, answer.error());
    if (answer->first().rows.empty())
        return unanswered(identity, heard,
                          {FailureKind::Garbled,
                           Message(QT_TRANSLATE_NOOP("core", "The server answered, but said nothing about itself.")),
                           answer->messages});
    const Row row(answer->first(), 0);
    ServerFacts facts = readIdentity(row);
    facts.latencyMilliseconds = asked.msecsTo(heard);
    addAgent(asking, role, facts);
    const ServerTime time = ServerTime::from(row, heard);
    return {known(facts, identity.toString(), heard.addMSecs(time.aheadMilliseconds)), time, std::nullopt};
}

}  // namespace pchat
