// The checks of each flow and of the guard: one variation of a Situation that is fit for it, and the verdict, severity
// and numbers it must come to. Where all is well, all pass.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

Q_DECLARE_METATYPE(Occasion)

class TestFlowChecks : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void whatIsJudged_data();
    void whatIsJudged();
    void fitMeansFit_data();
    void fitMeansFit();
    void noIdTwice_data();
    void noIdTwice();
    void aMissingSectionIsPendingOrUnread_data();
    void aMissingSectionIsPendingOrUnread();
    void neverPassOnAnUnknownFact_data();
    void neverPassOnAnUnknownFact();
    void verdicts_data();
    void verdicts();
};

namespace {

using O = Occasion;

QString idsOf(const std::vector<Finding>& findings) {
    QStringList ids;
    for (const Finding& finding : findings)
        ids << finding.id;
    return ids.join(u' ');
}

void eachOccasion() {
    QTest::addColumn<Occasion>("occasion");
    for (const auto& each : enumNames(Occasion{}))
        QTest::newRow(each.name) << each.value;
}

Situation readBack(const QJsonObject& written) {
    Situation read;
    json::Problems problems;
    json::read(QJsonValue(written), read, {}, problems);
    if (!problems.empty()) qFatal("cannot read back: %s", qPrintable(problems.front().path));
    return read;
}

/// "C3 the mirror lives": the check's id is the first word.
void row(Occasion occasion, const char* name, Vary vary, Verdict verdict, Severity severity, const char* observed) {
    QTest::addRow("%s, %s", name, qPrintable(json::nameOf(occasion)))
        << occasion << vary << verdict << severity << QString::fromUtf8(observed);
}

PartnerSection& primary(World& w) {
    return *w.s.primary;
}

void give(std::optional<PartnerSection>& partner, const char* state, const char* role = "") {
    partner->bySql.value = Vitality::Alive;
    DatabaseFacts facts;
    facts.state = QString::fromLatin1(state);
    facts.mirroringRole = QString::fromLatin1(role);
    if (!facts.mirroringRole.isEmpty()) facts.mirroringState = QStringLiteral("SYNCHRONIZED");
    partner->database = known(facts, QStringLiteral("SELECT 1"), healthy::at());
}

void tails() {
    row(
        O::Failover, "C3 dead", [](World&) {}, Pass, A, "sql02.contoso.com|does not answer");
    row(
        O::Failover, "C3 a mirror lives", [](World& w) { give(w.s.primaryMirror, "RESTORING", "MIRROR"); }, Fail, A,
        "sql02.contoso.com|MIRROR");
    row(
        O::Failover, "C3 it serves", [](World& w) { give(w.s.primaryMirror, "ONLINE"); }, Fail, A, "ONLINE");
    row(
        O::Failover, "C3 answers without mgc", [](World& w) { give(w.s.primaryMirror, ""); }, Pass, A, "no database");
    row(
        O::Failover, "C3 answers, mgc not told", [](World& w) { w.s.primaryMirror->bySql.value = Vitality::Alive; },
        Unknown, A, "nothing answered");
    row(
        O::Failover, "C3 none", [](World& w) { w.profile.chat.instances.erase(Role::PrimaryMirror); },
        Verdict::NotApplicable, A, "no mirror");
    row(
        O::Failover, "D7 dead", [](World&) {}, Pass, A, "sql01.contoso.com|does not answer");
    row(
        O::Failover, "D7 online", [](World& w) { give(w.s.primary, "ONLINE", "PRINCIPAL"); }, Fail, A,
        "ONLINE|PRINCIPAL");
    row(
        O::Failover, "D7 damaged", [](World& w) { give(w.s.primary, "SUSPECT"); }, Fail, A, "SUSPECT");
    row(
        O::Failover, "D7 shut, tail missing", [](World& w) { give(w.s.primary, "RESTORING"); }, Fail, A,
        "RESTORING|not among the logs");
    row(
        O::Failover, "D7 shut, tail there",
        [](World& w) {
            give(w.s.primary, "RESTORING");
            w.s.share->sets.value->back().isForceOffline = true;
        },
        Pass, A, "RESTORING|is among the logs");
    row(
        O::Failover, "D7 the mirror now", [](World& w) { give(w.s.primary, "RESTORING", "MIRROR"); }, Pass, A,
        "MIRROR");
    row(
        O::Failover, "D7 not told", [](World& w) { w.s.primary->bySql.value = Vitality::Slow; }, Unknown, A,
        "nothing answered");
}

void management() {
    row(
        O::Failover, "C8 lives", [](World&) {}, Pass, A, "fe02.contoso.com|pc03.contoso.com, pc04.contoso.com");
    row(
        O::Failover, "C8 no master", [](World& w) { w.s.pool->managementMaster.value = QString(); }, Fail, B,
        "no active master");
    row(
        O::Failover, "C8 lost with the site", [](World& w) { w.s.pool->managementMaster.value = "PC01.contoso.com"; },
        Fail, A, "PC01.contoso.com|lost");
    row(
        O::PlannedFailover, "C8 the site lives",
        [](World& w) { w.s.pool->managementMaster.value = "PC01.contoso.com"; }, Pass, A, "PC01.contoso.com");
    row(
        O::Failover, "C8 a copy is behind", [](World& w) { w.s.pool->replicas.value->at(2).isUpToDate = false; }, Fail,
        A, "behind: pc03.contoso.com");
    row(
        O::Failover, "C8 another copy is behind", [](World& w) { w.s.pool->replicas.value->at(0).isUpToDate = false; },
        Pass, A, "up to date");
    row(
        O::Failback, "C8 a copy is behind", [](World& w) { w.s.pool->replicas.value->at(0).isUpToDate = false; }, Fail,
        A, "behind: pc01.contoso.com");
    row(
        O::Failover, "C8 a copy is silent", [](World& w) { w.s.pool->replicas.value->pop_back(); }, Unknown, A,
        "pc04.contoso.com");
    row(
        O::Failover, "T6 a site is lost", [](World&) {}, Unknown, A, "fe01.contoso.com, fe02.contoso.com");
    row(
        O::Failover, "T6 none", [](World& w) { w.s.pool->registrarPools.value->clear(); }, Fail, A,
        "no Front End pool");
    row(
        O::PlannedFailover, "T6 no site is lost", [](World&) {}, Pass, A, "fe01.contoso.com, fe02.contoso.com");
}

void instances() {
    row(
        O::Failback, "C13 answers", [](World&) {}, Pass, B, "sql01.contoso.com|12 ms");
    row(
        O::Failback, "C13 another name", [](World& w) { primary(w).server.value->serverName = "SQL09"; }, Fail, A,
        "SQL09");
    row(
        O::PlannedFailover, "C13 late", [](World& w) { primary(w).server.value->latencyMilliseconds = 2001; }, Fail, W,
        "2001 ms");
    row(
        O::Failback, "C14 the same", [](World&) {}, Pass, B, "sql03.contoso.com (SQL Server 11|to sql01");
    row(
        O::Failback, "C14 older", [](World& w) { primary(w).server.value->majorVersion = 10; }, Fail, B, "to sql01");
    row(
        O::RebuildLogShipping, "C14 older primary", [](World& w) { primary(w).server.value->majorVersion = 10; }, Pass,
        B, "to sql03");
    row(
        O::RebuildLogShipping, "C14 older backup", [](World& w) { w.server().majorVersion = 10; }, Fail, B, "to sql03");
    row(
        O::Failback, "C15 both", [](World&) {}, Pass, B, "LogShip|sql01.contoso.com and sql03.contoso.com");
    row(
        O::Failback, "C15 not the primary", [](World& w) { primary(w).seesShare.value = false; }, Fail, B,
        "by sql01.contoso.com.");
    row(
        O::RoleSwap, "C15 neither",
        [](World& w) {
            primary(w).seesShare.value = false;
            w.s.share->readableByServer.value = false;
        },
        Fail, B, "by sql01.contoso.com, sql03.contoso.com.");
    row(
        O::Failback, "P10 sysadmin", [](World&) {}, Pass, B, "CONTOSO\\admin|sql01.contoso.com");
    row(
        O::Failback, "P10 not", [](World& w) { primary(w).server.value->isSysadmin = false; }, Fail, B,
        "not a member|sql01.contoso.com");
    row(
        O::RoleSwap, "L13 both", [](World&) {}, Pass, A, "sql01.contoso.com and sql03.contoso.com");
    row(
        O::RoleSwap, "L13 one stopped", [](World& w) { primary(w).server.value->agentRunning = false; }, Fail, A,
        "not run on sql01.contoso.com.");
    row(
        O::Failback, "L13 one silent", [](World& w) { w.server().agentObserved = false; }, Unknown, A,
        "on sql03.contoso.com is not told");
}

void serving() {
    row(
        O::Failback, "M1 the principal", [](World&) {}, Pass, B, "sql03.contoso.com|ONLINE|PRINCIPAL");
    row(
        O::Failback, "M1 the mirror serves",
        [](World& w) {
            w.database().state = "RESTORING";
            give(w.s.backupMirror, "ONLINE", "PRINCIPAL");
        },
        Fail, A, "sql04.contoso.com|not sql03.contoso.com");
    row(
        O::Failback, "M1 nothing serves", [](World& w) { w.database().state = "RESTORING"; }, Fail, B, "RESTORING");
    row(
        O::Guard, "M1 read-only", [](World& w) { w.database().isReadOnly = true; }, Fail, B, "sql03.contoso.com");
    row(
        O::PlannedFailover, "M1 the principal", [](World&) {}, Pass, B, "sql01.contoso.com|PRINCIPAL");
    row(
        O::PlannedFailover, "M1 the mirror serves",
        [](World& w) {
            give(w.s.primary, "RESTORING", "MIRROR");
            give(w.s.primaryMirror, "ONLINE", "PRINCIPAL");
        },
        Fail, A, "sql02.contoso.com|not sql01.contoso.com");
    row(
        O::Failback, "M6 lives", [](World&) {}, Pass, W, "sql02.contoso.com answers");
    row(
        O::Failback, "M6 dead", [](World& w) { w.s.primaryMirror->bySql.value = Vitality::Dead; }, Fail, W,
        "no mirror");
    row(
        O::Failback, "M6 none", [](World& w) { w.profile.chat.instances.erase(Role::PrimaryMirror); },
        Verdict::NotApplicable, W, "names no mirror");
}

void overwriting() {
    row(
        O::Failback, "S4 its own files", [](World&) {}, Pass, A, "RESTORING|D:\\Data\\mgc.mdf, L:\\Log\\mgc.ldf");
    row(
        O::Failback, "S4 none", [](World& w) { give(w.s.primary, ""); }, Pass, A, "no database mgc on sql01");
    row(
        O::Failback, "S4 mirrored", [](World& w) { give(w.s.primary, "ONLINE", "PRINCIPAL"); }, Fail, A, "PRINCIPAL");
    row(
        O::Failback, "D12 restoring", [](World&) {}, Pass, A, "RESTORING");
    row(
        O::Failback, "D12 none", [](World& w) { give(w.s.primary, ""); }, Pass, A, "no database");
    row(
        O::Failback, "D12 online", [](World& w) { give(w.s.primary, "ONLINE"); }, Fail, A, "ONLINE|nobody else has");
    row(
        O::Failback, "D12 damaged", [](World& w) { give(w.s.primary, "SUSPECT"); }, Fail, A, "SUSPECT");
    row(
        O::Failback, "D12 a mirror", [](World& w) { give(w.s.primary, "RESTORING", "MIRROR"); }, Fail, A, "MIRROR");
    row(
        O::RebuildLogShipping, "D12 the backup serves", [](World& w) { w.database().state = "ONLINE"; }, Fail, A,
        "sql03.contoso.com is ONLINE");
    row(
        O::Failback, "S3 room", [](World&) {}, Pass, A, "LogShip");
    row(
        O::Failback, "S3 just enough", [](World& w) { w.s.share->freeBytes.value = 250'000'000; }, Pass, A, "LogShip");
    row(
        O::Failback, "S3 a byte short", [](World& w) { w.s.share->freeBytes.value = 249'999'999; }, Fail, A, "LogShip");
    row(
        O::Failback, "S7 room", [](World&) {}, Pass, A, "sql01.contoso.com");
    row(
        O::Failback, "S7 the old files make room",
        [](World& w) {
            for (VolumeFacts& volume : *primary(w).volumes.value)
                volume.freeBytes = 0;
        },
        Pass, A, "sql01.contoso.com");
    row(
        O::Failback, "S7 a byte short",
        [](World& w) {
            primary(w).volumes.value->front().freeBytes = 0;
            primary(w).files.value->front().bytes -= 1;
        },
        Fail, A, "D:\\ of sql01.contoso.com");
    row(
        O::Failback, "S7 new files", [](World& w) { primary(w).files.value->clear(); }, Pass, A, "sql01.contoso.com");
    row(
        O::Failback, "S7 no such volume",
        [](World& w) {
            primary(w).files.value->clear();
            primary(w).volumes.value->pop_back();
        },
        Unknown, A, "L:\\Log\\mgc.ldf");
}

void chains() {
    row(
        O::PlannedFailover, "D13 reaches", [](World&) {}, Pass, B, "reach to LSN 1300|begins at LSN 1300");
    row(
        O::PlannedFailover, "D13 a log in between",
        [](World& w) { primary(w).database.value->lastLogBackup = lsn(1350); }, Fail, B, "1300|1350");
    row(
        O::PlannedFailover, "D13 a log has just come",
        [](World& w) { primary(w).database.value->lastLogBackup = lsn(1200); }, Pass, B, "1300|1200");
    row(
        O::PlannedFailover, "D13 another fork",
        [](World& w) {
            primary(w).database.value->recoveryFork = QUuid::createUuidV5(QUuid(), QStringLiteral("fork"));
        },
        Fail, B, "recovery fork");
    row(
        O::PlannedFailover, "D13 no log chain", [](World& w) { primary(w).database.value->lastLogBackup.reset(); },
        Fail, B, "SIMPLE");
    row(
        O::PlannedFailover, "D13 the mirror serves",
        [](World& w) {
            w.s.primaryMirror->database = primary(w).database;
            give(w.s.primary, "RESTORING", "MIRROR");
        },
        Pass, B, "1300");
    row(
        O::PlannedFailover, "D13 nothing serves", [](World& w) { give(w.s.primary, "SUSPECT"); }, Fail, B, "SUSPECT");
    row(
        O::RoleSwap, "D14 goes on", [](World&) {}, Pass, B, "reach to LSN 1300|begins at LSN 1300");
    row(
        O::RoleSwap, "D14 on the new fork",
        [](World& w) { w.database().recoveryFork = QUuid::createUuidV5(QUuid(), QStringLiteral("fork")); }, Pass, B,
        "1300");
    row(
        O::RoleSwap, "D14 a log is missing", [](World& w) { w.database().lastLogBackup = lsn(1400); }, Fail, B,
        "1300|1400");
    row(
        O::RoleSwap, "D14 the log is there",
        [](World& w) {
            w.database().lastLogBackup = lsn(1400);
            healthy::put(w.s, healthy::log(7, 1300, 1400, {healthy::onShare("mgc_new.trn")}));
        },
        Pass, B, "reach to LSN 1400");
    row(
        O::RoleSwap, "D14 online", [](World& w) { give(w.s.primary, "ONLINE"); }, Fail, B, "ONLINE");
    row(
        O::RoleSwap, "D14 no point", [](World& w) { primary(w).database.value->redo.reset(); }, Unknown, B, "no LSN");
    row(
        O::RoleSwap, "L16 seen", [](World&) {}, Pass, B, "D:\\LogBack");
    row(
        O::RoleSwap, "L16 not seen", [](World& w) { primary(w).seesCopyFolder.value = false; }, Fail, B, "D:\\LogBack");
    row(
        O::RoleSwap, "L16 not named", [](World& w) { w.profile.folders.primaryCopyFolder.clear(); }, Fail, B,
        "names no copy folder");
    row(
        O::RebuildLogShipping, "L17 told", [](World&) {}, Pass, I, "LSBackup_mgc|secondary of SQL01");
    row(
        O::RoleSwap, "L17 told", [](World&) {}, Pass, I, "sql03.contoso.com is set up as no primary|as no secondary");
}

void states() {
    row(
        O::Failback, "T2 failed over", [](World&) {}, Pass, B, "store: FailedOver|replica: FailedOver");
    row(
        O::Failback, "T2 normal", [](World& w) { w.s.pool->stateInStore.value = "Normal"; }, Fail, B, "store: Normal");
    row(
        O::PlannedFailover, "T2 normal", [](World&) {}, Pass, B, "store: Normal");
    row(
        O::Failback, "T4 two", [](World&) {}, Pass, A, "pc01.contoso.com, pc02.contoso.com|2 of 4");
    row(
        O::Failback, "T4 none", [](World& w) { w.profile.pool.primaryServers.clear(); }, Fail, A, "0 of 4");
    row(
        O::Failback, "X4 counted",
        [](World& w) {
            w.s.backup->sessions.value = {{57, "CONTOSO\\chat", "PC03", "Chat"}};
        },
        Pass, I, "1 session|57 CONTOSO\\chat (PC03, Chat)");
    row(
        O::Guard, "X6 shut", [](World&) {}, Pass, B, "sql01.contoso.com: RESTORING, sql02.contoso.com: RESTORING");
    row(
        O::Guard, "X6 back", [](World& w) { give(w.s.primary, "ONLINE"); }, Fail, B, "sql01.contoso.com|ONLINE");
    row(
        O::Guard, "X6 silent",
        [](World& w) { w.s.primary->database = unknown<DatabaseFacts>(Message::verbatim("off"), {}, healthy::at()); },
        Unknown, W, "off");
    row(
        O::Guard, "L14 off", [](World&) {}, Pass, B, "sql01.contoso.com, sql02.contoso.com");
    row(
        O::Guard, "L14 runs on the mirror",
        [](World& w) { w.s.primaryMirror->primaryShipping.value->backupJobEnabled = true; }, Fail, B,
        "LSBackup_mgc on sql02.contoso.com");
    row(
        O::Failback, "L14 runs", [](World& w) { primary(w).primaryShipping.value->backupJobEnabled = true; }, Fail, W,
        "LSBackup_mgc on sql01.contoso.com");
    row(
        O::Guard, "L14 silent",
        [](World& w) {
            primary(w).primaryShipping = unknown<PrimaryShippingFacts>(Message::verbatim("off"), {}, healthy::at());
        },
        Unknown, W, "off");
    row(
        O::Failback, "Q2 no compliance", [](World&) {}, Verdict::NotApplicable, I, "names no compliance");
    row(
        O::Failback, "Q2 counted",
        [](World& w) {
            w.profile.compliance = w.profile.chat;
            primary(w).complianceRows = known(qint64{0}, {}, healthy::at());
            w.s.backup->complianceRows = known(qint64{41}, {}, healthy::at());
        },
        Pass, I, "sql01.contoso.com: 0 row|sql03.contoso.com: 41 row");
    row(
        O::Failover, "Q2 one side dead",
        [](World& w) {
            w.profile.compliance = w.profile.chat;
            w.s.backup->complianceRows = known(qint64{1}, {}, healthy::at());
        },
        Unknown, I, "not known. nothing answered|sql03.contoso.com: 1 row");
}

}  // namespace

