// What a connection string may hold, for each driver; hostile values are refused or carried whole.
#include "core/live/odbc/connection_string.h"

#include <QTest>

using namespace pchat;
using namespace pchat::odbc;

namespace {

Target targetWith(const QString& password) {
    Target target;
    target.instance.host = QStringLiteral("sql03.contoso.com");
    target.login = QStringLiteral("chatadmin");
    target.password = Secret(password);
    target.trustsCertificate = true;
    target.workstation = QStringLiteral("ADMIN01");
    return target;
}

QString textFor(const char* driver, const Target& target) {
    const auto text = connectionString(*driverNamed(QLatin1String(driver)), target);
    return text ? text->reveal() : QStringLiteral("refused: ") + QString::fromUtf8(text.error().source()).left(40);
}

}  // namespace

class ConnectionString : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void everyDriverHasItsWords_data();
    void everyDriverHasItsWords();
    void placesAreWritten_data();
    void placesAreWritten();
    void passwordsAreCarriedOrRefused_data();
    void passwordsAreCarriedOrRefused();
    void nothingElseCanBreakOut_data();
    void nothingElseCanBreakOut();
    void trustIsAChoice();
    void theBestDriverIsChosen();
    void windowsNeedsNoPassword();
    void loginsNeedTheirPassword();
};

void ConnectionString::everyDriverHasItsWords_data() {
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("text");
    const QString head = QStringLiteral(
        "Driver={%1};Server=sql03.contoso.com;Database=master;"
        "APP=Persistent Chat Failover Wizard;WSID=ADMIN01;");
    const auto row = [&](const char* driver, const char* rest) {
        QTest::newRow(driver) << QString::fromLatin1(driver)
                              << head.arg(QLatin1String(driver)) + QLatin1String(rest) +
                                     QStringLiteral("UID=chatadmin;PWD=secret;");
    };
    row("ODBC Driver 18 for SQL Server", "ConnectRetryCount=0;Encrypt=yes;TrustServerCertificate=yes;");
    row("ODBC Driver 17 for SQL Server", "ConnectRetryCount=0;Encrypt=yes;TrustServerCertificate=yes;");
    row("ODBC Driver 13.1 for SQL Server", "Encrypt=yes;TrustServerCertificate=yes;");
    row("SQL Server Native Client 11.0", "Encrypt=yes;TrustServerCertificate=yes;");
    row("FreeTDS", "TDS_Version=7.4;ClientCharset=UTF-8;Encryption=require;");
}

void ConnectionString::everyDriverHasItsWords() {
    QFETCH(QString, driver);
    QFETCH(QString, text);
    QCOMPARE(textFor(qPrintable(driver), targetWith(QStringLiteral("secret"))), text);
}

void ConnectionString::placesAreWritten_data() {
    QTest::addColumn<QString>("instance");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("microsoft");
    QTest::addColumn<QString>("freetds");
    const auto row = [](const char* name, const char* instance, int port, const char* address, const char* microsoft,
                        const char* freetds) {
        QTest::newRow(name) << QString::fromLatin1(instance) << port << QString::fromLatin1(address)
                            << QString::fromLatin1(microsoft) << QString::fromLatin1(freetds);
    };
    row("default instance", "", 0, "", "Server=sql03.contoso.com;", "Server=sql03.contoso.com;");
    row("port", "", 1444, "", "Server=tcp:sql03.contoso.com,1444;", "Server=sql03.contoso.com;Port=1444;");
    row("instance", "RTC", 0, "", "Server=sql03.contoso.com\\RTC;", "Server=sql03.contoso.com\\RTC;");
    row("instance and port", "RTC", 1444, "", "Server=tcp:sql03.contoso.com,1444;",
        "Server=sql03.contoso.com;Port=1444;");
    row("address", "RTC", 0, "127.0.0.1,14332", "Server=tcp:127.0.0.1,14332;", "Server=127.0.0.1;Port=14332;");
    row("address with nonsense", "RTC", 0, "127.0.0.1,1;x", "", "");
    row("address without port", "RTC", 0, "10.1.2.3", "Server=10.1.2.3\\RTC;", "Server=10.1.2.3\\RTC;");
}

void ConnectionString::placesAreWritten() {
    QFETCH(QString, instance);
    QFETCH(int, port);
    QFETCH(QString, address);
    QFETCH(QString, microsoft);
    QFETCH(QString, freetds);
    Target target = targetWith(QStringLiteral("secret"));
    target.instance.instance = instance;
    target.instance.port = port;
    target.instance.address = address;
    if (microsoft.isEmpty()) {
        QVERIFY(textFor("FreeTDS", target).startsWith(QLatin1String("refused")));
        return;
    }
    QVERIFY(textFor("ODBC Driver 18 for SQL Server", target).contains(QLatin1Char(';') + microsoft));
    QVERIFY(textFor("FreeTDS", target).contains(QLatin1Char(';') + freetds));
}

