#include "core/run/copy_set.h"

#include "core/estate/detached.h"
#include "core/run/acts.h"
#include "core/run/patience.h"
#include "core/run/sent.h"

#include <algorithm>

namespace pchat {

using Way = StepRunner::Way;
using Turn = StepRunner::Turn;

/// One file on its way, from the first look to the last.
struct CopySet::Copy {
    Copy(const RunRoom& room, const Step& its, const StepRecord& record, std::size_t at)
        : step(its), place(at), runner(room, its, record) {}

    const Step& step;
    std::size_t place;  ///< in the plan's order
    StepRunner runner;
    std::optional<Sender> sender;  ///< of the attempt that is under way
    std::optional<Patience> patience;
    int used = 0;                 ///< attempts since the last decision
    Turn turn;                    ///< how the last one came out
    std::optional<Event> report;  ///< of its failure
    bool isAgain = false;         ///< decided: try it again
};

namespace {

/// On a thread of its own, which may be left behind.
void startCopying(const std::shared_ptr<FileActor>& door, const Step& step, const std::shared_ptr<CopyBox>& box) {
    CallOptions options;
    options.timeout = step.timeout;
    options.onMessage = [box, id = step.id](const ServerMessage& message) { box->put({id, message}); };
    runDetached([door, act = std::get<CopyAct>(step.act), id = step.id, options, box] {
        box->put({id, door->copy(act.from, act.to, options)});
    });
}

QString bytesOf(const CopyReceipt& receipt) {
    return QString::number(receipt.bytes) + QLatin1Char(' ') + receipt.sha256;
}

}  // namespace

CopySet::CopySet(const RunRoom& room, const std::vector<const Step*>& steps, const QHash<QString, StepRecord>& records)
    : m_room(room) {
    for (const Step* step : steps)
        m_waiting.push_back(std::make_shared<Copy>(room, *step, records.value(step->id), m_waiting.size()));
}

const Step* CopySet::next() const {
    return m_waiting.empty() ? nullptr : &m_waiting.front()->step;
}

bool CopySet::mayBegin() const {
    const RunOptions& options = m_room.options;
    return !m_waiting.empty() && m_underWay.size() < atOnce && m_failed.empty() && !m_room.journal.isBroken() &&
           !options.pause->load() && !options.stopAfterStep->load();
}

std::optional<CopySet::Stopped> CopySet::carryOut() {
    for (;;) {
        while (mayBegin()) {
            const CopyPtr copy = m_waiting.front();
            m_waiting.pop_front();
            begin(copy);
        }
        if (m_underWay.empty()) break;
        hear(m_box->take());
    }
    return decideOnFailures();
}

void CopySet::begin(const CopyPtr& copy) {
    copy->used = 0;
    copy->patience.emplace(m_room.clock(), std::chrono::minutes(10));
    follow(copy, tryOnce(*copy));
}

/// Ready: the copy is under way.
Turn CopySet::tryOnce(Copy& copy) {
    ++copy.used;
    Turn turn = copy.runner.begin();
    if (turn.way != Way::Ready) return turn;
    const auto& door = m_room.acting.files;
    if (!door) return copy.runner.judge(tl::unexpected(noDoor(copy.step)));
    copy.sender.emplace(m_room, copy.step, copy.runner.attempt());
    if (const auto announced = copy.sender->announce(statementOf(copy.step.act)); !announced)
        return copy.runner.judge(tl::unexpected(announced.error()));
    startCopying(door, copy.step, m_box);
    return turn;
}

void CopySet::follow(const CopyPtr& copy, Turn turn) {
    while (turn.way == Way::TryAgain && copy->used < m_room.options.attempts && !m_room.journal.isBroken()) {
        copy->patience->wait();
        turn = tryOnce(*copy);
    }
    copy->turn = std::move(turn);
    if (copy->turn.way == Way::Ready)
        m_underWay.insert_or_assign(copy->step.id, copy);
    else if (copy->turn.way != Way::Finished)
        m_failed.push_back(copy);
}

void CopySet::hear(const CopyNews& news) {
    const auto found = m_underWay.find(news.step);
    if (found == m_underWay.end()) return;
    const CopyPtr copy = found->second;
    if (const auto* message = std::get_if<ServerMessage>(&news.what)) return copy->sender->message(*message);
    const auto& receipt = std::get<Outcome<CopyReceipt>>(news.what);
    m_underWay.erase(found);
    if (receipt) {
        copy->sender->answered(std::nullopt, bytesOf(*receipt));
        return follow(copy, copy->runner.judge({}));
    }
    copy->sender->answered(receipt.error());
    follow(copy, copy->runner.judge(tl::unexpected(receipt.error())));
}

std::optional<CopySet::Stopped> CopySet::decideOnFailures() {
    std::vector<CopyPtr> failures = std::exchange(m_failed, {});
    std::sort(failures.begin(), failures.end(),
              [](const CopyPtr& one, const CopyPtr& other) { return one->place < other->place; });
    // All are written down before anything is decided, so that the run file knows of each.
    for (const CopyPtr& copy : failures)
        copy->report = copy->runner.report(copy->turn);
    if (m_room.journal.isBroken()) return Stopped{nullptr, StepEnd::NoRecord};
    std::vector<CopyPtr> open;
    std::optional<Stopped> stopped;
    for (const CopyPtr& copy : failures) {
        const StepEnd end = stopped ? StepEnd::Failed : decideOn(*copy);
        if (end == StepEnd::Finished) continue;
        open.push_back(copy);
        if (!copy->isAgain && !stopped) stopped = Stopped{&copy->step, end};
    }
    if (m_room.journal.isBroken()) return Stopped{nullptr, StepEnd::NoRecord};
    const auto unknown =
        std::find_if(open.begin(), open.end(), [](const CopyPtr& copy) { return copy->turn.way == Way::Unknown; });
    if (stopped && unknown != open.end()) return Stopped{&(*unknown)->step, StepEnd::Unknown};
    m_waiting.insert(m_waiting.begin(), open.begin(), open.end());
    return stopped;
}

StepEnd CopySet::decideOn(Copy& copy) const {
    copy.isAgain = false;
    return copy.report ? copy.runner.decide(*copy.report, copy.isAgain) : StepEnd::FactChanged;
}

}  // namespace pchat