void TestFlowChecks::whatIsJudged_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("ids");
    QTest::newRow("planned") << O::PlannedFailover
                             << "C1 C5 C6 C8 C13 P1 P2 P3 P10 L1 L2 L3 L13 D1 D2 D3 D4 D5 D10 D13 S1 S2 M1 T1 T2 T3 T4 "
                                "T6 X4 Q2";
    QTest::newRow("failback") << O::Failback
                              << "C1 C5 C8 C13 C14 C15 P1 P2 P3 P10 L13 L14 D12 S3 S4 S7 M1 M6 T1 T2 T3 T4 X4 Q2";
    QTest::newRow("role swap") << O::RoleSwap << "C1 C5 C13 C14 C15 P1 P10 L13 L16 L17 D14 M1 T1 T2";
    QTest::newRow("rebuild") << O::RebuildLogShipping << "C1 C5 C13 C14 C15 P1 P10 L13 L17 D12 S3 S4 S7 M1 T1 T2";
    QTest::newRow("guard") << O::Guard << "C1 L14 M1 T1 T2 X6";
}

void TestFlowChecks::whatIsJudged() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, ids);
    QCOMPARE(idsOf(findingsOn(occasion, healthy::profile(), fitFor(occasion))), ids);
}

void TestFlowChecks::fitMeansFit_data() {
    eachOccasion();
}

