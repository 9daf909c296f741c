// The name of an instance as people write it, read into its parts.
#include "core/site/instance_text.h"

#include <QTest>

using namespace pchat;

class TestInstanceText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void reads_data();
    void reads();
    void meansTheSame_data();
    void meansTheSame();
};

void TestInstanceText::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");  ///< host|instance|port; empty: refused
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("sql03", "sql03||0");
    row(" sql03.contoso.com ", "sql03.contoso.com||0");
    row("SQL03\\CHAT", "SQL03|CHAT|0");
    row("SQL03\\MSSQLSERVER", "SQL03||0");
    row("sql03,1433", "sql03||1433");
    row("sql03.contoso.com\\CHAT, 14330", "sql03.contoso.com|CHAT|14330");
    row("10.0.0.5", "10.0.0.5||0");
    row("", "");
    row("\\CHAT", "");
    row("sql03,", "");
    row("sql03,0", "");
    row("sql03,65536", "");
    row("sql03,1433,1434", "");
    row("sql 03", "");
    row("sql03\\A B", "");
    row("sql03\\A\\B", "");
    row("sql03;Trusted_Connection=no", "");
}

void TestInstanceText::reads() {
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto read = readInstance(text);
    QCOMPARE(read ? QStringLiteral("%1|%2|%3").arg(read->host, read->instance).arg(read->port) : QString(), expected);
    if (read) QCOMPARE(readInstance(read->toDisplay()), read);
}

void TestInstanceText::meansTheSame_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("short and full") << "SQL03"
                                    << "sql03.contoso.com" << true;
    QTest::newRow("port of one") << "sql03,1433"
                                 << "sql03" << true;
    QTest::newRow("two ports") << "sql03,1433"
                               << "sql03,1434" << false;
    QTest::newRow("two instances") << "sql03\\A"
                                   << "sql03\\B" << false;
    QTest::newRow("letter case") << "sql03\\chat"
                                 << "SQL03\\CHAT" << true;
    QTest::newRow("two domains") << "sql03.a.com"
                                 << "sql03.b.com" << false;
    QTest::newRow("two hosts") << "sql03"
                               << "sql031" << false;
}

void TestInstanceText::meansTheSame() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(meanSameInstance(*readInstance(one), *readInstance(other)), same);
    QCOMPARE(meanSameInstance(*readInstance(other), *readInstance(one)), same);
}

QTEST_GUILESS_MAIN(TestInstanceText)
#include "tst_instance_text.moc"
