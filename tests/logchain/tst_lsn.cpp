#include "core/logchain/lsn.h"

#include <QRandomGenerator>
#include <QTest>

using pchat::Lsn;

class TestLsn : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsAndWrites_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("0", "0");
        row("7", "7");
        row("000000000007", "7");
        row("9999999999999", "9999999999999");
        row("10000000000000", "10000000000000");
        row("10000000000007", "10000000000007");
        row("877139000028936800001", "877139000028936800001");
        row("9999999999999999999999999", "9999999999999999999999999");
    }
    void readsAndWrites() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto lsn = Lsn::fromString(text);
        QVERIFY(lsn.has_value());
        QCOMPARE(lsn->toString(), expected);
    }

    void refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", " 1", "1 ", "-1", "+1", "1.0", "1e5", "0x1f", "12a", "99999999999999999999999999",
                                 "00000000000000000000000001", "１２", "1,000"})
            QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(QString::fromUtf8(text)))) << QString::fromUtf8(text);
    }
    void refuses() {
        QFETCH(QString, text);
        QVERIFY(!Lsn::fromString(text).has_value());
    }

    void ordersAsTheDigitsDo() {
        QRandomGenerator random(20261123);
        for (int i = 0; i < 20000; ++i) {
            const QString a = digits(random);
            const QString b = digits(random);
            const bool below = std::pair(a.size(), a) < std::pair(b.size(), b);
            QVERIFY2((*Lsn::fromString(a) < *Lsn::fromString(b)) == below, qPrintable(a + u' ' + b));
            QVERIFY2((*Lsn::fromString(a) == *Lsn::fromString(b)) == (a == b), qPrintable(a + u' ' + b));
            QCOMPARE(Lsn::fromString(a)->toString(), a);
        }
    }

    void tellsNeighboursApartThatADoubleCannot() {
        const auto low = Lsn::fromString(QStringLiteral("877139000028936800000"));
        const auto high = Lsn::fromString(QStringLiteral("877139000028936800001"));
        QVERIFY(low && high && *low < *high);
        QVERIFY(Lsn().isZero() && !low->isZero());
    }

  private:
    static QString digits(QRandomGenerator& random) {
        QString text = QString::number(random.bounded(1, 10));
        for (int left = random.bounded(25); left > 0; --left)
            text += QString::number(random.bounded(10));
        return text;
    }
};

QTEST_GUILESS_MAIN(TestLsn)
#include "tst_lsn.moc"
