#include "core/text/catalog.h"
#include "tests/plan/helpers/estates.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

Plan planFor(const Situation& situation, const Choices& choices = {}) {
    return planFailover(contoso(), situation, choices).value();
}

const Phase& phase(const Plan& plan, const char* id) {
    return *std::find_if(plan.phases.begin(), plan.phases.end(),
                         [id](const Phase& each) { return each.id == QLatin1String(id); });
}

const Step* step(const Plan& plan, const char* id) {
    for (const Step* each : plan.steps())
        if (each->id == QLatin1String(id)) return each;
    return nullptr;
}

QString textOf(const Plan& plan, const char* id) {
    const Step* found = step(plan, id);
    return found == nullptr ? QString() : scriptOf(found->act).text;
}

QString reasonsAgainst(const SiteProfile& profile, const Situation& situation, const Choices& choices = {}) {
    const auto plan = planFailover(profile, situation, choices);
    if (plan) return {};
    QStringList reasons;
    for (const Message& reason : plan.error())
        reasons << QString::fromUtf8(reason.source());
    return reasons.join(u'\n');
}

DatabaseFacts& database(Situation& situation) {
    return *situation.backup->database.value;
}

}  // namespace

class TestFailover : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void followsMicrosoftsOrder() {
        for (const Situation& situation : {siteLoss(), standbySession(), quiet()}) {
            QStringList numbers;
            for (const Phase& each : planFor(situation).phases) {
                QCOMPARE(each.added, each.reference.isEmpty());
                if (!each.added) numbers << each.reference;
                QVERIFY2(!each.title.isEmpty() && each.steps.empty() == !each.notApplicable.isEmpty(),
                         qPrintable(each.id));
            }
            QCOMPARE(numbers.join(u' '), QStringLiteral("1 2 3 4 5 6 7"));
        }
    }

    void saysEverythingOfEveryStep() {
        for (const Situation& situation : {siteLoss(), standbySession(), quiet()}) {
            const Plan plan = planFor(situation);
            QSet<QString> ids;
            int pointsOfNoReturn = 0;
            for (const Step* each : plan.steps()) {
                QVERIFY2(!ids.contains(each->id) && !each->id.isEmpty(), qPrintable(each->id));
                ids.insert(each->id);
                QVERIFY2(!each->title.isEmpty() && !each->why.isEmpty() && !each->undoNote.isEmpty(),
                         qPrintable(each->id));
                QVERIFY2(!each->place.isEmpty() && !scriptOf(each->act).text.isEmpty(), qPrintable(each->id));
                QVERIFY2(each->weight > 0 && each->patience.count() > 0 && each->timeout.count() > 0,
                         qPrintable(each->id));
                if (each->risk == Risk::PointOfNoReturn) ++pointsOfNoReturn;
            }
            QCOMPARE(pointsOfNoReturn, 1);
        }
    }

    void copiesWhatIsNotWholeInTheCopyFolder() {
        const Plan plan = planFor(siteLoss());
        QStringList copiedFiles;
        for (const Step& each : phase(plan, "copy-logs").steps) {
            const auto& copy = std::get<CopyAct>(each.act);
            QVERIFY(copy.from.startsWith(QLatin1String("\\\\filer.contoso.com\\LogShip\\mgc_")));
            QVERIFY(copy.to.startsWith(QLatin1String("\\\\sql03.contoso.com\\LogCopy\\mgc_")));
            QCOMPARE(copy.bytes, 1'048'576);
            copiedFiles << each.id;
        }
        QCOMPARE(copiedFiles.size(), 6);
        QCOMPARE(copiedFiles.first(), QStringLiteral("copy-log-0001"));
        QCOMPARE(phase(plan, "apply-logs").steps.size(), std::size_t{12});
    }

    void appliesEachLogUpToItsLastLsn() {
        const Plan plan = planFor(siteLoss());
        const auto& steps = phase(plan, "apply-logs").steps;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            QCOMPARE(steps[i].id, QStringLiteral("apply-log-%1").arg(number, 4, 10, QLatin1Char('0')));
            QCOMPARE(steps[i].check.after.value, lsnAt(number + 1).toString());
            QVERIFY(steps[i].check.after.isMetBy(lsnAt(number + 1).toString()));
            QVERIFY(steps[i].check.before.isMetBy(lsnAt(number).toString()));
            QVERIFY(!steps[i].check.before.isMetBy(lsnAt(number + 1).toString()));
            QCOMPARE(scriptOf(steps[i].act).text.contains(QLatin1String(", CHECKSUM")), number % 2 == 0);
            QVERIFY(scriptOf(steps[i].act).text.contains(QLatin1String("FROM DISK = N'D:\\LogCopy\\mgc_")));
        }
    }

    void recoversOnlyAtTheEndOfTheChain() {
        const Plan plan = planFor(siteLoss());
        const Step* recover = step(plan, "recover-database");
        QVERIFY(recover != nullptr);
        QStringList expected;
        for (const Condition& condition : recover->relies)
            expected << condition.expected.value;
        QVERIFY(expected.contains(QStringLiteral("RESTORING")));
        QVERIFY(expected.contains(lsnAt(13).toString()));
        QVERIFY(expected.contains(QStringLiteral("0")));
        QCOMPARE(expected.size(), 4);
        Situation later = siteLoss();
        add(later, Shelf::Share, logSet(14, {onShare(14)}));  // beyond a gap, and yet a change that must be noticed
        QVERIFY(digestOf(planFor(later)) != digestOf(plan));
    }

    void doesWithoutTheShare() {
        Situation situation = siteLoss();
        situation.share->files = unknown<std::vector<FileEntry>>({}, {}, {});
        situation.share->sets = unknown<std::vector<BackupSet>>({}, {}, {});
        const Plan plan = planFor(situation);
        QVERIFY(phase(plan, "copy-logs").steps.empty());
        QCOMPARE(phase(plan, "apply-logs").steps.size(), std::size_t{6});
        QCOMPARE(step(plan, "recover-database")->relies.size(), std::size_t{3});
        situation.share.reset();
        QCOMPARE(digestOf(planFor(situation)), digestOf(plan));
    }

    void restoresStraightFromTheShare() {
        Situation readOnly = siteLoss();
        readOnly.copyFolder->writableFromHere.value = false;
        for (const Situation& situation : {shutCopyFolder(), readOnly}) {
            const Plan plan = planFor(situation);
            QVERIFY(phase(plan, "copy-logs").steps.empty());
            QVERIFY(phase(plan, "copy-logs").notApplicable.source().startsWith("Left out"));
            const auto& steps = phase(plan, "apply-logs").steps;
            QCOMPARE(steps.size(), std::size_t{12});
            for (std::size_t i = 0; i < steps.size(); ++i) {
                const bool isCopied = i < 6;  // the seventh copy was cut short
                const QString text = scriptOf(steps[i].act).text;
                QVERIFY2(text.contains(isCopied ? QLatin1String("DISK = N'D:\\LogCopy\\mgc_")
                                                : QLatin1String("DISK = N'\\\\filer.contoso.com\\LogShip\\mgc_")),
                         qPrintable(text));
                const auto& checks = steps[i].requiredChecks;
                QCOMPARE(std::count(checks.begin(), checks.end(), QStringLiteral("C5")), isCopied ? 0 : 1);
                QCOMPARE(std::count(checks.begin(), checks.end(), QStringLiteral("D4")), 1);
            }
            const Plan copying = planFor(siteLoss());
            QCOMPARE(plan.loss.afterLsn, copying.loss.afterLsn);
            QCOMPARE(plan.loss.files, copying.loss.files);
            QVERIFY(digestOf(plan) != digestOf(copying));
        }
    }

    void copiesWhereTheShareIsNotReadByTheInstance() {
        Situation situation = siteLoss();
        situation.copyFolder->writableFromHere.value = false;
        situation.share->readableByServer.value = false;
        QCOMPARE(digestOf(planFor(situation)), digestOf(planFor(siteLoss())));  // C6 forbids the run
    }

    void takesACopyThatStandsNowhereElse() {
        Situation situation = shutCopyFolder();
        std::erase_if(*situation.share->sets.value, [](const BackupSet& set) { return set.first == lsnAt(3); });
        situation.copyFolder->sets.value->at(2).copies.front().wholeness = Wholeness::Unread;
        const Plan plan = planFor(situation);
        QCOMPARE(phase(plan, "apply-logs").steps.size(), std::size_t{12});
        QVERIFY(textOf(plan, "apply-log-0003").contains(QLatin1String("N'D:\\LogCopy\\")));
    }

    void shutsTheDoorOnlyInStandby() {
        QVERIFY(step(planFor(siteLoss()), "shut-door") == nullptr);
        const Plan plan = planFor(standbySession());
        QCOMPARE(textOf(plan, "shut-door"),
                 QStringLiteral("ALTER DATABASE [mgc] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; "
                                "RESTORE DATABASE [mgc] WITH NORECOVERY;"));
    }

    void leavesTheJobsAloneWhereLogShippingIsGone() {
        Situation situation = siteLoss();
        situation.backup->logShipping.value->exists = false;
        const Plan plan = planFor(situation);
        const auto& steps = phase(plan, "remove-log-shipping").steps;
        QCOMPARE(steps.size(), std::size_t{1});
        QCOMPARE(steps[0].id, QStringLiteral("remove-log-shipping"));
        QVERIFY(steps[0].check.after.isMetBy(QStringLiteral("0")));
    }

    void heedsTheChoices() {
        Choices choices;
        choices.setUpMirror = false;
        choices.activeServers = {QStringLiteral("PC04.contoso.com"), QStringLiteral("pc01.contoso.com")};
        const Plan plan = planFor(siteLoss(), choices);
        QVERIFY(phase(plan, "set-up-mirror").steps.empty());
        const Step* active = step(plan, "set-active-servers");
        QCOMPARE(active->check.after.value, QStringLiteral("pc01.contoso.com,pc04.contoso.com"));
        QVERIFY(scriptOf(active->act).text.contains(QLatin1String("@{Replace=")));
        QCOMPARE(digestOf(plan) == digestOf(planFor(siteLoss())), false);
    }

    void copiesAFileOfSeveralSetsOnce() {
        Situation situation = quiet();
        BackupSet first = logSet(1, {onShare(1)});
        BackupSet second = logSet(2, {onShare(1)});
        second.position = 2;
        situation.share->sets.value = std::vector{first, second};
        const Plan plan = planFor(situation);
        QCOMPARE(phase(plan, "copy-logs").steps.size(), std::size_t{1});
        QVERIFY(textOf(plan, "apply-log-0002").contains(QLatin1String("WITH FILE = 2, NORECOVERY")));
    }

    void replacesADamagedCopyOfTheRightSizeUnderAnotherName() {
        Situation situation = quiet();
        add(situation, Shelf::Share, logSet(1, {onShare(1)}));
        BackupSet damaged = logSet(1, {copied(1, Wholeness::Whole)});
        damaged.copies[0].wholeness = Wholeness::Damaged;
        add(situation, Shelf::CopyFolder, damaged);
        const Plan plan = planFor(situation);
        QVERIFY(textOf(plan, "copy-log-0001").contains(QLatin1String("LogCopy\\again_mgc_")));
        QVERIFY(textOf(plan, "apply-log-0001").contains(QLatin1String("N'D:\\LogCopy\\again_mgc_")));
    }

    void statesTheLoss() {
        Situation situation = siteLoss();
        situation.share->sets.value->erase(situation.share->sets.value->begin() + 9);  // log 10 is nowhere
        const Plan plan = planFor(situation);
        QCOMPARE(plan.loss.afterLsn, lsnAt(10));
        QCOMPARE(plan.loss.files.size(), std::size_t{2});
        QVERIFY(!plan.loss.bounded);
        QCOMPARE(plan.loss.lastKept, logSet(9, {}).finished);
        QCOMPARE(phase(plan, "apply-logs").steps.size(), std::size_t{9});
    }

    void goesOnFromARecoveredDatabase() {
        Situation situation = quiet();
        database(situation).state = QStringLiteral("ONLINE");
        const Plan plan = planFor(situation);
        QVERIFY(phase(plan, "apply-logs").steps.empty());
        QVERIFY(step(plan, "recover-database")->check.after.isMetBy(QStringLiteral("ONLINE")));
    }

    void refuses_data() {
        using Change = std::function<void(SiteProfile&, Situation&, Choices&)>;
        QTest::addColumn<std::shared_ptr<Change>>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* words, Change change) {
            QTest::newRow(words) << std::make_shared<Change>(std::move(change)) << QString::fromLatin1(words);
        };
        row("names no backup instance", [](auto& p, auto&, auto&) { p.chat.instances.erase(Role::Backup); });
        row("The state of the database %1 on %2 is not known", [](auto&, auto& s, auto&) { s.backup.reset(); });
        row("is not known: %3", [](auto&, auto& s, auto&) { s.backup->database.value.reset(); });
        row("There is no database", [](auto&, auto& s, auto&) { database(s).state.clear(); });
        row("so no log can be applied to it",
            [](auto&, auto& s, auto&) { database(s).state = QStringLiteral("SUSPECT"); });
        row("is the mirror of another one",
            [](auto&, auto& s, auto&) { database(s).mirroringRole = QStringLiteral("MIRROR"); });
        row("up to which LSN", [](auto&, auto& s, auto&) { database(s).redo.reset(); });
        row("stand in the copy folder", [](auto&, auto& s, auto&) { s.copyFolder->sets.value.reset(); });
        row("could not be looked up", [](auto&, auto& s, auto&) { s.pool.reset(); });
        row("has no Persistent Chat pool", [](auto&, auto& s, auto&) { s.pool->pool.value->identity.clear(); });
        row("is already recovered", [](auto&, auto& s, auto&) { database(s).state = QStringLiteral("ONLINE"); });
        row("are to be active after", [](auto& p, auto&, auto&) { p.pool.backupServers.clear(); });
        row("A pool has 1 to 4 active servers", [](auto&, auto&, auto& c) {
            for (int i = 0; i < 5; ++i)
                c.activeServers.push_back(QStringLiteral("pc01.contoso.com"));
        });
        row("it is no server of the pool",
            [](auto&, auto&, auto& c) { c.activeServers = {QStringLiteral("pc09.contoso.com")}; });
        row("is striped over", [](auto&, auto& s, auto&) {
            BackupSet& set = s.share->sets.value->at(11);
            set.stripes = 2;
            set.copies.push_back({Shelf::Share, QStringLiteral("b.trn"), 1, Wholeness::Whole});
        });
    }
    void refuses() {
        QFETCH(std::shared_ptr<std::function<void(SiteProfile&, Situation&, Choices&)>>, change);
        QFETCH(QString, words);
        SiteProfile profile = contoso();
        Situation situation = siteLoss();
        Choices choices;
        (*change)(profile, situation, choices);
        const QString reasons = reasonsAgainst(profile, situation, choices);
        QVERIFY2(reasons.contains(words), qPrintable(reasons));
    }

    void moreServersThanMayBeActive() {
        SiteProfile profile = contoso();
        Situation situation = siteLoss();
        PoolFacts& pool = *situation.pool->pool.value;
        for (int number = 5; number <= 8; ++number)
            pool.computers.insert(pool.computers.begin(), QStringLiteral("pc0%1.contoso.com").arg(number));
        profile.pool.backupServers = pool.computers;  // 8 7 6 5 1 2 3 4
        std::sort(profile.pool.backupServers.begin(), profile.pool.backupServers.end());
        const auto serversIn = [&](const Choices& choices) {
            const auto plan = planFailover(profile, situation, choices);
            if (!plan) return Catalog(Language::English).say(plan.error().front());
            for (const Step* step : plan->steps())
                if (step->id == QLatin1String("set-active-servers")) return scriptOf(step->act).text;
            return QString();
        };
        QVERIFY2(serversIn({}).contains(QStringLiteral("@{Replace='pc05.contoso.com','pc06.contoso.com',"
                                                       "'pc07.contoso.com','pc08.contoso.com'}")),
                 qPrintable(serversIn({})));
        Choices choices;
        choices.activeServers = {pool.computers.begin(), pool.computers.begin() + 5};
        QCOMPARE(serversIn(choices),
                 QStringLiteral("5 server(s) are to be active after the failover. A pool has 1 to 4 "
                                "active servers. Change the choice."));
    }

    void refusesANameThatNoScriptCanCarry() {
        Situation situation = quiet();
        add(situation, Shelf::Share, logSet(1, {{Shelf::Share, QStringLiteral("mgc\n.trn"), 10, Wholeness::Whole}}));
        QVERIFY(!reasonsAgainst(contoso(), situation).isEmpty());
    }

    void givesEveryReasonAtOnce() { QCOMPARE(planFailover(contoso(), Situation(), {}).error().size(), std::size_t{3}); }

    void plansTenThousandFiles() {
        const Situation situation = manyLogs(10'000);
        QElapsedTimer timer;
        timer.start();
        const Plan plan = planFor(situation);
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(phase(plan, "apply-logs").steps.size(), std::size_t{10'000});
        QCOMPARE(phase(plan, "copy-logs").steps.back().id, QStringLiteral("copy-log-10000"));
        QVERIFY2(elapsed < 4000, qPrintable(QStringLiteral("%1 ms").arg(elapsed)));  // a busy machine included
        qInfo("10,000 files planned in %lld ms", elapsed);
    }
};

QTEST_GUILESS_MAIN(TestFailover)
#include "tst_failover.moc"
