// How long a probe may take, and what a backup's list of files comes to.
#include "core/run/observe_probe.h"
#include "tests/run/helpers/stage.h"

#include <QTest>

using namespace pchat;
using namespace std::chrono_literals;

namespace {

/// Answers every question with the same rows, and keeps the time that it was given.
class Recorder : public SqlObserver {
  public:
    explicit Recorder(ResultSet rows) : m_rows(std::move(rows)) {}
    Outcome<SqlAnswer> ask(const Query&, const CallOptions& options) override {
        given = options.timeout;
        return SqlAnswer{{m_rows}, {}};
    }
    std::chrono::milliseconds given{0};

  private:
    ResultSet m_rows;
};

ResultSet files(std::vector<std::vector<Cell>> rows) {
    return {{{QStringLiteral("LogicalName"), {}}, {QStringLiteral("PhysicalName"), {}}}, std::move(rows)};
}

struct Asked {
    std::shared_ptr<Recorder> recorder;
    test::Stage stage;
    Step step;

    explicit Asked(ResultSet rows) : recorder(std::make_shared<Recorder>(std::move(rows))) { step.timeout = 8h; }
    Outcome<Observed> operator()(const Probe& probe) {
        ObservingDoors doors = stage.doors.observing;
        doors.sql[Role::Primary] = recorder;
        return observeProbe(doors, stage.file, step, probe);
    }
};

}  // namespace

class TstObserveProbe : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void readingABackupMayTakeAsLongAsTheStep();
    void stateIsAskedForBriefly();
    void filesOfABackup_data();
    void filesOfABackup();
};

/// A backup of many gigabytes takes minutes to read: half a minute would never prove it.
void TstObserveProbe::readingABackupMayTakeAsLongAsTheStep() {
    Asked asked{ResultSet()};
    const auto seen = asked(SqlProbe{Role::Primary, query("RESTORE VERIFYONLY FROM DISK = N'x' WITH CHECKSUM"), {}});
    QVERIFY(seen && *seen == QStringLiteral("answered"));
    QCOMPARE(asked.recorder->given, std::chrono::milliseconds(8h));
}

void TstObserveProbe::stateIsAskedForBriefly() {
    Asked asked{files({{QStringLiteral("mgc"), QStringLiteral("D:\\mgc.mdf")}})};
    QVERIFY(asked(SqlProbe{Role::Primary, query("SELECT 1"), QStringLiteral("LogicalName")}));
    QCOMPARE(asked.recorder->given, CallOptions().timeout);
}

void TstObserveProbe::filesOfABackup_data() {
    QTest::addColumn<bool>("tellsPaths");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("with paths") << true << "mgc: D:\\Data\\mgc.mdf; mgc_log: E:\\Log\\mgc.ldf";
    QTest::newRow("names alone") << false << "mgc; mgc_log";
}

void TstObserveProbe::filesOfABackup() {
    QFETCH(bool, tellsPaths);
    QFETCH(QString, wanted);
    const BackupFilesProbe probe{Role::Primary, query("RESTORE FILELISTONLY FROM DISK = N'x'"), tellsPaths};
    Asked asked{files({{QStringLiteral("mgc_log"), QStringLiteral("E:\\Log\\mgc.ldf")},
                       {QStringLiteral("mgc"), QStringLiteral("D:\\Data\\mgc.mdf")}})};
    const auto seen = asked(probe);
    QVERIFY(seen && seen->has_value());
    QCOMPARE(**seen, wanted);
    Asked silent{ResultSet()};
    const auto nothing = silent(probe);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, FailureKind::Garbled);
}

QTEST_GUILESS_MAIN(TstObserveProbe)
#include "tst_observe_probe.moc"
