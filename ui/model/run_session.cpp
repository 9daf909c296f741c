#include "ui/model/run_session.h"

#include "core/estate/guarded.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pchat::ui {

namespace {

using RunOutcome = tl::expected<RunResult, Message>;

/// On the runner's thread, from opening the file to closing it.
RunOutcome carryOut(const std::function<tl::expected<RunFile, Message>()>& opener, const auto& work,
                    const Estate& estate, const RunOptions& options) {
    const Estate doors = guarded(estate);
    tl::expected<RunFile, Message> file = opener();
    if (!file) return tl::unexpected(file.error());
    const RunOutcome result = work(*file, doors, options);
    if (const auto closed = file->close(); !closed) return tl::unexpected(closed.error());
    return result;
}

RunOutcome goOn(RunFile& file, const Estate& estate, const RunOptions& options) {
    return run(file, estate.observing, estate.acting, options);
}

/// Nothing is said of a run that came to its end and cannot be taken back: that is what it was for.
UndoOffer offerOf(const Plan& plan, const std::vector<Event>& events, std::optional<RunResult> result) {
    const Undoable found = undoable(plan, events);
    UndoOffer offer;
    const bool isOver = result && *result != RunResult::Stopped && *result != RunResult::Unknown;
    if (!isOver && !events.empty()) offer.whyNot = found.whyNot;
    offer.isOffered = found.isOffered();
    if (!offer.isOffered) return offer;
    for (const UndoItem& item : found.items)
        if (item.way != UndoWay::Cannot) offer.steps.push_back(item.step->title);
    for (const Step* step : found.stays)
        offer.stays.push_back(step->title);
    if (const Step* end = found.end()) offer.end = end->title;
    return offer;
}

}  // namespace

Direction RunStatus::direction() const {
    const bool goesBack = std::any_of(events.begin(), events.end(),
                                      [](const Event& event) { return event.kind == EventKind::UndoStarted; });
    return goesBack ? Direction::Back : Direction::Onward;
}

bool RunStatus::canBeResumed() const {
    const bool isOpen = !result || *result == RunResult::Stopped || *result == RunResult::Unknown;
    return !isRunning && isOpen && !path.isEmpty() && !events.empty() && direction() == Direction::Onward;
}

bool RunStatus::isComplete() const {
    return !isRunning && result && (*result == RunResult::Done || *result == RunResult::DoneWithWarnings);
}

const Step* RunStatus::current() const {
    const std::vector<const Step*> steps = plan.steps();
    const auto found = std::find_if(steps.begin(), steps.end(), [this](const Step* step) {
        const auto state = states.find(step->id);
        return state != states.end() && state->second == StepState::Running;
    });
    return found == steps.end() ? nullptr : *found;
}

RunSession::RunSession(QObject* parent) : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)) {}

RunSession::~RunSession() {
    m_mailbox->close();
    if (m_shared) m_shared->abandon();
}

void RunSession::start(const Estate& estate, const QString& path, const RunDocuments& documents) {
    m_status = RunStatus{};
    m_status.path = path;
    m_status.plan = documents.plan;
    begin(
        estate,
        [path, documents] {
            // Where the folder cannot be made, creating the file says so.
            QDir().mkpath(QFileInfo(path).absolutePath());
            return RunFile::create(path, documents);
        },
        goOn);
}

void RunSession::show(const RunRecord& record) {
    m_status = RunStatus{};
    m_status.path = record.path;
    m_status.plan = record.documents.plan;
    m_status.events = record.events;
    m_status.states = stepStates(m_status.plan, m_status.events);
    m_status.result = resultOf(record.events);
    for (const Event& event : record.events)
        m_status.percent = std::max(m_status.percent, event.percent);
    showUndo();
    Q_EMIT changed();
}

void RunSession::resume(const Estate& estate) {
    m_status.result.reset();
    m_status.refusal = {};
    begin(
        estate, [path = m_status.path] { return RunFile::open(path); }, goOn);
}

void RunSession::undo(const Estate& estate, const UndoApproval& approval) {
    m_status.result.reset();
    m_status.refusal = {};
    begin(
        estate, [path = m_status.path] { return RunFile::open(path); },
        [approval](RunFile& file, const Estate& doors, const RunOptions& options) {
            return pchat::undo(file, approval, doors.observing, doors.acting, options);
        });
}

void RunSession::showUndo() {
    m_status.undo = offerOf(m_status.plan, m_status.events, m_status.result);
}

void RunSession::begin(const Estate& estate, Opener opener, const Work& work) {
    m_status.isRunning = true;
    m_status.undo = {};
    m_status.isStopping = m_status.isPaused = false;
    m_shared = std::make_shared<RunShared>(m_mailbox);
    RunOptions options;
    options.stopAfterStep = m_shared->stop;
    options.pause = m_shared->pause;
    options.onEvent = [shared = m_shared, this](const Event& event) { shared->push(event, [this] { collect(); }); };
    options.decide = [shared = m_shared, this](const Step&, const Event& failed) {
        shared->mailbox()->post([this, failed] {
            collect();
            m_status.decisionFor = failed;
            Q_EMIT changed();
        });
        return shared->await();
    };
    inBackground(
        m_mailbox,
        [opener = std::move(opener), work, estate, options] { return carryOut(opener, work, estate, options); },
        [this](const RunOutcome& outcome) { finish(outcome); });
    Q_EMIT changed();
}

void RunSession::collect() {
    const std::vector<Event> arrived = m_shared->take();
    if (arrived.empty()) return;
    for (const Event& event : arrived)
        m_status.percent = event.kind == EventKind::UndoStarted ? 0 : std::max(m_status.percent, event.percent);
    m_status.events.insert(m_status.events.end(), arrived.begin(), arrived.end());
    m_status.states = stepStates(m_status.plan, m_status.events);
    Q_EMIT changed();
}

void RunSession::finish(const RunOutcome& outcome) {
    collect();
    m_status.isRunning = m_status.isPaused = m_status.isStopping = false;
    m_status.decisionFor.reset();
    m_status.result = outcome ? std::optional(*outcome) : resultOf(m_status.events);
    if (!outcome) m_status.refusal = outcome.error();
    showUndo();
    Q_EMIT changed();
    Q_EMIT ended();
}

void RunSession::setPaused(bool paused) {
    if (!m_shared || !m_status.isRunning) return;
    *m_shared->pause = paused;
    m_status.isPaused = paused;
    Q_EMIT changed();
}

void RunSession::stopAfterStep() {
    if (!m_shared || !m_status.isRunning) return;
    m_status.isStopping = true;
    *m_shared->stop = true;
    if (m_status.decisionFor) return decide({DecisionKind::Stop, {}});
    Q_EMIT changed();
}

void RunSession::decide(const Decision& decision) {
    if (!m_shared || !m_status.decisionFor) return;
    m_status.decisionFor.reset();
    m_shared->decide(decision);
    Q_EMIT changed();
}

}  // namespace pchat::ui
