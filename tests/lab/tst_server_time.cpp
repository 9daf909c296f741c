// Times as the practice estate's servers write and read them, wherever this machine's clock stands.
#include "core/lab/server/server_time.h"
#include "tests/helpers/summer_time.h"

#include <QTest>

using namespace pchat::lab;

class TestServerTime : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { pchat::test::standInChicago(); }

    void readAsUtc_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time");
        const auto row = [](const char* text, const char* time) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(time);
        };
        row("2026-11-23 06:07:08.123", "2026-11-23 06:07:08.123");
        row("2026-11-23T06:07:08.123", "2026-11-23 06:07:08.123");
        row("2026-11-23T06:07:08.1234567", "2026-11-23 06:07:08.123");
        row("2026-11-23 06:07:08", "2026-11-23 06:07:08.000");
        row("2026-11-23 06:07", "2026-11-23 06:07:00.000");
        row(" 2026-11-23 ", "2026-11-23 00:00:00.000");
        row("20261123 06:07:08.5", "2026-11-23 06:07:08.500");
        row("20261123 06:07:08", "2026-11-23 06:07:08.000");
        row("20261123", "2026-11-23 00:00:00.000");
        row("2026-03-08 02:30:00", "2026-03-08 02:30:00.000");
        row("20260308 02:30:00", "2026-03-08 02:30:00.000");
        for (const char* none : {"", "x", "2026", "2026-11", "2026-13-01", "2026-02-30", "20261301", "2026-11-23 25:00",
                                 "2026-11-23 06:61", "2026-11-23x06:07", "2026-11-23 later", "06:07:08"})
            row(none, "");
    }
    void readAsUtc() {
        QFETCH(QString, text);
        QFETCH(QString, time);
        const QDateTime read = timeFrom(text);
        QCOMPARE(read.isValid() ? timeText(read) : QString(), time);
        QCOMPARE(!read.isValid() || read.timeSpec() == Qt::UTC, true);
    }
};

QTEST_GUILESS_MAIN(TestServerTime)
#include "tst_server_time.moc"
