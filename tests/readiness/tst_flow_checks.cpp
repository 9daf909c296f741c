// The checks of each flow and of the guard: one variation of a Situation that is fit for it, and the verdict, severity
// and numbers it must come to.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

class TestFlowChecks : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void verdicts_data();
    void verdicts();
};

namespace {

using O = Occasion;

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
        O::Failover, "C8 a copy is behind that was not chosen",
        [](World& w) {
            w.chosen = {"pc04.contoso.com"};
            w.s.pool->replicas.value->at(2).isUpToDate = false;
        },
        Pass, A, "copies on pc04.contoso.com are");
    row(
        O::Failover, "C8 the chosen copy is behind",
        [](World& w) {
            w.chosen = {"pc01.contoso.com"};
            w.s.pool->replicas.value->at(0).isUpToDate = false;
        },
        Fail, A, "behind: pc01.contoso.com");
    row(
        O::Failover, "C8 a copy is silent", [](World& w) { w.s.pool->replicas.value->pop_back(); }, Unknown, A,
        "pc04.contoso.com");
}

ServerStateFacts& copyOn(World& w, std::size_t at) {
    return w.s.pool->serverStates.value->at(at);
}

void keepsSilent(World& w, std::size_t at) {
    copyOn(w, at).state.clear();
    copyOn(w, at).noState = Message::verbatim(QStringLiteral("no session"));
}

void copies() {
    row(
        O::Failover, "C16 read", [](World&) {}, Pass, A,
        "Normal, as in the store, on pc03.contoso.com, pc04.contoso.com");
    row(
        O::Failback, "C16 read on the other side", [](World&) {}, Pass, A, "FailedOver, as|on pc01.contoso.com, pc02");
    row(
        O::Failover, "C16 another state", [](World& w) { copyOn(w, 3).state = "FailedOver"; }, Fail, A,
        "store says Normal|pc04.contoso.com (FailedOver)");
    row(
        O::Failover, "C16 another state on the other side", [](World& w) { copyOn(w, 0).state = "FailedOver"; }, Pass,
        A, "pc03");
    row(
        O::PlannedFailover, "C16 not told", [](World& w) { keepsSilent(w, 2); }, Unknown, W,
        "not read: pc03.contoso.com. no session");
    row(
        O::Failover, "C16 another state counts more",
        [](World& w) {
            keepsSilent(w, 2);
            copyOn(w, 3).state = "FailedOver";
        },
        Fail, A, "pc04.contoso.com (FailedOver)");
    row(
        O::Failover, "C16 not reached", [](World& w) { w.s.pool->serverStates.value->resize(3); }, Unknown, W,
        "not read: pc04.contoso.com|ended before pc04.contoso.com");
    row(
        O::Failover, "C16 the chosen one",
        [](World& w) {
            w.chosen = {"pc04.contoso.com"};
            keepsSilent(w, 2);
        },
        Pass, A, "on pc04.contoso.com");
    row(
        O::Guard, "X6 an old copy", [](World& w) { copyOn(w, 1).state = "Normal"; }, Fail, B,
        "old replica of the store: pc02.contoso.com (Normal)");
    row(
        O::Guard, "X6 an old copy beside a silent database",
        [](World& w) {
            w.s.primary->database = unknown<DatabaseFacts>(Message::verbatim("off"), {}, healthy::at());
            copyOn(w, 0).state = "Normal";
        },
        Fail, B, "pc01.contoso.com (Normal)");
    row(
        O::Guard, "X6 a silent server", [](World& w) { keepsSilent(w, 0); }, Pass, B, "sql01.contoso.com: RESTORING");
}

FrontEndFacts& frontEnd(World& w, std::size_t at) {
    return w.s.pool->frontEnds.value->at(at);
}

void silence(World& w, std::size_t at, const char* because) {
    frontEnd(w, at).status.clear();
    frontEnd(w, at).noStatus = Message::verbatim(QString::fromLatin1(because));
}

