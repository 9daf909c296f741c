#include "tests/whole/helpers/statements.h"

#include "core/discovery/discovery.h"
#include "core/lab/lab.h"
#include "core/lab/world/world.h"
#include "core/plan/failover.h"
#include "core/plan/flows.h"
#include "core/run/runner.h"
#include "core/site/profile_file.h"
#include "tests/situation/helpers/site_loss.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <mutex>

namespace pchat::whole {

namespace {

struct FromProbe {
    Statements& statements;
    void operator()(const SqlProbe& probe) { statements.insert(probe.query.toString()); }
    void operator()(const ShellProbe&) {}
    void operator()(const FileSizeProbe&) {}
    void operator()(const FolderProbe&) {}
    void operator()(const EvidenceProbe&) {}
    void operator()(const BackupFilesProbe& probe) { statements.insert(probe.query.toString()); }
    void operator()(const RowCountsProbe& probe) { statements.insert(probe.query.toString()); }
    void operator()(const ForeignLogsProbe&) {}  // what it asks, the doors hear
};

void addConditions(const std::vector<Condition>& conditions, Statements& statements) {
    for (const Condition& condition : conditions)
        std::visit(FromProbe{statements}, condition.probe);
}

/// What the job that a batch makes will send when it runs.
void addJobSteps(const QString& batch, Statements& statements) {
    static const QRegularExpression step(QStringLiteral("@command = N'((?:[^']|'')*)'"));
    for (const QRegularExpressionMatch& found : step.globalMatch(batch))
        statements.insert(found.captured(1).replace(QLatin1String("''"), QLatin1String("'")));
}

struct FromAct {
    Statements& statements;
    void operator()(const SqlAct& act) {
        statements.insert(act.script.toString());
        addJobSteps(act.script.toString(), statements);
    }
    void operator()(const EndSessionsAct& act) { statements.insert(act.find.toString()); }
    void operator()(const ShellAct&) {}
    void operator()(const CopyAct&) {}
    void operator()(const SetAsideAct&) {}
    void operator()(const BringBackAct&) {}
    void operator()(const SaveEvidenceAct& act) {
        for (const Query& query : act.queries)
            statements.insert(query.toString());
    }
    void operator()(const LookAct& act) { addConditions(act.conditions, statements); }
};

/// Where the doors of one estate write down what they are given.
struct Ear {
    std::mutex mutex;
    Statements heard;
    void hear(const QString& text) {
        const std::scoped_lock lock(mutex);
        heard.insert(text);
    }
};

class HeardObserver final : public SqlObserver {
  public:
    HeardObserver(std::shared_ptr<SqlObserver> door, std::shared_ptr<Ear> ear)
        : m_door(std::move(door)), m_ear(std::move(ear)) {}
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        m_ear->hear(query.toString());
        return m_door->ask(query, options);
    }

  private:
    std::shared_ptr<SqlObserver> m_door;
    std::shared_ptr<Ear> m_ear;
};

class HeardActor final : public SqlActor {
  public:
    HeardActor(std::shared_ptr<SqlActor> door, std::shared_ptr<Ear> ear)
        : m_door(std::move(door)), m_ear(std::move(ear)) {}
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        m_ear->hear(script.toString());
        return m_door->execute(script, options);
    }

  private:
    std::shared_ptr<SqlActor> m_door;
    std::shared_ptr<Ear> m_ear;
};

std::shared_ptr<Ear> listenTo(Estate& estate) {
    auto ear = std::make_shared<Ear>();
    for (auto& [role, door] : estate.observing.sql)
        door = std::make_shared<HeardObserver>(door, ear);
    for (auto& [role, door] : estate.acting.sql)
        door = std::make_shared<HeardActor>(door, ear);
    return ear;
}

Estate practice(const QString& folder, const QString& scenario, SiteProfile& profile) {
    const auto path = lab::create({folder, scenario, 1});
    if (!path) qFatal("%s", path.error().source().constData());
    // Without its faults, one of which ends the process.
    QFile::remove(lab::Layout(folder).faults());
    profile = loadProfile(*path).value();
    auto estate = lab::open(profile, folder);
    if (!estate) qFatal("%s", estate.error().source().constData());
    return std::move(*estate);
}

/// Finds the profile as if only the doors were known.
void discoverAll(const SiteProfile& own, const ObservingDoors& doors) {
    DiscoveryRequest request;
    request.profile.providers = own.providers;
    const auto found =
        discover(request, [&](const SiteProfile&) { return tl::expected<ObservingDoors, Message>(doors); });
    if (!found) qFatal("%s", found.error().source().constData());
}

Approval approvalOf(const Plan& plan) {
    Approval approval;
    approval.poolTyped = plan.pool;
    approval.digest = digestOf(plan);
    approval.lossAccepted = true;
    return approval;
}

