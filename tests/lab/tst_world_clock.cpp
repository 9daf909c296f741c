#include "core/lab/world/clock.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat::lab;
using namespace std::chrono_literals;

namespace {

const QDateTime start(QDate(2026, 11, 20), QTime(7, 30), Qt::UTC);

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
