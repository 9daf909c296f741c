#include "core/run/approval.h"
#include "tests/ui/helpers/practice.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

/// Three words of small Latin letters in a row are a sentence; names, paths and scripts are not.
static const QRegularExpression english(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b"));
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
            expectNames(practice.wizard);
            practice.speak(Language::Japanese);
            expectOnly(practice.wizard, Language::Japanese);
            expectWhole(practice.wizard, Language::Japanese);
            practice.speak(Language::English);
            expectOnly(practice.wizard, Language::English);
            expectWhole(practice.wizard, Language::English);
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

    static void expectOnly(const QWidget& root, Language language) {
        const QRegularExpression& other = language == Language::Japanese ? english : japanese;
        for (const auto& [text, where] : visibleTexts(root))
            if (text != QStringLiteral("日本語"))
                QVERIFY2(!other.match(text).hasMatch(), qPrintable(where + QStringLiteral(": ") + text));
    }

    static void expectNames(const QWidget& root) {
        for (const QWidget* widget : root.findChildren<QWidget*>()) {
            const bool isInput = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                                 !widget->objectName().isEmpty() &&
                                 !widget->objectName().startsWith(QLatin1String("qt_"));
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isNamed =
                !widget->accessibleName().isEmpty() || labelled(root, widget) || (button && !button->text().isEmpty());
            QVERIFY2(!isInput || isNamed, qPrintable(widget->objectName()));
        }
    }

    static void expectWhole(const QWidget& root, Language language) {
        for (const QWidget* widget : root.findChildren<QWidget*>())
            if (widget->isVisible()) expectWholeText(*widget, Languages::nameOf(language));
    }

    static bool labelled(const QWidget& root, const QWidget* input) {
        for (const QLabel* label : root.findChildren<QLabel*>())
            if (label->buddy() && (label->buddy() == input || label->buddy()->focusProxy() == input)) return true;
        return false;
    }

    /// A label holds its text at the width it has; a button is as large as it asks to be.
    static void expectWholeText(const QWidget& widget, const QString& language) {
        const auto* label = qobject_cast<const QLabel*>(&widget);
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        if (!label && !button) return;
        const QString text = label ? label->text() : button->text();
        if (text.isEmpty() || widget.width() == 0) return;
        const QSize needed =
            label && label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : widget.sizeHint();
        const QString told = language + QLatin1Char(' ') + widget.objectName() + QStringLiteral(": ") + text;
        QVERIFY2(widget.height() + 1 >= needed.height(), qPrintable(told + QStringLiteral(" (height)")));
        QVERIFY2(widget.width() + 1 >= std::min(needed.width(), widget.maximumWidth()),
                 qPrintable(told + QStringLiteral(" (width)")));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
