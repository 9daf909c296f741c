// A failover while the line to the server breaks in every way: each log backup meets another fault, and so does the
// recovery. Retry or resume brings each run to the end that the undisturbed one has, and the database is recovered
// once.
#include "core/estate/guarded.h"
#include "core/lab/lab.h"
#include "core/live/sql_doors.h"
#include "core/plan/failover.h"
#include "core/readiness/assess.h"
#include "core/report/report.h"
#include "core/run/runner.h"
#include "core/site/profile_file.h"
#include "core/situation/observe.h"
#include "core/text/catalog.h"
#include "tests/whole/helpers/served_lab.h"
#include "tests/whole/helpers/wire_proxy.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;
using namespace std::chrono_literals;

namespace {

constexpr const char* recovery = "WITH RECOVERY";

QString statementLogOf(const QString& lab) {
    return lab + QStringLiteral("/instances/SQL03.sqlite.statements");
}

void copyFolder(const QString& from, const QString& to) {
    QDirIterator all(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QDir().mkpath(to);
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        const QString target = to + info.filePath().mid(from.size());
        if (info.isDir())
            QDir().mkpath(target);
        else if (!QFile::copy(info.filePath(), target))
            qFatal("cannot copy %s", qPrintable(info.filePath()));
        if (QFile file(target); info.isFile() && file.open(QIODevice::ReadWrite))
            file.setFileTime(info.lastModified(), QFileDevice::FileModificationTime);
    }
}

bool sends(const Step& step, const char* words) {
    const auto* act = std::get_if<SqlAct>(&step.act);
    return act && act->script.toString().contains(QLatin1String(words));
}

/// An estate of which the SQL Servers are reached by a driver, the backup server by way of the proxy.
struct Site {
    SiteProfile profile;
    Estate estate;
};

Site siteIn(const QString& folder, const ServedLab& lab, int proxyPort) {
    auto profile = loadProfile(lab.profile());
    if (!profile) qFatal("the served profile cannot be read");
    profile->chat.instances[Role::Backup].address = QStringLiteral("127.0.0.1,%1").arg(proxyPort);
    const auto simulated = lab::open(*profile, folder);
    auto sql = live::openSql(*profile, Secret(QStringLiteral("practice")));
    if (!simulated || !sql) qFatal("the estate cannot be opened");
    Estate real = *simulated;
    real.observing.sql = std::move(sql->observing);
    real.acting.sql = std::move(sql->acting);
    return {std::move(*profile), guarded(lab::inLabTime(std::move(real), *simulated))};
}

QJsonObject endOf(const QString& folder) {
    const auto truth = lab::truth(folder);
    if (!truth) qFatal("%s", truth.error().source().constData());
    return {{QStringLiteral("messages"), truth->value(QStringLiteral("messages"))},
            {QStringLiteral("poolState"), truth->value(QStringLiteral("poolState"))},
            {QStringLiteral("activeServers"), truth->value(QStringLiteral("activeServers"))}};
}

}  // namespace

class WireFailover : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void theRecoveryMeetsAFault_data();
    void theRecoveryMeetsAFault();
    void theServerIsKilled_data();
    void theServerIsKilled();

  private:
    [[nodiscard]] RunDocuments documents(const Site& site) const;
    [[nodiscard]] RunResult go(const QString& run, const Site& site, const RunOptions& options) const;
    [[nodiscard]] std::vector<Event> eventsOf(const QString& run) const;
    void applyLogsThroughFaults(const QString& run, const Site& site);
    /// The estate and the run as they stood before the recovery, under another name; the folder.
    [[nodiscard]] QString freshCopy(const QString& name) const;

    Program m_program;
    std::unique_ptr<WireProxy> m_proxy;
    QJsonObject m_end;  ///< of the run that nothing disturbs
};

RunDocuments WireFailover::documents(const Site& site) const {
    RunDocuments made;
    made.profile = site.profile;
    made.profileFolder = m_program.path(QString());
    made.situation = observe(site.profile, site.estate.observing, {});
    made.findings = assess(site.profile, made.situation);
    auto plan = planFailover(site.profile, made.situation, {});
    if (!plan) qFatal("no plan: %s", plan.error().front().source().constData());
    made.plan = std::move(*plan);
    // So that nobody waits for hours for a reply that is held back.
    for (Phase& phase : made.plan.phases)
        for (Step& step : phase.steps)
            if (sends(step, "RESTORE")) step.timeout = 2s;
    Approval& approval = made.approval;
    approval.poolTyped = made.plan.pool;
    approval.digest = digestOf(made.plan);
    approval.lossAccepted = true;
    approval.lossWords = Catalog(Language::English).say(lossSentence(made.plan.loss));
    approval.approvedBy = QStringLiteral("a test");
    approval.at = site.estate.observing.clock->now();
    for (const Finding& finding : made.findings)
        if (finding.needsAcknowledgement()) approval.acknowledgements[finding.id] = QStringLiteral("a drill");
    return made;
}

