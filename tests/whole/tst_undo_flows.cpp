// Every flow on a practice estate, stopped after every step in turn and taken back: afterwards the estate is as it was,
// or the plan had said before that step that it cannot be undone, or that what it changed stays.
#include "tests/whole/helpers/drill.h"

#include <QTest>

using namespace pchat;
using namespace pchat::whole;

namespace {

/// A run that goes forward step by step; what the estate was before it and after each of its steps.
class Way {
  public:
    explicit Way(std::unique_ptr<Drill> drill) : m_drill(std::move(drill)), m_states{m_drill->state()} {}

    [[nodiscard]] Drill& drill() const { return *m_drill; }
    /// Ids stay what they are; the steps themselves belong to the plan that the drill holds now.
    [[nodiscard]] std::vector<const Step*> steps() const { return m_drill->plan().steps(); }
    void goTo(std::size_t step);
    [[nodiscard]] const State& before(std::size_t step) const { return m_states.at(step); }
    [[nodiscard]] const State& after(std::size_t step) const { return m_states.at(step + 1); }
    /// What was changed by those of these steps that say that it stays.
    [[nodiscard]] QSet<QString> staying(std::size_t from, std::size_t to) const;

  private:
    std::unique_ptr<Drill> m_drill;
    std::vector<State> m_states;
};

void Way::goTo(std::size_t step) {
    while (m_states.size() <= step + 1) {
        const QString id = steps().at(m_states.size() - 1)->id;
        // Several files are copied at once.
        const RunResult result = m_drill->isDone(id) ? RunResult::Stopped : m_drill->runUntil(id);
        if (result != RunResult::Stopped && result != RunResult::Done)
            qFatal("%s: %s", qPrintable(id), qPrintable(json::nameOf(result)));
        m_states.push_back(m_drill->state());
    }
}

QSet<QString> Way::staying(std::size_t from, std::size_t to) const {
    QSet<QString> all;
    for (std::size_t at = from; at <= to; ++at)
        if (steps()[at]->staysOnUndo) all |= differing(before(at), after(at));
    return all;
}

void pass(Drill& drill, int minutes) {
    for (int minute = 0; minute < minutes; ++minute)
        drill.practice().estate().observing.clock->wait(std::chrono::minutes(1), {});
}

std::unique_ptr<Drill> failedOver(const char* scenario, Flow flow) {
    auto drill = std::make_unique<Drill>(QLatin1String(scenario), flow);
    if (drill->runToEnd() != RunResult::Done) qFatal("the failover did not end");
    pass(*drill, 30);
    return drill;
}

/// Where every flow that comes after a planned failover starts.
std::unique_ptr<Drill> afterPlannedFailover(Flow flow, const Choices& choices = {}) {
    static const std::unique_ptr<Drill> model = failedOver("all-well", Flow::PlannedFailover);
    auto drill = model->twin();
    drill->begin(flow, choices);
    return drill;
}

std::unique_ptr<Drill> normalFirst() {
    Choices choices;
    choices.order = FailbackOrder::NormalFirst;
    return afterPlannedFailover(Flow::Failback, choices);
}

/// Everything of before the failover is left on the old side.
std::unique_ptr<Drill> afterDisaster() {
    auto drill = failedOver("power-outage", Flow::Failover);
    if (!lab::happen(drill->practice().folder(), QStringLiteral("primary-returns"))) qFatal("nothing returns");
    drill->practice().reopen();
    pass(*drill, 10);
    drill->begin(Flow::Failback);
    return drill;
}

/// Log shipping runs the other way meanwhile.
std::unique_ptr<Drill> afterRoleSwap() {
    auto drill = afterPlannedFailover(Flow::RoleSwap);
    if (drill->runToEnd() != RunResult::Done) qFatal("the role swap did not end");
    pass(*drill, 20);
    drill->begin(Flow::Failback);
    return drill;
}

struct Row {
    const char* name;
    std::function<std::unique_ptr<Drill>()> begin;
    bool isShipped;          ///< log shipping to the backup runs before it
    Risk last = Risk::Safe;  ///< nothing is looked at behind a step of this risk
};

const std::vector<Row>& rows() {
    const auto flow = [](const char* scenario, Flow of) {
        return [=] { return std::make_unique<Drill>(QLatin1String(scenario), of); };
    };
    static const std::vector<Row> all{
        {"failover", flow("site-loss", Flow::Failover), false},
        // Behind the recovery a standby is a database like the other.
        {"failover of a standby", flow("standby-session", Flow::Failover), false, Risk::PointOfNoReturn},
        {"planned failover", flow("all-well", Flow::PlannedFailover), true},
        {"failback", [] { return afterPlannedFailover(Flow::Failback); }, false},
        {"failback, normal first", normalFirst, false},
        {"failback after a disaster", afterDisaster, false, Risk::PointOfNoReturn},
        {"failback after a role swap", afterRoleSwap, false, Risk::PointOfNoReturn},
        {"role swap", [] { return afterPlannedFailover(Flow::RoleSwap); }, false},
        {"log shipping anew", flow("all-well", Flow::RebuildLogShipping), true}};
    return all;
}

bool isInTheWay(const Step& step) {
    return step.risk != Risk::Safe && !step.staysOnUndo;
}

struct Wanted {
    bool isOffered = false;
    std::ptrdiff_t last = -1;  ///< the step that the undo leaves as it is; -1: it goes all the way back
};

/// The step found everything as it has to be, so that there is nothing of its own to take back.
bool hadNothingToDo(const Step& step, const std::vector<Event>& events) {
    const auto has = [&](EventKind kind) {
        return std::any_of(events.begin(), events.end(),
                           [&](const Event& event) { return event.step == step.id && event.kind == kind; });
    };
    return has(EventKind::StepAlreadyDone) && !has(EventKind::StepStarted);
}

/// What an undo has to do once this step is done, by what the plan says of the steps so far.
Wanted wantedAfter(const std::vector<const Step*>& steps, std::size_t reached, const std::vector<Event>& events) {
    Wanted wanted;
    for (std::size_t at = 0; at <= reached; ++at) {
        const Step& step = *steps[at];
        if (step.risk == Risk::PointOfNoReturn) return {};
        if (!isInTheWay(step) || hadNothingToDo(step, events)) continue;
        wanted = step.undo ? Wanted{true, wanted.last} : Wanted{false, static_cast<std::ptrdiff_t>(at)};
    }
    return wanted;
}

State without(State state, const QSet<QString>& entries) {
    for (const QString& each : entries)
        state.remove(each);
    return state;
}

/// Log shipping takes a backup, copies and restores it, and with it all that came before.
bool shipsLogs(Drill& drill) {
    const std::pair<Role, const char*> jobs[] = {
        {Role::Primary, "LSBackup_mgc"}, {Role::Backup, "LSCopy_SQL01_mgc"}, {Role::Backup, "LSRestore_SQL01_mgc"}};
    const auto last = [&](Role role, const char* query) {
        return drill.practice().cell(role, QLatin1String(query)).section(u'\\', -1);
    };
    for (const auto& [role, job] : jobs) {
        if (!drill.practice().execute(
                role, QStringLiteral("EXEC msdb.dbo.sp_start_job @job_name = N'%1'").arg(QLatin1String(job))))
            return false;
        drill.practice().estate().observing.clock->wait(std::chrono::seconds(1), {});
    }
    return last(Role::Primary, "SELECT m.last_backup_file FROM msdb.dbo.log_shipping_monitor_primary AS m") ==
           last(Role::Backup, "SELECT m.last_restored_file FROM msdb.dbo.log_shipping_monitor_secondary AS m");
}

}  // namespace

