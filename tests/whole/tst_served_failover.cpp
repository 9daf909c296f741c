// The whole failover through a real driver: pchatctl, unixODBC, FreeTDS, TCP, TLS, and a served practice estate. It
// must be the failover that runs in process: same plan, same statements, same loss, same end.
#include "tests/whole/helpers/served_lab.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace pchat::whole;

namespace {

QStringList statementsAt(const QJsonObject& truth, const QString& role) {
    QStringList texts;
    for (const QJsonValue& each : truth[QStringLiteral("statements")].toArray()) {
        const QString text = each[QStringLiteral("text")].toString();
        // Who looks, and how often, is not what is done.
        const bool looks = text.startsWith(QLatin1String("SELECT")) || text.contains(QLatin1String("ONLY FROM")) ||
                           text.contains(QLatin1String("sp_help")) || text.contains(QLatin1String("xp_"));
        if (each[QStringLiteral("role")].toString() == role && !looks) texts << text;
    }
    return texts;
}

/// Every file in the folder, or below it, that holds the word.
QStringList filesWith(const QString& folder, const QByteArray& word) {
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word)) found << file.fileName();
    }
    return found;
}

}  // namespace

class ServedFailover : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void itIsTheSameFailover_data();
    void itIsTheSameFailover();
    void passwordsAreAskedFor();

  private:
    [[nodiscard]] QString digestOf(const QStringList& site, const QByteArray& password) const;
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;
    Program m_program;
};

QString ServedFailover::digestOf(const QStringList& site, const QByteArray& password) const {
    const QStringList words{QStringLiteral("plan"), QStringLiteral("failover"), QStringLiteral("--format"),
                            QStringLiteral("json")};
    return m_program.run(words + site, password).json()[QStringLiteral("digest")].toString();
}

QJsonObject ServedFailover::truthOf(const QString& folder) const {
    return m_program
        .run({QStringLiteral("lab"), QStringLiteral("truth"), folder, QStringLiteral("--format"),
              QStringLiteral("json")})
        .json();
}

void ServedFailover::itIsTheSameFailover_data() {
    QTest::addColumn<QString>("scenario");
    QTest::newRow("site lost") << QStringLiteral("site-loss");
    QTest::newRow("standby with sessions") << QStringLiteral("standby-session");
    QTest::newRow("no mirrors") << QStringLiteral("no-mirror");
}

void ServedFailover::itIsTheSameFailover() {
    QFETCH(QString, scenario);
    const QByteArray password = "practice-9f2c4e";
    const QString near = m_program.newLab(scenario + QStringLiteral("-near"), scenario);
    const QString far = m_program.newLab(scenario + QStringLiteral("-far"), scenario);
    const ServedLab served(m_program, far, {QStringLiteral("--password-stdin")}, password + '\n');
    QVERIFY(!served.announced().isEmpty());

    const QStringList site{QStringLiteral("--profile"), served.profile(), QStringLiteral("--password-stdin")};
    const QString digest = digestOf({QStringLiteral("--lab"), near}, {});
    QCOMPARE(digest.size(), 64);
    QCOMPARE(digestOf(site, password + '\n'), digest);
    const Ran inProcess =
        m_program.run(Program::approvedRun(near, m_program.path(scenario + QStringLiteral("-near.run"))));
    const Ran overTds =
        m_program.run(QStringList{QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--run-file"),
                                  m_program.path(scenario + QStringLiteral("-far.run")), QStringLiteral("--approve"),
                                  QStringLiteral("pchat01.contoso.com"), QStringLiteral("--accept-loss"),
                                  QStringLiteral("--digest"), digest, QStringLiteral("--format"),
                                  QStringLiteral("json"), QStringLiteral("--lang"), QStringLiteral("en")} +
                          acknowledged(inProcess.json()) + site,
                      password + '\n');

    QVERIFY2(overTds.status == inProcess.status && (overTds.status == 0 || overTds.status == 1),
             qPrintable(overTds.err));
    QCOMPARE(statementsSent(overTds.json()), statementsSent(inProcess.json()));
    QCOMPARE(stepsOf(overTds.json()), stepsOf(inProcess.json()));
    const QJsonObject loss = overTds.json()[QStringLiteral("loss")].toObject();
    QCOMPARE(loss[QStringLiteral("actual")].toObject(), loss[QStringLiteral("stated")].toObject());

    const QJsonObject here = truthOf(near);
    const QJsonObject there = truthOf(far);
    QCOMPARE(there[QStringLiteral("messages")].toObject(), here[QStringLiteral("messages")].toObject());
    QCOMPARE(there[QStringLiteral("poolState")].toString(), QStringLiteral("FailedOver"));
    QCOMPARE(there[QStringLiteral("activeServers")].toArray(), here[QStringLiteral("activeServers")].toArray());
    QCOMPARE(statementsAt(there, QStringLiteral("backup")), statementsAt(here, QStringLiteral("backup")));
    QCOMPARE(recoveriesIn(there).sent, 1);
    QCOMPARE(filesWith(m_program.path(QString()), password), QStringList());
    QVERIFY(!overTds.out.contains(QString::fromLatin1(password)) &&
            !overTds.err.contains(QString::fromLatin1(password)));
}

void ServedFailover::passwordsAreAskedFor() {
    const QString folder = m_program.newLab(QStringLiteral("asked"));
    const ServedLab served(m_program, folder);
    const Ran without = m_program.run({QStringLiteral("check"), QStringLiteral("--profile"), served.profile(),
                                       QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(without.status, 5);
    QVERIFY2(without.err.contains(QStringLiteral("--password-stdin")), qPrintable(without.err));
    const Ran empty =
        m_program.run({QStringLiteral("check"), QStringLiteral("--profile"), served.profile(),
                       QStringLiteral("--password-stdin"), QStringLiteral("--lang"), QStringLiteral("en")});
    QCOMPARE(empty.status, 5);
}

QTEST_GUILESS_MAIN(ServedFailover)
#include "tst_served_failover.moc"
