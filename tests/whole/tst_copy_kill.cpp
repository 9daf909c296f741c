// kill -9 in the midst of a set of copies, at every file and at every moment of one; then resume.
#include "tests/whole/helpers/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pchat::whole;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isComplete(const Ran& ran) {
    return ran.status == 0 || ran.status == 1;
}

/// How often the run file says that something happened to the step that copies this file.
int countOf(const QJsonObject& run, const QString& kind, const QString& name) {
    QStringList steps;
    int count = 0;
    const QJsonArray events = run[QStringLiteral("events")].toArray();
    for (const QJsonValue& event : events)
        if (event[QStringLiteral("kind")].toString() == QStringLiteral("statementSent") &&
            event[QStringLiteral("statement")].toString().startsWith(QStringLiteral("Copy-Item")) &&
            event[QStringLiteral("statement")].toString().contains(name))
            steps << event[QStringLiteral("step")].toString();
    for (const QJsonValue& event : events)
        if (event[QStringLiteral("kind")].toString() == kind &&
            steps.contains(event[QStringLiteral("step")].toString()))
            ++count;
    return count;
}

}  // namespace

class CopyKill : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void interruptedSetIsResumed_data();
    void interruptedSetIsResumed();

  private:
    [[nodiscard]] QJsonObject truthOf(const QString& folder) const;
    [[nodiscard]] QStringList wholeIn(const QString& lab, const QString& name) const;

    Program m_program;
    QJsonObject m_undisturbed;
    QStringList m_copied;  ///< files that a run copies
};

QJsonObject CopyKill::truthOf(const QString& folder) const {
    QJsonObject truth = m_program
                            .run({QStringLiteral("lab"), QStringLiteral("truth"), folder, QStringLiteral("--format"),
                                  QStringLiteral("json")})
                            .json();
    truth.remove(QStringLiteral("statements"));
    truth.remove(QStringLiteral("settlements"));
    return truth;
}

/// The files that stand in the copy folder under their own names and are those of the share, byte for byte.
QStringList CopyKill::wholeIn(const QString& lab, const QString& name) const {
    const QDir share(lab + QStringLiteral("/shares/filer/LogShip"));
    const QDir copies(lab + QStringLiteral("/drives/SQL03/D/LogCopy"));
    QStringList whole;
    for (const QString& file : share.entryList({name}, QDir::Files))
        if (copies.exists(file) && contentOf(copies.filePath(file)) == contentOf(share.filePath(file))) whole << file;
    return whole;
}

void CopyKill::initTestCase() {
    const QString lab = m_program.newLab(QStringLiteral("undisturbed"));
    const QStringList before = wholeIn(lab, QStringLiteral("mgc_*.trn"));
    const Ran ran = m_program.run(Program::approvedRun(lab, m_program.path(QStringLiteral("undisturbed.pchatrun"))));
    QVERIFY2(isComplete(ran), qPrintable(ran.err));
    m_undisturbed = truthOf(lab);
    for (const QString& file : wholeIn(lab, QStringLiteral("mgc_*.trn")))
        if (!before.contains(file)) m_copied << file;
    QCOMPARE(m_copied.size(), 6);
}

void CopyKill::interruptedSetIsResumed_data() {
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("nth");
    for (const char* moment : {"before", "middle", "after"})
        for (const int nth : {1, 3, 4, 6})
            QTest::addRow("%s copy %d", moment, nth) << QString::fromLatin1(moment) << nth;
}

void CopyKill::interruptedSetIsResumed() {
    QFETCH(QString, moment);
    QFETCH(int, nth);
    const QString name = QStringLiteral("%1-%2").arg(moment).arg(nth);
    const QString lab = m_program.newLab(name);
    const QString runFile = m_program.path(name + QStringLiteral(".pchatrun"));
    const QJsonObject fault{{QStringLiteral("door"), QStringLiteral("files")},
                            {QStringLiteral("contains"), QStringLiteral("LogShip\\mgc_")},
                            {QStringLiteral("nth"), nth},
                            {QStringLiteral("moment"), moment},
                            {QStringLiteral("act"), QStringLiteral("kill")}};
    m_program.write(name + QStringLiteral("/faults.json"), QJsonDocument(QJsonArray{fault}).toJson());
    QCOMPARE(m_program.run(Program::approvedRun(lab, runFile)).status, -1);

    QStringList whole;
    const QDir copies(lab + QStringLiteral("/drives/SQL03/D/LogCopy"));
    for (const QString& file : std::as_const(m_copied))
        if (copies.exists(file) && wholeIn(lab, file).contains(file)) whole << file;
    // One copy was cut short before the failover; else a name without .partial stands for a whole file.
    for (const QString& file : std::as_const(m_copied))
        QVERIFY(whole.contains(file) || !copies.exists(file) || file == m_copied.first());
    if (moment == QStringLiteral("middle")) QVERIFY(!copies.entryList({QStringLiteral("*.partial")}).isEmpty());

    const Ran ran =
        m_program.run({QStringLiteral("resume"), runFile, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY2(isComplete(ran), qPrintable(ran.err));
    QCOMPARE(truthOf(lab), m_undisturbed);
    for (const QString& file : std::as_const(m_copied)) {
        QVERIFY(wholeIn(lab, file).contains(file));
        if (whole.contains(file)) QCOMPARE(countOf(ran.json(), QStringLiteral("statementSent"), file), 1);
        QCOMPARE(countOf(ran.json(), QStringLiteral("stepDone"), file), 1);
        QVERIFY(countOf(ran.json(), QStringLiteral("statementSent"), file) >= 1);
    }
    QVERIFY(copies.entryList({QStringLiteral("*.partial")}).isEmpty());
    QCOMPARE(m_program.run({QStringLiteral("verify"), runFile}).status, 0);
}

QTEST_GUILESS_MAIN(CopyKill)
#include "tst_copy_kill.moc"
