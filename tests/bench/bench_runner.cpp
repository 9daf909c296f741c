// The wizard's own time for a step: what a run takes beyond the time its calls spend inside the doors, journal
// included; against the bare statements of the same plan, sent to a second practice estate of the same seed. Prints:
// name value unit ratio-to-peer. The folder is the first argument; default: the current one.
#include "core/lab/lab.h"
#include "core/plan/failover.h"
#include "core/readiness/assess.h"
#include "core/run/runner.h"
#include "core/site/profile_file.h"
#include "core/situation/observe.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <mutex>

using namespace pchat;

namespace {

/// Real time since the last look during which a call was inside a door; calls may overlap.
class Inside {
  public:
    template <class Call>
    auto time(Call call) {
        enter();
        auto answer = call();
        leave();
        return answer;
    }
    double takeMilliseconds() {
        const std::scoped_lock lock(m_mutex);
        return static_cast<double>(std::exchange(m_nanoseconds, 0)) / 1e6;
    }

  private:
    void enter() {
        const std::scoped_lock lock(m_mutex);
        if (m_calls++ == 0) m_timer.start();
    }
    void leave() {
        const std::scoped_lock lock(m_mutex);
        if (--m_calls == 0) m_nanoseconds += m_timer.nsecsElapsed();
    }

    std::mutex m_mutex;
    QElapsedTimer m_timer;
    int m_calls = 0;
    qint64 m_nanoseconds = 0;
};

class TimedSql final : public SqlObserver, public SqlActor {
  public:
    TimedSql(Inside& inside, std::shared_ptr<SqlObserver> observer, std::shared_ptr<SqlActor> actor)
        : m_inside(inside), m_observer(std::move(observer)), m_actor(std::move(actor)) {}
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->ask(query, options); });
    }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        return m_inside.time([&] { return m_actor->execute(script, options); });
    }

  private:
    Inside& m_inside;
    std::shared_ptr<SqlObserver> m_observer;
    std::shared_ptr<SqlActor> m_actor;
};

class TimedShell final : public ShellObserver, public ShellActor {
  public:
    TimedShell(Inside& inside, const Estate& estate)
        : m_inside(inside), m_observer(estate.observing.shell), m_actor(estate.acting.shell) {}
    Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->ask(query, options); });
    }
    Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions& options) override {
        return m_inside.time([&] { return m_actor->execute(call, options); });
    }

  private:
    Inside& m_inside;
    std::shared_ptr<ShellObserver> m_observer;
    std::shared_ptr<ShellActor> m_actor;
};

class TimedFiles final : public FileObserver, public FileActor {
  public:
    TimedFiles(Inside& inside, const Estate& estate)
        : m_inside(inside), m_observer(estate.observing.files), m_actor(estate.acting.files) {}
    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->list(folder, options); });
    }
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->size(folder, name, options); });
    }
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->freeSpace(folder, options); });
    }
    Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) override {
        return m_inside.time([&] { return m_observer->mayWrite(folder, options); });
    }
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) override {
        return m_inside.time([&] { return m_actor->copy(from, to, options); });
    }
    Outcome<void> move(const QString& from, const QString& to, const CallOptions& options) override {
        return m_inside.time([&] { return m_actor->move(from, to, options); });
    }

  private:
    Inside& m_inside;
    std::shared_ptr<FileObserver> m_observer;
    std::shared_ptr<FileActor> m_actor;
};

Estate timed(const Estate& estate, Inside& inside) {
    Estate result = estate;
    for (const auto& [role, observer] : estate.observing.sql) {
        const auto sql = std::make_shared<TimedSql>(inside, observer, estate.acting.sql.at(role));
        result.observing.sql[role] = sql;
        result.acting.sql[role] = sql;
    }
    const auto shell = std::make_shared<TimedShell>(inside, estate);
    const auto files = std::make_shared<TimedFiles>(inside, estate);
    result.observing.shell = shell;
    result.acting.shell = shell;
    result.observing.files = files;
    result.acting.files = files;
    return result;
}

struct Drill {
    SiteProfile profile;
    QString folder;
    Estate estate;
    RunDocuments documents;
};

