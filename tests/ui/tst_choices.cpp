// What the Review page leaves to the person and what it says of the loss, beside what the Result page says afterwards.
#include "tests/ui/helpers/judged.h"
#include "tests/ui/helpers/practice.h"
#include "ui/model/offered_choices.h"
#include "ui/widgets/server_picker.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr int patience = 60000;

const std::vector<QString> osaka{QStringLiteral("pc03.contoso.com"), QStringLiteral("pc04.contoso.com")};

QStringList linesOf(const QWidget& list) {
    QStringList lines;
    for (const QLabel* label : list.findChildren<QLabel*>())
        if (label->isVisibleTo(&list) && label->text() != QStringLiteral("•")) lines << label->text();
    return lines;
}

QString scriptOf(const Plan& plan, const char* id) {
    for (const Step* step : plan.steps())
        if (step->id == QLatin1String(id)) return pchat::scriptOf(step->act).text;
    return {};
}

QString hintOf(const ServerPicker& picker) {
    return picker.findChildren<QLabel*>().back()->text();
}

std::vector<QString> named(int count) {
    std::vector<QString> names;
    for (int number = 1; number <= count; ++number)
        names.push_back(QStringLiteral("pc%1.contoso.com").arg(number));
    return names;
}

}  // namespace

class TestChoices : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void activeServersAreChosenByKeyboard() {
        Practice practice;
        QVERIFY(practice.advanceTo(ReviewId));
        const auto& answers = practice.model.answers();
        const QString usual = answers.digest;
        auto* picker = practice.find<ServerPicker>("chooseServers");
        QVERIFY(picker->isVisible());
        QCOMPARE(picker->chosen(), osaka);
        QVERIFY(!practice.find<QCheckBox>("activate-pc01.contoso.com"));  // of the side that is left
        auto* second = practice.find<QCheckBox>("activate-pc04.contoso.com");
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(answers.plan, patience);
        QCOMPARE(answers.plan->choices.activeServers, std::vector<QString>{osaka.front()});
        QVERIFY(answers.digest != usual);
        // What is chosen is what is judged.
        const QString judged = practice.model.say(answers.finding(QStringLiteral("T4"))->observed);
        QVERIFY2(judged.contains(QStringLiteral("Afterwards: pc03.contoso.com, that is 1 of 4")), qPrintable(judged));
        const QString script = scriptOf(*answers.plan, "set-active-servers");
        QVERIFY2(script.contains(osaka.front()) && !script.contains(osaka.back()), qPrintable(script));
        expectTheLastStays(practice);
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(answers.plan, patience);
        QVERIFY(answers.plan->choices.activeServers.empty());
        QCOMPARE(answers.digest, usual);
    }

    void aPoolHasAtMostFourActiveServers() {
        QWidget window;
        ServerPicker picker(&window);
        picker.setServers(named(6), named(4));
        QCOMPARE(hintOf(picker), QStringLiteral("Room for 80,000 users"));
        int changes = 0;
        connect(&picker, &ServerPicker::changed, this, [&] { ++changes; });
        picker.findChild<QCheckBox*>(QStringLiteral("activate-pc5.contoso.com"))->click();
        QCOMPARE(picker.chosen(), named(4));
        QCOMPARE(changes, 0);
        QCOMPARE(hintOf(picker), QStringLiteral("A pool has at most 4 active servers."));
        picker.findChild<QCheckBox*>(QStringLiteral("activate-pc1.contoso.com"))->click();
        picker.findChild<QCheckBox*>(QStringLiteral("activate-pc5.contoso.com"))->click();
        QCOMPARE(changes, 2);
        QCOMPARE(picker.chosen().back(), QStringLiteral("pc5.contoso.com"));
        QCOMPARE(hintOf(picker), QStringLiteral("Room for 80,000 users"));
    }

    void serversAreOfferedByFlow_data() {
        QTest::addColumn<Flow>("flow");
        QTest::addColumn<QStringList>("computers");
        QTest::addColumn<QStringList>("chosen");
        QTest::addColumn<QStringList>("offered");
        const QStringList all{QStringLiteral("P1"), QStringLiteral("b1"), QStringLiteral("B2"), QStringLiteral("x")};
        const QStringList back{QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("x")};
        QTest::newRow("failover") << Flow::Failover << all << QStringList() << back;
        QTest::newRow("planned failover") << Flow::PlannedFailover << all << QStringList() << back;
        QTest::newRow("failback") << Flow::Failback << all << QStringList()
                                  << QStringList{QStringLiteral("p1"), QStringLiteral("x")};
        QTest::newRow("the topology is not known") << Flow::Failover << QStringList() << QStringList()
                                                   << QStringList{QStringLiteral("b1"), QStringLiteral("b2")};
        QTest::newRow("chosen elsewhere")
            << Flow::Failover << all << QStringList{QStringLiteral("p1")} << back + QStringList{QStringLiteral("p1")};
        const QStringList many{QStringLiteral("f"), QStringLiteral("e"),  QStringLiteral("d"),
                               QStringLiteral("c"), QStringLiteral("b2"), QStringLiteral("b1")};
        QTest::newRow("more than may be active")
            << Flow::Failover << many << QStringList()
            << QStringList{QStringLiteral("f"), QStringLiteral("e"),  QStringLiteral("d"),
                           QStringLiteral("c"), QStringLiteral("b1"), QStringLiteral("b2")};
        QTest::newRow("role swap") << Flow::RoleSwap << all << QStringList() << QStringList();
        QTest::newRow("log shipping") << Flow::RebuildLogShipping << all << QStringList() << QStringList();
    }

    void serversAreOfferedByFlow() {
        QFETCH(Flow, flow);
        QFETCH(QStringList, computers);
        QFETCH(QStringList, chosen);
        QFETCH(QStringList, offered);
        Answers answers;
        answers.flow = flow;
        answers.profile = SiteProfile();
        answers.profile->pool.primaryServers = {QStringLiteral("p1")};
        answers.profile->pool.backupServers = {QStringLiteral("b1"), QStringLiteral("b2")};
        if (computers.size() > 4)
            for (const char* more : {"c", "d", "e", "f"})
                answers.profile->pool.backupServers.push_back(QString::fromLatin1(more));
        answers.choices.activeServers = {chosen.begin(), chosen.end()};
        PoolSection section;
        PoolFacts facts;
        facts.computers = {computers.begin(), computers.end()};
        if (!computers.isEmpty()) section.pool = known(facts, QStringLiteral("test"), QDateTime());
        answers.situation = Situation();
        answers.situation->pool = section;
        const OfferedChoices found = offeredChoices(answers);
        QCOMPARE(QStringList(found.servers.begin(), found.servers.end()), offered);
        QCOMPARE(found.hasServers(), offered.size() > 1);
        QVERIFY(found.usualServers.size() <= 4);
    }

    /// What is lost is counted; what could be tried stands beside it.
    void waysToLoseLessAreNotLosses() {
        Practice practice;
        practice.scenario = QStringLiteral("primary-alive");
        QVERIFY(practice.advanceTo(ReviewId));
        const Plan& plan = *practice.model.answers().plan;
        QCOMPARE(plan.notRecovered.size(), 2U);
        QCOMPARE(plan.waysToLoseLess.size(), 2U);
        for (const Language language : {Language::English, Language::Japanese}) {
            practice.speak(language);
            const QStringList lost = linesOf(*practice.find<QWidget>("notRecovered"));
            const QStringList ways = linesOf(*practice.find<QWidget>("waysToLoseLess"));
            QCOMPARE(lost.size(), 2);
            QCOMPARE(ways.size(), 2);
            QVERIFY(!lost.join(QLatin1Char(' ')).contains(QStringLiteral("--take-tail")));
            QVERIFY(ways.join(QLatin1Char(' ')).contains(QStringLiteral("--take-tail")));
            const QString kinds =
                language == Language::English ? QStringLiteral("2 kinds of data") : QStringLiteral("2 種類のデータ");
            QVERIFY(linesOf(*practice.find<QWidget>("lossFigures")).contains(kinds));
        }
    }

    void nothingCanBeTriedAfterASiteLoss() {
        Practice practice;
        QVERIFY(practice.advanceTo(ReviewId));
        QVERIFY(practice.model.answers().plan->waysToLoseLess.empty());
        QVERIFY(!practice.find<QWidget>("waysToLoseLess")->isVisible());
    }

    /// The plan swaps the pair back by itself, so nobody is asked.
    void aSwappedPairIsOnlyTold() {
        Practice practice;
        practice.scenario = QStringLiteral("roles-swapped");
        practice.flow = Flow::PlannedFailover;
        QVERIFY(practice.advanceTo(PrerequisitesId));
        const auto finding = practice.model.answers().finding(QStringLiteral("M1"));
        QCOMPARE(finding->verdict, Verdict::Fail);
        QVERIFY(!finding->needsAcknowledgement() && !finding->blocks());
        QVERIFY(practice.advanceTo(ReviewId));
        QVERIFY(!scriptOf(*practice.model.answers().plan, "make-primary-principal").isEmpty());
    }

    /// After the way there and back nothing is advised that belongs to before either.
    void theResultSaysWhatIsLeftNow() {
        Practice practice;
        practice.scenario = QStringLiteral("all-well");
        for (const Flow flow : {Flow::PlannedFailover, Flow::Failback}) {
            practice.flow = flow;
            if (practice.wizard.currentId() == ResultId) practice.anew(flow);
            QVERIFY(practice.advanceTo(ReviewId));
            const Plan plan = *practice.model.answers().plan;
            QVERIFY(!plan.waysToLoseLess.empty());
            QVERIFY(practice.advanceTo(ResultId));
            const QStringList lost = linesOf(*practice.find<QWidget>("notBroughtOver"));
            const QStringList left = linesOf(*practice.find<QWidget>("nextActions"));
            QCOMPARE(lost.size(), static_cast<qsizetype>(plan.notRecovered.size()));
            QVERIFY(!left.isEmpty());
            for (const Message& way : plan.waysToLoseLess)
                QVERIFY(!(lost + left).contains(practice.model.say(way)));
        }
    }

  private:
    static void expectTheLastStays(Practice& practice) {
        auto* first = practice.find<QCheckBox>("activate-pc03.contoso.com");
        const QString before = practice.model.answers().digest;
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Space);
        QVERIFY(first->isChecked());
        QVERIFY(practice.model.answers().plan);
        QCOMPARE(practice.model.answers().digest, before);
        for (const Language language : {Language::Japanese, Language::English}) {
            practice.speak(language);
            QCOMPARE(clippedTexts(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(sharedShortcuts(practice.wizard).join(QLatin1Char('\n')), QString());
            QCOMPARE(foreignTexts(practice.wizard, language).join(QLatin1Char('\n')), QString());
        }
        QCOMPARE(hintOf(*practice.find<ServerPicker>("chooseServers")),
                 QStringLiteral("One server at least has to be active."));
        QCOMPARE(first->accessibleDescription(), QStringLiteral("One server at least has to be active."));
    }
};

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