class TstUndoFlows : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void afterEveryStep_data();
    void afterEveryStep();

  private:
    Way& way(const QString& name);
    std::map<QString, Way> m_ways;
};

Way& TstUndoFlows::way(const QString& name) {
    const auto found = m_ways.find(name);
    if (found != m_ways.end()) return found->second;
    for (const Row& row : rows())
        if (QLatin1String(row.name) == name) return m_ways.emplace(name, Way(row.begin())).first->second;
    qFatal("no such flow");
}

void TstUndoFlows::afterEveryStep_data() {
    QTest::addColumn<QString>("flow");
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("isShipped");
    for (const Row& row : rows()) {
        const std::vector<const Step*> steps = way(QLatin1String(row.name)).drill().plan().steps();
        for (std::size_t at = 0; at < steps.size(); ++at) {
            QTest::addRow("%s, %s", row.name, qPrintable(steps[at]->id))
                << QString::fromLatin1(row.name) << static_cast<int>(at) << row.isShipped;
            if (row.last != Risk::Safe && steps[at]->risk == row.last) break;
        }
    }
}

void TstUndoFlows::afterEveryStep() {
    QFETCH(QString, flow);
    QFETCH(int, step);
    QFETCH(bool, isShipped);
    Way& forward = way(flow);
    const auto at = static_cast<std::size_t>(step);
    forward.goTo(at);
    const std::vector<const Step*> steps = forward.steps();
    QVERIFY2(steps[at]->undoNote.source().size() > 10, qPrintable(steps[at]->id));
    const Wanted wanted = wantedAfter(steps, at, forward.drill().events());
    QCOMPARE(forward.drill().undoable().isOffered(), wanted.isOffered);
    if (!wanted.isOffered) {
        QVERIFY(!forward.drill().back());
        QCOMPARE(differences(forward.after(at), forward.drill().state()).join(u'\n'), QString());
        return;
    }
    if (steps[at]->risk == Risk::Safe && !isShipped) {
        QCOMPARE(differences(forward.before(at), forward.after(at)).join(u'\n'), QString());
        return;
    }
    const auto drill = forward.drill().twin();
    QCOMPARE(drill->back().value(), wanted.last < 0 ? RunResult::Undone : RunResult::Stopped);
    const QSet<QString> staying = forward.staying(static_cast<std::size_t>(wanted.last + 1), at);
    const State& expected = forward.before(static_cast<std::size_t>(wanted.last + 1));
    QCOMPARE(differences(without(expected, staying), without(drill->state(), staying)).join(u'\n'), QString());
    if (isShipped && wanted.last < 0) QVERIFY(shipsLogs(*drill));
    drill->close();
    QVERIFY(verifyRunFile(drill->path()).isWhole);
}

QTEST_GUILESS_MAIN(TstUndoFlows)
#include "tst_undo_flows.moc"
