// Checks of servers, rights and pool: one variation of a healthy Situation each, and the verdict, severity and numbers
// it must come to.
#include "tests/readiness/helpers/variation.h"

using namespace healthy;

class TestSiteChecks : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void verdicts_data();
    void verdicts() { judgeRow(); }
};

namespace {

void connectivity() {
    row(
        "C1 answers", [](World&) {}, Pass, B, "sql03.contoso.com|12 ms|11.0.7001.0");
    row(
        "C1 late", [](World& w) { w.server().latencyMilliseconds = 2001; }, Fail, W, "2001 ms");
    row(
        "C1 another name", [](World& w) { w.server().serverName = "SQL30"; }, Fail, A, "SQL30");
    row(
        "C1 another instance", [](World& w) { w.server().serverName = "SQL03\\CHAT"; }, Fail, A, "SQL03\\CHAT");
    row(
        "C2 dead by both", [](World&) {}, Pass, A, "sql01.contoso.com|not proof");
    row(
        "C2 alive", [](World& w) { w.primaryLives(); }, Fail, A, "answers by SQL|answers by Test-CsDatabase");
    row(
        "C2 slow", [](World& w) { w.s.primary->bySql.value = Vitality::Slow; }, Fail, A, "slowly by SQL");
    row(
        "C2 disagree", [](World& w) { w.s.primary->byShell.value = Vitality::Alive; }, Fail, A,
        "not answer by SQL|answers by Test-CsDatabase");
    row(
        "C5 readable", [](World&) {}, Pass, B, "LogShip");
    row(
        "C5 lost in a disaster", [](World& w) { w.loseShare(); }, Fail, A, "LogShip|not known");
    row(
        "C5 seen from here alone", [](World& w) { w.s.share->readableByServer.value = false; }, Fail, A, "3 file");
    row(
        "C5 unreadable, primary lives",
        [](World& w) {
            w.primaryLives();
            w.loseShare();
        },
        Fail, B, "LogShip");
    row(
        "C6 seen", [](World&) {}, Pass, B, "D:\\LogCopy|2 file|may write");
    row(
        "C6 not seen", [](World& w) { w.s.copyFolder->readableByServer.value = false; }, Fail, B, "D:\\LogCopy");
    row(
        "C6 shut, share read by the instance", [](World& w) { w.shutCopyFolder(); }, Unknown, W,
        "denied|reads the log share|straight from the share");
    row(
        "C6 read only, share read by the instance", [](World& w) { w.s.copyFolder->writableFromHere.value = false; },
        Fail, W, "may not write|straight from the share");
    row(
        "C6 read only, and no share",
        [](World& w) {
            w.s.copyFolder->writableFromHere.value = false;
            w.s.share->readableByServer.value = false;
        },
        Fail, B, "may not write|not seen either that sql03");
    row(
        "C6 shut, share unknown",
        [](World& w) {
            w.shutCopyFolder();
            w.s.share->readableByServer.value.reset();
        },
        Unknown, B, "denied|not seen either");
    row(
        "C6 shut, share lost, all copied",
        [](World& w) {
            w.shutCopyFolder();
            w.loseShare();
        },
        Unknown, W, "denied|already stands in the copy folder");
}

void permissions() {
    row(
        "P1 sysadmin", [](World&) {}, Pass, B, "CONTOSO\\admin");
    row(
        "P1 not", [](World& w) { w.server().isSysadmin = false; }, Fail, B, "CONTOSO\\admin|not a member");
    row(
        "P2 both", [](World&) {}, Pass, B, "CONTOSO\\admin");
    row(
        "P2 no KILL", [](World& w) { w.server().canKill = false; }, Fail, B, "ALTER ANY CONNECTION");
    row(
        "P2 neither", [](World& w) { w.server().canKill = w.server().canCreateDatabase = false; }, Fail, B,
        "ALTER ANY CONNECTION, CREATE ANY DATABASE");
    row(
        "P3 all", [](World&) {}, Pass, B, "every cmdlet");
    row(
        "P3 one missing", [](World& w) { w.s.pool->missingRights.value = {{"Set-CsPersistentChatState"}}; }, Fail, B,
        "1 cmdlet|Set-CsPersistentChatState");
}

void logShipping() {
    row(
        "L1 configured", [](World&) {}, Pass, B, "SQL01|NORECOVERY");
    row(
        "L1 gone", [](World& w) { w.s.backup->logShipping.value->exists = false; }, Fail, B, "mgc");
    row(
        "L2 restoring", [](World&) {}, Pass, B, "RESTORING");
    row(
        "L2 standby",
        [](World& w) {
            w.database().state = "ONLINE";
            w.database().isInStandby = true;
        },
        Pass, B, "STANDBY");
    row(
        "L2 recovered", [](World& w) { w.database().state = "ONLINE"; }, Fail, B, "ONLINE");
    row(
        "L2 suspect", [](World& w) { w.database().state = "SUSPECT"; }, Fail, B, "SUSPECT");
    row(
        "L2 no database", [](World& w) { w.database().state.clear(); }, Fail, B, "no database");
    row(
        "L2 a mirror", [](World& w) { w.database().mirroringState = "SYNCHRONIZED"; }, Fail, B, "SYNCHRONIZED");
    row(
        "L3 quiet", [](World&) {}, Pass, A, "run 41|run 42");
    row(
        "L3 disabled", [](World& w) { w.job(0).enabled = false; }, Fail, A, "LSCopy|disabled");
    row(
        "L3 failed", [](World& w) { w.job(1).lastOutcome = "failed"; }, Fail, A, "LSRestore|42|failed");
    row(
        "L3 running", [](World& w) { w.job(1).running = true; }, Fail, A, "LSRestore|running");
    row(
        "L3 never ran", [](World& w) { w.job(0).lastOutcome.clear(); }, Fail, A, "never");
    row(
        "L3 one job", [](World& w) { w.s.backup->jobs.value->pop_back(); }, Fail, A, "1 was");
}

void topology() {
    row(
        "T1 found", [](World&) {}, Pass, B, "4 server|pc04.contoso.com");
    row(
        "T1 none", [](World& w) { w.pool() = {}; }, Fail, B, "no Persistent Chat pool");
    row(
        "T1 others",
        [](World& w) {
            w.pool() = {};
            w.pool().otherPools = {"PersistentChatServer:x.contoso.com"};
        },
        Fail, B, "pchat01.contoso.com|x.contoso.com");
    row(
        "T1 a server missing", [](World& w) { w.pool().computers.pop_back(); }, Fail, B, "1 server|pc04.contoso.com");
    row(
        "T2 normal", [](World&) {}, Pass, B, "store: Normal|replica: Normal");
    row(
        "T2 failed over",
        [](World& w) { w.s.pool->stateInStore.value = w.s.pool->stateInReplica.value = "FailedOver"; }, Fail, B,
        "store: FailedOver");
    row(
        "T2 stale replica", [](World& w) { w.s.pool->stateInReplica.value = "FailedOver"; }, Fail, B,
        "store: Normal|replica: FailedOver");
    row(
        "T3 equal", [](World&) {}, Pass, B, "sql03.contoso.com");
    row(
        "T3 short name", [](World& w) { w.pool().backupStore = "SQL03"; }, Pass, B, "SQL03");
    row(
        "T3 default by its service's name", [](World& w) { w.pool().backupStore = "sql03\\MSSQLSERVER"; }, Pass, B,
        "sql03");
    row(
        "T3 another host", [](World& w) { w.pool().backupStore = "sql05.contoso.com"; }, Fail, B, "sql05.contoso.com");
    row(
        "T3 another domain", [](World& w) { w.pool().backupStore = "sql03.fabrikam.com"; }, Fail, B, "fabrikam");
    row(
        "T3 another instance", [](World& w) { w.pool().backupStore = "sql03.contoso.com\\X"; }, Fail, B, "\\X");
    row(
        "T3 none", [](World& w) { w.pool().backupStore.clear(); }, Fail, B, "no backup");
    row(
        "T4 two", [](World&) {}, Pass, A, "pc03.contoso.com, pc04.contoso.com|2 of 4");
    row(
        "T4 five in the profile",
        [](World& w) {
            w.profile.pool.backupServers = {"a", "b", "c", "pc03.contoso.com", "PC04.contoso.com"};
            for (const char* server : {"b", "c", "a"})
                w.pool().computers.push_back(QString::fromLatin1(server));
        },
        Pass, A, "Afterwards: pc03.contoso.com, PC04.contoso.com, b, c, that is 4 of 7|names 5 servers there|most 4");
    row(
        "T4 three of five are chosen",
        [](World& w) {
            w.profile.pool.backupServers = {"a", "b", "c", "d", "e"};
            w.pool().computers = w.profile.pool.backupServers;
            w.chosen = {"e", "d", "a"};
        },
        Pass, A, "Afterwards: e, d, a, that is 3 of 5 servers.");
    row(
        "T4 five are chosen",
        [](World& w) {
            w.pool().computers = {"a", "b", "c", "d", "e"};
            w.chosen = w.pool().computers;
        },
        Fail, A, "that is 5 of 5 servers.");
    row(
        "T4 the chosen one is not in the pool", [](World& w) { w.chosen = {"pc98.contoso.com"}; }, Fail, A,
        "pc98.contoso.com");
    row(
        "T4 not in the pool", [](World& w) { w.profile.pool.backupServers = {"pc99.contoso.com"}; }, Fail, A,
        "pc99.contoso.com");
    row(
        "T4 none", [](World& w) { w.profile.pool.backupServers.clear(); }, Fail, A, "0 of 4");
}

void splitBrain() {
    row(
        "X2 cannot be observed", [](World&) {}, Unknown, A, "sql01.contoso.com, sql02.contoso.com|nothing answered");
    row(
        "X2 online on the primary", [](World& w) { w.oldDatabase(w.s.primary, "ONLINE"); }, Fail, A,
        "sql01.contoso.com|ONLINE");
    row(
        "X2 online on the mirror", [](World& w) { w.oldDatabase(w.s.primaryMirror, "ONLINE"); }, Fail, A,
        "sql02.contoso.com|ONLINE");
    row(
        "X2 shut on both",
        [](World& w) {
            w.oldDatabase(w.s.primary, "ONLINE", true);
            w.oldDatabase(w.s.primaryMirror, "RESTORING");
        },
        Pass, A, "sql01.contoso.com: ONLINE, sql02.contoso.com: RESTORING");
    row(
        "X2 no mirror",
        [](World& w) {
            w.profile.chat.instances.erase(Role::PrimaryMirror);
            w.oldDatabase(w.s.primary, "OFFLINE");
        },
        Pass, A, "OFFLINE");
    row(
        "X4 none", [](World&) {}, Pass, A, "sql03.contoso.com");
    row(
        "X4 one",
        [](World& w) {
            w.s.backup->sessions.value = {{57, "CONTOSO\\report", "RPT01", "Reports %1"}};
        },
        Fail, A, "1 session|57 CONTOSO\\report (RPT01, Reports %1)");
}

}  // namespace

void TestSiteChecks::verdicts_data() {
    columns();
    connectivity();
    permissions();
    logShipping();
    topology();
    splitBrain();
}

QTEST_GUILESS_MAIN(TestSiteChecks)
#include "tst_site_checks.moc"