void frontEnds() {
    row(
        O::Failover, "T6 none in the topology", [](World& w) { w.s.pool->registrarPools.value->clear(); }, Fail, A,
        "no Front End pool");
    for (const O occasion : {O::Failover, O::PlannedFailover})
        row(
            occasion, "T6 all run", [](World&) {}, Pass, A, "Every|fe01.contoso.com, fe02.contoso.com");
    row(
        O::Failover, "T6 on the second computer",
        [](World& w) {
            silence(w, 1, "dead");
            w.s.pool->frontEnds.value->push_back({"fe02.contoso.com", "fe02b.contoso.com", "running", {}});
        },
        Pass, A, "Every|fe02.contoso.com");
    row(
        O::Failover, "T6 one is stopped", [](World& w) { frontEnd(w, 1).status = "Stopped"; }, Fail, A,
        "run: fe01.contoso.com.|seen to run: fe02.contoso.com (fe02a.contoso.com: Stopped).");
    row(
        O::PlannedFailover, "T6 one starts", [](World& w) { frontEnd(w, 0).status = "StartPending"; }, Fail, A,
        "run: fe02.contoso.com.|seen to run: fe01.contoso.com (fe01a.contoso.com: StartPending).");
    row(
        O::Failover, "T6 one is silent", [](World& w) { silence(w, 1, "nothing answered"); }, Fail, A,
        "run: fe01.contoso.com.|seen to run: fe02.contoso.com. nothing answered");
    row(
        O::Failover, "T6 one was not reached", [](World& w) { w.s.pool->frontEnds.value->pop_back(); }, Fail, A,
        "run: fe01.contoso.com.|before a computer of fe02.contoso.com was asked");
    row(
        O::Failover, "T6 none runs",
        [](World& w) {
            frontEnd(w, 0).status = "Stopped";
            frontEnd(w, 1).status = "Stopped";
        },
        Fail, A, "No Front End pool|fe01.contoso.com (fe01a.contoso.com: Stopped), fe02.contoso.com (");
    row(
        O::Failover, "T6 one is stopped, one silent",
        [](World& w) {
            frontEnd(w, 0).status = "Stopped";
            silence(w, 1, "no role");
        },
        Fail, A, "No Front End pool|fe01a.contoso.com: Stopped), fe02.contoso.com. no role");
    row(
        O::Failover, "T6 nothing is told",
        [](World& w) {
            silence(w, 0, "no role");
            silence(w, 1, "nothing answered");
        },
        Unknown, A, "No Front End pool|fe01.contoso.com, fe02.contoso.com. no role nothing answered");
    row(
        O::Failover, "T6 half of a pool is told",
        [](World& w) {
            w.s.pool->registrarPools.value->pop_back();
            frontEnd(w, 0).status = "Stopped";
            w.s.pool->frontEnds.value->at(1) = {
                "fe01.contoso.com", "fe01b.contoso.com", {}, Message::verbatim("no role")};
        },
        Unknown, A, "fe01a.contoso.com: Stopped). no role");
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
        Pass, B, "sql04.contoso.com|PRINCIPAL");
    row(
        O::RoleSwap, "M1 the mirror serves",
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
        Fail, I, "sql02.contoso.com|not sql01.contoso.com");
    row(
        O::PlannedFailover, "M1 the mirror serves, not synchronized",
        [](World& w) {
            give(w.s.primary, "RESTORING", "MIRROR");
            give(w.s.primaryMirror, "ONLINE", "PRINCIPAL");
            w.s.primaryMirror->database.value->mirroringState = "SYNCHRONIZING";
        },
        Fail, A, "sql02.contoso.com|not sql01.contoso.com");
    row(
        O::PlannedFailover, "M1 the mirror serves alone",
        [](World& w) {
            w.s.primary->database.value->state = "RESTORING";
            give(w.s.primaryMirror, "ONLINE");
        },
        Fail, A, "sql02.contoso.com|not sql01.contoso.com");
    row(
        O::RebuildLogShipping, "M1 the mirror serves",
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
        O::Failback, "S4 mirrored", [](World& w) { give(w.s.primary, "ONLINE", "PRINCIPAL"); }, Pass, A,
        "PRINCIPAL|The plan removes the mirroring");
    row(
        O::RebuildLogShipping, "S4 mirrored",
        [](World& w) { w.database().mirroringState = QStringLiteral("SYNCHRONIZED"); }, Fail, A,
        "part of a mirroring session");
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
        O::Failback, "X4 counted on the mirror that serves",
        [](World& w) {
            give(w.s.backupMirror, "ONLINE", "PRINCIPAL");
            w.s.backupMirror->sessions.value = {{58, "CONTOSO\\chat", "PC04", "Chat"}};
        },
        Pass, I, "sql04.contoso.com now|58");
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
        O::Failback, "Q2 on instances of its own",
        [](World& w) {
            w.profile.compliance = w.profile.chat;
            w.profile.compliance->instances[Role::Backup] = {QStringLiteral("sql07.contoso.com"), {}};
            primary(w).complianceRows = known(qint64{0}, {}, healthy::at());
            w.s.backup->complianceRows = known(qint64{41}, {}, healthy::at());
        },
        Pass, I, "sql01.contoso.com: 0 row|sql07.contoso.com: 41 row");
    row(
        O::Failover, "Q2 one side dead",
        [](World& w) {
            w.profile.compliance = w.profile.chat;
            w.s.backup->complianceRows = known(qint64{1}, {}, healthy::at());
        },
        Unknown, I, "not known. nothing answered|sql03.contoso.com: 1 row");
}

}  // namespace

void TestFlowChecks::verdicts_data() {
    QTest::addColumn<Occasion>("occasion");
    columns();
    tails();
    management();
    copies();
    frontEnds();
    instances();
    serving();
    overwriting();
    chains();
    states();
}

void TestFlowChecks::verdicts() {
    judgeOccasion();
}

QTEST_GUILESS_MAIN(TestFlowChecks)
#include "tst_flow_checks.moc"