/// Somebody connects to the database just before the step that ends connections.
RunOptions disturbed(const QString& estate, const Plan& plan) {
    QString before;
    for (const Step* step : plan.steps()) {
        if (std::holds_alternative<EndSessionsAct>(step->act)) break;
        before = step->id;
    }
    RunOptions options;
    options.onEvent = [=](const Event& event) {
        if (event.kind != EventKind::StepDone || event.step != before) return;
        const auto world = lab::World::open(estate);
        if (!world) qFatal("%s", world.error().source().constData());
        (*world)->instance(Role::Backup).addSession({{}, {}, QStringLiteral("SQLCMD"), QStringLiteral("mgc"), false});
    };
    return options;
}

/// Where the system has such a place: a practice estate writes durably hundreds of times.
QString inMemory() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/pchat-judged-XXXXXX");
}

/// Of the family of the scripted database, whatever its name is.
ResultSet headerOf(const Names& names) {
    ResultSet header = fake::header(fake::guid(1), QStringLiteral("1000"), QStringLiteral("1100"), names.database);
    header.rows.front().at(static_cast<std::size_t>(header.indexOf(u"FamilyGUID"))) = fake::family;
    return header;
}

}  // namespace

void addPlan(const Plan& plan, Statements& statements) {
    for (const Step* step : plan.steps()) {
        std::visit(FromAct{statements}, step->act);
        if (step->undo) std::visit(FromAct{statements}, *step->undo);
        std::visit(FromProbe{statements}, step->check.probe);
        addConditions(step->relies, statements);
    }
}

Statements ofScriptedSite(const Names& names) {
    fake::SiteLoss site;
    site.profile.chat.name = Name::from(names.database).value();
    site.profile.folders.logShare = names.share;
    site.profile.folders.copyFolder = names.copyFolder;
    site.profile.folders.copyFolderUnc = QStringLiteral("\\\\sql03.contoso.com\\LogCopy");
    site.profile.folders.logBackupFolder = names.share + QStringLiteral("\\own");
    site.files->folders.clear();
    const FileEntry file{names.file, 1000, fake::Ticking::start()};
    site.files->folders[names.share] = {file};
    site.files->folders[site.profile.folders.copyFolderUnc] = {file};
    site.backup->on(QStringLiteral("HEADERONLY FROM DISK"), headerOf(names));
    // Where that view is not to be had, the sessions tell of an Agent.
    site.backupMirror->fail(QStringLiteral("FROM sys.dm_server_services"),
                            fake::failure(FailureKind::PermissionDenied, 300));
    const Situation situation = site.observe();
    const auto plan = planFailover(site.profile, situation, {});
    if (!plan) return {};
    Statements statements;
    for (const auto& door : {site.primary, site.primaryMirror, site.backup, site.backupMirror})
        for (const QString& asked : door->asked())
            statements.insert(asked);
    addPlan(*plan, statements);
    return statements;
}

Statements ofPractice(const QString& scenario) {
    const QTemporaryDir folder(inMemory());
    SiteProfile profile;
    const QString place = folder.filePath(QStringLiteral("estate"));
    Estate estate = practice(place, scenario, profile);
    const auto ear = listenTo(estate);
    discoverAll(profile, estate.observing);
    const Situation situation = observe(profile, estate.observing, {});
    const auto plan = planFailover(profile, situation, {});
    if (!plan) return ear->heard;
    auto file = RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")),
                                {profile, folder.path(), situation, {}, *plan, approvalOf(*plan)});
    if (!file) qFatal("%s", file.error().source().constData());
    const RunResult result = run(*file, estate.observing, estate.acting, disturbed(place, *plan));
    if (result != RunResult::Done) qFatal("%s did not run to its end", qPrintable(scenario));
    Statements statements = ear->heard;
    addPlan(*plan, statements);
    return statements;
}

Statements ofRoundTrip() {
    const QTemporaryDir folder(inMemory());
    SiteProfile profile;
    Estate estate = practice(folder.filePath(QStringLiteral("estate")), QStringLiteral("all-well"), profile);
    const auto ear = listenTo(estate);
    Statements statements;
    for (const Flow flow : {Flow::RebuildLogShipping, Flow::PlannedFailover, Flow::RoleSwap, Flow::Failback}) {
        const Situation situation = observe(profile, estate.observing, {});
        const auto plan = planFor(flow, profile, situation, {});
        if (!plan) qFatal("no plan: %s", plan.error().front().source().constData());
        auto file = RunFile::create(folder.filePath(json::nameOf(flow) + QStringLiteral(".pchatrun")),
                                    {profile, folder.path(), situation, {}, *plan, approvalOf(*plan)});
        if (!file) qFatal("%s", file.error().source().constData());
        const RunResult result = run(*file, estate.observing, estate.acting, {});
        if (result != RunResult::Done) qFatal("%s did not run to its end", qPrintable(json::nameOf(flow)));
        addPlan(*plan, statements);
    }
    statements.merge(Statements(ear->heard));
    return statements;
}

}  // namespace pchat::whole
