#include "core/report/words.h"
#include "tests/ui/helpers/judged.h"
#include "tests/ui/helpers/practice.h"
#include "ui/look/flow_words.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr int patience = 60000;
constexpr int leastListHeight = 240;
constexpr int mostStripHeight = 100;

QString headingOf(Practice& practice) {
    return practice.wizard.currentPage()->findChild<QLabel*>(QStringLiteral("heading"))->text();
}

QString sentenceOf(Practice& practice) {
    return practice.wizard.currentPage()->findChild<QLabel*>(QStringLiteral("sentence"))->text();
}

/// The words of another flow, in the language shown, on the titles, sentences and buttons of the window.
QStringList wordsOfOtherFlows(Practice& practice, Flow flow) {
    QStringList found;
    const auto* start = practice.find<QAbstractButton>("startRun");
    const QString own = FlowWords::noun(flow);
    const QString button = start->isVisible() ? start->text() : QString();
    for (const QString& text : {headingOf(practice), sentenceOf(practice), button})
        for (const auto& other : enumNames(Flow{})) {
            QString rest = text;
            rest.remove(own, Qt::CaseInsensitive).remove(practice.model.say(wordFor(flow)), Qt::CaseInsensitive);
            if (other.value != flow && rest.contains(FlowWords::noun(other.value), Qt::CaseInsensitive)) found << text;
        }
    return found;
}

/// Without scrolling.
bool isInSight(const QWidget& widget) {
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

/// Names a folder on the primary to the estate's profile, which the roles can be swapped to.
bool nameThePrimarysCopyFolder(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    QJsonObject profile = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    QJsonObject folders = profile[QStringLiteral("folders")].toObject();
    folders[QStringLiteral("primaryCopyFolder")] = folders[QStringLiteral("copyFolder")];
    profile[QStringLiteral("folders")] = folders;
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(profile).toJson()) > 0;
}

}  // namespace

