#include "core/estate/abandon.h"
#include "core/estate/doors.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pchat;

class TestDoors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cellsAreFoundByName();
    void theFirstResultIsAlwaysThere();
    void aCallThatReturnsIsAnswered();
    void aCallThatNeverReturnsIsAbandoned();
};

void TestDoors::cellsAreFoundByName() {
    const ResultSet result{{{QStringLiteral("state_desc"), QStringLiteral("nvarchar(60)")},
                            {QStringLiteral("last_lsn"), QStringLiteral("numeric(25,0)")}},
                           {{QStringLiteral("RESTORING"), std::nullopt}, {QStringLiteral("ONLINE")}}};
    QCOMPARE(result.indexOf(u"STATE_DESC"), 0);
    QCOMPARE(result.indexOf(u"last_lsn"), 1);
    QCOMPARE(result.indexOf(u"state"), -1);
    QVERIFY(result.at(0, u"State_Desc") == Cell(QStringLiteral("RESTORING")));
    QVERIFY(!result.at(0, u"last_lsn"));
    QVERIFY(!result.at(0, u"state"));
    QVERIFY(!result.at(1, u"last_lsn"));  // a row that was cut short
    QVERIFY(!result.at(2, u"state_desc"));
    QVERIFY(!ResultSet().at(0, u"state_desc"));
}

void TestDoors::theFirstResultIsAlwaysThere() {
    QVERIFY(SqlAnswer().first().columns.empty() && SqlAnswer().first().rows.empty());
    const SqlAnswer answer{{{{{QStringLiteral("a"), QString()}}, {}}, {}}, {}};
    QCOMPARE(answer.first().indexOf(u"a"), 0);
}

void TestDoors::aCallThatReturnsIsAnswered() {
    using namespace std::chrono_literals;
    QCOMPARE(callOrAbandon([] { return 7; }, 60s).value_or(0), 7);
}

void TestDoors::aCallThatNeverReturnsIsAbandoned() {
    using namespace std::chrono_literals;
    // Outlives this function: the thread that holds it ends with the program, or when the gate opens.
    struct Gate {
        std::mutex mutex;
        std::condition_variable opened;
        bool isOpen = false;
        bool hasEnded = false;
    };
    const auto gate = std::make_shared<Gate>();
    const auto wait = [gate] {
        std::unique_lock lock(gate->mutex);
        gate->opened.wait(lock, [&] { return gate->isOpen; });
        gate->hasEnded = true;
        gate->opened.notify_all();
        return 7;
    };
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!callOrAbandon(wait, 50ms));
    QVERIFY(timer.elapsed() >= 50 && timer.elapsed() < 10000);
    std::unique_lock lock(gate->mutex);
    gate->isOpen = true;
    gate->opened.notify_all();
    QVERIFY(gate->opened.wait_for(lock, 10s, [&] { return gate->hasEnded; }));
}

QTEST_GUILESS_MAIN(TestDoors)
#include "tst_doors.moc"
