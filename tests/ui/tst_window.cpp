#include "tests/ui/helpers/judged.h"
#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr int patience = 60000;

const char* const mirrorFails =
    R"([{"door": "shell", "contains": "Install-CsMirrorDatabase", "act": "error:1", "moment": "before", "times": 9}])";

/// Blocks for good, and hears of no wish to stop.
class Silent final : public SqlObserver {
  public:
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override {
        for (;;)
            QThread::sleep(3600);
    }
};

EstateMaker silentMaker() {
    EstateMaker maker = practiceMaker();
    maker.open = [open = maker.open](const SiteProfile& profile, const QString& folder) {
        auto estate = open(profile, folder);
        if (estate)
            for (auto& [role, door] : estate->observing.sql)
                door = std::make_shared<Silent>();
        return estate;
    };
    return maker;
}

}  // namespace

/// What the window does when something goes wrong, is interrupted, or is driven by the keyboard alone.
class TestWindow : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aFailedStepAsksInPlace() {
        Practice practice;
        practice.troubles = mirrorFails;
        QVERIFY(practice.advanceTo(ReviewId));
        practice.approveAndStart();
        QTRY_VERIFY_WITH_TIMEOUT(practice.find<QWidget>("decisionPanel"), patience);
        QVERIFY(practice.model.runSession().status().isRunning);
        QVERIFY(practice.wizard.stepPage(RunId)->needsAttention());
        QVERIFY(!practice.find<QAbstractButton>("decisionSkip")->isEnabled());
        practice.find<QAbstractButton>("decisionRetry")->click();
        QTRY_VERIFY_WITH_TIMEOUT(decisions(practice) == 2, patience);
        skipWith(practice, QStringLiteral("the mirror comes tomorrow"));
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.runSession().status().result, patience);
        QCOMPARE(*practice.model.runSession().status().result, RunResult::DoneWithWarnings);
        QVERIFY(!practice.find<QWidget>("decisionPanel"));
    }

    void anInterruptedRunIsOfferedFirstAndGoesOn() {
        QTemporaryDir kept;
        {
            Practice practice;
            practice.folder.setAutoRemove(false);
            practice.model.setRunFolder(kept.filePath(QStringLiteral("runs")));
            practice.troubles = mirrorFails;
            QVERIFY(practice.advanceTo(ReviewId));
            practice.approveAndStart();
            QTRY_VERIFY_WITH_TIMEOUT(practice.find<QAbstractButton>("decisionStop"), patience);
            practice.find<QAbstractButton>("decisionStop")->click();
            QTRY_VERIFY_WITH_TIMEOUT(practice.model.runSession().status().result, patience);
            QVERIFY(QFile::remove(practice.folder.filePath(QStringLiteral("estate/faults.json"))));
        }
        Practice again;
        again.model.setRunFolder(kept.filePath(QStringLiteral("runs")));
        again.model.loadPastRuns();
        auto* row = again.find<QAbstractButton>("rowResume");
        QTRY_VERIFY_WITH_TIMEOUT(row->isVisible(), patience);
        QVERIFY(row->y() < again.find<QWidget>("rowCheck")->y());
        row->click();
        QTRY_COMPARE_WITH_TIMEOUT(again.wizard.currentId(), int(RunId), patience);
        auto* resume = again.find<QAbstractButton>("resumeRun");
        QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible() && resume->isEnabled(), patience);
        resume->click();
        QTRY_VERIFY_WITH_TIMEOUT(again.model.runSession().status().result == RunResult::Done, patience);
    }

    /// No server ever answers, not even to cancel: the window stays alive and closes at once.
    void silentServersHoldNothing() {
        QElapsedTimer timer;
        {
            Practice practice(Language::English, silentMaker());
            QVERIFY(practice.openOnly());
            practice.wizard.next();
            QTRY_VERIFY_WITH_TIMEOUT(practice.model.isChecking(), patience);
            practice.find<QAbstractButton>("japanese")->click();
            QTRY_VERIFY(practice.languages.current() == Language::Japanese);
            timer.start();
            practice.wizard.close();
            QVERIFY(!practice.wizard.isVisible());
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void theLogCanBeFiltered() {
        Practice practice;
        QVERIFY(practice.advanceTo(RunId));
        QTRY_VERIFY_WITH_TIMEOUT(!practice.model.runSession().status().isRunning, patience);
        const auto* log = practice.find<QPlainTextEdit>("log");
        const QString whole = log->toPlainText();
        auto* filter = practice.find<QLineEdit>("logFilter");
        filter->setText(QStringLiteral("with RECOVERY"));
        QVERIFY(!log->toPlainText().isEmpty());
        QVERIFY(log->toPlainText().size() < whole.size() / 4);
        QVERIFY(log->toPlainText().contains(QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY")));
        filter->setText(QStringLiteral("no line holds this"));
        QVERIFY(log->toPlainText().isEmpty());
        filter->clear();
        QCOMPARE(log->toPlainText(), whole);
    }

    void profilesOpenedBeforeAreOneClickAway() {
        Practice practice;
        QVERIFY(practice.openOnly());
        const QString path = practice.model.answers().profilePath;
        QVERIFY(practice.model.recentProfiles().isEmpty());  // a practice estate is not remembered
        practice.wizard.restart();
        practice.model.setRecentProfiles({QStringLiteral("/not/there.json"), path});
        auto* second = practice.find<QAbstractButton>("recentProfile2");
        QTRY_VERIFY(second->isVisible());
        QVERIFY(!practice.find<QAbstractButton>("recentProfile3")->isVisible());
        second->click();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().profile, patience);
        QCOMPARE(practice.wizard.currentId(), int(EstateId));
        QCOMPARE(practice.model.recentProfiles(), (QStringList{path, QStringLiteral("/not/there.json")}));
    }

    /// Tab reaches everything that takes focus on every page, and comes round again.
    void everythingIsReachedByTab() {
        Practice practice;
        for (const int page : {StartId, EstateId, PrerequisitesId, ReviewId, RunId, ResultId}) {
            QVERIFY2(practice.advanceTo(page), qPrintable(practice.wizard.stepPage(page)->heading()));
            QTRY_VERIFY_WITH_TIMEOUT(!practice.model.runSession().status().isRunning, patience);
            QCOMPARE(unreachedByTab(practice.wizard).join(QLatin1Char('\n')), QString());
        }
    }

  private:
    static qint64 decisions(Practice& practice) {
        const auto& events = practice.model.runSession().status().events;
        return std::count_if(events.begin(), events.end(),
                             [](const Event& event) { return event.kind == EventKind::StepFailed; });
    }

    static void skipWith(Practice& practice, const QString& reason) {
        auto* panel = practice.find<QWidget>("decisionPanel");
        QVERIFY(panel);
        panel->findChild<QLineEdit*>()->setText(reason);
        practice.find<QAbstractButton>("decisionSkip")->click();
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
