#include "core/situation/cells.h"
#include "tests/situation/helpers/fake_estate.h"

#include <QTest>

using namespace pchat;

class TestCells : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void times_data();
    void times();
    void agentTimes_data();
    void agentTimes();
    void nullAndMissingColumnsGiveNothing();
    void lsnsStayExact();
};

void TestCells::times_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("utc");  // with an offset of 540 minutes; empty: invalid
    QTest::newRow("datetime") << "2026-11-24 03:00:01.500"
                              << "2026-11-23T18:00:01.500Z";
    QTest::newRow("datetime2") << "2026-11-24 03:00:01.5004321"
                               << "2026-11-23T18:00:01.500Z";
    QTest::newRow("no fraction") << "2026-11-24 03:00:01"
                                 << "2026-11-23T18:00:01.000Z";
    QTest::newRow("with T") << "2026-11-24T03:00:01.5"
                            << "2026-11-23T18:00:01.500Z";
    QTest::newRow("midnight") << "2026-01-01 00:00:00.000"
                              << "2025-12-31T15:00:00.000Z";
    QTest::newRow("NULL") << "NULL"
                          << "";
    QTest::newRow("date alone") << "2026-11-24"
                                << "";
    QTest::newRow("nonsense") << "yesterday"
                              << "";
}

void TestCells::times() {
    QFETCH(QString, written);
    QFETCH(QString, utc);
    const ResultSet set = fake::table({"t"}, {{written}});
    const QDateTime time = Row(set, 0).localTime(u"t", 540);
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(), utc);
}

void TestCells::agentTimes_data() {
    QTest::addColumn<qint64>("date");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("utc");
    QTest::newRow("early") << qint64{20261124} << qint64{55500} << "2026-11-23T20:55:00Z";
    QTest::newRow("midnight") << qint64{20261124} << qint64{0} << "2026-11-23T15:00:00Z";
    QTest::newRow("never") << qint64{0} << qint64{0} << "";
    QTest::newRow("no such hour") << qint64{20261124} << qint64{250000} << "";
}

void TestCells::agentTimes() {
    QFETCH(qint64, date);
    QFETCH(qint64, time);
    QFETCH(QString, utc);
    const QDateTime at = agentTime(date, time, 540);
    QCOMPARE(at.isValid() ? at.toString(Qt::ISODate) : QString(), utc);
}

void TestCells::nullAndMissingColumnsGiveNothing() {
    const ResultSet set = fake::table({"a"}, {{"NULL"}});
    for (const QStringView column : {u"a", u"b"}) {
        const Row row(set, 0);
        QVERIFY(row.isNull(column));
        QVERIFY(row.text(column).isEmpty());
        QVERIFY(!row.number(column) && !row.flag(column) && !row.lsn(column));
        QVERIFY(row.guid(column).isNull() && !row.time(column).isValid());
    }
}

void TestCells::lsnsStayExact() {
    const QString digits = QStringLiteral("9999999999999999999999999");
    const ResultSet set = fake::table({"lsn"}, {{digits}});
    QCOMPARE(Row(set, 0).lsn(u"LSN")->toString(), digits);
}

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
