#include "core/site/profile_file.h"
#include "core/site/profile_shape.h"
#include "tests/site/helpers/example_profile.h"

#include <QTest>

using namespace pchat;

namespace {

QStringList problemsWith(const QString& place, const QJsonValue& value) {
    return test::linesOf(parseProfile(test::bytesOf(test::with(test::wholeProfile(), place, value))));
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void rightProfilesAreRead();
    void whatIsWrittenReadsBack();
    void oneSentenceForOneProblem_data();
    void oneSentenceForOneProblem();
    void everyProblemIsNamed();
    void nearestWords_data();
    void nearestWords();
    void instancesAreShown_data();
    void instancesAreShown();
};

void TestProfile::rightProfilesAreRead() {
    const auto whole = parseProfile(test::bytesOf(test::wholeProfile()));
    QVERIFY2(whole, qPrintable(test::linesOf(whole).join('\n')));
    QCOMPARE(whole->pool.backupServers.size(), 2U);
    QVERIFY(whole->isPractice());
    QCOMPARE(whole->instance(Role::PrimaryMirror)->toDisplay(), QStringLiteral("sql02.contoso.com\\CHAT,1434"));
    QCOMPARE(whole->compliance->name.toString(), QStringLiteral("mgccomp"));
    const auto least = parseProfile(test::bytesOf(test::leastProfile()));
    QVERIFY2(least, qPrintable(test::linesOf(least).join('\n')));
    QVERIFY(!least->isPractice() && !least->compliance && !least->instance(Role::BackupMirror));
    QVERIFY(least->product == Product::Lync2013);
    QVERIFY(problems(*whole).empty() && problems(*least).empty());
}

void TestProfile::whatIsWrittenReadsBack() {
    for (const QJsonObject& json : {test::wholeProfile(), test::leastProfile()}) {
        const auto profile = parseProfile(test::bytesOf(json));
        QVERIFY(profile);
        const QByteArray written = formatProfile(*profile);
        const auto again = parseProfile(written);
        QVERIFY2(again, qPrintable(test::linesOf(again).join('\n')));
        QCOMPARE(formatProfile(*again), written);
        QVERIFY(written.endsWith("}\n"));
    }
}

void TestProfile::oneSentenceForOneProblem_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* tag, const char* place, const QJsonValue& value, const QString& line) {
        QTest::newRow(tag) << QString::fromLatin1(place) << value << line;
    };
    const QJsonValue none = QJsonValue::Undefined;
    row("impossible host", "chat.instances.primary.host", "sql 01;x",
        "chat.instances.primary.host: “sql 01;x” cannot be a host name. Write one such as sql01.contoso.com: letters, "
        "digits "
        "and hyphens in parts of up to 63, parted by dots. An instance and a port have fields of their own.");
    row("host with instance", "chat.instances.backup.host", "SQL03\\CHAT",
        "chat.instances.backup.host: “SQL03\\CHAT” cannot be a host name. Write one such as sql01.contoso.com: "
        "letters, "
        "digits and hyphens in parts of up to 63, parted by dots. An instance and a port have fields of their own.");
    row("no host", "chat.instances.backup.host", none,
        "chat.instances.backup.host: The host name of the server is missing. Write one such as sql01.contoso.com.");
    row("empty pool", "pool.fqdn", "",
        "pool.fqdn: The name of the pool is missing. Write its fully qualified domain name, for example "
        "pchat01.contoso.com.");
    row("no pool", "pool", none, "pool: The field “pool” is missing. Add it.");
    row("short pool", "pool.fqdn", "pchat01",
        "pool.fqdn: “pchat01” is not a fully qualified domain name. Write one such as pchat01.contoso.com: letters, "
        "digits and "
        "hyphens, parted by dots.");
    row("address as pool", "pool.fqdn", "10.0.0.1",
        "pool.fqdn: “10.0.0.1” is not a fully qualified domain name. Write one such as pchat01.contoso.com: letters, "
        "digits "
        "and hyphens, parted by dots.");
    row("wrong type", "pool", 5, "pool: The value 5 is not right here; expected is an object in braces.");
    row("wrong type in list", "pool.backupServers[1]", true,
        "pool.backupServers[1]: The value true is not right here; expected is text in quotes.");
    row("wrong enum", "product", "teams",
        "product: The value \"teams\" is not right here; expected is one of lync2013, skypeForBusiness2015.");
    row("no product", "product", none, "product: The field “product” is missing. Add it.");
    row("hostile database", "chat.name", "mgc]; DROP DATABASE x--",
        "chat.name: “mgc]; DROP DATABASE x--” is not accepted as the name of a database. Write up to 128 letters, "
        "digits and "
        "_ @ # $ - beginning with a letter, a digit or _.");
    row("apostrophe in database", "chat.name", "o'hara",
        "chat.name: “o'hara” is not accepted as the name of a database. Write up to 128 letters, digits and _ @ # $ - "
        "beginning with a letter, a digit or _.");
    row("right to left database", "chat.name", QString(QChar(0x202E)) + "cgm",
        "chat.name: “<U+202E>cgm” is not accepted as the name of a database. Write up to 128 letters, digits and _ @ # "
        "$ - "
        "beginning with a letter, a digit or _.");
    row("NUL in database", "chat.name", QStringLiteral("mgc") + QChar(0),
        "chat.name: “mgc<U+0000>” is not accepted as the name of a database. Write up to 128 letters, digits and _ @ # "
        "$ - "
        "beginning with a letter, a digit or _.");
    row("long database", "chat.name", QString(129, QLatin1Char('m')),
        "chat.name: “" + QString(80, QLatin1Char('m')) +
            "…” is not accepted as the name of a database. Write up to 128 letters, digits and _ @ # $ - beginning "
            "with a "
            "letter, a digit or _.");
    row("no database", "chat.name", none,
        "chat.name: The name of the database is missing. For Persistent Chat it is mgc, for compliance mgccomp.");
    row("no primary", "chat.instances.primary", none,
        "chat.instances.primary: This SQL Server instance is missing. Name the instances of the primary and of the "
        "backup "
        "database.");
    row("same instance", "chat.instances.backup.host", "SQL01",
        "chat.instances.backup: The instance SQL01 is already used by chat.instances.primary. Each role needs an "
        "instance of "
        "its own.");
    row("port", "chat.instances.primary.port", 70000,
        "chat.instances.primary.port: The port 70000 does not exist. Write 1 to 65535, or 0 to have it found.");
    row("instance", "chat.instances.primary.instance", "MSSQLSERVER",
        "chat.instances.primary.instance: “MSSQLSERVER” cannot be the name of an instance. Write up to 16 letters, "
        "digits, _ "
        "and $ beginning with a letter, or leave it empty for the default instance.");
    row("witness of a mirror", "chat.witnesses.primaryMirror", QJsonObject{{"host", "wit09"}},
        "chat.witnesses.primaryMirror: This witness has no mirrored pair. Name it under primary or backup, and name "
        "the "
        "mirror of that instance too.");
    row("unknown role", "chat.instances.tertiary", QJsonObject{{"host", "x"}},
        "chat.instances.tertiary: The field “tertiary” is not known here. Remove it; known are: primary, "
        "primaryMirror, "
        "backup, backupMirror.");
    row("misspelt field", "pool.primarySitName", "x",
        "pool.primarySitName: The field “primarySitName” is not known here. Write “primarySiteName” if that was meant, "
        "or "
        "remove it.");
    row("no backup servers", "pool.backupServers", QJsonArray(),
        "pool.backupServers: No chat server of the backup data center is named, so none could be active after a "
        "failover. Name 1 at least.");
    row("seven backup servers", "pool.backupServers", QJsonArray({"a.b", "c.d", "e.f", "g.h", "i.j", "k.l", "m.n"}),
        "pool.primaryServers: The profile names 9 chat servers. A pool has at most 8 in both data centers together.");
    row("nine servers", "pool.primaryServers", QJsonArray({"a.b", "c.d", "e.f", "g.h", "i.j", "k.l", "m.n"}),
        "pool.primaryServers: The profile names 9 chat servers. A pool has at most 8 in both data centers together.");
    row("server twice", "pool.backupServers[0]", "PC01.contoso.com",
        "pool.backupServers[0]: The server PC01.contoso.com is named twice, or has the name of the pool. Name each "
        "chat "
        "server once.");
    row("server without domain", "pool.backupServers[0]", "pc03",
        "pool.backupServers[0]: “pc03” is not the fully qualified domain name of a server. Write one such as "
        "pc01.contoso.com.");
    row("site name", "pool.backupSiteName", "a\nb",
        "pool.backupSiteName: “a<U+000A>b” cannot be shown as the name of a data center. Write up to 64 visible "
        "characters.");
    row("log share", "folders.logShare", "\\\\filer\\LogShip\\",
        "folders.logShare: “\\\\filer\\LogShip\\” is not the path of a share. Write it as \\\\server\\share or "
        "\\\\server\\share\\folder, with up to 200 characters and no backslash at the end.");
    row("no mirror share", "folders.mirrorShare", "",
        "folders.mirrorShare: The share for setting up the mirror is missing, and the backup database has a mirror. "
        "Write it "
        "as \\\\server\\share.");
    row("copy folder", "folders.copyFolder", "LogCopy",
        "folders.copyFolder: “LogCopy” is not the path of a folder on the backup server. Write it as D:\\LogCopy or "
        "\\\\server\\share, with up to 200 characters and no backslash at the end.");
    row("log backup folder", "folders.logBackupFolder", "LogBackup",
        "folders.logBackupFolder: “LogBackup” is not the path of a folder. Write it as \\\\server\\share or "
        "D:\\LogBackup, as both backup servers see it, with up to 200 characters and no backslash at the end, or leave "
        "it empty.");
    row("log backups among log shipping's", "folders.logBackupFolder", "\\\\FILER.contoso.com\\LogShip",
        "folders.logBackupFolder: “\\\\FILER.contoso.com\\LogShip” is a folder of log shipping already. Name another "
        "one: its jobs would take these log backups for their own.");
    row("login not used", "authentication", "windows",
        "sqlLogin: The login “CONTOSO\\pchat-failover” is not used with Windows authentication. Remove it, or set "
        "authentication to sqlLogin.");
    row("no login", "sqlLogin", none,
        "sqlLogin: The name of the SQL Server login is missing. Write it here, or set authentication to windows.");
    row("hostile login", "sqlLogin", "sa;x",
        "sqlLogin: “sa;x” cannot be the name of a login here. Write up to 128 letters, digits and . _ - @ $ without "
        "blanks.");
    row("address", "chat.instances.backup.address", "127.0.0.1,0",
        "chat.instances.backup.address: “127.0.0.1,0” cannot be an address. Write a host name or an IP address, and "
        "after a comma the port where it is another, as in 127.0.0.1,14330; or leave it empty.");
    row("account", "windowsAccount", "CONTOSO\\a b",
        "windowsAccount: “CONTOSO\\a b” cannot be the name of an account here. Write DOMAIN\\user: letters, digits and "
        ". _ - @ $ without blanks.");
    row("driver", "odbcDriver", "SQL;Server",
        "odbcDriver: “SQL;Server” cannot be the name of an ODBC driver. Write it as the ODBC manager shows it, for "
        "example ODBC Driver 18 for SQL Server, or leave it empty to have one chosen.");
    row("no lab folder", "providers.labFolder", "",
        "providers.labFolder: The folder of the practice estate is missing. Write its path, or a dot for the folder of "
        "the "
        "profile.");
    row("lab folder without lab", "providers", QJsonObject{{"labFolder", "x"}},
        "providers.labFolder: The folder “x” is for a practice estate, and every provider here is real. Remove it, or "
        "set a "
        "provider to lab.");
    row("compliance named as chat", "compliance.name", "MGC",
        "compliance.name: The database MGC is named twice. The compliance database has a name of its own, usually "
        "mgccomp.");
    row("newer", "version", 2,
        "version: The profile has version 2, and this program reads version 1. Use a newer program, or write the "
        "profile "
        "anew.");
    row("password", "sqlPassword", "geheim",
        "sqlPassword: A profile never holds a secret: remove the field “sqlPassword”. The password is asked for when "
        "it is "
        "needed.");
}

