#include "core/estate/detached.h"
#include "core/lab/lab.h"
#include "core/lab/world/clock.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::lab;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 11, 20), QTime(7, 30), Qt::UTC);

/// A server reached over a network whose messages are written down, with their time, while they come.
class TalkingActor final : public SqlActor {
  public:
    explicit TalkingActor(Clock& clock) : m_clock(clock) {}
    Outcome<SqlAnswer> execute(const Script&, const CallOptions&) override {
        static_cast<void>(m_clock.now());
        return SqlAnswer{};
    }

  private:
    Clock& m_clock;
};

class TalkingObserver final : public SqlObserver {
  public:
    explicit TalkingObserver(Clock& clock) : m_clock(clock) {}
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override {
        static_cast<void>(m_clock.now());
        return SqlAnswer{};
    }

  private:
    Clock& m_clock;
};

}  // namespace

class TestClock : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void standsStillByItself();
    void waitReturnsAtOnce();
    void stoppedWaitDoesNothing();
    void callCostsWhatItTakes();
    void callsSideBySideOverlap();
    void callsOfOthersAreCalls();
    void otherWorkIsNotThePast();
    void survivesReopening();
    void sharedByProcesses();
    void refusesWhatIsNoClock();

  private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<LabClock> m_clock;
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("clock")); }
};

void TestClock::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(LabClock::create(file(), start));
    const auto clock = LabClock::open(file());
    QVERIFY(clock);
    m_clock = *clock;
}

void TestClock::standsStillByItself() {
    QCOMPARE(m_clock->now(), start);
    QCOMPARE(m_clock->now(), start);
}

void TestClock::waitReturnsAtOnce() {
    int woken = 0;
    m_clock->setOnWait([&] { ++woken; });
    QElapsedTimer timer;
    timer.start();
    m_clock->wait(40min, {});
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(m_clock->now(), start.addSecs(40 * 60));
    QCOMPARE(woken, 1);
}

void TestClock::stoppedWaitDoesNothing() {
    std::stop_source source;
    source.request_stop();
    m_clock->wait(1h, source.get_token());
    QCOMPARE(m_clock->now(), start);
}

/// Another thread's dead server must not make this thread's quick answer look slow.
void TestClock::callCostsWhatItTakes() {
    const QDateTime before = m_clock->now();
    std::thread([this] {
        const LabClock::Call call(*m_clock);
        m_clock->spend(15s);
    }).join();
    {
        const LabClock::Call call(*m_clock);
        m_clock->spend(20ms);
    }
    QCOMPARE(before.msecsTo(m_clock->now()), 20);
    QCOMPARE(before.msecsTo(m_clock->now()), 15000);
}

void TestClock::callsSideBySideOverlap() {
    std::vector<std::thread> threads;
    std::atomic_int inside = 0;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            const LabClock::Call call(*m_clock);
            for (++inside; inside < 4;)
                std::this_thread::yield();
            m_clock->spend(15s);
        });
    for (std::thread& each : threads)
        each.join();
    QCOMPARE(m_clock->now(), start.addSecs(15));
}

/// The thread that heard what a server said makes another call, much later: that one happens then.
void TestClock::callsOfOthersAreCalls() {
    Estate practice;
    practice.observing.clock = m_clock;
    Estate far;
    far.observing.sql[Role::Backup] = std::make_shared<TalkingObserver>(*m_clock);
    far.acting.sql[Role::Backup] = std::make_shared<TalkingActor>(*m_clock);
    const Estate timed = inLabTime(far, practice);
    const std::function<void()> calls[] = {
        [&] { QVERIFY(timed.observing.sql.at(Role::Backup)->ask({}, {})); },
        [&] { QVERIFY(timed.acting.sql.at(Role::Backup)->execute({}, {})); },
    };
    for (const auto& call : calls) {
        call();
        std::thread([this] { m_clock->wait(10min, {}); }).join();
        const QDateTime later = std::invoke([this] {
            const LabClock::Call inCall(*m_clock);
            return m_clock->now();
        });
        QDateTime shared;
        std::thread([&] { shared = m_clock->now(); }).join();
        QCOMPARE(later, shared);
    }
}

/// A thread that asked what time it is, and does something else much later, does that then.
void TestClock::otherWorkIsNotThePast() {
    const auto detached = [this](bool isCall) {
        const auto seen = std::make_shared<std::promise<QDateTime>>();
        runDetached([this, isCall, seen] {
            std::optional<LabClock::Call> inCall;
            if (isCall) inCall.emplace(*m_clock);
            seen->set_value(m_clock->now());
        });
        return seen->get_future().get();
    };
    QCOMPARE(detached(false), start);
    for (int i = 1; i <= 20; ++i) {
        QTest::qWait(1);  // lets the thread be there for more
        m_clock->wait(10min, {});
        QCOMPARE(detached(i % 2 == 0), start.addSecs(600 * i));
    }
}

void TestClock::survivesReopening() {
    m_clock->wait(90s, {});
    m_clock.reset();
    const auto again = LabClock::open(file());
    QVERIFY(again);
    QCOMPARE((*again)->now(), start.addSecs(90));
}

void TestClock::sharedByProcesses() {
#ifdef Q_OS_UNIX
    const pid_t child = ::fork();
    if (child == 0) {
        const auto own = LabClock::open(file());
        if (own) (*own)->wait(7min, {});
        ::_exit(own ? 0 : 1);
    }
    int status = 1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QCOMPARE(m_clock->now(), start.addSecs(7 * 60));
#else
    QSKIP("Needs fork.");
#endif
}

void TestClock::refusesWhatIsNoClock() {
    QVERIFY(!LabClock::open(m_folder->filePath(QStringLiteral("none"))));
    QFile small(m_folder->filePath(QStringLiteral("small")));
    QVERIFY(small.open(QIODevice::WriteOnly) && small.write("1") == 1);
    small.close();
    QVERIFY(!LabClock::open(small.fileName()));
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_world_clock.moc"
