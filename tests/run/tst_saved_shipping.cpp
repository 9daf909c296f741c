// The log shipping settings that a run file's evidence tells.
#include "core/run/saved_shipping.h"
#include "tests/run/helpers/sample_plan.h"
#include "tests/run/helpers/stage.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

constexpr const char* copyJob = "C0000001-0001-0001-0101-010101010101";
constexpr const char* restoreJob = "E0000001-0001-0001-0101-010101010101";
constexpr const char* backupJob = "B0000001-0001-0001-0101-010101010101";

QJsonObject answer(const char* columns, const std::vector<const char*>& rows) {
    QJsonArray names;
    for (const QString& name : QString::fromLatin1(columns).split(u' '))
        names.append(name);
    QJsonArray cells;
    for (const char* row : rows) {
        QJsonArray one;
        for (const QString& cell : QString::fromLatin1(row).split(u' '))
            one.append(cell == QLatin1String("NULL") ? QJsonValue() : QJsonValue(cell));
        cells.append(one);
    }
    return {{QStringLiteral("results"),
             QJsonArray{QJsonObject{{QStringLiteral("columns"), names}, {QStringLiteral("rows"), cells}}}}};
}

QJsonObject saved(const QJsonArray& queries) {
    return {{QStringLiteral("queries"), queries}};
}

QByteArray rowOf(std::initializer_list<const char*> cells) {
    QByteArrayList list;
    for (const char* cell : cells)
        list << cell;
    return list.join(' ');
}

/// What the backup instance's msdb says, with these schedules: job, enabled and the four columns of the frequency.
QJsonObject secondary(const std::vector<QByteArray>& schedules) {
    std::vector<const char*> rows;
    for (const QByteArray& schedule : schedules)
        rows.push_back(schedule.constData());
    return saved({answer("secondary_id copy_job_id restore_job_id file_retention_period",
                         {rowOf({"1", copyJob, restoreJob, "2880"}).constData()}),
                  answer("secondary_database restore_delay restore_mode", {"mgc 20 1"}),
                  answer("secondary_database restore_threshold history_retention_period", {"mgc 90 10080"}),
                  answer("job_id enabled freq_type freq_interval freq_subday_type freq_subday_interval", rows)});
}

QByteArray schedule(const char* job, const char* frequency) {
    return QByteArray(job) + ' ' + frequency;
}

RunRecord recordWith(std::map<QString, QJsonObject> evidence) {
    RunRecord record;
    record.documents.profile.shipping.backupEvery = 7;
    record.documents.profile.shipping.copyEvery = 8;
    record.documents.profile.shipping.restoreEvery = 9;
    record.documents.profile.shipping.backupRetention = 1111;
    record.documents.profile.shipping.backupThreshold = 77;
    record.evidence = std::move(evidence);
    return record;
}

}  // namespace

class TstSavedShipping : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void nothingSaved();
    void theSecondarysHalf();
    void thePrimarysHalf();
    void schedules_data();
    void schedules();
    void wholeSchedules();
    void numbers_data();
    void numbers();
    void newestFailover();
    void headsNeedNoJournal();
    void headsOfOtherFilesAreRefused();
};

void TstSavedShipping::nothingSaved() {
    QVERIFY(!savedShipping(recordWith({})));
    QVERIFY(!savedShipping(recordWith({{QStringLiteral("save-evidence"), saved({})}})));
    // The queries were asked, and log shipping was not there.
    QVERIFY(!savedShipping(recordWith(
        {{QStringLiteral("save-evidence"), saved({answer("secondary_database restore_delay restore_mode", {})})}})));
}

void TstSavedShipping::theSecondarysHalf() {
    const auto found =
        savedShipping(recordWith({{QStringLiteral("save-evidence"),
                                   secondary({schedule(copyJob, "1 4 1 4 5"), schedule(restoreJob, "1 4 1 8 2")})}}));
    ShippingSettings expected;
    expected.backupEvery = 7;  // of the profile
    expected.copyEvery = 5;
    expected.restoreEvery = 120;
    expected.backupRetention = 1111;
    expected.fileRetention = 2880;
    expected.historyRetention = 10080;
    expected.backupThreshold = 77;
    expected.restoreThreshold = 90;
    expected.restoreDelay = 20;
    expected.isStandby = true;
    QVERIFY(found == expected);
}

/// Whichever step saved it.
void TstSavedShipping::thePrimarysHalf() {
    const QByteArray primary = rowOf({"1", backupJob, "1440"});
    const QByteArray every = schedule(backupJob, "1 4 1 4 10");
    const auto found = savedShipping(
        recordWith({{QStringLiteral("save-evidence"), secondary({})},
                    {QStringLiteral("save-primary-evidence"),
                     saved({answer("primary_id backup_job_id backup_retention_period", {primary.constData()}),
                            answer("primary_id backup_threshold", {"1 45"}),
                            answer("job_id enabled freq_type freq_interval freq_subday_type freq_subday_interval",
                                   {every.constData()})})}}));
    QVERIFY(found.has_value());
    QCOMPARE(found->backupEvery, 10);
    QCOMPARE(found->backupRetention, 1440);
    QCOMPARE(found->backupThreshold, 45);
    QCOMPARE(found->copyEvery, 8);
}

