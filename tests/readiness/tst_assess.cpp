#include "core/readiness/assess.h"
#include "tests/readiness/helpers/healthy.h"

#include <QSet>
#include <QTest>

using namespace pchat;

class TestAssess : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void allChecksInTheCataloguesOrder();
    void everyFindingIsComplete();
    void siteLossNeedsNothingButAcknowledgements();
    void aShutPrimaryFailsOnlyBeingAlive();
    void anEmptySituationIsPendingAndBlocks();
    void aMissingSectionIsPending_data();
    void aMissingSectionIsPending();
    void whatBlocks_data();
    void whatBlocks();
    void sameSituationSameFindings();
};

void TestAssess::allChecksInTheCataloguesOrder() {
    QStringList ids;
    for (const Finding& finding : assess(healthy::profile(), healthy::siteLoss()))
        ids << finding.id;
    QCOMPARE(
        ids.join(u' '),
        QStringLiteral("C1 C2 C3 C5 C6 C8 C16 P1 P2 P3 L1 L2 L3 D1 D2 D3 D4 D5 D6 D7 D10 S1 S2 T1 T2 T3 T4 T6 X2 X4 "
                       "Q2"));
}

void TestAssess::everyFindingIsComplete() {
    for (const Situation& s : {healthy::siteLoss(), healthy::shutPrimary()})
        for (const Finding& f : assess(healthy::profile(), s)) {
            const auto id = qPrintable(f.id);
            QVERIFY2(!f.group.isEmpty() && !f.title.isEmpty() && !f.observed.isEmpty(), id);
            QVERIFY2(!f.expected.isEmpty() && !f.why.isEmpty() && !f.remedy.isEmpty(), id);
            QVERIFY2(!f.statement.isEmpty() && f.at.isValid(), id);
        }
}

void TestAssess::siteLossNeedsNothingButAcknowledgements() {
    QStringList acknowledged;
    for (const Finding& f : assess(healthy::profile(), healthy::siteLoss())) {
        QVERIFY2(!f.blocks(), qPrintable(f.id));
        if (f.needsAcknowledgement())
            acknowledged << f.id;
        else
            QVERIFY2((f.verdict == Verdict::Pass) == (f.id != QStringLiteral("Q2")), qPrintable(f.id));
    }
    QCOMPARE(acknowledged, (QStringList{"D6", "X2"}));
}

void TestAssess::aShutPrimaryFailsOnlyBeingAlive() {
    for (const Finding& f : assess(healthy::profile(), healthy::shutPrimary()))
        QVERIFY2((f.verdict == Verdict::Pass) == (f.id != QStringLiteral("C2") && f.id != QStringLiteral("Q2")),
                 qPrintable(f.id));
}

void TestAssess::anEmptySituationIsPendingAndBlocks() {
    for (const Finding& f : assess(healthy::profile(), Situation{})) {
        QCOMPARE(f.verdict, Verdict::Pending);
        QVERIFY(!f.observed.isEmpty());
        QCOMPARE(f.blocks(), f.severity == Severity::Blocker);
        QVERIFY(!f.needsAcknowledgement());
    }
}

void TestAssess::aMissingSectionIsPending_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<QStringList>("pending");
    const QString logs = QStringLiteral(" D1 D2 D3 D4 D5 D6 D7 D10 S1 S2");
    const auto row = [](const char* section, const QString& ids) {
        QTest::newRow(section) << QString::fromLatin1(section) << ids.split(u' ', Qt::SkipEmptyParts);
    };
    row("backup", "C1 C6 P1 P2 L1 L2 L3" + logs + " X4 Q2");
    row("primary", "C2 C5 C6 C8" + logs + " X2 Q2");
    row("primaryMirror", "C3 D2 X2");
    row("backupMirror", "");
    row("share", "C5 C6" + logs);
    row("copyFolder", "C6" + logs);
    row("pool", "C8 C16 P3 T1 T2 T3 T4 T6");
}

void TestAssess::aMissingSectionIsPending() {
    QFETCH(QString, section);
    QFETCH(QStringList, pending);
    Situation s = healthy::siteLoss();
    QJsonObject written = json::write(s).toObject();
    written.remove(section);
    Situation read;
    json::Problems problems;
    json::read(QJsonValue(written), read, {}, problems);
    QVERIFY(problems.empty());
    QStringList found;
    for (const Finding& f : assess(healthy::profile(), read))
        if (f.verdict == Verdict::Pending) found << f.id;
    QCOMPARE(found, pending);
}

void TestAssess::whatBlocks_data() {
    QTest::addColumn<int>("severity");
    QTest::addColumn<int>("verdict");
    for (int severity = 0; severity < 4; ++severity)
        for (int verdict = 0; verdict < 5; ++verdict)
            QTest::addRow("%d-%d", severity, verdict) << severity << verdict;
}

void TestAssess::whatBlocks() {
    QFETCH(int, severity);
    QFETCH(int, verdict);
    Finding f;
    f.severity = static_cast<Severity>(severity);
    f.verdict = static_cast<Verdict>(verdict);
    const QSet<Verdict> good{Verdict::Pass, Verdict::NotApplicable};
    QCOMPARE(f.blocks(), f.severity == Severity::Blocker && !good.contains(f.verdict));
    QCOMPARE(f.needsAcknowledgement(),
             f.severity == Severity::Acknowledge && !good.contains(f.verdict) && f.verdict != Verdict::Pending);
}

void TestAssess::sameSituationSameFindings() {
    const auto once = json::canonical(json::write(assess(healthy::profile(), healthy::siteLoss())));
    QCOMPARE(json::canonical(json::write(assess(healthy::profile(), healthy::siteLoss()))), once);
}

QTEST_GUILESS_MAIN(TestAssess)
#include "tst_assess.moc"