RunResult WireFailover::go(const QString& run, const Site& site, const RunOptions& options) const {
    auto file = RunFile::open(run);
    if (!file) qFatal("%s", file.error().source().constData());
    return pchat::run(*file, site.estate.observing, site.estate.acting, options);
}

std::vector<Event> WireFailover::eventsOf(const QString& run) const {
    const auto record = readRunFile(run);
    return record ? record->events : std::vector<Event>();
}

void WireFailover::applyLogsThroughFaults(const QString& run, const Site& site) {
    std::vector<WireFault> faults{WireFault::Refuse,     WireFault::Silence,    WireFault::HangUp,
                                  WireFault::CutLogin,   WireFault::DropBefore, WireFault::HalfRequest,
                                  WireFault::DropDuring, WireFault::LoseReply,  WireFault::HalfReply,
                                  WireFault::HoldReply};
    auto created = RunFile::create(run, documents(site));
    QVERIFY2(created.has_value(), created ? "" : created.error().source().constData());
    std::map<QString, const Step*> steps;
    const RunDocuments& read = created->documents();
    for (const Step* step : read.plan.steps())
        steps[step->id] = step;
    RunOptions options;
    const std::size_t all = faults.size();
    options.onEvent = [&](const Event& event) {
        const Step* step = event.step.isEmpty() ? nullptr : steps.at(event.step);
        const bool isOver = event.kind == EventKind::StepDone || event.kind == EventKind::StepAlreadyDone;
        if (step && isOver && step->id == QLatin1String("end-connections")) options.stopAfterStep->store(true);
        if (event.kind == EventKind::StatementAnswered) m_proxy->heal();
        const bool isLog = step && event.kind == EventKind::StatementSent && sends(*step, "RESTORE LOG");
        if (!isLog || event.attempt > 1 || faults.empty()) return;
        m_proxy->strike(faults.front(), QStringLiteral("RESTORE LOG"));
        faults.erase(faults.begin());
    };
    const RunResult result = pchat::run(*created, site.estate.observing, site.estate.acting, options);
    QCOMPARE(json::nameOf(result), json::nameOf(RunResult::Stopped));
    QVERIFY2(faults.empty(), qPrintable(QString::number(faults.size())));
    QCOMPARE(m_proxy->struck(), static_cast<int>(all));
    int failures = 0;
    for (const Event& event : created->events()) {
        QVERIFY(event.kind != EventKind::StepFailed);
        QVERIFY2(event.attempt <= 3, qPrintable(event.step));
        if (event.kind == EventKind::StatementAnswered && event.failure) ++failures;
    }
    QCOMPARE(failures, static_cast<int>(all));
    QVERIFY(created->close());
}

