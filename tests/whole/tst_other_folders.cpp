// The data centers keep database files in different folders: what is restored lies where each side has its own.
#include "core/plan/flows.h"
#include "tests/whole/helpers/drill.h"

#include <QTest>

using namespace pchat;
using pchat::whole::Drill;

namespace {

QString filesOn(Drill& drill, Role role) {
    QStringList paths;
    for (const char* kind : {"0", "1"})
        paths << drill.practice().cell(role, QStringLiteral("SELECT f.physical_name FROM sys.master_files AS f "
                                                            "WHERE f.database_id = DB_ID(N'mgc') AND f.type = ") +
                                                 QLatin1String(kind));
    return paths.join(u' ');
}

const QString ofPrimary = QStringLiteral("D:\\SQLData\\mgc.mdf D:\\SQLLog\\mgc_log.ldf");
const QString ofBackup = QStringLiteral("D:\\Chat\\Data\\mgc.mdf D:\\Chat\\Log\\mgc_log.ldf");

}  // namespace

class TstOtherFolders : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void logShippingAnew();
};

void TstOtherFolders::thereAndBack_data() {
    QTest::addColumn<bool>("normalFirst");
    QTest::newRow("as documented") << false;
    QTest::newRow("normal first") << true;
}

void TstOtherFolders::thereAndBack() {
    QFETCH(bool, normalFirst);
    Drill drill(QStringLiteral("other-folders"), Flow::PlannedFailover);
    QCOMPARE(filesOn(drill, Role::Primary), ofPrimary);
    QCOMPARE(filesOn(drill, Role::Backup), ofBackup);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    drill.practice().estate().observing.clock->wait(std::chrono::minutes(20), {});
    Choices choices;
    choices.order = normalFirst ? FailbackOrder::NormalFirst : FailbackOrder::Documented;
    drill.begin(Flow::Failback, choices);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    QCOMPARE(filesOn(drill, Role::Primary), ofPrimary);
    QCOMPARE(filesOn(drill, Role::Backup), ofBackup);
}

void TstOtherFolders::logShippingAnew() {
    Drill drill(QStringLiteral("other-folders"), Flow::RebuildLogShipping);
    QCOMPARE(drill.runToEnd(), RunResult::Done);
    QCOMPARE(filesOn(drill, Role::Backup), ofBackup);
}

QTEST_GUILESS_MAIN(TstOtherFolders)
#include "tst_other_folders.moc"