/// The flows beside the failover, led through as a person would.
class TestFlows : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void eachRowOfTheFirstPageLeadsToItsFlow() {
        struct Row {
            const char* name;
            Purpose purpose;
            Flow flow;
        };
        Practice practice;
        for (const Row& row : {Row{"rowCheck", Purpose::CheckOnly, Flow::Failover},
                               Row{"rowFailOver", Purpose::CarryOut, Flow::Failover},
                               Row{"rowPlannedFailover", Purpose::CarryOut, Flow::PlannedFailover},
                               Row{"rowFailBack", Purpose::CarryOut, Flow::Failback},
                               Row{"rowRoleSwap", Purpose::CarryOut, Flow::RoleSwap},
                               Row{"rowLogShipping", Purpose::CarryOut, Flow::RebuildLogShipping},
                               Row{"rowPractise", Purpose::Practise, Flow::Failover}}) {
            practice.find<QAbstractButton>(row.name)->click();
            QCOMPARE(practice.wizard.currentId(), int(EstateId));
            QCOMPARE(practice.model.answers().purpose, row.purpose);
            QCOMPARE(practice.model.answers().flow, row.flow);
            practice.wizard.restart();
        }
    }

    /// One estate: there, and as far back as the practice estate knows the way.
    void plannedFailoverAndFailbackLoseNothing() {
        Practice practice;
        practice.scenario = QStringLiteral("all-well");
        practice.flow = Flow::PlannedFailover;
        lookAtEveryPage(practice, {PrerequisitesId, ReviewId, RunId, ResultId});
        QCOMPARE(*practice.model.runSession().status().result, RunResult::Done);
        expectStated(practice, {QStringLiteral("Messages lost"), QStringLiteral("none of those that the pool serves")});

        practice.find<QAbstractButton>("toStart")->click();
        QCOMPARE(practice.wizard.currentId(), int(StartId));
        practice.flow = Flow::Failback;
        lookAtEveryPage(practice, {PrerequisitesId, ReviewId});
        QVERIFY(practice.model.answers().plan->loss.isNothing());
        QVERIFY(!practice.find<QWidget>("acceptLoss")->isVisible());
        // The kept runs are read once, not with each choice.
        QVERIFY(QDir(practice.folder.filePath(QStringLiteral("runs"))).removeRecursively());
        Choices choices = practice.model.answers().choices;
        choices.setUpMirror = false;
        practice.model.setChoices(choices);
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
        QVERIFY(practice.model.answers().plan->choices.shipping.has_value());
        practice.model.setChoices(Choices());
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
        practice.approveAndStart();
        QTRY_COMPARE_WITH_TIMEOUT(practice.wizard.currentId(), int(RunId), patience);
        const auto& status = practice.model.runSession().status();
        QTRY_VERIFY_WITH_TIMEOUT(status.result || status.decisionFor, patience);
        QCOMPARE(status.plan.flow, Flow::Failback);
        // Log shipping is set up again as the failover saved it.
        QVERIFY(status.plan.choices.shipping.has_value());
        QVERIFY(!status.plan.choices.schedules.restore.empty());
        QVERIFY2(!status.decisionFor, qPrintable(status.decisionFor ? status.decisionFor->step : QString()));
        QCOMPARE(*status.result, RunResult::Done);
        QVERIFY(practice.advanceTo(ResultId));
        look(practice);
    }

    void logShippingAnewStartsFromAPoolThatIsNormal() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        practice.flow = Flow::RebuildLogShipping;
        lookAtEveryPage(practice, {PrerequisitesId, ReviewId});
        QVERIFY(!practice.find<QWidget>("choicesPanel")->isVisible());
        QCOMPARE(practice.model.answers().plan->flow, Flow::RebuildLogShipping);
        lookAtEveryPage(practice, {RunId, ResultId});
        QCOMPARE(*practice.model.runSession().status().result, RunResult::Done);
    }

    void theRolesAreSwappedAfterAPlannedFailover() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        practice.flow = Flow::PlannedFailover;
        QVERIFY(practice.advanceTo(ResultId));
        const QString profile = practice.model.answers().profilePath;
        QVERIFY(nameThePrimarysCopyFolder(profile));
        practice.anew(Flow::RoleSwap);
        practice.model.openProfile(profile);
        QTRY_VERIFY_WITH_TIMEOUT(!practice.model.isOpening(), patience);
        lookAtEveryPage(practice, {PrerequisitesId, ReviewId});
        QCOMPARE(practice.model.answers().plan->flow, Flow::RoleSwap);
        lookAtEveryPage(practice, {RunId});
        QCOMPARE(*practice.model.runSession().status().result, RunResult::Done);
        QVERIFY(practice.model.runSession().status().undo.isOffered);
        expectUndoOnlyWithTheResult(practice);
    }

    /// A check of a pool that is failed over watches the old side; what it finds is not taken for a failover.
    void aCheckWatchesWhileThePoolIsFailedOver() {
        Practice practice;
        practice.scenario = QStringLiteral("all-well");
        practice.flow = Flow::PlannedFailover;
        QVERIFY(practice.advanceTo(ResultId));
        practice.anew(Flow::Failover);
        practice.find<QAbstractButton>("rowCheck")->click();
        practice.wizard.next();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().situation && !practice.model.isChecking(), patience);
        const Answers& answers = practice.model.answers();
        QCOMPARE(answers.occasion(), Occasion::Guard);
        QVERIFY(answers.finding(QStringLiteral("X6")));
        QVERIFY(!answers.finding(QStringLiteral("L1")));
        QVERIFY(!headingOf(practice).contains(practice.model.say(wordFor(Flow::Failover))));
        practice.model.checkAgain(QStringLiteral("X6"));
        QVERIFY(practice.model.isChecking());
        QTRY_VERIFY_WITH_TIMEOUT(!practice.model.isChecking(), patience);
        QVERIFY(answers.finding(QStringLiteral("X6")));
        practice.wizard.restart();
        practice.find<QAbstractButton>("rowFailOver")->click();
        QVERIFY(answers.findings.empty());
    }

    /// What was typed to approve is for one plan only.
    void anotherChoiceIsAnotherPlanThatWantsItsOwnApproval() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        practice.flow = Flow::PlannedFailover;
        QVERIFY(practice.advanceTo(ResultId));
        practice.anew(Flow::Failback);
        QVERIFY(practice.advanceTo(ReviewId));
        QSet<QString> digests{practice.model.answers().digest};
        const auto* start = practice.find<QAbstractButton>("startRun");
        const auto changes = [&](const auto& change) {
            practice.find<QLineEdit>("poolTyped")->setText(practice.model.answers().plan->pool);
            QVERIFY(start->isEnabled());
            change();
            QVERIFY(!start->isEnabled());
            QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
            QVERIFY(practice.find<QLineEdit>("poolTyped")->text().isEmpty());
            QVERIFY(!start->isEnabled());
            QVERIFY(!digests.contains(practice.model.answers().digest));
            digests << practice.model.answers().digest;
        };
        changes([&] { practice.find<QComboBox>("chooseOrder")->setCurrentIndex(1); });
        QCOMPARE(practice.model.answers().plan->choices.order, FailbackOrder::NormalFirst);
        changes([&] { practice.find<QCheckBox>("chooseFences")->click(); });
        QVERIFY(!practice.model.answers().plan->choices.fences);
        changes([&] { practice.find<QCheckBox>("chooseMirror")->click(); });
        QVERIFY(!practice.model.answers().plan->choices.setUpMirror);
        look(practice);
    }

    /// After a disaster the old primary may hold messages that are nowhere else.
    void whatThePrimaryHoldsIsKeptUnlessAReasonIsGiven() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        QVERIFY(practice.advanceTo(ResultId));
        practice.anew(Flow::Failback);
        QVERIFY2(practice.advanceTo(ReviewId), qPrintable(sentenceOf(practice)));
        auto* keep = practice.find<QCheckBox>("chooseSalvage");
        auto* waiver = practice.find<QLineEdit>("salvageWaiver");
        QVERIFY(keep->isVisible() && keep->isChecked() && !waiver->isEnabled());
        QVERIFY(isPlanned(practice, "salvage-primary"));
        keep->click();
        QVERIFY(waiver->isEnabled());
        QVERIFY(isInSight(*waiver));
        look(practice);
        QVERIFY(isPlanned(practice, "salvage-primary"));
        practice.find<QLineEdit>("poolTyped")->setText(practice.model.answers().plan->pool);
        QTest::keyClicks(waiver, QStringLiteral("kept by hand"));
        QVERIFY(practice.find<QLineEdit>("poolTyped")->text().isEmpty());
        QTest::keyClick(waiver, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
        QCOMPARE(practice.model.answers().plan->choices.salvageWaiver, QStringLiteral("kept by hand"));
        QVERIFY(!isPlanned(practice, "salvage-primary"));
        QCOMPARE(practice.wizard.currentId(), int(ReviewId));
        keep->click();
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan && isPlanned(practice, "salvage-primary"), patience);
    }

    void whatFollowsAFailoverIsChosen() {
        Practice practice;
        QVERIFY2(practice.advanceTo(ReviewId), qPrintable(sentenceOf(practice)));
        auto* care = practice.find<QComboBox>("chooseCare");
        QVERIFY(care->isVisible());
        QCOMPARE(care->currentIndex(), 2);
        QVERIFY(!practice.model.answers().plan->choices.afterCare);
        QVERIFY(isPlanned(practice, "add-log-backup-job"));
        care->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
        QCOMPARE(practice.model.answers().plan->choices.afterCare, AfterCare::Backup);
        QVERIFY(!isPlanned(practice, "add-log-backup-job"));
        QVERIFY(isPlanned(practice, "back-up-new-primary"));
        look(practice);
        care->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(practice.model.answers().plan, patience);
        QVERIFY(!isPlanned(practice, "back-up-new-primary"));
    }

    /// The same estate judged for another flow starts from nothing.
    void anotherFlowForgetsWhatWasJudgedForTheFirst() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        QVERIFY(practice.advanceTo(ReviewId));
        QVERIFY(isInSight(*practice.find<QWidget>("chooseTail")) && isInSight(*practice.find<QWidget>("chooseCare")));
        QVERIFY(!practice.model.answers().acknowledgements.empty());
        practice.anew(Flow::PlannedFailover);
        practice.model.setPurpose(Purpose::CarryOut, Flow::PlannedFailover);
        QVERIFY(practice.model.answers().profile);
        QVERIFY(!practice.model.answers().plan && practice.model.answers().findings.empty());
        QVERIFY(practice.model.answers().acknowledgements.empty());
        QVERIFY(practice.advanceTo(ReviewId));
        QCOMPARE(practice.model.answers().plan->flow, Flow::PlannedFailover);
        QVERIFY(!practice.find<QWidget>("acceptLoss")->isVisible());
    }

  private:
    static bool isPlanned(Practice& practice, const char* id) {
        const std::vector<const Step*> steps = practice.model.answers().plan->steps();
        return std::any_of(steps.begin(), steps.end(), [&](const Step* step) { return step->id == QLatin1String(id); });
    }

    static void look(Practice& practice) {
        QCOMPARE(practice.wizard.size(), QSize(1000, 680));
        QCOMPARE(unnamedInputs(practice.wizard).join(QLatin1Char('\n')), QString());
        for (const Language language : {Language::Japanese, Language::English}) {
            practice.speak(language);
            QCOMPARE(foreignTexts(practice.wizard, language).join(QLatin1Char('\n')), QString());
            QCOMPARE(clippedTexts(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(overlappingParts(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(sidewaysScrolled(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(sharedShortcuts(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(wordsOfOtherFlows(practice, practice.flow).join(QLatin1Char('\n')), QString());
            QVERIFY(headingOf(practice).contains(practice.model.say(wordFor(practice.flow))));
        }
        QCOMPARE(unreachedByTab(practice.wizard).join(QLatin1Char('\n')), QString());
    }

    static void lookAtEveryPage(Practice& practice, const QList<int>& pages) {
        for (const int page : pages) {
            QVERIFY2(practice.advanceTo(page), qPrintable(sentenceOf(practice)));
            look(practice);
            if (page == ReviewId) lookAtEveryStep(practice);
        }
    }

    /// The part with the steps has room, and no step's details have to be scrolled sideways.
    static void lookAtEveryStep(Practice& practice) {
        auto* parts = practice.find<QTabWidget>("reviewParts");
        auto* list = practice.find<QTreeWidget>("planList");
        parts->setCurrentIndex(1);
        look(practice);
        QVERIFY2(list->height() >= leastListHeight, qPrintable(QString::number(list->height())));
        for (QTreeWidgetItemIterator it(list); *it; ++it) {
            list->setCurrentItem(*it);
            QCoreApplication::sendPostedEvents();
            QVERIFY2(sidewaysScrolled(practice.wizard).isEmpty(), qPrintable((*it)->text(0)));
        }
        parts->setCurrentIndex(0);
    }

    static void expectUndoOnlyWithTheResult(Practice& practice) {
        const auto isShown = [&](int page) {
            return practice.wizard.stepPage(page)->findChild<QWidget*>(QStringLiteral("undoStrip"))->isVisible();
        };
        QVERIFY(!isShown(RunId));
        QVERIFY(!practice.wizard.stepPage(RunId)->needsAttention());
        lookAtEveryPage(practice, {ResultId});
        QVERIFY(isShown(ResultId));
        const auto* strip = practice.wizard.currentPage()->findChild<QWidget*>(QStringLiteral("undoStrip"));
        QVERIFY2(strip->height() < mostStripHeight, qPrintable(QString::number(strip->height())));
    }

    /// The rows of the comparison hold this and nothing of a run before.
    static void expectStated(Practice& practice, const QStringList& wanted) {
        const auto* table = practice.find<QWidget>("resultTable");
        QStringList texts;
        for (const QLabel* label : table->findChildren<QLabel*>())
            if (!label->text().isEmpty()) texts << label->text();
        for (const QString& each : wanted)
            QVERIFY2(texts.contains(each), qPrintable(texts.join(QLatin1Char('|'))));
        QVERIFY(!texts.contains(QStringLiteral("Time lost")));
    }
};

QTEST_MAIN(TestFlows)
#include "tst_flows.moc"
