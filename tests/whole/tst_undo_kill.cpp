// An undo that is really killed, at each of its events in turn, is gone on with and takes everything back.
#include "tests/whole/helpers/drill.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace pchat;
using pchat::whole::Drill;

namespace {

/// Goes back in a process of its own, which dies at the n-th event. Whether it lived to the end.
bool goBackAndDie(Drill& drill, int at) {
    drill.close();
    const pid_t child = ::fork();
    if (child == 0) {
        drill.reopen();
        int events = 0;
        RunOptions options;
        options.onEvent = [&](const Event&) {
            if (++events == at) ::kill(::getpid(), SIGKILL);
        };
        const auto result = drill.back(options);
        ::_exit(result == RunResult::Undone ? 0 : 1);
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child) qFatal("the child was lost");
    if (WIFEXITED(status) && WEXITSTATUS(status) != 0) qFatal("the undo did not come to its end");
    drill.reopen();
    return WIFEXITED(status);
}

}  // namespace

class TstUndoKill : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void isKilled();
};

void TstUndoKill::isKilled() {
    bool hasLived = false;
    int killed = 0;
    for (int at = 1; !hasLived; ++at) {
        Drill drill(QStringLiteral("site-loss"));
        const whole::State before = drill.state();
        QCOMPARE(drill.runUntil(QStringLiteral("await-restore-job")), RunResult::Stopped);
        QVERIFY(drill.state() != before);
        hasLived = goBackAndDie(drill, at);
        if (!hasLived && resultOf(drill.events()) != RunResult::Undone) {
            ++killed;
            QCOMPARE(drill.back().value(), RunResult::Undone);
        }
        QVERIFY2(drill.state() == before, qPrintable(QStringLiteral("event %1").arg(at)));
        drill.close();
        QVERIFY(verifyRunFile(drill.path()).isWhole);
    }
    QVERIFY(killed > 5);
}

QTEST_GUILESS_MAIN(TstUndoKill)
#include "tst_undo_kill.moc"
