// pchatctl profile: a profile is made from what servers say, validated and shown.
#include "tests/whole/helpers/served_lab.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace pchat::whole;

namespace {

const QString logBackupFolder = QStringLiteral("folders.logBackupFolder=\\\\filer.contoso.com\\LogBackup");
const QString mirrorShare = QStringLiteral("folders.mirrorShare=\\\\filer.contoso.com\\Mirror");
const QStringList asJson{QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--lang"),
                         QStringLiteral("en")};

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class PchatctlProfile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void isMadeInTheLab();
    void isMadeThroughTheServedLab();
    void anIncompleteOneIsWrittenAndNamed();
    void anExistingFileStays();
    void wrongWordsAreRefused_data();
    void wrongWordsAreRefused();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void isShownInBothLanguages();
    void passwordsBelongToLogins();

  private:
    [[nodiscard]] QString digestBy(const QStringList& site, const QByteArray& password = {}) const {
        return m_program.run(words("plan failover") + asJson + site, password)
            .json()[QStringLiteral("digest")]
            .toString();
    }
    [[nodiscard]] Ran newProfile(const QString& path, const QStringList& more, const QByteArray& input = {}) const {
        return m_program.run(words("profile new") + QStringList{path, QStringLiteral("--lab"), m_lab} + asJson + more,
                             input);
    }
    Program m_program;
    QString m_lab;
    QJsonObject m_own;
};

void PchatctlProfile::initTestCase() {
    m_lab = m_program.newLab(QStringLiteral("lab"));
    m_own = QJsonDocument::fromJson(contentOf(m_lab + QStringLiteral("/site.json"))).object();
}

void PchatctlProfile::isMadeInTheLab() {
    const QString path = m_program.path(QStringLiteral("found.json"));
    const Ran made = newProfile(path, {QStringLiteral("--set"), mirrorShare, QStringLiteral("--set"), logBackupFolder});
    QVERIFY2(made.status == 0, qPrintable(made.out + made.err));
    QCOMPARE(m_program.run(words("profile validate") << path).status, 0);
    const QString own = digestBy({QStringLiteral("--lab"), m_lab});
    QVERIFY(!own.isEmpty());
    QCOMPARE(digestBy({QStringLiteral("--profile"), path}), own);
}

void PchatctlProfile::isMadeThroughTheServedLab() {
    const ServedLab served(m_program, m_lab);
    QVERIFY(!served.announced().isEmpty());
    const QString path = m_program.path(QStringLiteral("served.json"));
    QStringList more = words("--served --login chatadmin --trust-certificate --password-stdin") +
                       QStringList{QStringLiteral("--set"), mirrorShare,
                                   QStringLiteral("--set"), logBackupFolder,
                                   QStringLiteral("--set"), QStringLiteral("windowsAccount=CONTOSO\\chatadmin")};
    const QStringList roles{"primary", "primaryMirror", "backup", "backupMirror"};
    for (int at = 0; at < roles.size(); ++at)
        more << QStringLiteral("--address")
             << QStringLiteral("sql0%1.contoso.com=127.0.0.1,%2").arg(at + 1).arg(served.port(roles[at]));
    const Ran made = newProfile(path, more, "practice\n");
    QVERIFY2(made.status == 0, qPrintable(made.out + made.err));
    const QString found =
        digestBy({QStringLiteral("--profile"), path, QStringLiteral("--password-stdin")}, "practice\n");
    QVERIFY(!found.isEmpty());
    QCOMPARE(found, digestBy({QStringLiteral("--profile"), served.profile(), QStringLiteral("--password-stdin")},
                             "practice\n"));
    QVERIFY(!contentOf(path).contains("practice\""));
    const Ran wrong = newProfile(m_program.path(QStringLiteral("wrong.json")), more, "not that\n");
    QCOMPARE(wrong.status, 1);
    const QString trouble = wrong.json()[QStringLiteral("troubles")][0].toString();
    QVERIFY2(trouble.startsWith(QLatin1String("Log shipping could not be read")), qPrintable(wrong.out));
    QVERIFY(!(wrong.out + wrong.err).contains(QLatin1String("not that")));
}

