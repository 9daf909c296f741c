#include "tests/ui/helpers/judged.h"
#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QThread>
#include <QTreeWidget>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr int patience = 60000;
constexpr int mostQuestionHeight = 64;

const char* const mirrorFails =
    R"([{"door": "shell", "contains": "Install-CsMirrorDatabase", "act": "error:1", "moment": "before", "times": 9}])";
const char* const removalFails =
    R"([{"door": "sql", "contains": "sp_delete_log_shipping", "act": "error:229", "moment": "before", "times": 9}])";

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
        expectDecisionInSight(practice);
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

    /// A run that stops before anything stays is taken back: from the pool's name to the result.
    void aStoppedRunIsUndoneInPlace() {
        Practice practice;
        practice.troubles = removalFails;
        QVERIFY(practice.advanceTo(ReviewId));
        auto* undo = practice.find<QPushButton>("undoRun");
        practice.approveAndStart();
        QTRY_VERIFY_WITH_TIMEOUT(practice.find<QAbstractButton>("decisionStop"), patience);
        QVERIFY(!undo->isVisible());
        practice.find<QAbstractButton>("decisionStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.runSession().status().result, patience);
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), patience);
        expectUndoGates(practice, *undo);
        QCOMPARE(unreachedByTab(practice.wizard).join(QLatin1Char('\n')), QString());
        undo->click();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.runSession().status().result == RunResult::Undone, patience);
        const RunStatus& status = practice.model.runSession().status();
        QCOMPARE(status.states.at(QStringLiteral("disable-copy-job")), StepState::Undone);
        QCOMPARE(status.percent, 100);
        QVERIFY(!status.canBeResumed());
        QVERIFY(!undo->isVisible());
        practice.wizard.next();
        QCOMPARE(practice.wizard.currentId(), int(ResultId));
        QVERIFY(!practice.wizard.stepPage(ResultId)->findChild<QPushButton*>(QStringLiteral("undoRun"))->isVisible());
    }

    /// Closed in the middle of an undo: it is offered again, and the run does not go forward.
    void anInterruptedUndoGoesOn() {
        Practice practice;
        practice.troubles = removalFails;
        QVERIFY(practice.advanceTo(ReviewId));
        practice.approveAndStart();
        QTRY_VERIFY_WITH_TIMEOUT(practice.find<QAbstractButton>("decisionStop"), patience);
        practice.find<QAbstractButton>("decisionStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.runSession().status().result, patience);
        RunSession& run = practice.model.runSession();
        const auto stopping = connect(&run, &RunSession::changed, &run, [&run] {
            if (run.status().isRunning && !run.status().isStopping) run.stopAfterStep();
        });
        practice.model.undoRun(practice.model.answers().plan->pool);
        QTRY_VERIFY_WITH_TIMEOUT(!run.status().isRunning, patience);
        disconnect(stopping);
        QCOMPARE(*run.status().result, RunResult::Stopped);
        QVERIFY(!run.status().canBeResumed());
        QVERIFY(!practice.find<QAbstractButton>("resumeRun")->isVisible());
        QVERIFY(run.status().undo.isOffered);
        practice.model.undoRun(QStringLiteral("another.contoso.com"));
        QTRY_VERIFY_WITH_TIMEOUT(!run.status().isRunning, patience);
        QVERIFY(!run.status().refusal.isEmpty());
        QCOMPARE(*run.status().result, RunResult::Stopped);
        practice.model.undoRun(practice.model.answers().plan->pool);
        QTRY_VERIFY_WITH_TIMEOUT(run.status().result == RunResult::Undone, patience);
    }

    void whatIsChosenAmongPastRunsStaysChosen() {
        Practice practice;
        QVERIFY(practice.advanceTo(ResultId));
        practice.wizard.restart();
        practice.model.loadPastRuns();
        auto* past = practice.find<QAbstractButton>("rowPast");
        QTRY_VERIFY_WITH_TIMEOUT(past->isEnabled(), patience);
        past->click();
        auto* list = practice.find<QTreeWidget>("pastRuns");
        list->setCurrentItem(list->topLevelItem(0));
        for (const Language language : {Language::Japanese, Language::English}) {
            practice.speak(language);
            QVERIFY(list->currentItem() && practice.find<QAbstractButton>("openPastRun")->isEnabled());
            QCOMPARE(sidewaysScrolled(practice.wizard).join(QLatin1Char('\n')), QString());
        }
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

    /// All of it, in both languages, without a shortcut that something else on the page has.
    static void expectDecisionInSight(Practice& practice) {
        const QWidget* panel = practice.find<QWidget>("decisionPanel");
        for (const Language language : {Language::Japanese, Language::English}) {
            practice.speak(language);
            const QWidget* port = panel->parentWidget();
            for (const QWidget* part : panel->findChildren<QWidget*>())
                if (part->isVisible())
                    QVERIFY2(port->rect().contains(QRect(part->mapTo(port, QPoint()), part->size())),
                             qPrintable(part->objectName()));
            QVERIFY2(
                panel->height() >= panel->heightForWidth(panel->width()),
                qPrintable(QStringLiteral("%1 of %2").arg(panel->height()).arg(panel->heightForWidth(panel->width()))));
            QCOMPARE(sharedShortcuts(practice.wizard).join(QLatin1Char('\n')), QString());
        }
        practice.wizard.close();
        const auto* question = practice.find<QWidget>("questionStrip");
        QVERIFY2(question->isVisible() && question->height() < mostQuestionHeight,
                 qPrintable(QString::number(question->height())));
        QCOMPARE(sharedShortcuts(practice.wizard).join(QLatin1Char('\n')), QString());
        practice.find<QAbstractButton>("closeGoOn")->click();
    }

    static void skipWith(Practice& practice, const QString& reason) {
        QTRY_VERIFY_WITH_TIMEOUT(practice.find<QWidget>("decisionPanel"), patience);
        const auto* panel = practice.find<QWidget>("decisionPanel");
        panel->findChild<QLineEdit*>()->setText(reason);
        practice.find<QAbstractButton>("decisionSkip")->click();
    }

    static void expectUndoGates(Practice& practice, const QPushButton& undo) {
        auto* typed = practice.find<QLineEdit>("undoPool");
        QVERIFY(!undo.isEnabled() && !undo.autoDefault() && !undo.isDefault());
        typed->setText(QStringLiteral("another.contoso.com"));
        QVERIFY(!undo.isEnabled());
        typed->setText(practice.model.answers().plan->pool.toUpper());
        QVERIFY(undo.isEnabled());
        typed->setFocus();
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!practice.model.runSession().status().isRunning);
        QCOMPARE(practice.wizard.currentId(), int(RunId));
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
