// Microsoft's own T-SQL parser judges what the wizard sends, and the reader by which the lab takes it.
#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"
#include "tests/helpers/judge.h"
#include "tests/lab/helpers/batches.h"
#include "tests/plan/helpers/golden.h"
#include "tests/text/helpers/property.h"
#include "tests/whole/helpers/mutations.h"
#include "tests/whole/helpers/statements.h"
#include "tests/whole/helpers/templates.h"
#include "tests/whole/helpers/tsql_judge.h"

#include <QTest>

#include <algorithm>

using namespace pchat;
using namespace pchat::whole;

namespace {

/// The number by which the lab refuses the batch; 0 where it reads it.
int labsNumber(const QString& batch) {
    try {
        static_cast<void>(lab::tsql::readBatch(batch));
        return 0;
    } catch (const lab::Raised& refusal) {
        return refusal.messages.front().number;
    }
}

QString named128(const QString& part) {
    return part.repeated(128).left(128);
}

}  // namespace

class TsqlJudged : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void judgeRefuses_data();
    void judgeRefuses();
    void everyTemplateIsCollected();
    void everyStatementIsAccepted();
    void hostileNamesChangeNoShape_data();
    void hostileNamesChangeNoShape();
    void linesNeverGetSoFar();
    void labReadsNothingElse();

  private:
    std::unique_ptr<TsqlJudge> m_judge;
    Statements m_statements;
};

void TsqlJudged::initTestCase() {
    const test::Judge judge("tsql");
    if (const QByteArray reason = judge.whyNot(); !reason.isEmpty()) QSKIP(reason.constData());
    QVERIFY2(QFile::exists(judge.program()), "the judge was not built");
    m_judge = std::make_unique<TsqlJudge>(judge.program());
    for (const QString& name : test::goldenNames())
        addPlan(test::goldenPlan(name).value(), m_statements);
    m_statements.merge(ofScriptedSite({}));
    m_statements.merge(ofRoundTrip());
    for (const char* scenario : {"site-loss", "standby-session", "no-mirror"})
        m_statements.merge(ofPractice(QString::fromLatin1(scenario)));
}

/// It is no judge that has never refused anything.
void TsqlJudged::judgeRefuses_data() {
    QTest::addColumn<QString>("batch");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* batch, const char* error) {
        QTest::newRow(batch) << QString::fromUtf8(batch) << QString::fromUtf8(error);
    };
    row("RESTORE LOG [mgc] FROM DISK = N'x' WITH NORECOVERY, CHECKSUM, STATS = 5", "");
    row("RESTORE LOG [mgc] FROM DISK = N'x' WITH RECOVRY", "46010 at 1:41:");
    row("SELECT 1\nSELECT", "46010 at 2:1:");
    row("SELECT a FROM b ORDER BY a OFFSET 1 ROWS", "46010 at 1:28:");
    row("SELECT N'会議", "46030 at 1:8:");
}

void TsqlJudged::judgeRefuses() {
    QFETCH(QString, batch);
    QFETCH(QString, error);
    const auto verdicts = m_judge->judge({batch});
    QCOMPARE(verdicts.size(), std::size_t{1});
    const QString first = verdicts.front().errors.value(0);
    QVERIFY2(error.isEmpty() ? first.isEmpty() : first.startsWith(error), qPrintable(first));
}

void TsqlJudged::everyTemplateIsCollected() {
    const auto templates = templatesOfScripts(qEnvironmentVariable("PCHAT_SOURCE"));
    QVERIFY(templates.size() > 40);
    QStringList missing;
    for (const SourceTemplate& each : templates)
        if (std::none_of(m_statements.begin(), m_statements.end(), [&](const QString& s) { return each.fits(s); }))
            missing << each.place + QStringLiteral(": ") + each.text;
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("no flow of this test sends:\n") + missing.join(u'\n')));
}

