// A failover of a practice estate is stopped after every step in turn and taken back: afterwards the estate is as it
// was, or the plan had said before that step that it cannot be undone.
#include "core/run/saved_shipping.h"
#include "tests/whole/helpers/drill.h"

#include <QTest>

using namespace pchat;
using pchat::whole::Drill;

namespace {

/// The step that the plan says cannot be undone, of those up to this one; nullptr where it says so of none.
const Step* saidToStay(const Plan& plan, const QString& until) {
    for (const Step* step : plan.steps()) {
        if (step->risk != Risk::Safe && !step->undo) return step;
        if (step->id == until) break;
    }
    return nullptr;
}

const QString lastUndoable = QStringLiteral("end-connections");

}  // namespace

class TstUndoLab : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyStepSaysHowItIsUndone();
    void afterEveryStep_data();
    void afterEveryStep();
    void whereAStepFails_data();
    void whereAStepFails();
    void whatWasSavedIsWhatWas();
};

/// What an undo relies on in a plan: a note everywhere, and states that exclude each other where it looks for them.
void TstUndoLab::everyStepSaysHowItIsUndone() {
    Drill drill(QStringLiteral("site-loss"));
    for (const Step* step : drill.plan().steps()) {
        QVERIFY2(!step->undoNote.isEmpty(), qPrintable(step->id));
        if (!step->undo) continue;
        QVERIFY2(step->risk == Risk::Compensable, qPrintable(step->id));
        QVERIFY2(step->check.before.comparison != Comparison::Present, qPrintable(step->id));
        const Check& check = step->check;
        for (const auto& seen : {std::optional<QString>(), std::optional(QString()), std::optional(check.before.value),
                                 std::optional(check.after.value)})
            QVERIFY2(!check.before.isMetBy(seen) || !check.after.isMetBy(seen), qPrintable(step->id));
    }
}

void TstUndoLab::afterEveryStep_data() {
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("step");
    for (const char* scenario : {"site-loss", "standby-session"}) {
        const Drill drill{QLatin1String(scenario)};
        for (const Step* step : drill.plan().steps()) {
            // Of many logs the first is as good as the others.
            const bool isLog =
                step->id.startsWith(QLatin1String("copy-log")) || step->id.startsWith(QLatin1String("apply-log"));
            if (isLog && !step->id.endsWith(QLatin1String("-0001"))) continue;
            // Behind the recovery the standby is a database like the other.
            if (step->risk == Risk::PointOfNoReturn && !QByteArray(scenario).startsWith("site")) break;
            QTest::addRow("%s, %s", scenario, qPrintable(step->id)) << QString::fromLatin1(scenario) << step->id;
        }
    }
}

void TstUndoLab::afterEveryStep() {
    QFETCH(QString, scenario);
    QFETCH(QString, step);
    Drill drill(scenario);
    const QStringList before = drill.state();
    (void)drill.runUntil(step);
    const QStringList reached = drill.state();
    const Step* stays = saidToStay(drill.plan(), step);
    const auto result = drill.back();
    if (stays) {
        QVERIFY2(!result.has_value(), qPrintable(stays->id));
        QVERIFY(stays->undoNote.source().size() > 10);
        QCOMPARE(drill.state(), reached);
    } else {
        QVERIFY(result == RunResult::Undone || reached == before);
        QCOMPARE(drill.state(), before);
    }
    drill.close();
    QVERIFY(verifyRunFile(drill.path()).isWhole);
}

void TstUndoLab::whereAStepFails_data() {
    QTest::addColumn<bool>("isLost");
    QTest::newRow("it took effect") << true;
    QTest::newRow("it had no effect") << false;
}

/// The step that cannot be undone did not come to its end: whether it can be gone back behind it is looked at.
void TstUndoLab::whereAStepFails() {
    QFETCH(bool, isLost);
    Drill drill(QStringLiteral("site-loss"));
    const QStringList before = drill.state();
    (void)drill.runUntil(lastUndoable);
    Event event;
    event.kind = EventKind::StepStarted;
    event.step = QStringLiteral("recover-database");
    drill.close();
    {
        auto file = RunFile::open(drill.path());
        QVERIFY(file && file->append(event));
    }
    drill.reopen();
    if (isLost) drill.send(event.step);
    const auto result = drill.back();
    QCOMPARE(result.has_value(), !isLost);
    QCOMPARE(drill.state() == before, !isLost);
    if (isLost) QVERIFY(result.error() == whyItStays(*saidToStay(drill.plan(), event.step)));
}

/// What an evidence step of the practice estate saved is what its msdb says.
void TstUndoLab::whatWasSavedIsWhatWas() {
    Drill drill(QStringLiteral("site-loss"));
    const QString secondary = QStringLiteral("msdb.dbo.log_shipping_secondary");
    const auto of = [&](const char* column, const QString& table) {
        return drill.cell(QStringLiteral("SELECT t.%1 FROM %2 AS t").arg(QLatin1String(column), table));
    };
    const auto every = [&](const char* job) {
        return drill.cell(QStringLiteral("SELECT sc.freq_subday_interval FROM msdb.dbo.sysjobschedules AS js JOIN "
                                         "msdb.dbo.sysschedules AS sc ON sc.schedule_id = js.schedule_id WHERE "
                                         "js.job_id = N'%1'")
                              .arg(of(job, secondary)));
    };
    const QStringList expected{of("file_retention_period", secondary),
                               of("restore_delay", QStringLiteral("msdb.dbo.log_shipping_secondary_databases")),
                               of("restore_threshold", QStringLiteral("msdb.dbo.log_shipping_monitor_secondary")),
                               every("copy_job_id"), every("restore_job_id")};
    (void)drill.runUntil(QStringLiteral("remove-log-shipping"));
    drill.close();
    const auto record = readRunFile(drill.path());
    QVERIFY(record.has_value());
    const auto found = savedShipping(*record);
    QVERIFY(found.has_value());
    QStringList numbers;
    for (const int number :
         {found->fileRetention, found->restoreDelay, found->restoreThreshold, found->copyEvery, found->restoreEvery})
        numbers << QString::number(number);
    QCOMPARE(numbers, expected);
    QVERIFY(!found->isStandby);
    QCOMPARE(found->backupRetention, record->documents.profile.shipping.backupRetention);
}

QTEST_GUILESS_MAIN(TstUndoLab)
#include "tst_undo_lab.moc"