void TstSavedShipping::schedules_data() {
    QTest::addColumn<QStringList>("frequencies");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char* what, const QStringList& frequencies, int minutes) {
        QTest::newRow(what) << frequencies << minutes;
    };
    row("minutes", {"1 4 1 4 15"}, 15);
    row("hours", {"1 4 1 8 1"}, 60);
    row("seconds", {"1 4 1 2 120"}, 2);
    row("seconds, not a whole minute", {"1 4 1 2 90"}, 2);
    row("less than a minute", {"1 4 1 2 10"}, 1);
    row("once a day", {"1 4 1 1 0"}, 1440);
    row("the most frequent", {"1 4 1 4 30", "1 4 1 4 10", "1 4 1 8 1"}, 10);
    row("only what is switched on", {"1 4 1 4 30", "0 4 1 4 10"}, 30);
    row("switched off", {"0 4 1 4 10"}, 8);
    row("weekly", {"1 8 1 4 10"}, 8);
    row("every other day", {"1 4 2 4 10"}, 8);
    row("unheard of", {"1 4 1 3 10"}, 8);
    row("no interval", {"1 4 1 4 0"}, 8);
    row("NULL", {"1 4 1 4 NULL"}, 8);
    row("longer than a day", {"1 4 1 8 25"}, 8);
    row("none", {}, 8);
}

void TstSavedShipping::schedules() {
    QFETCH(QStringList, frequencies);
    QFETCH(int, minutes);
    std::vector<QByteArray> rows{schedule(restoreJob, "1 4 1 4 3")};
    for (const QString& each : frequencies)
        rows.push_back(QByteArray(copyJob).toLower() + ' ' + each.toLatin1());
    const auto found = savedShipping(recordWith({{QStringLiteral("save-evidence"), secondary(rows)}}));
    QVERIFY(found.has_value());
    QCOMPARE(found->copyEvery, minutes);
    QCOMPARE(found->restoreEvery, 3);
}

void TstSavedShipping::wholeSchedules() {
    const char* columns =
        "job_id name enabled freq_type freq_interval freq_subday_type freq_subday_interval freq_relative_interval "
        "freq_recurrence_factor active_start_date active_end_date active_start_time active_end_time";
    const QByteArray nights = schedule(restoreJob, "nights 1 8 62 4 20 0 1 20200101 99991231 220000 55959");
    const QByteArray days = schedule(restoreJob, "days 0 4 1 8 2 0 0 20200101 99991231 60000 195959");
    const QByteArray copies = schedule(copyJob, "copies 1 4 1 4 5 0 0 20200101 99991231 0 235959");
    const QByteArray half = schedule(copyJob, "half 1 4 1 4 5 0 0 20200101 99991231 0 late");
    const auto with = [&](std::initializer_list<const char*> rows) {
        return savedSchedules(recordWith({{QStringLiteral("save-evidence"), secondary({})},
                                          {QStringLiteral("save-more"), saved({answer(columns, rows)})}}));
    };
    const ShippingSchedules found = with({nights.constData(), days.constData(), copies.constData()});
    QCOMPARE(found.backup.size(), std::size_t{0});
    QCOMPARE(found.copy.size(), std::size_t{1});
    QCOMPARE(found.restore.size(), std::size_t{2});
    const ScheduleFacts& first = found.restore.front();
    QCOMPARE(first.name, QStringLiteral("nights"));
    QVERIFY(first.enabled && !found.restore.back().enabled);
    QCOMPARE((QList<int>{first.freqType, first.freqInterval, first.freqSubdayType, first.freqSubdayInterval,
                         first.freqRelativeInterval, first.freqRecurrenceFactor, first.activeStartDate,
                         first.activeEndDate, first.activeStartTime, first.activeEndTime}),
             (QList<int>{8, 62, 4, 20, 0, 1, 20200101, 99991231, 220000, 55959}));
    // Half of a job's schedules would be another rhythm.
    QVERIFY(with({copies.constData(), half.constData()}).copy.empty());
}

void TstSavedShipping::numbers_data() {
    QTest::addColumn<QString>("delay");
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<int>("expectedDelay");
    QTest::addColumn<int>("expectedThreshold");
    QTest::newRow("plain") << "0"
                           << "30" << 0 << 30;
    QTest::newRow("NULL") << "NULL"
                          << "NULL" << 0 << 45;
    QTest::newRow("negative") << "-5"
                              << "-1" << 0 << 45;
    QTest::newRow("zero") << "10"
                          << "0" << 10 << 45;
    QTest::newRow("too long") << "525601"
                              << "525600" << 0 << 525600;
    QTest::newRow("no number") << "soon"
                               << "4x" << 0 << 45;
}