void TestProfile::oneSentenceForOneProblem() {
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(QString, line);
    QCOMPARE(problemsWith(place, value), QStringList{line});
}

void TestProfile::everyProblemIsNamed() {
    QJsonObject profile = test::wholeProfile();
    profile = test::with(profile, "pool.fqdn", "");
    profile = test::with(profile, "pool.backupServers[0]", 5);
    profile = test::with(profile, "chat.name", "a b");
    profile = test::with(profile, "chat.instances.primary.port", 99999);
    profile = test::with(profile, "folders.logShare", "x");
    profile = test::with(profile, "extra", 1);
    const auto parsed = parseProfile(test::bytesOf(profile));
    QVERIFY(!parsed);
    QStringList paths;
    for (const json::Problem& problem : parsed.error())
        paths << problem.path;
    paths.sort();
    QCOMPARE(paths, QStringList({"chat.instances.primary.port", "chat.name", "extra", "folders.logShare",
                                 "pool.backupServers[0]", "pool.fqdn"}));
}

void TestProfile::nearestWords_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("turned") << "fdqn"
                            << "fqdn";
    QTest::newRow("case") << "FQDN"
                          << "fqdn";
    QTest::newRow("singular") << "backupServer"
                              << "backupServers";
    QTest::newRow("far") << "something"
                         << "";
    QTest::newRow("endless") << QString(100000, QLatin1Char('f')) << "";
}

void TestProfile::nearestWords() {
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    QCOMPARE(detail::nearestOf(word, {"fqdn", "primaryServers", "backupServers"}), nearest);
}

void TestProfile::instancesAreShown_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("shown");
    QTest::newRow("host") << "SQL01"
                          << "" << 0 << "SQL01";
    QTest::newRow("instance") << "SQL01"
                              << "CHAT" << 0 << "SQL01\\CHAT";
    QTest::newRow("port") << "SQL01"
                          << "" << 1500 << "SQL01,1500";
    QTest::newRow("all") << "SQL01"
                         << "CHAT" << 1500 << "SQL01\\CHAT,1500";
}

void TestProfile::instancesAreShown() {
    QFETCH(QString, host);
    QFETCH(QString, instance);
    QFETCH(int, port);
    QFETCH(QString, shown);
    QCOMPARE((SqlInstance{host, instance, port}.toDisplay()), shown);
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
