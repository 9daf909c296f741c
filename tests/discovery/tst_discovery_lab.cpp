// Discovery in the practice estate: the profile that is found gives the very plan that the estate's own profile gives.
#include "core/discovery/discovery.h"
#include "core/lab/lab.h"
#include "core/plan/failover.h"
#include "core/situation/observe.h"

#include <QTemporaryDir>
#include <QTest>

using namespace pchat;

namespace {

/// The digest of the plan, or every refusal: what an administrator would be shown.
QString outcomeOf(const SiteProfile& profile, const QString& folder) {
    const auto estate = lab::open(profile, folder);
    if (!estate) return QStringLiteral("not opened");
    ObserveOptions options;
    options.patience = std::chrono::seconds(4);  // one scenario has a server that hangs
    const auto plan = planFailover(profile, observe(profile, estate->observing, options), {});
    if (plan) return digestOf(*plan);
    QStringList refusals;
    for (const Message& each : plan.error())
        refusals << QString::fromUtf8(each.source());
    return refusals.join(QLatin1Char('\n'));
}

}  // namespace

class TestDiscoveryLab : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void givesTheSamePlan_data();
    void givesTheSamePlan();
};

void TestDiscoveryLab::givesTheSamePlan_data() {
    QTest::addColumn<QString>("scenario");
    // What the others differ in is nothing that a profile says.
    for (const char* each :
         {"site-loss", "no-mirror", "network-cut", "all-well", "roles-swapped", "slow-primary", "copy-folder-shut"})
        QTest::newRow(each) << QString::fromLatin1(each);
}

void TestDiscoveryLab::givesTheSamePlan() {
    QFETCH(QString, scenario);
    const QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("estate"));
    const auto path = lab::create({place, scenario, 1});
    QVERIFY(path.has_value());
    const auto own = loadProfile(*path);
    QVERIFY(own.has_value());
    DiscoveryRequest request;
    request.profile.providers = own->providers;
    // No server knows them.
    request.profile.folders.mirrorShare = own->folders.mirrorShare;
    request.profile.folders.logBackupFolder = own->folders.logBackupFolder;
    request.given = QStringList{QStringLiteral("folders.mirrorShare"), QStringLiteral("folders.logBackupFolder")};
    const auto found = discover(request, [&](const SiteProfile& profile) {
        return lab::open(profile, place).map([](const Estate& estate) { return estate.observing; });
    });
    QVERIFY(found.has_value());
    QVERIFY(found->troubles.empty());
    QVERIFY(found->disputes.empty());
    QVERIFY(found->isComplete());
    SiteProfile named = found->profile;
    named.pool.primarySiteName = own->pool.primarySiteName;  // for people only
    named.pool.backupSiteName = own->pool.backupSiteName;
    named.folders.primaryCopyFolder =
        own->folders.primaryCopyFolder;  // nothing is copied there before the roles are swapped
    if (scenario == QStringLiteral("copy-folder-shut"))
        named.folders.copyFolderUnc = own->folders.copyFolderUnc;  // nobody sees from here what is in it
    QCOMPARE(QString::fromUtf8(formatProfile(named)), QString::fromUtf8(formatProfile(*own)));
    QCOMPARE(outcomeOf(found->profile, place), outcomeOf(*own, place));
}

QTEST_GUILESS_MAIN(TestDiscoveryLab)
#include "tst_discovery_lab.moc"
