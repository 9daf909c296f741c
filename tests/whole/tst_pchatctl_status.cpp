#include "tests/whole/helpers/program.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace pchat::whole;

namespace {

const QString japanese = QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]");

/// Names and paths of everything in a folder with its content: equal before and after means that nothing was touched.
QByteArray imageOf(const QString& folder) {
    QByteArray image;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    QStringList files;
    while (it.hasNext())
        files << it.next();
    files.sort();
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
        image += path.toUtf8() + '\0' + file.readAll() + '\0';
    }
    return image;
}

}  // namespace

class PchatctlStatus : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void usage_data();
    void usage();
    void profiles_data();
    void profiles();
    void approval_data();
    void approval();
    void usageComesBeforeApproval();
    void blockedComesBeforeApproval();
    void damagedRunFile();
    void deadHostIsAFinding();
    void jsonStaysClean();
    void labLivesOn();
    void helpInBothLanguages();
    void speaksTheSystemsLanguage_data();
    void speaksTheSystemsLanguage();

  private:
    void saveProfile(const QString& name, const std::function<void(QJsonObject&)>& change) const;

    Program m_program;
    QString m_lab;
    QJsonObject m_profile;
};

void PchatctlStatus::initTestCase() {
    m_lab = m_program.newLab(QStringLiteral("lab"));
    QFile file(m_lab + QStringLiteral("/site.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_profile = QJsonDocument::fromJson(file.readAll()).object();
}

void PchatctlStatus::usage_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QString& words, const QString& named) {
        QTest::newRow(name) << words.split(QLatin1Char(' '), Qt::SkipEmptyParts) << named;
    };
    row("nothing", QString(), QStringLiteral("run failover"));
    row("unknown command", QStringLiteral("destroy everything"), QStringLiteral("destroy everything"));
    row("half a command", QStringLiteral("run"), QStringLiteral("run failover"));
    row("unknown option", QStringLiteral("check --laboratory x"), QStringLiteral("--laboratory"));
    row("no value", QStringLiteral("check --lab"), QStringLiteral("--lab DIR"));
    row("no estate", QStringLiteral("check"), QStringLiteral("--profile FILE"));
    row("both estates", QStringLiteral("check --lab a --profile b"), QStringLiteral("--lab"));
    row("estate that is not there", QStringLiteral("check --lab nowhere"), QStringLiteral("nowhere"));
    row("profile that is not there", QStringLiteral("check --profile nowhere.json"), QStringLiteral("nowhere.json"));
    row("wrong format", QStringLiteral("check --lab lab --format pdf"), QStringLiteral("markdown"));
    row("no such flow", QStringLiteral("check --lab lab --for tuesday"), QStringLiteral("planned-failover"));
    row("twice", QStringLiteral("check --lab a --lab b"), QStringLiteral("--lab"));
    row("one word too many", QStringLiteral("check surplus"), QStringLiteral("surplus"));
    row("a flag with a value", QStringLiteral("run failover --lab lab --accept-loss=yes"), QStringLiteral("yes"));
    row("reason missing", QStringLiteral("run failover --lab lab --acknowledge C2"), QStringLiteral("C2"));
    row("reason empty", QStringLiteral("run failover --lab lab --acknowledge C2="), QStringLiteral("C2"));
    row("all outside the lab", QStringLiteral("run failover --profile lab/site.json --acknowledge all=x"),
        QStringLiteral("--lab"));
    row("scenario", QStringLiteral("lab create new --scenario none"), QStringLiteral("site-loss"));
    row("seed", QStringLiteral("lab create new --seed minus"), QStringLiteral("minus"));
    row("lab in a full folder", QStringLiteral("lab create lab"), QStringLiteral("lab"));
    row("time without a number", QStringLiteral("lab pass lab soon"), QStringLiteral("soon"));
    row("no time at all", QStringLiteral("lab pass lab 0"), QStringLiteral("100000"));
    row("time nowhere", QStringLiteral("lab pass nowhere 5"), QStringLiteral("nowhere"));
    row("unknown event", QStringLiteral("lab event lab primary-back"), QStringLiteral("primary-returns"));
    row("event without a name", QStringLiteral("lab event lab"), QStringLiteral("NAME"));
    row("run file missing", QStringLiteral("resume nowhere.pchatrun"), QStringLiteral("nowhere.pchatrun"));
    row("report without file", QStringLiteral("report"), QStringLiteral("FILE"));
    row("history of nothing", QStringLiteral("history --folder nowhere"), QStringLiteral("nowhere"));
}

void PchatctlStatus::usage() {
    QFETCH(QStringList, words);
    QFETCH(QString, named);
    const QByteArray before = imageOf(m_lab);
    for (const QString& language : {QStringLiteral("en"), QStringLiteral("ja")}) {
        const Ran ran = m_program.run(words + QStringList{QStringLiteral("--lang"), language});
        QCOMPARE(ran.status, 5);
        QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
        QVERIFY2(ran.out.isEmpty(), qPrintable(ran.out));
    }
    QVERIFY(imageOf(m_lab) == before);
    QVERIFY(!QFile::exists(m_program.path(QStringLiteral("new"))));
}

