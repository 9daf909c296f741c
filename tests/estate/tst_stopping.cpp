// Whoever waits with a stop token ends when it is stopped, however close the stop comes to the wait. With libstdc++'s
// own semaphore it does not on Windows: there this test hangs within a few dozen rounds.
#include "core/estate/detached.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace pchat;

namespace {

constexpr int rounds = 1000;

/// A thread that is stopped about when it begins to wait; ends with it.
void waitAndStop(int pause) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::jthread waiting([&](const std::stop_token& stop) {
        std::unique_lock lock(mutex);
        never.wait(lock, stop, [] { return false; });
    });
    for (std::atomic_int spin = 0; spin < pause; ++spin) {
    }
    waiting.request_stop();
    waiting.join();
}

}  // namespace

class TestStopping : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyWaitEnds();
};

void TestStopping::everyWaitEnds() {
    const auto ended = std::make_shared<std::atomic_int>(0);
    runDetached([ended] {
        for (int round = 0; round < rounds; ++round, ++*ended)
            waitAndStop(round * 37 % 20000);
    });
    QTRY_COMPARE_WITH_TIMEOUT(ended->load(), rounds, 20000);
}

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
