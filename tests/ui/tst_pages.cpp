#include "tests/ui/helpers/practice.h"

#include "core/run/approval.h"

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

    void speaksTheLanguageChosen_data() { pages(); }
    void speaksTheLanguageChosen() {
        QFETCH(int, page);
        Practice practice(Language::English);
        QVERIFY(practice.goTo(page));
        practice.speak(Language::Japanese);
        for (const auto& [text, where] : visibleTexts(practice.wizard))
            QVERIFY2(!english.match(text).hasMatch(), qPrintable(where + QStringLiteral(": ") + text));
        QVERIFY(japanese.match(practice.wizard.windowTitle()).hasMatch());
        QVERIFY(japanese.match(practice.wizard.button(QWizard::CancelButton)->text()).hasMatch());
        practice.speak(Language::English);
        for (const auto& [text, where] : visibleTexts(practice.wizard))
            if (where != QLatin1String("japanese") && text != QStringLiteral("日本語"))
                QVERIFY2(!japanese.match(text).hasMatch(), qPrintable(where + QStringLiteral(": ") + text));
    }

    void nothingIsClipped_data() { pages(); }
    void nothingIsClipped() {
        QFETCH(int, page);
        Practice practice;
        QVERIFY(practice.goTo(page));
        for (const Language language : {Language::English, Language::Japanese}) {
            practice.speak(language);
            QTest::qWait(1);
            QCOMPARE(practice.wizard.size(), QSize(1000, 680));
            for (const QWidget* widget : practice.wizard.findChildren<QWidget*>())
                if (widget->isVisible()) expectWhole(*widget, language);
        }
    }

    void everyInputHasAName_data() { pages(); }
    void everyInputHasAName() {
        QFETCH(int, page);
        Practice practice;
        QVERIFY(practice.goTo(page));
        for (const QWidget* widget : practice.wizard.findChildren<QWidget*>()) {
            const bool input = widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
                               widget->objectName().size() > 0 && !widget->objectName().startsWith(QLatin1String("qt_"));
            if (!input) continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isBuddy = labelled(practice.wizard, widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || isBuddy || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(widget->objectName()));
        }
    }

    void startIsOfferedOnlyWhenAllIsApproved() {
        Practice practice;
        QVERIFY(practice.goTo(ReviewId));
        auto* start = practice.find<QPushButton>("startFailover");
        auto* pool = practice.find<QLineEdit>("poolTyped");
        auto* accept = practice.find<QAbstractButton>("acceptLoss");
        QVERIFY(!start->isEnabled());
        pool->setText(practice.model.answers().plan->pool);
        QVERIFY(!start->isEnabled());
        accept->click();
        QVERIFY(start->isEnabled());
        pool->setText(QStringLiteral("another.contoso.com"));
        QVERIFY(!start->isEnabled());
        pool->setText(practice.model.answers().plan->pool.toUpper());
        QVERIFY(start->isEnabled());
        accept->click();
        QVERIFY(!start->isEnabled());
    }

    void enterNeverStartsTheFailover() {
        Practice practice;
        QVERIFY(practice.goTo(ReviewId));
        practice.approve();
        for (QWidget* widget : practice.wizard.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || widget->objectName() == QLatin1String("exportRunbook")) continue;
            if (practice.wizard.currentId() != ReviewId || !practice.wizard.isVisible()) break;
            if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QPushButton*>(widget) == practice.wizard.button(QWizard::BackButton))
                continue;
            widget->setFocus();
            QTest::keyClick(widget, Qt::Key_Return);
            QVERIFY2(!practice.model.runSession().status().isRunning, qPrintable(widget->objectName()));
        }
        auto* start = practice.find<QPushButton>("startFailover");
        QVERIFY(!start->isDefault());
        QVERIFY(!start->autoDefault());
        QCOMPARE(practice.wizard.currentId(), int(ReviewId));
    }

    void confirmationsOpenTheWayToTheReview() {
        Practice practice;
        QVERIFY(practice.goTo(PrerequisitesId));
        QVERIFY(!practice.model.unacknowledged().empty());
        QVERIFY(!practice.wizard.button(QWizard::NextButton)->isEnabled());
        practice.acknowledgeAll();
        QVERIFY(practice.wizard.button(QWizard::NextButton)->isEnabled());
        practice.model.acknowledge(practice.model.answers().acknowledgements.begin()->first, QStringLiteral("  "));
        QVERIFY(!practice.wizard.button(QWizard::NextButton)->isEnabled());
    }

    void runIsWatchedToItsEnd() {
        Practice practice;
        QVERIFY(practice.goTo(ResultId));
        const RunStatus& status = practice.model.runSession().status();
        QVERIFY(status.result);
        QVERIFY(*status.result == RunResult::Done || *status.result == RunResult::DoneWithWarnings);
        QCOMPARE(status.percent, 100);
        QCOMPARE(status.events.back().kind, EventKind::RunEnded);
        QVERIFY(practice.find<QPushButton>("saveReport")->isEnabled());
    }

    void closingWhileRunningAsksInPlace() {
        Practice practice;
        QVERIFY(practice.goTo(ReviewId));
        practice.approve();
        practice.find<QAbstractButton>("startFailover")->click();
        practice.model.runSession().setPaused(true);
        practice.wizard.close();
        QVERIFY(practice.wizard.isVisible());
        QVERIFY(practice.find<QWidget>("questionStrip")->isVisible());
        practice.find<QAbstractButton>("closeStop")->click();
        QVERIFY(QTest::qWaitFor([&] { return !practice.wizard.isVisible(); }, 30000));
        QVERIFY(practice.model.runSession().status().canBeResumed());
    }

  private:
    static void pages() {
        QTest::addColumn<int>("page");
        const std::pair<const char*, int> all[] = {{"start", StartId},   {"estate", EstateId}, {"prerequisites", PrerequisitesId},
                                                   {"review", ReviewId}, {"run", RunId},       {"result", ResultId}};
        for (const auto& [name, page] : all) QTest::newRow(name) << page;
    }

    static bool labelled(const QWidget& root, const QWidget* input) {
        for (const QLabel* label : root.findChildren<QLabel*>())
            if (label->buddy() && (label->buddy() == input || label->buddy()->focusProxy() == input)) return true;
        return false;
    }

    /// A label holds its text at the width it has; a button is as large as it asks to be.
    static void expectWhole(const QWidget& widget, Language language) {
        const auto* label = qobject_cast<const QLabel*>(&widget);
        const auto* button = qobject_cast<const QAbstractButton*>(&widget);
        if (!label && !button) return;
        const QString text = label ? label->text() : button->text();
        if (text.isEmpty() || widget.width() == 0) return;
        const QSize needed = label && label->wordWrap() ? QSize(0, label->heightForWidth(label->width())) : widget.sizeHint();
        const QString told = Languages::nameOf(language) + QLatin1Char(' ') + widget.objectName() + QStringLiteral(": ") + text;
        QVERIFY2(widget.height() + 1 >= needed.height(), qPrintable(told + QStringLiteral(" (height)")));
        QVERIFY2(widget.width() + 1 >= std::min(needed.width(), widget.maximumWidth()), qPrintable(told + QStringLiteral(" (width)")));
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