void TestFlowChecks::fitMeansFit() {
    QFETCH(Occasion, occasion);
    for (const Finding& f : findingsOn(occasion, healthy::profile(), fitFor(occasion))) {
        const QString seen = f.id + QStringLiteral(": ") + Catalog(Language::English).say(f.observed);
        QVERIFY2(!f.blocks(), qPrintable(seen));
        QVERIFY2(!f.group.isEmpty() && !f.title.isEmpty() && !f.observed.isEmpty(), qPrintable(seen));
        QVERIFY2(!f.expected.isEmpty() && !f.why.isEmpty() && !f.remedy.isEmpty(), qPrintable(seen));
        if (occasion == Occasion::Failover) continue;
        QVERIFY2(f.verdict == Verdict::Pass || f.verdict == Verdict::NotApplicable, qPrintable(seen));
    }
}

void TestFlowChecks::noIdTwice_data() {
    eachOccasion();
}

void TestFlowChecks::noIdTwice() {
    QFETCH(Occasion, occasion);
    QStringList ids = idsOf(findingsOn(occasion, healthy::profile(), fitFor(occasion))).split(u' ');
    const qsizetype count = ids.size();
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(count > 5);
}

void TestFlowChecks::aMissingSectionIsPendingOrUnread_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("section");
    for (const auto& occasion : enumNames(Occasion{}))
        for (const auto& section : enumNames(Section{}))
            QTest::addRow("%s without %s", occasion.name, section.name)
                << occasion.value << QString::fromLatin1(section.name);
}

