#include "core/run/approval.h"
#include "tests/ui/helpers/judged.h"
#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

static const QRegularExpression japanese(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));

class TestPages : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// One estate and one run; every page is looked at on the way.
    void everyPageIsWholeNamedAndInTheLanguageChosen() {
        Practice practice;
        for (const int page : {StartId, EstateId, PrerequisitesId, ReviewId, RunId, ResultId}) {
            QVERIFY2(practice.advanceTo(page), qPrintable(practice.wizard.stepPage(page)->heading()));
            QCOMPARE(practice.wizard.size(), QSize(1000, 680));
            QCOMPARE(unnamedInputs(practice.wizard).join(QLatin1Char('\n')), QString());
            for (const Language language : {Language::Japanese, Language::English}) {
                practice.speak(language);
                QCOMPARE(foreignTexts(practice.wizard, language).join(QLatin1Char('\n')), QString());
                QCOMPARE(clippedTexts(practice.wizard).join(QLatin1Char('\n')), QString());
                QCOMPARE(overlappingParts(practice.wizard).join(QLatin1Char('\n')), QString());
                QCOMPARE(sidewaysScrolled(practice.wizard).join(QLatin1Char('\n')), QString());
                QCOMPARE(sharedShortcuts(practice.wizard).join(QLatin1Char('\n')), QString());
            }
        }
        const RunStatus& status = practice.model.runSession().status();
        QVERIFY(status.result);
        QVERIFY(*status.result == RunResult::Done || *status.result == RunResult::DoneWithWarnings);
        QCOMPARE(status.percent, 100);
        QCOMPARE(status.events.back().kind, EventKind::RunEnded);
        QVERIFY(practice.find<QPushButton>("saveReport")->isEnabled());
    }

    /// From the confirmations to a run that is stopped by closing the window.
    void nothingStartsWithoutWhatIsAskedFor() {
        Practice practice;
        QVERIFY(practice.advanceTo(PrerequisitesId));
        expectConfirmationsGate(practice);
        QVERIFY(practice.advanceTo(ReviewId));
        expectApprovalGates(practice);
        expectEnterStartsNothing(practice);
        practice.find<QAbstractButton>("startRun")->click();
        practice.model.runSession().setPaused(true);
        practice.wizard.close();
        QVERIFY(practice.wizard.isVisible());
        QVERIFY(practice.find<QWidget>("questionStrip")->isVisible());
        practice.find<QAbstractButton>("closeStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!practice.wizard.isVisible(), 30000);
        QVERIFY(practice.model.runSession().status().canBeResumed());
    }

    void languagesCanBeSwitchedFromTheFooter() {
        Practice practice;
        practice.find<QAbstractButton>("japanese")->click();
        QCoreApplication::sendPostedEvents();
        QVERIFY(japanese.match(practice.wizard.windowTitle()).hasMatch());
        QVERIFY(japanese.match(practice.wizard.button(QWizard::CancelButton)->text()).hasMatch());
        practice.find<QAbstractButton>("english")->click();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!japanese.match(practice.wizard.windowTitle()).hasMatch());
    }

  private:
    static void expectConfirmationsGate(Practice& practice) {
        const QAbstractButton* next = practice.wizard.button(QWizard::NextButton);
        QVERIFY(!practice.model.unacknowledged().empty());
        QVERIFY(!next->isEnabled());
        practice.acknowledgeAll();
        QVERIFY(next->isEnabled());
        practice.model.acknowledge(practice.model.answers().acknowledgements.begin()->first, QStringLiteral("  "));
        QVERIFY(!next->isEnabled());
    }

    static void expectApprovalGates(Practice& practice) {
        const auto* start = practice.find<QPushButton>("startRun");
        auto* pool = practice.find<QLineEdit>("poolTyped");
        auto* accept = practice.find<QAbstractButton>("acceptLoss");
        const QString name = practice.model.answers().plan->pool;
        struct Row {
            QString typed;
            bool accepted;
            bool offered;
        };
        for (const Row& row : {Row{{}, false, false}, Row{name, false, false}, Row{{}, true, false},
                               Row{QStringLiteral("another.contoso.com"), true, false}, Row{name.toUpper(), true, true},
                               Row{name, true, true}}) {
            pool->setText(row.typed);
            accept->setChecked(row.accepted);
            QCOMPARE(start->isEnabled(), row.offered);
        }
        QVERIFY(!start->isDefault());
        QVERIFY(!start->autoDefault());
    }

    static void expectEnterStartsNothing(Practice& practice) {
        for (QWidget* widget : practice.wizard.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->focusPolicy() == Qt::NoFocus) continue;
            widget->setFocus();
            QTest::keyClick(widget, Qt::Key_Return);
            QVERIFY2(!practice.model.runSession().status().isRunning, qPrintable(widget->objectName()));
            QCOMPARE(practice.wizard.currentId(), int(ReviewId));
        }
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