void ConnectionString::passwordsAreCarriedOrRefused_data() {
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("microsoft");  // empty: refused
    QTest::addColumn<QString>("freetds");
    const auto row = [](const char* name, const char* password, const char* microsoft, const char* freetds) {
        QTest::newRow(name) << QString::fromUtf8(password) << QString::fromUtf8(microsoft)
                            << QString::fromUtf8(freetds);
    };
    row("plain", "secret1", "secret1", "secret1");
    row("Japanese", "合言葉", "合言葉", "合言葉");
    row("semicolon", "a;b", "{a;b}", "{a;b}");
    row("injection", "a;Trusted_Connection=Yes", "{a;Trusted_Connection=Yes}", "{a;Trusted_Connection=Yes}");
    row("closing brace", "a}b", "{a}}b}", "a}b");
    row("opening brace in front", "{a", "{{a}", "{{a}");
    row("both", "a};b", "{a}};b}", "");
    row("braces all around", "{a}", "{{a}}}", "");
    row("blank at the end", "a ", "{a }", "{a }");
    row("control character", "a\nb", "", "");
    row("empty", "", "", "");
}

void ConnectionString::passwordsAreCarriedOrRefused() {
    QFETCH(QString, password);
    QFETCH(QString, microsoft);
    QFETCH(QString, freetds);
    const auto check = [&](const char* driver, const QString& carried) {
        const QString text = textFor(driver, targetWith(password));
        return carried.isEmpty() ? text.startsWith(QLatin1String("refused"))
                                 : text.endsWith(QStringLiteral(";PWD=%1;").arg(carried));
    };
    QVERIFY(check("ODBC Driver 17 for SQL Server", microsoft));
    QVERIFY(check("FreeTDS", freetds));
}

void ConnectionString::nothingElseCanBreakOut_data() {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("login");
    const QString host = QStringLiteral("sql03");
    const QString login = QStringLiteral("chatadmin");
    for (const char* hostile : {"a;Trusted_Connection=no", "a}", "a b", "a=b", "a,1", "", "a\nb", "file.dsn;x"})
        QTest::newRow(hostile) << QString::fromLatin1(hostile) << login;
    for (const char* hostile : {"a;PWD=x", "{a}", "a b", "a=b"})
        QTest::addRow("login %s", hostile) << host << QString::fromLatin1(hostile);
}

void ConnectionString::nothingElseCanBreakOut() {
    QFETCH(QString, host);
    QFETCH(QString, login);
    Target target = targetWith(QStringLiteral("secret"));
    target.instance.host = host;
    target.login = login;
    for (const Driver& driver : knownDrivers())
        QVERIFY2(textFor(driver.name, target).startsWith(QLatin1String("refused")), driver.name);
}

void ConnectionString::trustIsAChoice() {
    Target target = targetWith(QStringLiteral("secret"));
    target.trustsCertificate = false;
    QVERIFY(textFor("ODBC Driver 18 for SQL Server", target).contains(QStringLiteral("TrustServerCertificate=no;")));
    QVERIFY(textFor("FreeTDS", target).startsWith(QLatin1String("refused")));
    QVERIFY(textFor("SQL Server", target).contains(QStringLiteral("Encrypt=yes;")));
    target.trustsCertificate = true;
    QVERIFY(textFor("SQL Server", target).startsWith(QLatin1String("refused")));
}

void ConnectionString::theBestDriverIsChosen() {
    const auto best = [](const QStringList& installed) {
        const Driver* driver = bestOf(installed);
        return driver ? QString::fromLatin1(driver->name) : QString();
    };
    QCOMPARE(best({QStringLiteral("SQL Server"), QStringLiteral("FreeTDS")}), QStringLiteral("FreeTDS"));
    QCOMPARE(best({QStringLiteral("FreeTDS"), QStringLiteral("ODBC Driver 18 for SQL Server")}),
             QStringLiteral("ODBC Driver 18 for SQL Server"));
    QCOMPARE(best({QStringLiteral("SQLite3")}), QString());
}

void ConnectionString::windowsNeedsNoPassword() {
    Target target = targetWith(QString());
    target.login.clear();
    target.password.reset();
    const QString text = textFor("ODBC Driver 18 for SQL Server", target);
    QVERIFY(text.endsWith(QStringLiteral("Trusted_Connection=Yes;")));
    QVERIFY(!text.contains(QStringLiteral("PWD")));
}

void ConnectionString::loginsNeedTheirPassword() {
    Target target = targetWith(QString());
    target.password.reset();
    QVERIFY(textFor("FreeTDS", target).startsWith(QLatin1String("refused")));
}

QTEST_GUILESS_MAIN(ConnectionString)
#include "tst_connection_string.moc"
