#include "tests/report/helpers/samples.h"

#include <QCoreApplication>

namespace pchat::samples {

namespace {

const QString pool = QStringLiteral("pchat01.contoso.com");

Probe redoProbe() {
    return SqlProbe{
        Role::Backup,
        query("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS redo_start_lsn FROM sys.master_files AS f"),
        QStringLiteral("redo_start_lsn")};
}

Probe stateProbe() {
    return SqlProbe{Role::Backup, query("SELECT d.state_desc FROM sys.databases AS d"), QStringLiteral("state_desc")};
}

QString fileAt(int index) {
    return QStringLiteral("mgc_%1.trn").arg(index);
}

Step applyStep(int index) {
    Step step;
    step.id = QStringLiteral("apply-log-%1").arg(index, 4, 10, QLatin1Char('0'));
    step.place = Message::verbatim(QStringLiteral("SQL03"));
    step.title = Message("Apply the log backup %1", {fileAt(index)});
    step.why = Message("It holds messages.");
    const Text path = *Text::from(QStringLiteral("D:\\LogCopy\\") + fileAt(index));
    step.act = SqlAct{Role::Backup, script("RESTORE LOG {} FROM DISK = {} WITH FILE = 1, NORECOVERY",
                                           *Name::from(QStringLiteral("mgc")), path)};
    const QString goal = lsn(100 + 100 * index).toString();
    step.check = {redoProbe(), {Comparison::LsnBelow, goal}, {Comparison::LsnAtLeast, goal}};
    step.relies = {
        {Message("The database mgc is RESTORING"), stateProbe(), {Comparison::Equals, QStringLiteral("RESTORING")}}};
    step.undoNote = Message("Cannot be undone and need not be.");
    return step;
}

Step recoverStep() {
    Step step;
    step.id = QStringLiteral("recover-database");
    step.place = Message::verbatim(QStringLiteral("SQL03"));
    step.title = Message("Recover the database");
    step.act = SqlAct{Role::Backup, script("RESTORE DATABASE {} WITH RECOVERY", *Name::from(QStringLiteral("mgc")))};
    step.check = {stateProbe(),
                  {Comparison::Equals, QStringLiteral("RESTORING")},
                  {Comparison::Equals, QStringLiteral("ONLINE")}};
    step.risk = Risk::PointOfNoReturn;
    return step;
}

Step lookStep() {
    Step step;
    step.id = QStringLiteral("verify-end-state");
    step.place = Message::verbatim(QStringLiteral("SQL03"));
    step.title = Message("Verify the end state");
    step.act = LookAct{
        {{Message("The database mgc is ONLINE"), stateProbe(), {Comparison::Equals, QStringLiteral("ONLINE")}}}};
    step.check = {stateProbe(), {}, {Comparison::Equals, QStringLiteral("ONLINE")}};
    step.risk = Risk::Safe;
    return step;
}

BackupSet setAt(int index) {
    BackupSet set;
    set.setGuid = QUuid(static_cast<uint>(index), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    set.database = QStringLiteral("mgc");
    set.type = BackupType::Log;
    set.first = lsn(100 * index);
    set.last = lsn(100 + 100 * index);
    set.finished = outage.addSecs(-60 * 15 * (4 - index));
    set.copies = {{Shelf::CopyFolder, fileAt(index), 4096, Wholeness::Whole}};
    return set;
}

Situation situation() {
    Situation situation;
    situation.startedAt = outage.addSecs(3600);
    DatabaseFacts facts;
    facts.state = QStringLiteral("RESTORING");
    facts.redo = RedoPoint{lsn(100), {}};
    facts.lastRestoredFinish = outage.addSecs(-60 * 60);
    BackupSection backup;
    backup.database = known(facts, QStringLiteral("sys.databases"), situation.startedAt);
    situation.backup = backup;
    FolderSection folder;
    folder.sets = known(std::vector{setAt(1), setAt(2), setAt(3)}, QStringLiteral("HEADERONLY"), situation.startedAt);
    situation.copyFolder = folder;
    return situation;
}

}  // namespace

Lsn lsn(qint64 number) {
    return *Lsn::fromString(QString::number(number));
}

Plan plan() {
    Plan plan;
    plan.pool = pool;
    plan.from = QStringLiteral("Tokyo");
    plan.to = QStringLiteral("Osaka");
    Phase apply{QStringLiteral("apply-logs"), Message("Apply"), QStringLiteral("3"), false, {}, {}};
    for (int index = 1; index <= 3; ++index)
        apply.steps.push_back(applyStep(index));
    Phase recover{QStringLiteral("recover"), Message("Recover"), QStringLiteral("4"), false, {}, {recoverStep()}};
    Phase mirror{
        QStringLiteral("mirror"), Message("Mirror"), QStringLiteral("6"), false, Message("There is no mirror."), {}};
    Phase look{QStringLiteral("verify"), Message("Verify"), {}, true, {}, {lookStep()}};
    plan.phases = {apply, recover, mirror, look};
    plan.loss = {lsn(400), outage.addSecs(-60 * 15), 15, false, {QStringLiteral("mgc_torn.trn")}};
    plan.notRecovered = {Message("Posted files")};
    plan.estimate = std::chrono::minutes(25);
    return plan;
}

std::vector<Finding> findings() {
    Finding passed;
    passed.id = QStringLiteral("C1");
    passed.severity = Severity::Blocker;
    passed.verdict = Verdict::Pass;
    passed.group = Message("Connectivity");
    passed.title = Message("The instance answers");
    passed.observed = Message("Answered after 12 ms");
    Finding slow = passed;
    slow.id = QStringLiteral("C2");
    slow.severity = Severity::Acknowledge;
    slow.verdict = Verdict::Fail;
    slow.title = Message("The old primary is down");
    slow.remedy = Message("Fence it");
    return {passed, slow};
}

RunRecord record() {
    RunRecord record;
    record.path = QStringLiteral("run.pchatrun");
    record.documents.profile.pool.fqdn = pool;
    record.documents.situation = situation();
    record.documents.findings = findings();
    record.documents.plan = plan();
    record.documents.approval = {pool,
                                 digestOf(record.documents.plan),
                                 true,
                                 QStringLiteral("I accept"),
                                 {{QStringLiteral("C2"), QStringLiteral("Fenced by the switch")}},
                                 QStringLiteral("admin"),
                                 outage.addSecs(3700)};
    return record;
}

Event event(EventKind kind, const QString& step, const QString& observed) {
    Event event;
    event.kind = kind;
    event.step = step;
    event.observed = observed;
    event.attempt = 1;
    event.at = outage.addSecs(4000);
    return event;
}

void carryOut(RunRecord& record, const QString& step, const QString& observed) {
    for (const EventKind kind :
         {EventKind::StepStarted, EventKind::StatementSent, EventKind::StatementAnswered, EventKind::StepDone}) {
        Event next = event(kind, step, kind == EventKind::StepDone ? observed : QString());
        next.at = outage.addSecs(4000 + 10 * static_cast<int>(record.events.size()));
        if (kind == EventKind::StatementSent) next.statement = QStringLiteral("RESTORE of ") + step;
        record.events.push_back(next);
    }
}

RunRecord doneRecord() {
    RunRecord record = samples::record();
    record.events.push_back(event(EventKind::RunStarted));
    for (int index = 1; index <= 3; ++index)
        carryOut(record, applyStep(index).id, lsn(100 + 100 * index).toString());
    carryOut(record, QStringLiteral("recover-database"), QStringLiteral("ONLINE"));
    carryOut(record, QStringLiteral("verify-end-state"), QStringLiteral("ONLINE"));
    record.events.push_back(event(EventKind::RunEnded));
    record.events.back().at = outage.addSecs(4500);
    return record;
}

QStringList hostileTexts() {
    return {QStringLiteral("mgc]; DROP DATABASE x--"),
            QStringLiteral("<script>alert(1)</script>"),
            QStringLiteral("\"><img src=x onerror='alert(1)'>"),
            QStringLiteral("'><svg/onload=alert(1)>"),
            QStringLiteral("</title></style></code></pre><b>"),
            QStringLiteral("& &lt; &amp;#60;"),
            QStringLiteral("a|b\n# heading\n```\n- list"),
            QStringLiteral("[click](javascript:alert(1)) ![x](http://evil/x.png) <http://evil>"),
            QStringLiteral("\u202Eevil\u202C \u2066x\u2069"),
            QStringLiteral("\x1b[2J\x1b]0;title\x07 \x08\x08"),
            QStringLiteral("常設チャット `$(rm -rf)` \\ * _ ~")};
}

}  // namespace pchat::samples
