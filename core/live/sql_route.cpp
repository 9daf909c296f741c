#include "core/live/sql_route.h"

#include "core/estate/detached.h"
#include "core/estate/progress.h"

#include <QRegularExpression>

#include <condition_variable>
#include <deque>

namespace pchat::live {

namespace {

using std::chrono::milliseconds;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr milliseconds loginTimeout{15000};
constexpr milliseconds heartbeat{100};       // between two looks at the wish to stop
constexpr milliseconds graceToCancel{5000};  // a server that was asked to stop may take so long to say so
constexpr std::chrono::seconds betweenPolls{1};
constexpr milliseconds pollTimeout{5000};

/// Whether a server may work on it for long and say how far it is.
bool isLong(const QString& batch) {
    static const QRegularExpression word(QStringLiteral("\\b(RESTORE|BACKUP)\\s+(LOG|DATABASE)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return word.match(batch).hasMatch();
}

/// Whether a batch that acts leaves nothing behind in its session: one RESTORE or BACKUP, and no setting.
bool leavesNothing(const QString& batch) {
    static const QRegularExpression one(QStringLiteral("^\\s*(RESTORE|BACKUP)\\s[^;]*;?\\s*$"),
                                        QRegularExpression::CaseInsensitiveOption);
    return one.match(batch).hasMatch();
}

/// 0 where it does not answer.
int spidOf(odbc::Connection& connection) {
    const auto answer = connection.run(QStringLiteral("SELECT @@SPID AS spid"), pollTimeout, {});
    return answer ? answer->first().at(0, u"spid").value_or(QString()).toInt() : 0;
}

/// Hands messages on, and each step of progress once, whether it was polled or said.
class Ear {
  public:
    explicit Ear(const std::function<void(const ServerMessage&)>& onMessage) : m_onMessage(onMessage) {}
    void hear(const ServerMessage& message) {
        if (!m_onMessage) return;
        if (const auto percent = percentIn(message)) {
            if (*percent <= m_percent) return;
            m_percent = *percent;
        }
        m_onMessage(message);
    }

  private:
    const std::function<void(const ServerMessage&)>& m_onMessage;
    int m_percent = 0;
};

}  // namespace

/// What the calling thread and the one that works have in common.
struct SqlRoute::Job {
    QString batch;
    Session session = Session::Shared;
    milliseconds timeout{0};
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<ServerMessage> inbox;
    std::shared_ptr<odbc::Connection> running;  ///< set once the batch is about to be sent
    int spid = 0;                               ///< of that session, where its progress can be read
    bool hasBegun = false;
    bool isStopped = false;  ///< the caller has given up before that
    std::optional<Outcome<SqlAnswer>> answer;

    void say(const ServerMessage& message) {
        {
            const std::scoped_lock lock(mutex);
            inbox.push_back(message);
        }
        changed.notify_all();
    }
    void end(Outcome<SqlAnswer> outcome) {
        {
            const std::scoped_lock lock(mutex);
            answer = std::move(outcome);
        }
        changed.notify_all();
    }
    /// False where the caller no longer wants it to begin.
    [[nodiscard]] bool begin(const std::shared_ptr<odbc::Connection>& connection, int itsSpid) {
        const std::scoped_lock lock(mutex);
        hasBegun = !isStopped;
        if (hasBegun) running = connection;
        if (hasBegun && isLong(batch)) spid = itsSpid;
        return hasBegun;
    }
    void forgetConnection() {
        std::shared_ptr<odbc::Connection> last;
        const std::scoped_lock lock(mutex);
        last.swap(running);
    }
    [[nodiscard]] bool hasEndedWithin(std::chrono::seconds time) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, time, [this] { return answer.has_value(); });
    }
};

SqlRoute::Opened SqlRoute::newConnection(milliseconds timeout) {
    auto connection = std::make_shared<odbc::Connection>(m_environment, m_server);
    const auto opened = connection->open(m_connectionString, std::min(timeout, loginTimeout));
    if (!opened) return tl::unexpected(opened.error());
    return connection;
}

std::shared_ptr<odbc::Connection> SqlRoute::idleConnection() {
    for (;;) {
        std::shared_ptr<odbc::Connection> idle;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_idle.empty()) return nullptr;
            idle = std::move(m_idle.back());
            m_idle.pop_back();
        }
        if (!idle->isDead()) return idle;
    }
}

void SqlRoute::carryOut(const std::shared_ptr<Job>& job) {
    auto answer = work(job);
    // A session of its own is closed before the caller goes on, so that nothing of it is in the way of the next.
    job->forgetConnection();
    job->end(std::move(answer));
}