/// What is not pending without a section says the same as with it.
void TestFlowChecks::aMissingSectionIsPendingOrUnread() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, section);
    const Situation whole = fitFor(occasion);
    QJsonObject written = json::write(whole).toObject();
    written.remove(section);
    const auto with = findingsOn(occasion, healthy::profile(), whole);
    const auto without = findingsOn(occasion, healthy::profile(), readBack(written));
    QCOMPARE(without.size(), with.size());
    for (std::size_t i = 0; i < with.size(); ++i)
        if (without[i].verdict != Verdict::Pending)
            QVERIFY2(without[i].verdict == with[i].verdict && without[i].observed == with[i].observed,
                     qPrintable(with[i].id));
}

void TestFlowChecks::neverPassOnAnUnknownFact_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("checks");
    const auto add = [](Occasion occasion, const char* fact, const char* checks) {
        QTest::addRow("%s, %s", qPrintable(json::nameOf(occasion)), fact)
            << occasion << QString::fromLatin1(fact) << QString::fromLatin1(checks);
    };
    add(O::Failback, "backup.server", "C1 C14 P1 P2 L13");
    add(O::Failback, "primary.server", "C13 C14 P10 L13");
    add(O::Failback, "share.readableByServer", "C5 C15");
    add(O::Failback, "primary.seesShare", "C15");
    add(O::Failback, "backup.database", "M1");
    add(O::Failback, "primary.database", "S4 D12");
    add(O::Failback, "primary.files", "S4 S7");
    add(O::Failback, "backup.files", "S3 S7");
    add(O::Failback, "share.freeBytes", "S3");
    add(O::Failback, "primary.volumes", "S7");
    add(O::Failback, "primaryMirror.bySql", "M6");
    add(O::Failback, "primary.primaryShipping", "L14");
    add(O::Failback, "primaryMirror.primaryShipping", "L14");
    add(O::Failback, "backup.sessions", "X4");
    add(O::Failback, "pool.pool", "T1 T3 T4");
    add(O::Failback, "pool.stateInStore", "T2 C8");
    add(O::Failback, "pool.stateInReplica", "T2");
    add(O::Failback, "pool.managementMaster", "C8");
    add(O::Failback, "pool.replicas", "C8");
    add(O::PlannedFailover, "primary.database", "M1 D13");
    add(O::PlannedFailover, "backup.database", "D13");
    add(O::PlannedFailover, "share.sets", "D13");
    add(O::PlannedFailover, "copyFolder.sets", "D13");
    add(O::PlannedFailover, "pool.registrarPools", "T6");
    add(O::RoleSwap, "primary.database", "D14");
    add(O::RoleSwap, "backup.database", "D14 M1");
    add(O::RoleSwap, "share.sets", "D14");
    add(O::RoleSwap, "primary.seesCopyFolder", "L16");
    add(O::RoleSwap, "backup.primaryShipping", "L17");
    add(O::RoleSwap, "primary.logShipping", "L17");
    add(O::RebuildLogShipping, "primary.database", "M1");
    add(O::RebuildLogShipping, "backup.database", "S4 D12");
    add(O::RebuildLogShipping, "primary.primaryShipping", "L17");
    add(O::RebuildLogShipping, "backup.logShipping", "L17");
    add(O::Guard, "primary.database", "X6");
    add(O::Guard, "primaryMirror.database", "X6");
    add(O::Guard, "primaryMirror.primaryShipping", "L14");
    add(O::Failover, "primaryMirror.bySql", "C3");
    add(O::Failover, "primary.bySql", "D7");
    add(O::Failover, "pool.managementMaster", "C8");
}