Approval everythingApproved(const Plan& plan, const std::vector<Finding>& findings) {
    Approval approval;
    approval.poolTyped = plan.pool;
    approval.digest = digestOf(plan);
    approval.lossAccepted = true;
    for (const Finding& finding : findings)
        if (finding.needsAcknowledgement()) approval.acknowledgements.emplace(finding.id, QStringLiteral("benchmark"));
    return approval;
}

/// A new practice estate, observed and planned.
std::optional<Drill> newDrill(const QString& folder) {
    const auto path = lab::create({folder, QStringLiteral("site-loss"), 1});
    if (!path) return std::nullopt;
    const auto profile = loadProfile(*path);
    if (!profile) return std::nullopt;
    auto estate = lab::open(*profile, folder);
    if (!estate) return std::nullopt;
    Drill drill{*profile, folder, std::move(*estate), {}};
    drill.documents.profile = *profile;
    drill.documents.profileFolder = folder;
    drill.documents.situation = observe(*profile, drill.estate.observing, {});
    drill.documents.findings = assess(*profile, drill.documents.situation);
    const auto plan = planFailover(*profile, drill.documents.situation, {});
    if (!plan) return std::nullopt;
    drill.documents.plan = *plan;
    drill.documents.approval = everythingApproved(*plan, drill.documents.findings);
    return drill;
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double millisecondsOf(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

bool isStepEnd(const Event& event) {
    return event.kind == EventKind::StepDone || event.kind == EventKind::StepAlreadyDone;
}

/// For each step, from the end of the one before to its own end: the time that was not spent inside the doors.
std::vector<double> ownTimes(Drill& drill) {
    Inside inside;
    const Estate estate = timed(drill.estate, inside);
    std::vector<double> times;
    QElapsedTimer timer;
    RunOptions options;
    options.onEvent = [&](const Event& event) {
        const double within = isStepEnd(event) ? inside.takeMilliseconds() : 0;
        if (isStepEnd(event)) times.push_back(millisecondsOf(timer) - within);
        if (isStepEnd(event) || event.kind == EventKind::RunStarted) timer.start();
    };
    auto file = RunFile::create(drill.folder + QStringLiteral("/bench.pchatrun"), drill.documents);
    if (!file || run(*file, estate.observing, estate.acting, options) != RunResult::Done) return {};
    return times;
}

/// The plan's statements one after the other, with nothing around them.
std::vector<double> bareTimes(const Drill& drill) {
    std::vector<double> times;
    QElapsedTimer timer;
    for (const Step* step : drill.documents.plan.steps()) {
        timer.start();
        if (const auto* sql = std::get_if<SqlAct>(&step->act))
            (void)drill.estate.acting.sql.at(sql->role)->execute(sql->script, {});
        else if (const auto* shell = std::get_if<ShellAct>(&step->act))
            (void)drill.estate.acting.shell->execute(shell->call, {});
        else if (const auto* copy = std::get_if<CopyAct>(&step->act))
            (void)drill.estate.acting.files->copy(copy->from, copy->to, {});
        else
            continue;
        times.push_back(millisecondsOf(timer));
    }
    return times;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString place = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    const QTemporaryDir folder(place + QStringLiteral("/bench-XXXXXX"));
    const QString base = QFileInfo(folder.path()).absoluteFilePath();
    auto run = newDrill(base + QStringLiteral("/run"));
    const auto bare = newDrill(base + QStringLiteral("/bare"));
    if (!run || !bare) return 1;
    const std::vector<double> own = ownTimes(*run);
    const std::vector<double> theirs = bareTimes(*bare);
    if (own.empty()) return 1;
    std::printf("own_time_per_step %.2f ms %.2f\n", medianOf(own), medianOf(own) / medianOf(theirs));
    std::printf("own_time_of_the_slowest_step %.2f ms %.2f\n", *std::max_element(own.begin(), own.end()),
                *std::max_element(own.begin(), own.end()) / medianOf(theirs));
    std::printf("bare_statement %.2f ms 1.00\n", medianOf(theirs));
    return 0;
}
