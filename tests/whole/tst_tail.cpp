// A failover that takes the last log first loses less than the same one without it: from a primary that answers, from a
// damaged one, and from the mirror of one that is gone.
#include "tests/whole/helpers/program.h"

#include <QJsonArray>
#include <QTest>

using namespace pchat;
using namespace pchat::whole;

class Tail : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void savesWhatNoLogBackupHolds_data();
    void savesWhatNoLogBackupHolds();
    void isRefusedWhereNothingIsLeft();

  private:
    [[nodiscard]] QString estate(const QString& name, const QString& event) const;
    [[nodiscard]] Ran failOver(const QString& lab, const QStringList& more) const;
    [[nodiscard]] int lostIn(const QString& lab) const;

    Program m_program;
};

QString Tail::estate(const QString& name, const QString& event) const {
    QString lab = m_program.newLab(name, QStringLiteral("all-well"), 5);
    if (event.isEmpty()) return lab;
    const Ran happened = m_program.run({QStringLiteral("lab"), QStringLiteral("event"), lab, event});
    if (happened.status != 0) qWarning("%s", qPrintable(happened.err));
    return lab;
}

Ran Tail::failOver(const QString& lab, const QStringList& more) const {
    return m_program.run(QStringList{QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--lab"), lab,
                                     QStringLiteral("--approve"), QStringLiteral("pchat01.contoso.com"),
                                     QStringLiteral("--accept-loss"), QStringLiteral("--acknowledge"),
                                     QStringLiteral("all=drill"), QStringLiteral("--run-file"),
                                     lab + QStringLiteral("/a.pchatrun")} +
                         more);
}

int Tail::lostIn(const QString& lab) const {
    const QJsonObject truth = m_program
                                  .run({QStringLiteral("lab"), QStringLiteral("truth"), lab, QStringLiteral("--format"),
                                        QStringLiteral("json")})
                                  .json();
    return truth[QStringLiteral("messages")][QStringLiteral("lost")][QStringLiteral("count")].toInt(-1);
}

void Tail::savesWhatNoLogBackupHolds_data() {
    QTest::addColumn<QString>("event");
    QTest::addColumn<bool>("losesNothing");
    QTest::newRow("primary answers") << QString() << false;
    QTest::newRow("primary damaged") << QStringLiteral("primary-damaged") << true;
    QTest::newRow("mirror alone") << QStringLiteral("primary-lost") << true;
}

void Tail::savesWhatNoLogBackupHolds() {
    QFETCH(QString, event);
    QFETCH(bool, losesNothing);
    const QString without = estate(QStringLiteral("without") + event, event);
    const QString with = estate(QStringLiteral("with") + event, event);
    const Ran plainly = failOver(without, {});
    QVERIFY2(plainly.status == 0, qPrintable(plainly.err + plainly.out));
    const Ran ran = failOver(with, {QStringLiteral("--take-tail")});
    QVERIFY2(ran.status == 0, qPrintable(ran.err + ran.out));
    QVERIFY2(lostIn(with) < lostIn(without), qPrintable(QString::number(lostIn(with))));
    if (losesNothing) QCOMPARE(lostIn(with), 0);
}

void Tail::isRefusedWhereNothingIsLeft() {
    const QString lab = m_program.newLab(QStringLiteral("nothing"), QStringLiteral("site-loss"), 5);
    const Ran ran = m_program.run({QStringLiteral("plan"), QStringLiteral("failover"), QStringLiteral("--lab"), lab,
                                   QStringLiteral("--take-tail")});
    QCOMPARE(ran.status, 2);
}

QTEST_GUILESS_MAIN(Tail)
#include "tst_tail.moc"
