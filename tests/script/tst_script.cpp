#include "core/script/script.h"

#include <QTest>

using namespace pchat;

class TestScript : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void valuesFillTheBlanksInOrder();
    void aValueIsNeverATemplate();
    void scriptsReadBack_data();
    void scriptsReadBack();
    void queriesReadBack_data();
    void queriesReadBack();
};

static Name nameOf(const QString& text) {
    return Name::from(text).value();
}

static Text textOf(const QString& text) {
    return Text::from(text).value();
}

void TestScript::valuesFillTheBlanksInOrder() {
    QCOMPARE(script("RESTORE LOG {} FROM DISK = {} WITH FILE = {}, NORECOVERY, STATS = 5", nameOf("mgc"),
                    textOf("D:\\LogCopy\\o'hara.trn"), 1)
                 .toString(),
             QStringLiteral(
                 "RESTORE LOG [mgc] FROM DISK = N'D:\\LogCopy\\o''hara.trn' WITH FILE = 1, NORECOVERY, STATS = 5"));
    const QUuid job(QStringLiteral("{a1b2c3d4-0000-4000-8000-00000000000f}"));
    QCOMPARE(
        script("EXEC msdb.dbo.sp_update_job @job_id = {}, @enabled = {}", job, 0).toString(),
        QStringLiteral("EXEC msdb.dbo.sp_update_job @job_id = N'A1B2C3D4-0000-4000-8000-00000000000F', @enabled = 0"));
    QCOMPARE(script("KILL {}", qint64{9007199254740993}).toString(), QStringLiteral("KILL 9007199254740993"));
    QCOMPARE(query("SELECT d.name FROM sys.databases AS d WHERE d.name = {}", Text::of(nameOf("常設"))).toString(),
             QStringLiteral("SELECT d.name FROM sys.databases AS d WHERE d.name = N'常設'"));
    QCOMPARE(query("SELECT 1 AS one").toString(), QStringLiteral("SELECT 1 AS one"));
}

void TestScript::aValueIsNeverATemplate() {
    QCOMPARE(script("SELECT {}, {}", textOf("{}"), textOf("b")).toString(), QStringLiteral("SELECT N'{}', N'b'"));
    QCOMPARE(script("RESTORE DATABASE {} WITH RECOVERY", nameOf("mgc]; DROP DATABASE x--")).toString(),
             QStringLiteral("RESTORE DATABASE [mgc]]; DROP DATABASE x--] WITH RECOVERY"));
}

void TestScript::scriptsReadBack_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("one line") << "RESTORE DATABASE [mgc] WITH RECOVERY" << true;
    QTest::newRow("two lines") << "DECLARE @rc int;\nSELECT @rc;" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("NUL") << QStringLiteral("KILL 5") + QChar(0) << false;
    QTest::newRow("CR") << "KILL 5\r\n" << false;
    QTest::newRow("half a character") << QStringLiteral("KILL ") + QChar(0xD83D) << false;
}

void TestScript::scriptsReadBack() {
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    const auto read = Script::fromString(text);
    QCOMPARE(read.has_value(), isAccepted);
    if (read) QCOMPARE(read->toString(), text);
}

void TestScript::queriesReadBack_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccepted");
    const auto row = [](const char* text, bool isAccepted) {
        QTest::newRow(text) << QString::fromUtf8(text) << isAccepted;
    };
    row("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'mgc'", true);
    row("SELECT d.name FROM sys.databases AS d WHERE d.name = N'a; DROP DATABASE b--'", true);
    row("SELECT d.name FROM sys.databases AS d WHERE d.name = N'it''s; DROP DATABASE b'", true);
    row("SELECT rh.restore_date, bs.backup_finish_date FROM msdb.dbo.restorehistory AS rh", true);
    row("SELECT [drop] FROM [a]]; into] AS t", true);
    row("RESTORE HEADERONLY FROM DISK = N'D:\\drop into.trn'", true);
    row("RESTORE VERIFYONLY FROM DISK = N'x' WITH FILE = 1", true);
    row("EXEC master.dbo.xp_fileexist N'\\\\filer\\LogShip'", true);
    row("EXEC master.dbo.sp_help_log_shipping_secondary_database @secondary_database = N'mgc'", true);
    row("EXEC msdb.dbo.sp_help_jobhistory @job_id = N'x'", true);
    row("RESTORE DATABASE [mgc] WITH RECOVERY", false);
    row("RESTORE LOG [mgc] FROM DISK = N'x'", false);
    row("SELECT 1; DROP DATABASE mgc", false);
    row("SELECT 1 DROP DATABASE mgc", false);
    row("SELECT 1\nDROP DATABASE mgc", false);
    row("SELECT 1 dRoP DATABASE mgc", false);
    row("SELECT name\tINTO t FROM sys.databases", false);
    row("SELECT 1 --", false);
    row("SELECT 1 /* */", false);
    row("SELECT N'a' EXEC sp_who", false);
    row("SELECT N'a", false);
    row("SELECT [a", false);
    row("SELECT * FROM OPENROWSET('x')", false);
    row("EXEC msdb.dbo.sp_help_job KILL 5", false);
    row("EXEC master.dbo.xp_fileexist N'a' EXEC xp_cmdshell N'b'", false);
    row("EXEC xp_cmdshell N'dir'", false);
    row("select 1", false);
    row(" SELECT 1", false);
    row("KILL 5", false);
    row("", false);
}

void TestScript::queriesReadBack() {
    QFETCH(QString, text);
    QFETCH(bool, isAccepted);
    const auto read = Query::fromString(text);
    QCOMPARE(read.has_value(), isAccepted);
    if (read) QCOMPARE(read->toString(), text);
}

QTEST_GUILESS_MAIN(TestScript)
#include "tst_script.moc"