void TsqlJudged::everyStatementIsAccepted() {
    QStringList batches(m_statements.begin(), m_statements.end());
    batches << test::learntBatches() << statementsOfTheDriver(qEnvironmentVariable("PCHAT_SOURCE"));
    const auto verdicts = m_judge->judge(batches);
    QCOMPARE(verdicts.size(), static_cast<std::size_t>(batches.size()));
    QStringList refused;
    for (qsizetype at = 0; at < batches.size(); ++at) {
        const QStringList& errors = verdicts[static_cast<std::size_t>(at)].errors;
        if (!errors.isEmpty()) refused << errors.front() + QStringLiteral(" in ") + batches[at];
        if (const int number = labsNumber(batches[at]); number != 0)
            refused << QStringLiteral("%1 by the lab: %2").arg(number).arg(batches[at]);
    }
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
    qInfo("%zu statements of the wizard and %lld others were judged", m_statements.size(),
          batches.size() - static_cast<qsizetype>(m_statements.size()));
}

void TsqlJudged::hostileNamesChangeNoShape_data() {
    QTest::addColumn<QString>("name");
    const QStringList names{"mgc]; DROP DATABASE x--",
                            "o'hara",
                            "[mgc]",
                            "\"mgc\"",
                            "常設チャット",
                            "𠮷野家😀",
                            "a.b.c",
                            "SELECT",
                            " mgc ",
                            "/* x",
                            "x */ --",
                            "@x",
                            "$(calc)",
                            "{} %1",
                            "'; SHUTDOWN; --",
                            "‘mgc’",
                            QString(QChar(0x202e)) + "cgm",
                            named128("]"),
                            named128("'"),
                            named128("会"),
                            named128("😀")};
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TsqlJudged::hostileNamesChangeNoShape() {
    QFETCH(QString, name);
    const auto shapes = [this](const Names& names) {
        const Statements statements = ofScriptedSite(names);
        QStringList shapesOfAll;
        for (const Verdict& each : m_judge->judge(QStringList(statements.begin(), statements.end())))
            shapesOfAll << (each.accepts() ? each.statements.join(u' ') + u' ' + each.shape : each.errors.join(u'\n'));
        for (const QString& each : statements)
            if (labsNumber(each) != 0) shapesOfAll << QStringLiteral("refused by the lab: ") + each;
        shapesOfAll.sort();
        return shapesOfAll;
    };
    static const QStringList plain = shapes({});
    QVERIFY(plain.size() > 30);
    const QString folder = QStringLiteral("\\\\filer\\") + name;
    const QStringList hostile = shapes({name, folder, QStringLiteral("D:\\") + name, name + QStringLiteral(".trn")});
    QCOMPARE(hostile, plain);
}

/// A name of several lines is refused before it is in a statement.
void TsqlJudged::linesNeverGetSoFar() {
    for (const QChar end : {QChar(u'\n'), QChar(u'\r'), QChar(0x2028), QChar(0x2029), QChar(0x85)}) {
        const QString name = QStringLiteral("mgc") + end + QStringLiteral("DROP DATABASE x");
        QVERIFY(!Name::from(name));
        QVERIFY(!Text::from(name));
    }
}

void TsqlJudged::labReadsNothingElse() {
    const int asked = qEnvironmentVariableIntValue("PCHAT_MUTATIONS");
    const int count = asked > 0 ? asked : 30000;
    const QStringList sent(m_statements.begin(), m_statements.end());
    const QStringList learnt = test::learntBatches();
    Mutations mutations(test::seed());
    QStringList read;
    for (int at = 0; at < count; ++at) {
        const QString mutated = mutations.of(at % 2 == 0 ? sent[at / 2 % sent.size()] : learnt[at / 2 % learnt.size()]);
        if (labsNumber(mutated) == 0) read << mutated;
    }
    const auto verdicts = m_judge->judge(read);
    QCOMPARE(verdicts.size(), static_cast<std::size_t>(read.size()));
    int wrong = 0;
    for (qsizetype at = 0; at < read.size(); ++at) {
        const Verdict& verdict = verdicts[static_cast<std::size_t>(at)];
        if (verdict.accepts()) continue;
        ++wrong;
        qWarning().noquote() << verdict.errors.front() << QStringLiteral("in") << read[at];
    }
    qInfo("%d mutated statements, of which the lab read %lld and Microsoft's parser judged those; PCHAT_SEED=%u", count,
          read.size(), test::seed());
    QVERIFY(read.size() > count / 30);
    QVERIFY2(wrong == 0,
             qPrintable(QStringLiteral("%1 are read by the lab alone, PCHAT_SEED=%2").arg(wrong).arg(test::seed())));
}

QTEST_GUILESS_MAIN(TsqlJudged)
#include "tst_tsql_judge.moc"