void PchatctlStatus::saveProfile(const QString& name, const std::function<void(QJsonObject&)>& change) const {
    QJsonObject profile = m_profile;
    change(profile);
    m_program.write(name, QJsonDocument(profile).toJson());
}

void PchatctlStatus::profiles_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("json");
    const auto with = [&](const char* section, const char* key, const QJsonValue& value) {
        QJsonObject profile = m_profile;
        QJsonObject part = profile[QLatin1String(section)].toObject();
        part.insert(QLatin1String(key), value);
        profile.insert(QLatin1String(section), part);
        return QString::fromUtf8(QJsonDocument(profile).toJson());
    };
    QJsonObject instances = m_profile[QStringLiteral("chat")][QStringLiteral("instances")].toObject();
    instances.insert(QStringLiteral("backup"), QJsonObject{{QStringLiteral("host"), QStringLiteral("not a host!")}});
    QTest::newRow("impossible host") << QStringLiteral("chat.instances.backup.host")
                                     << with("chat", "instances", instances);
    QTest::newRow("empty pool") << QStringLiteral("pool.fqdn") << with("pool", "fqdn", QString());
    QTest::newRow("wrong type") << QStringLiteral("pool.fqdn") << with("pool", "fqdn", 7);
    QTest::newRow("hostile database") << QStringLiteral("chat.name")
                                      << with("chat", "name", QStringLiteral("mgc\nDROP"));
    QTest::newRow("misspelt field") << QStringLiteral("folders.logShar")
                                    << with("folders", "logShar", QStringLiteral("x"));
}

void PchatctlStatus::profiles() {
    QFETCH(QString, field);
    QFETCH(QString, json);
    m_program.write(QStringLiteral("bad.json"), json.toUtf8());
    for (const QString& command :
         {QStringLiteral("check"), QStringLiteral("plan failover"), QStringLiteral("run failover")}) {
        const QStringList words =
            command.split(QLatin1Char(' ')) +
            QStringList{QStringLiteral("--profile"), QStringLiteral("bad.json"), QStringLiteral("--lang")};
        const Ran english = m_program.run(words + QStringList{QStringLiteral("en")});
        QCOMPARE(english.status, 5);
        QVERIFY2(english.err.contains(field), qPrintable(english.err));
        QCOMPARE(english.err.trimmed().count(QLatin1Char('\n')), 0);
        QCOMPARE(m_program.run(words + QStringList{QStringLiteral("ja")}).status, 5);
    }
}

void PchatctlStatus::approval_data() {
    QTest::addColumn<QStringList>("left");
    QTest::addColumn<QString>("named");
    QTest::newRow("pool") << QStringList{QStringLiteral("--approve"), QStringLiteral("pchat01.contoso.com")}
                          << QStringLiteral("pchat01.contoso.com");
    QTest::newRow("loss") << QStringList{QStringLiteral("--accept-loss")} << QStringLiteral("LSN");
    QTest::newRow("acknowledgement") << QStringList{QStringLiteral("--acknowledge"), QStringLiteral("all=a drill")}
                                     << QStringLiteral("X2");
    QTest::newRow("stale digest") << QStringList() << QStringLiteral("stale");
}

void PchatctlStatus::approval() {
    QFETCH(QStringList, left);
    QFETCH(QString, named);
    const QString runFile = m_program.path(QStringLiteral("unapproved.pchatrun"));
    QStringList words = Program::approvedRun(m_lab, runFile);
    for (const QString& word : left)
        words.removeAll(word);
    if (left.isEmpty()) words << QStringLiteral("--digest") << QString(64, QLatin1Char('0'));
    const Ran ran = m_program.run(words);
    QCOMPARE(ran.status, 4);
    QVERIFY2(ran.err.contains(named), qPrintable(ran.err));
    QVERIFY(!QFile::exists(runFile));
}

void PchatctlStatus::usageComesBeforeApproval() {
    m_program.write(QStringLiteral("there.pchatrun"), "x");
    QCOMPARE(m_program
                 .run({QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--lab"), m_lab,
                       QStringLiteral("--run-file"), QStringLiteral("there.pchatrun")})
                 .status,
             5);
}

