#include "core/plan/probe.h"

#include <QTest>

using namespace pchat;

class TestProbe : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void shippedLogs_data() {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("is");
        const auto row = [](const char* database, const char* name, bool is) {
            QTest::addRow("%s of %s", name, database) << QString::fromUtf8(database) << QString::fromUtf8(name) << is;
        };
        row("mgc", "mgc_20261120123456.trn", true);
        row("mgc", "MGC_20261120123456.TRN", true);
        row("mgc", "mgccomp_20261120123456.trn", false);
        row("mgc", "mgc_20261120123456.wrk", false);
        row("mgc", "mgc_20261120123456.trn.partial", false);
        row("mgc", "mgc_2026112012345.trn", false);
        row("mgc", "mgc_202611201234567.trn", false);
        row("mgc", "mgc_old_20261120123456.trn", false);
        row("mgc", "mgc_tail.trn", false);
        row("mgc", "again_mgc_20261120123456.trn", false);
        row("mgc", "mgc", false);
        row("mgc.*", "mgcxx_20261120123456.trn", false);
        row("常設'チャット", "常設'チャット_20261120123456.trn", true);
    }
    void shippedLogs() {
        QFETCH(QString, database);
        QFETCH(QString, name);
        QTEST(isNamedAsShippedLog(name, database), "is");
    }
    void expects_data() {
        QTest::addColumn<int>("comparison");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("met");
        QTest::addColumn<QString>("notMet");
        const auto row = [](const char* name, Comparison comparison, const char* value, const char* met,
                            const char* notMet) {
            QTest::newRow(name) << static_cast<int>(comparison) << QString::fromLatin1(value)
                                << QString::fromLatin1(met) << QString::fromLatin1(notMet);
        };
        using C = Comparison;
        row("equals", C::Equals, "ONLINE", "ONLINE", "RESTORING,online,,NULL");
        row("equals the empty text", C::Equals, "", "", "NULL,0");
        row("differs", C::Differs, "0", "1,,NULL", "0");
        row("one of", C::OneOf, "A|B", "A,B", "C,A|B,,NULL");
        row("at least", C::LsnAtLeast, "877139000028936800001", "877139000028936800001,877139000028936800002",
            "877139000028936800000,NULL,x,");
        row("below", C::LsnBelow, "877139000028936800001", "877139000028936800000,1",
            "877139000028936800001,877139000028936800002,NULL,x,");
        row("at least something unreadable", C::LsnAtLeast, "x", "", "1,NULL");
        row("absent", C::Absent, "", "NULL", "1,0");
        row("present", C::Present, "", "1,0", "NULL");
    }
    void expects() {
        QFETCH(int, comparison);
        QFETCH(QString, value);
        QFETCH(QString, met);
        QFETCH(QString, notMet);
        const Expectation expectation{static_cast<Comparison>(comparison), value};
        const bool emptyCounts = expectation.comparison == Comparison::Equals || met.contains(QLatin1String(",,"));
        for (const QString& each : met.split(u',', emptyCounts ? Qt::KeepEmptyParts : Qt::SkipEmptyParts))
            QVERIFY2(expectation.isMetBy(observed(each)), qPrintable(each));
        for (const QString& each : notMet.split(u','))
            QVERIFY2(!expectation.isMetBy(observed(each)) || (each.isEmpty() && comparison == int(Comparison::Present)),
                     qPrintable(each));
    }

    void fingerprintIgnoresOrderAndOtherFiles() {
        const auto one = FolderProbe::fingerprint({{"a.trn", 1}, {"b.TRN", 2}, {"c.wrk", 3}});
        QCOMPARE(one.size(), 64);
        QCOMPARE(FolderProbe::fingerprint({{"b.TRN", 2}, {"a.trn", 1}}), one);
    }

    void fingerprintNoticesEveryChange() {
        const auto one = FolderProbe::fingerprint({{"a.trn", 1}, {"b.trn", 2}});
        QVERIFY(FolderProbe::fingerprint({{"a.trn", 1}}) != one);
        QVERIFY(FolderProbe::fingerprint({{"a.trn", 1}, {"b.trn", 3}}) != one);
        QVERIFY(FolderProbe::fingerprint({{"a.trn", 1}, {"c.trn", 2}}) != one);
        QVERIFY(FolderProbe::fingerprint({{"a.trn", 1}, {"b.trn", 2}, {"c.trn", 0}}) != one);
        QVERIFY(FolderProbe::fingerprint({{"a.trn", 2}, {"b.trn", 1}}) != one);
        QVERIFY(FolderProbe::fingerprint({}) != one);
    }

  private:
    static std::optional<QString> observed(const QString& text) {
        return text == QLatin1String("NULL") ? std::nullopt : std::optional(text);
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