void TestFlowChecks::neverPassOnAnUnknownFact() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, fact);
    QFETCH(QString, checks);
    QJsonObject whole = json::write(fitFor(occasion)).toObject();
    QJsonObject part = whole.value(fact.section(u'.', 0, 0)).toObject();
    QVERIFY2(part.contains(fact.section(u'.', 1)), qPrintable(fact));
    QJsonObject blank = part.value(fact.section(u'.', 1)).toObject();
    blank.insert(QStringLiteral("value"), QJsonValue::Null);
    blank.insert(QStringLiteral("unknownBecause"), Message::verbatim(QStringLiteral("blanked")).toJson());
    part.insert(fact.section(u'.', 1), blank);
    whole.insert(fact.section(u'.', 0, 0), part);
    const auto findings = findingsOn(occasion, healthy::profile(), readBack(whole));
    for (const QString& id : checks.split(u' ')) {
        const Finding& finding = find(findings, id);
        QVERIFY2(finding.verdict == Verdict::Unknown, qPrintable(id + json::nameOf(finding.verdict)));
        QVERIFY2(Catalog(Language::English).say(finding.observed).contains(QStringLiteral("blanked")), qPrintable(id));
    }
}

void TestFlowChecks::verdicts_data() {
    QTest::addColumn<Occasion>("occasion");
    columns();
    tails();
    management();
    instances();
    serving();
    overwriting();
    chains();
    states();
}

void TestFlowChecks::verdicts() {
    QFETCH(Occasion, occasion);
    QFETCH(Vary, vary);
    World world;
    world.s = fitFor(occasion);
    vary(world);
    judge(world, occasion);
}

QTEST_GUILESS_MAIN(TestFlowChecks)
#include "tst_flow_checks.moc"