void PchatctlProfile::anIncompleteOneIsWrittenAndNamed() {
    const QString path = m_program.path(QStringLiteral("incomplete.json"));
    const Ran made = newProfile(path, {});
    QCOMPARE(made.status, 1);
    QCOMPARE(made.json()[QStringLiteral("complete")], QJsonValue(false));
    const QJsonArray problems = made.json()[QStringLiteral("problems")].toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0][QStringLiteral("field")].toString(), QStringLiteral("folders.mirrorShare"));
    const Ran checked = m_program.run((words("profile validate") << path) + asJson);
    QCOMPARE(checked.status, 5);
    QCOMPARE(checked.json()[QStringLiteral("problems")].toArray(), problems);
    const Ran refused = m_program.run((words("check") << QStringLiteral("--profile") << path));
    QCOMPARE(refused.status, 5);
}

void PchatctlProfile::anExistingFileStays() {
    m_program.write(QStringLiteral("kept.json"), "mine");
    const QString path = m_program.path(QStringLiteral("kept.json"));
    const Ran refused = newProfile(path, {});
    QCOMPARE(refused.status, 5);
    QVERIFY2(refused.err.contains(QLatin1String("--overwrite")), qPrintable(refused.err));
    QCOMPARE(contentOf(path), QByteArray("mine"));
    QCOMPARE(newProfile(path, {QStringLiteral("--overwrite")}).status, 1);
    QVERIFY(contentOf(path).startsWith("{"));
    QCOMPARE(newProfile(m_program.path(QString()), {QStringLiteral("--overwrite")}).status, 5);
    QCOMPARE(newProfile(m_program.path(QStringLiteral("no/such/folder.json")), {}).status, 5);
}

void PchatctlProfile::wrongWordsAreRefused_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QStringList& more, const char* named) {
        QTest::newRow(name) << more << QString::fromUtf8(named);
    };
    row("unknown field", {"--set", "folders.logShar=x"}, "folders.logShare");
    row("no value", {"--set", "folders.logShare="}, "folders.logShare=");
    row("no equals sign", {"--set", "chat.name"}, "chat.name");
    row("an instance that is none", {"--backup", "sql 03"}, "sql 03");
    row("a port that is none", {"--backup", "sql03,99999"}, "sql03,99999");
    row("a choice that is none", {"--set", "product=lync2010"}, "lync2010");
    row("address without host", {"--address", "=127.0.0.1"}, "=127.0.0.1");
    row("address that is none", {"--address", "sql03=a b"}, "sql03=a b");
}

void PchatctlProfile::wrongWordsAreRefused() {
    QFETCH(QStringList, more);
    QFETCH(QString, named);
    const QString path = m_program.path(QStringLiteral("never.json"));
    const Ran ran = newProfile(path, more);
    QCOMPARE(ran.status, 5);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QVERIFY(!QFile::exists(path));
}

void PchatctlProfile::faultsAreNamed_data() {
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("fresh");
    QTest::addColumn<QStringList>("faults");  ///< field, then a word of the sentence, for each fault
    const auto row = [](const char* name, const char* old, const char* fresh, const QStringList& faults) {
        QTest::newRow(name) << QString::fromUtf8(old) << QString::fromUtf8(fresh) << faults;
    };
    row("nothing wrong", "\"Tokyo\"", "\"東京\"", {});
    row("pool of one label", "\"pchat01.contoso.com\"", "\"pchat01\"", {"pool.fqdn", "pchat01"});
    row("database with a quote", "\"mgc\"", "\"m'gc\"", {"chat.name", "m'gc"});
    row("share without a host", "\"\\\\\\\\filer.contoso.com\\\\LogShip\"", "\"D:\\\\LogShip\"",
        {"folders.logShare", "D:\\LogShip"});
    row("misspelt field", "\"copyFolder\":", "\"copyFoldr\":", {"folders.copyFoldr", "copyFolder"});
    row("host with a blank", "\"host\": \"sql02.contoso.com\"", "\"host\": \"sql 02\"",
        {"chat.instances.primaryMirror.host", "sql 02", "compliance.instances.primaryMirror.host", "sql 02"});
    row("login with Windows", "\"sqlLogin\": \"\"", "\"sqlLogin\": \"sa\"", {"sqlLogin", "sa"});
    row("a password", "\"sqlLogin\": \"\"", "\"password\": \"hunter2\"", {"password", "never holds a secret"});
    row("newer", "\"version\": 1", "\"version\": 9", {"version", "9"});
    row("a server twice", "\"pc04.contoso.com\"", "\"pc03.contoso.com\"",
        {"pool.backupServers[1]", "pc03.contoso.com"});
    row("two faults", "\"Osaka\"", "\"\\u202eOsaka\",\"fqd\":1", {"pool.fqd", "fqdn", "pool.backupSiteName", "202E"});
}

