#include "tests/run/helpers/sample_plan.h"

#include <algorithm>

namespace pchat::test {

namespace {

const QString share = QStringLiteral("\\\\filer\\LogShip");
const QString copies = QStringLiteral("\\\\sql03\\LogCopy");

Probe stateProbe() {
    return SqlProbe{Role::Backup, query("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'"),
                    QStringLiteral("state_desc")};
}
Probe redoProbe() {
    return SqlProbe{Role::Backup,
                    query("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn FROM sys.master_files "
                          "AS f WHERE f.database_id = DB_ID(N'mgc')"),
                    QStringLiteral("redo_start_lsn")};
}
Probe sessionsProbe() {
    return SqlProbe{Role::Backup,
                    query("SELECT COUNT(*) AS sessions FROM master.sys.sysprocesses AS p WHERE p.dbid = DB_ID(N'mgc')"),
                    QStringLiteral("sessions")};
}
Probe jobProbe() {
    return SqlProbe{Role::Backup, query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j"), QStringLiteral("enabled")};
}
Probe poolProbe() {
    return ShellProbe{ShellQuery("Get-CsPersistentChatState", {{QStringLiteral("Identity"), QStringLiteral("pool")}}),
                      QStringLiteral("PoolState")};
}

Expectation equals(const char* value) {
    return {Comparison::Equals, QString::fromLatin1(value)};
}

Condition fact(const char* name, Probe probe, Expectation expected) {
    return {Message::verbatim(QString::fromLatin1(name)), std::move(probe), std::move(expected)};
}

Condition restoring() {
    return fact("mgc on SQL03 is RESTORING", stateProbe(), equals("RESTORING"));
}

Step step(const char* id, Act act, Check check, std::vector<Condition> relies = {}) {
    Step made;
    made.id = QString::fromLatin1(id);
    made.place = Message::verbatim(QStringLiteral("SQL03"));
    made.title = Message::verbatim(made.id);
    made.why = Message::verbatim(QStringLiteral("because"));
    made.act = std::move(act);
    made.check = std::move(check);
    made.relies = std::move(relies);
    return made;
}

Step saveEvidence() {
    return step("save-evidence", SaveEvidenceAct{Role::Backup, {query("SELECT j.enabled FROM msdb.dbo.sysjobs AS j")}},
                {EvidenceProbe{}, {Comparison::Absent, {}}, {Comparison::Present, {}}});
}

Step disableJob() {
    return step("disable-job", SqlAct{Role::Backup, script("EXEC msdb.dbo.sp_update_job @job_id = N'1', @enabled = 0")},
                {jobProbe(), equals("1"), equals("0")});
}

Step copyLog() {
    Step made = step("copy-log-0002",
                     CopyAct{share + QStringLiteral("\\mgc_2.trn"), copies + QStringLiteral("\\mgc_2.trn"), 20},
                     {FileSizeProbe{copies, QStringLiteral("mgc_2.trn")}, {Comparison::Absent, {}}, equals("20")});
    const QString asApproved =
        FolderProbe::fingerprint({{QStringLiteral("mgc_1.trn"), 10}, {QStringLiteral("mgc_2.trn"), 20}});
    made.relies.push_back(
        fact("The share is as it was approved", FolderProbe{share}, {Comparison::Equals, asApproved}));
    made.canBeSkipped = true;
    return made;
}

Step applyLog(const char* id, Script script, const char* last) {
    return step(id, SqlAct{Role::Backup, std::move(script)},
                {redoProbe(),
                 {Comparison::LsnBelow, QString::fromLatin1(last)},
                 {Comparison::LsnAtLeast, QString::fromLatin1(last)}},
                {restoring(), fact("The restore job is disabled", jobProbe(), equals("0"))});
}

Step endSessions() {
    return step("end-sessions", EndSessionsAct{Role::Backup, query("SELECT p.spid FROM master.sys.sysprocesses AS p")},
                {sessionsProbe(), {Comparison::Differs, QStringLiteral("0")}, equals("0")}, {restoring()});
}

Step recover() {
    Step made = step("recover", SqlAct{Role::Backup, script("RESTORE DATABASE [mgc] WITH RECOVERY")},
                     {stateProbe(), equals("RESTORING"), equals("ONLINE")},
                     {fact("The chain is at its end", redoProbe(), equals("300")),
                      fact("No sessions", sessionsProbe(), equals("0"))});
    made.risk = Risk::PointOfNoReturn;
    return made;
}

Step poolState() {
    return step(
        "pool-state",
        ShellAct{ShellCall("Set-CsPersistentChatState", {{QStringLiteral("Identity"), QStringLiteral("pool")},
                                                         {QStringLiteral("PoolState"), QStringLiteral("FailedOver")}})},
        {poolProbe(), equals("Normal"), equals("FailedOver")},
        {fact("mgc on SQL03 is ONLINE", stateProbe(), equals("ONLINE"))});
}

Step verifyEnd() {
    return step("verify",
                LookAct{{fact("mgc on SQL03 is ONLINE", stateProbe(), equals("ONLINE")),
                         fact("The pool is FailedOver", poolProbe(), equals("FailedOver"))}},
                {stateProbe(), equals("ONLINE"), equals("ONLINE")});
}

}  // namespace

Plan samplePlan() {
    Plan plan;
    plan.pool = QStringLiteral("pchat01.contoso.com");
    Phase prepare;
    prepare.id = QStringLiteral("prepare");
    prepare.added = true;
    prepare.steps = {saveEvidence(), disableJob(), copyLog()};
    Phase apply;
    apply.id = QStringLiteral("apply");
    apply.reference = QStringLiteral("3");
    apply.steps = {
        applyLog("apply-log-0001", script("RESTORE LOG [mgc] FROM DISK = N'D:\\mgc_1.trn' WITH NORECOVERY"), "200"),
        applyLog("apply-log-0002", script("RESTORE LOG [mgc] FROM DISK = N'D:\\mgc_2.trn' WITH NORECOVERY"), "300"),
        endSessions(), recover()};
    Phase finish;
    finish.id = QStringLiteral("finish");
    finish.steps = {poolState(), verifyEnd()};
    plan.phases = {prepare, apply, finish};
    plan.loss.minutes = 7;
    return plan;
}

RunDocuments documentsOf(Plan plan) {
    RunDocuments documents;
    documents.profile.pool.fqdn = plan.pool;
    documents.profile.chat.name = *Name::fromString(QStringLiteral("mgc"));
    documents.profileFolder = QStringLiteral("/tmp/場所");
    Finding finding;
    finding.id = QStringLiteral("C5");
    finding.severity = Severity::Acknowledge;
    finding.verdict = Verdict::Fail;
    documents.findings.push_back(finding);
    documents.approval = {plan.pool.toUpper(),
                          digestOf(plan),
                          true,
                          QStringLiteral("7 minutes"),
                          {{QStringLiteral("C5"), QStringLiteral("known")}},
                          QStringLiteral("CONTOSO\\anna"),
                          QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC)};
    documents.plan = std::move(plan);
    return documents;
}

RunDocuments sampleDocuments() {
    return documentsOf(samplePlan());
}

QStringList stepIds(const Plan& plan) {
    QStringList ids;
    for (const Step* step : plan.steps())
        ids << step->id;
    return ids;
}

QStringList logOf(const std::vector<Event>& events) {
    QStringList lines;
    for (const Event& event : events)
        lines << (event.step.isEmpty() ? json::nameOf(event.kind)
                                       : json::nameOf(event.kind) + QLatin1Char(' ') + event.step);
    return lines;
}

qsizetype countOf(const std::vector<Event>& events, EventKind kind) {
    return std::count_if(events.begin(), events.end(), [kind](const Event& each) { return each.kind == kind; });
}

}  // namespace pchat::test
