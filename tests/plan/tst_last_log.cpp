// The last log is named after the last one that log shipping took, wherever the wizard's own clock stands.
#include "core/plan/steps/tail.h"
#include "tests/helpers/summer_time.h"
#include "tests/plan/helpers/both_sides.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

class TestLastLog : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { standInChicago(); }

    void isTheNextOfLogShipping_data() {
        QTest::addColumn<QStringList>("share");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* title, const QStringList& share, const char* name) {
            QTest::newRow(title) << share << QString::fromLatin1(name);
        };
        row("usual", {QStringLiteral("mgc_20261123041500.trn")}, "mgc_20261123041501.trn");
        row("the latest of all", {QStringLiteral("mgc_20261123043000.trn"), QStringLiteral("mgc_20261123041500.trn")},
            "mgc_20261123043001.trn");
        row("an hour that summer time leaves out here", {QStringLiteral("mgc_20260308023000.trn")},
            "mgc_20260308023001.trn");
        row("into the next day", {QStringLiteral("mgc_20261231235959.trn")}, "mgc_20270101000000.trn");
        row("in capitals", {QStringLiteral("MGC_20261123041500.TRN")}, "mgc_20261123041501.trn");
        row("of others",
            {QStringLiteral("mgc_20261123041500.bak"), QStringLiteral("mgccomp_20261123041500.trn"),
             QStringLiteral("mgc_2026112304150.trn"), QStringLiteral("mgc_20261323041500.trn"),
             QStringLiteral("mgc_20261123046000.trn")},
            "mgc_last_log1_01.trn");
    }
    void isTheNextOfLogShipping() {
        QFETCH(QStringList, share);
        QFETCH(QString, name);
        Situation situation = primaryAlive();
        std::vector<FileEntry>& files = *situation.share->files.value;
        files.clear();
        for (const QString& each : share)
            files.push_back({each, 1024, {}});
        const auto file = failover::lastLog(twoSites(), situation, 1);
        QVERIFY(file.has_value());
        QCOMPARE(file->name, name);
    }
};

QTEST_GUILESS_MAIN(TestLastLog)
#include "tst_last_log.moc"