void PchatctlStatus::blockedComesBeforeApproval() {
    saveProfile(QStringLiteral("real.json"), [](QJsonObject& profile) {
        profile[QStringLiteral("providers")] = QJsonObject{{QStringLiteral("sql"), QStringLiteral("real")},
                                                           {QStringLiteral("shell"), QStringLiteral("real")},
                                                           {QStringLiteral("files"), QStringLiteral("real")}};
        profile[QStringLiteral("trustServerCertificate")] = true;
        // Where nobody listens, so that no test asks the network for contoso.com.
        QJsonObject chat = profile[QStringLiteral("chat")].toObject();
        QJsonObject instances = chat[QStringLiteral("instances")].toObject();
        for (const QString& role : instances.keys()) {
            QJsonObject instance = instances[role].toObject();
            instance[QStringLiteral("address")] = QStringLiteral("127.0.0.1,1");
            instances[role] = instance;
        }
        chat[QStringLiteral("instances")] = instances;
        profile[QStringLiteral("chat")] = chat;
    });
    const Ran ran = m_program.run({QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--profile"),
                                   QStringLiteral("real.json"), QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains(QStringLiteral("C1")), qPrintable(ran.err));
}

void PchatctlStatus::damagedRunFile() {
    m_program.write(QStringLiteral("damaged.pchatrun"), QByteArray(4096, 'x'));
    for (const QString& command : {QStringLiteral("verify"), QStringLiteral("report"), QStringLiteral("resume")})
        QCOMPARE(m_program.run({command, QStringLiteral("damaged.pchatrun")}).status, 7);
}

void PchatctlStatus::deadHostIsAFinding() {
    const Ran ran = m_program.run({QStringLiteral("check"), QStringLiteral("--lab"), m_lab, QStringLiteral("--format"),
                                   QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en")});
    QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(ran.err));
    QVERIFY(!ran.json()[QStringLiteral("findings")].toArray().isEmpty());
}

void PchatctlStatus::jsonStaysClean() {
    for (const QString& command : {QStringLiteral("lab list"), QStringLiteral("history"),
                                   QStringLiteral("lab truth lab"), QStringLiteral("plan failover --lab lab")}) {
        const Ran ran = m_program.run(command.split(QLatin1Char(' ')) +
                                      QStringList{QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(!ran.json().isEmpty(), qPrintable(ran.out));
    }
}

void PchatctlStatus::labLivesOn() {
    const QString folder = m_program.newLab(QStringLiteral("lives"), QStringLiteral("power-outage"));
    const auto lab = [&](const QStringList& words) {
        return m_program.run(QStringList{QStringLiteral("lab")} + words +
                             QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    };
    const Ran event = lab({QStringLiteral("event"), folder, QStringLiteral("primary-returns")});
    QCOMPARE(event.status, 0);
    QCOMPARE(event.json()[QStringLiteral("event")].toString(), QStringLiteral("primary-returns"));
    const Ran passed = lab({QStringLiteral("pass"), folder, QStringLiteral("30")});
    QCOMPARE(passed.status, 0);
    QCOMPARE(passed.json()[QStringLiteral("minutes")].toInt(), 30);
    const QJsonObject messages = lab({QStringLiteral("truth"), folder}).json()[QStringLiteral("messages")].toObject();
    QVERIFY(messages[QStringLiteral("afterOutage")][QStringLiteral("written")].toInt() > 5);
    QCOMPARE(messages[QStringLiteral("lost")][QStringLiteral("count")].toInt(), 0);
}

void PchatctlStatus::helpInBothLanguages() {
    const Ran english = m_program.run({QStringLiteral("--help"), QStringLiteral("--lang"), QStringLiteral("en")});
    const Ran other = m_program.run({QStringLiteral("--lang"), QStringLiteral("ja"), QStringLiteral("--help")});
    QCOMPARE(english.status, 0);
    QCOMPARE(other.status, 0);
    QVERIFY(!english.out.contains(QRegularExpression(japanese)));
    QVERIFY(other.out.contains(QRegularExpression(japanese)));
    for (const char* command : {"run failover", "lab create DIR", "practice [DIR]"})
        QVERIFY(other.out.contains(QLatin1String(command)));
}

void PchatctlStatus::speaksTheSystemsLanguage_data() {
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<bool>("isJapanese");
    QTest::newRow("nothing") << QStringList{} << false;
    QTest::newRow("LANG") << QStringList{"LANG=ja_JP.UTF-8"} << true;
    QTest::newRow("LC_ALL") << QStringList{"LC_ALL=ja_JP.UTF-8"} << true;
    QTest::newRow("LC_ALL before LANG") << QStringList{"LANG=ja_JP.UTF-8", "LC_ALL=en_US.UTF-8"} << false;
    QTest::newRow("LC_ALL before LC_MESSAGES") << QStringList{"LC_MESSAGES=en_US.UTF-8", "LC_ALL=ja_JP.UTF-8"} << true;
    QTest::newRow("another character set") << QStringList{"LC_ALL=ja_JP.eucJP"} << true;
    QTest::newRow("LANGUAGE") << QStringList{"LANG=en_US.UTF-8", "LANGUAGE=ja"} << true;
}

/// Whether or not this machine has made that locale; and what is written is UTF-8 all the same.
void PchatctlStatus::speaksTheSystemsLanguage() {
    QFETCH(QStringList, environment);
    QFETCH(bool, isJapanese);
    QProcess process;
    QStringList kept;
    for (const QString& variable : QProcess::systemEnvironment())
        if (!variable.startsWith(QStringLiteral("LC_")) && !variable.startsWith(QStringLiteral("LANG")))
            kept << variable;
    process.setEnvironment(kept + environment);
    process.start(qEnvironmentVariable("PCHAT_BIN") + QStringLiteral("/pchatctl"), {"lab", "list"});
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(!said.isEmpty() && !said.contains(QChar::ReplacementCharacter));
    QCOMPARE(said.contains(QRegularExpression(japanese)), isJapanese);
}

QTEST_GUILESS_MAIN(PchatctlStatus)
#include "tst_pchatctl_status.moc"
