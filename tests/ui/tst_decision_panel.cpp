// What stands in the panel of a failed step: what is so and what to do next, in the language of the moment.
#include "ui/widgets/decision_panel.h"

#include <QLabel>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

class TestDecisionPanel : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theAdviceFollowsTheSentence() {
        Languages languages(Language::English);
        Event failed;
        failed.failure = failureFrom(QStringLiteral("SQL03"), {{3101, 16, 1, 1, QString(), QStringLiteral("x")}});
        DecisionPanel panel(languages, failed, false, nullptr);
        const auto* text = panel.findChild<QLabel*>();
        QVERIFY(text);
        for (const Language language : {Language::English, Language::Japanese}) {
            languages.setCurrent(language);
            QTRY_COMPARE(text->text(), languages.catalog().say(failed.failure->sentence) + QLatin1Char('\n') +
                                           languages.catalog().say(failed.failure->advice));
        }
    }

    void nothingFollowsWhereThereIsNoAdvice() {
        const Languages languages(Language::English);
        Event failed;
        failed.text = Message::verbatim(QStringLiteral("It failed."));
        const DecisionPanel panel(languages, failed, false, nullptr);
        QCOMPARE(panel.findChild<QLabel*>()->text(), QStringLiteral("It failed."));
    }
};

QTEST_MAIN(TestDecisionPanel)
#include "tst_decision_panel.moc"