void TstSavedShipping::numbers() {
    QFETCH(QString, delay);
    QFETCH(QString, threshold);
    QFETCH(int, expectedDelay);
    QFETCH(int, expectedThreshold);
    const QByteArray row = QStringLiteral("0 %1 %2").arg(delay, threshold).toLatin1();
    const auto found = savedShipping(
        recordWith({{QStringLiteral("save-evidence"),
                     saved({answer("restore_mode restore_delay restore_threshold", {row.constData()})})}}));
    QVERIFY(found.has_value());
    QCOMPARE(found->restoreDelay, expectedDelay);
    QCOMPARE(found->restoreThreshold, expectedThreshold);
    QVERIFY(!found->isStandby);
}

void TstSavedShipping::newestFailover() {
    const QTemporaryDir folder(folderTemplate());
    const auto keep = [&](const QString& name, Flow flow, const QString& pool, const char* delay) {
        Plan plan = samplePlan();
        plan.flow = flow;
        plan.pool = pool;
        auto file = RunFile::create(folder.filePath(name + QStringLiteral(".pchatrun")), documentsOf(plan));
        if (!file) qFatal("no run file");
        const QByteArray row = QByteArray("0 ") + delay;
        if (*delay && !file->saveEvidence(QStringLiteral("save-evidence"),
                                          saved({answer("restore_mode restore_delay", {row.constData()})})))
            qFatal("not saved");
        QTest::qSleep(3);  // they are told apart by when they were made
    };
    const QString pool = samplePlan().pool;
    QVERIFY(!newestFailoverOf(pool, folder.path()));
    keep(QStringLiteral("1"), Flow::Failover, pool, "11");
    keep(QStringLiteral("2"), Flow::PlannedFailover, pool, "22");
    keep(QStringLiteral("3"), Flow::Failback, pool, "33");
    keep(QStringLiteral("4"), Flow::Failover, QStringLiteral("another.contoso.com"), "44");
    keep(QStringLiteral("5"), Flow::Failover, pool, "");
    QStringList read;
    const auto reader = [&](const QString& path) {
        read << QFileInfo(path).baseName();
        return readRunFile(path);
    };
    const auto found = newestFailoverOf(pool.toUpper(), folder.path(), std::nullopt, reader);
    QVERIFY(found.has_value());
    QCOMPARE(savedShipping(*found)->restoreDelay, 22);
    QCOMPARE(read.join(u' '), QStringLiteral("5 2"));  // the newer one saved nothing
    read.clear();
    QVERIFY(!newestFailoverOf(QStringLiteral("none.contoso.com"), folder.path(), std::nullopt, reader));
    QVERIFY(!newestFailoverOf(pool, folder.path(), QStringLiteral("/another/estate"), reader));
    QCOMPARE(read.join(u' '), QString());
    QVERIFY(newestFailoverOf(pool, folder.path(), documentsOf(samplePlan()).profileFolder));
}

/// A journal that is damaged from its middle on, and one that is being written.
void TstSavedShipping::headsNeedNoJournal() {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("run with 50% #1.pchatrun"));
    Plan plan = samplePlan();
    plan.flow = Flow::PlannedFailover;
    {
        auto file = RunFile::create(path, documentsOf(plan));
        QVERIFY(file.has_value());
        const QJsonObject large{{QStringLiteral("text"), QString(400'000, QLatin1Char('x'))}};
        QVERIFY(file->saveEvidence(QStringLiteral("large"), large));
        const auto head = readRunHead(path);
        QVERIFY2(head.has_value(), head ? "" : qPrintable(head.error().source()));
        QCOMPARE(head->flow, Flow::PlannedFailover);
    }
    QVERIFY(readRunFile(path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 damaged = 300'000;
    QVERIFY(file.seek(file.size() - damaged));
    QCOMPARE(file.write(QByteArray(damaged, '\xff')), damaged);
    file.close();
    QVERIFY(!readRunFile(path).has_value());
    const QDateTime modified = QFileInfo(path).lastModified();
    const auto head = readRunHead(path);
    QVERIFY(head.has_value());
    QCOMPARE(head->path, path);
    QCOMPARE(head->pool, plan.pool);
    QCOMPARE(head->flow, Flow::PlannedFailover);
    QCOMPARE(head->profileFolder, documentsOf(plan).profileFolder);
    QVERIFY(head->createdAt.isValid() && head->createdAt <= QDateTime::currentDateTimeUtc());
    QCOMPARE(QFileInfo(path).lastModified(), modified);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QFileInfo(path).fileName()});
    QCOMPARE(headsIn(folder.path()).size(), std::size_t{1});
}

void TstSavedShipping::headsOfOtherFilesAreRefused() {
    const QTemporaryDir folder(folderTemplate());
    const QString path = folder.filePath(QStringLiteral("x.pchatrun"));
    QVERIFY(!readRunHead(path).has_value());
    for (const QByteArray& content :
         {QByteArray(), QByteArray("no run"), QByteArray("SQLite format 3\0 and no more")}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!readRunHead(path).has_value());
    }
    QVERIFY(headsIn(folder.path()).empty());
}

QTEST_GUILESS_MAIN(TstSavedShipping)
#include "tst_saved_shipping.moc"