void WireFailover::initTestCase() {
    const QString folder = m_program.newLab(QStringLiteral("before"));
    {
        const ServedLab lab(m_program, folder);
        QVERIFY(!lab.announced().isEmpty());
        m_proxy = std::make_unique<WireProxy>(lab.port(QStringLiteral("backup")), statementLogOf(folder));
        applyLogsThroughFaults(m_program.path(QStringLiteral("before.run")), siteIn(folder, lab, m_proxy->port()));
    }
    const QString undisturbed = freshCopy(QStringLiteral("undisturbed"));
    const ServedLab lab(m_program, undisturbed);
    m_proxy->leadTo(lab.port(QStringLiteral("backup")), statementLogOf(undisturbed));
    const RunResult result = go(undisturbed + QStringLiteral(".run"), siteIn(undisturbed, lab, m_proxy->port()), {});
    QVERIFY2(result == RunResult::Done || result == RunResult::DoneWithWarnings, qPrintable(json::nameOf(result)));
    m_end = endOf(undisturbed);
    QCOMPARE(m_end[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
}

QString WireFailover::freshCopy(const QString& name) const {
    const QString folder = m_program.path(name);
    copyFolder(m_program.path(QStringLiteral("before")), folder);
    if (!QFile::copy(m_program.path(QStringLiteral("before.run")), folder + QStringLiteral(".run")))
        qFatal("the run file cannot be copied");
    return folder;
}

void WireFailover::theRecoveryMeetsAFault_data() {
    QTest::addColumn<int>("fault");
    QTest::newRow("before") << static_cast<int>(WireFault::DropBefore);
    QTest::newRow("during") << static_cast<int>(WireFault::DropDuring);
    QTest::newRow("reply lost") << static_cast<int>(WireFault::LoseReply);
    QTest::newRow("half a reply") << static_cast<int>(WireFault::HalfReply);
    QTest::newRow("late") << static_cast<int>(WireFault::HoldReply);
}

void WireFailover::theRecoveryMeetsAFault() {
    QFETCH(int, fault);
    const QString folder = freshCopy(QStringLiteral("fault-%1").arg(fault));
    const QString runFile = folder + QStringLiteral(".run");
    const ServedLab lab(m_program, folder);
    m_proxy->leadTo(lab.port(QStringLiteral("backup")), statementLogOf(folder));
    const int before = m_proxy->struck();
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        if (event.kind == EventKind::StatementSent && event.attempt == 1 &&
            event.statement.contains(QLatin1String(recovery)))
            m_proxy->strike(static_cast<WireFault>(fault), QLatin1String(recovery));
        if (event.kind == EventKind::StatementAnswered) m_proxy->heal();
    };
    const RunResult result = go(runFile, siteIn(folder, lab, m_proxy->port()), options);
    QVERIFY2(result == RunResult::Done || result == RunResult::DoneWithWarnings, qPrintable(json::nameOf(result)));
    QCOMPARE(m_proxy->struck(), before + 1);
    QCOMPARE(endOf(folder), m_end);
    // Whatever became of the reply, the server was told once, or told again only after it was seen not to have acted.
    const Recoveries found = recoveriesIn(*lab::truth(folder));
    QCOMPARE(found.notRefused, 1);
    int sent = 0;
    for (const Event& event : eventsOf(runFile))
        if (event.kind == EventKind::StatementSent && event.statement.contains(QLatin1String(recovery))) ++sent;
    const auto kind = static_cast<WireFault>(fault);
    const bool hasArrived =
        kind == WireFault::LoseReply || kind == WireFault::HalfReply || kind == WireFault::HoldReply;
    if (hasArrived) QCOMPARE(sent, 1);
    QVERIFY(sent <= 2);
}

void WireFailover::theServerIsKilled_data() {
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("settlement");
    QTest::newRow("acting, and undone") << QStringLiteral("middle") << QStringLiteral("rolledBack");
    QTest::newRow("acting, and finished") << QStringLiteral("middle") << QStringLiteral("completed");
    QTest::newRow("when it has acted") << QStringLiteral("after") << QStringLiteral("completed");
}

/// The run stops, because nobody can say what became of the recovery; resumed, it looks first.
void WireFailover::theServerIsKilled() {
    QFETCH(QString, moment);
    QFETCH(QString, settlement);
    const QString folder = freshCopy(moment + settlement);
    const QString runFile = folder + QStringLiteral(".run");
    QFile faults(folder + QStringLiteral("/faults.json"));
    QVERIFY(faults.open(QIODevice::WriteOnly));
    faults.write(QStringLiteral(R"([{"door": "sql", "role": "backup", "contains": "WITH RECOVERY", "nth": 1,
                                     "moment": "%1", "act": "kill", "settlement": "%2"}])")
                     .arg(moment, settlement)
                     .toUtf8());
    faults.close();
    {
        const ServedLab lab(m_program, folder);
        m_proxy->leadTo(lab.port(QStringLiteral("backup")), statementLogOf(folder));
        const RunResult broken = go(runFile, siteIn(folder, lab, m_proxy->port()), {});
        QCOMPARE(json::nameOf(broken), json::nameOf(RunResult::Unknown));
    }
    const ServedLab again(m_program, folder);
    m_proxy->leadTo(again.port(QStringLiteral("backup")), statementLogOf(folder));
    const RunResult result = go(runFile, siteIn(folder, again, m_proxy->port()), {});
    QVERIFY2(result == RunResult::Done || result == RunResult::DoneWithWarnings, qPrintable(json::nameOf(result)));
    QCOMPARE(endOf(folder), m_end);
    const bool hasActed = settlement == QLatin1String("completed");
    QCOMPARE(recoveriesIn(*lab::truth(folder)).sent, hasActed ? 1 : 2);
}

QTEST_GUILESS_MAIN(WireFailover)
#include "tst_wire_failover.moc"