void PchatctlProfile::faultsAreNamed() {
    QFETCH(QString, old);
    QFETCH(QString, fresh);
    QFETCH(QStringList, faults);
    QString text = QString::fromUtf8(contentOf(m_lab + QStringLiteral("/site.json")));
    QVERIFY2(text.contains(old), qPrintable(old));
    m_program.write(QStringLiteral("faulty.json"), text.replace(old, fresh).toUtf8());
    const QString path = m_program.path(QStringLiteral("faulty.json"));
    const Ran ran = m_program.run((words("profile validate") << path) + asJson);
    QCOMPARE(ran.status, faults.isEmpty() ? 0 : 5);
    const QJsonArray problems = ran.json()[QStringLiteral("problems")].toArray();
    QCOMPARE(problems.size() * 2, faults.size());
    for (qsizetype at = 0; at < problems.size(); ++at) {
        QCOMPARE(problems[at][QStringLiteral("field")].toString(), faults[at * 2]);
        const QString sentence = problems[at][QStringLiteral("problem")].toString();
        QVERIFY2(sentence.contains(faults[at * 2 + 1]) && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
    }
    QVERIFY(!(ran.out + ran.err).contains(QLatin1String("hunter2")));
    if (faults.isEmpty()) return;
    const Ran shown = m_program.run(words("profile show") << path);
    QCOMPARE(shown.status, 5);
    QVERIFY(shown.out.isEmpty());
}

void PchatctlProfile::isShownInBothLanguages() {
    static const QRegularExpression japanese(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));
    const QStringList site = words("profile show") << m_lab + QStringLiteral("/site.json");
    const Ran english = m_program.run(site + words("--lang en"));
    const Ran inJapanese = m_program.run(site + words("--lang ja"));
    QCOMPARE(english.status, 0);
    QCOMPARE(inJapanese.status, 0);
    QVERIFY(!japanese.match(english.out).hasMatch());
    QVERIFY(inJapanese.out.contains(QStringLiteral("データ センター")));
    for (const char* value : {"pchat01.contoso.com", "sql03.contoso.com", "pc04.contoso.com", "Osaka", "mgccomp",
                              "\\\\filer.contoso.com\\LogShip", "D:\\LogCopy"})
        for (const Ran* each : {&english, &inJapanese})
            QVERIFY2(each->out.contains(QLatin1String(value)), value);
    QCOMPARE(m_program.run(site + asJson).json(), m_own);
}

/// What is refused before the keeper of passwords is asked, whether there is one or not.
void PchatctlProfile::passwordsBelongToLogins() {
    const QString own = m_lab + QStringLiteral("/site.json");
    for (const char* verb : {"profile remember-password --password-stdin", "profile forget-password"}) {
        const Ran ran =
            m_program.run(words(verb) << own << QStringLiteral("--lang") << QStringLiteral("en"), "s3cret\n");
        QCOMPARE(ran.status, 5);
        QVERIFY2(ran.err.contains(QLatin1String("uses no SQL Server login")), qPrintable(ran.err));
        QVERIFY(!(ran.out + ran.err).contains(QLatin1String("s3cret")));
    }
    m_program.write(QStringLiteral("login.json"),
                    contentOf(own)
                        .replace("\"sqlLogin\": \"\"", "\"sqlLogin\": \"chatadmin\"")
                        .replace("\"authentication\": \"windows\"", "\"authentication\": \"sqlLogin\"")
                        .replace("\"sql\": \"lab\"", "\"sql\": \"real\""));
    const Ran silent =
        m_program.run(words("profile remember-password") << m_program.path(QStringLiteral("login.json")));
    QCOMPARE(silent.status, 5);
    QVERIFY2(silent.err.contains(QLatin1String("--password-stdin")), qPrintable(silent.err));
}

QTEST_GUILESS_MAIN(PchatctlProfile)
#include "tst_pchatctl_profile.moc"