/// The line may have broken while nobody used it. A query may be asked again; what acts never is, so it takes a session
/// that has just answered.
Outcome<SqlAnswer> SqlRoute::work(const std::shared_ptr<Job>& job) {
    const bool acts = job->session == Session::Own;
    const auto idle = !acts || leavesNothing(job->batch) ? idleConnection() : nullptr;
    const int idleSpid = idle && acts ? spidOf(*idle) : 0;
    if (idle && (!acts || idleSpid > 0)) {
        auto answer = runOn(idle, idleSpid, job);
        if (acts || answer || answer.error().kind != FailureKind::ConnectionLost) return answer;
    }
    const Opened opened = newConnection(job->timeout);
    if (!opened) return tl::unexpected(opened.error());
    return runOn(*opened, acts && isLong(job->batch) ? spidOf(**opened) : 0, job);
}

Outcome<SqlAnswer> SqlRoute::runOn(const std::shared_ptr<odbc::Connection>& link, int spid,
                                   const std::shared_ptr<Job>& job) {
    if (!job->begin(link, spid)) return tl::unexpected(odbc::stoppedFailure(m_server, false));
    auto answer = link->run(job->batch, job->timeout, [&](const ServerMessage& each) { job->say(each); });
    const bool isFree = job->session == Session::Shared || leavesNothing(job->batch);
    if (!isFree || !answer || link->isDead()) return answer;
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(link);
    return answer;
}

void SqlRoute::watchProgress(const std::shared_ptr<Job>& job) {
    const QString query =
        QStringLiteral("SELECT r.percent_complete FROM sys.dm_exec_requests AS r WHERE r.session_id = %1")
            .arg(job->spid);
    const Opened watch = newConnection(pollTimeout);
    if (!watch) return;  // progress is a comfort; the statement goes on without it
    do {
        const auto answer = (*watch)->run(query, pollTimeout, {});
        if (!answer) return;
        if (const Cell percent = answer->first().at(0, u"percent_complete"))
            job->say(progressMessage(static_cast<int>(percent->toDouble())));
    } while (!job->hasEndedWithin(betweenPolls));
}

Outcome<SqlAnswer> SqlRoute::attend(const std::shared_ptr<Job>& shared, const CallOptions& options) {
    Job& job = *shared;
    Ear ear(options.onMessage);
    SteadyTime toWatch = std::chrono::steady_clock::now() + betweenPolls;
    // The driver keeps the time first; this is for one that does not.
    SteadyTime end = std::chrono::steady_clock::now() + options.timeout + graceToCancel;
    bool isCancelled = false;
    std::unique_lock lock(job.mutex, std::defer_lock);
    for (;;) {
        if (lock.owns_lock()) lock.unlock();
        if (options.meanwhile) options.meanwhile();
        lock.lock();
        job.changed.wait_for(lock, heartbeat, [&] { return job.answer || !job.inbox.empty(); });
        while (!job.inbox.empty()) {
            const ServerMessage message = std::move(job.inbox.front());
            job.inbox.pop_front();
            lock.unlock();
            ear.hear(message);
            lock.lock();
        }
        if (job.answer) return std::move(*job.answer);
        if (job.spid > 0 && std::chrono::steady_clock::now() > toWatch) {
            toWatch = SteadyTime::max();
            runDetached([self = shared_from_this(), shared] { self->watchProgress(shared); });
        }
        const bool isLate = std::chrono::steady_clock::now() > end;
        if (isLate && isCancelled) break;
        if (isCancelled || (!isLate && !options.stop.stop_requested())) continue;
        isCancelled = true;
        job.isStopped = true;
        if (!job.hasBegun) break;
        end = std::chrono::steady_clock::now() + graceToCancel;
        const auto running = job.running;
        lock.unlock();
        if (running) running->cancel();
        lock.lock();
    }
    if (options.stop.stop_requested()) return tl::unexpected(odbc::stoppedFailure(m_server, job.hasBegun));
    return tl::unexpected(odbc::timeoutFailure(m_server, options.timeout));
}

Outcome<SqlAnswer> SqlRoute::call(const QString& batch, Session session, const CallOptions& options) {
    if (options.stop.stop_requested()) return tl::unexpected(odbc::stoppedFailure(m_server, false));
    const auto job = std::make_shared<Job>();
    job->batch = batch;
    job->session = session;
    job->timeout = options.timeout;
    runDetached([self = shared_from_this(), job] { self->carryOut(job); });
    return attend(job, options);
}

}  // namespace pchat::live
