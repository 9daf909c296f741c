// What an undo relies on in a failover, and what it does where a step did not come to its end.
#include "core/run/saved_shipping.h"
#include "tests/whole/helpers/drill.h"

#include <QTest>

using namespace pchat;
using pchat::whole::Drill;
using pchat::whole::State;

namespace {

const Step* stepOf(const Plan& plan, const QString& id) {
    for (const Step* step : plan.steps())
        if (step->id == id) return step;
    return nullptr;
}

const QString lastUndoable = QStringLiteral("end-connections");

}  // namespace

class TstUndoLab : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyStepSaysHowItIsUndone();
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

void TstUndoLab::whereAStepFails_data() {
    QTest::addColumn<bool>("isLost");
    QTest::newRow("it took effect") << true;
    QTest::newRow("it had no effect") << false;
}

/// The step that cannot be undone did not come to its end: whether it can be gone back behind it is looked at.
void TstUndoLab::whereAStepFails() {
    QFETCH(bool, isLost);
    Drill drill(QStringLiteral("site-loss"));
    const State before = drill.state();
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
    if (isLost) QVERIFY(result.error() == whyItStays(*stepOf(drill.plan(), event.step)));
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
