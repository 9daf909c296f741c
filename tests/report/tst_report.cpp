#include "core/report/loss.h"
#include "core/report/report.h"
#include "tests/report/helpers/samples.h"

#include <QTest>

using namespace pchat;

namespace {

QStringList statesOf(const QJsonObject& run) {
    QStringList states;
    for (const QJsonValue& step : run.value(QStringLiteral("steps")).toArray())
        states << step[QStringLiteral("state")].toString();
    return states;
}

}  // namespace

class Report : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void planHasThePromisedNames();
    void runHasThePromisedNames();
    void actualLossIsWhatWasObserved_data();
    void actualLossIsWhatWasObserved();
    void noActualLossBeforeTheRecovery();
    void lossSentenceSaysWhetherItIsBounded();
    void runbookTellsEveryStep();
    void reportTellsStepsThatWereNotExecuted();
    void undoIsOfferedOrSaidWhyNot();
    void undoneRunIsTold();
    void readinessNamesWhatToDo();
    void readinessTellsStatesApart_data();
    void readinessTellsStatesApart();
    void hostileNamesDoNotReachThePage();
    void bothLanguagesAreComplete();

  private:
    const Catalog m_english{Language::English};
};

void Report::planHasThePromisedNames() {
    const Plan plan = samples::plan();
    const QJsonObject json = planJson(plan, m_english);
    QCOMPARE(json[QStringLiteral("digest")].toString(), digestOf(plan));
    const QJsonArray phases = json[QStringLiteral("phases")].toArray();
    QCOMPARE(phases.size(), 4);
    QCOMPARE(phases[0][QStringLiteral("reference")].toString(), QStringLiteral("3"));
    QCOMPARE(phases[3][QStringLiteral("added")].toBool(), true);
    QCOMPARE(phases[2][QStringLiteral("notApplicable")].toString(), QStringLiteral("There is no mirror."));
    const QJsonValue step = phases[1][QStringLiteral("steps")].toArray().first();
    QCOMPARE(step[QStringLiteral("id")].toString(), QStringLiteral("recover-database"));
    QCOMPARE(step[QStringLiteral("place")].toString(), QStringLiteral("SQL03"));
    QCOMPARE(step[QStringLiteral("risk")].toString(), QStringLiteral("pointOfNoReturn"));
    QCOMPARE(step[QStringLiteral("script")][QStringLiteral("language")].toString(), QStringLiteral("tsql"));
    QCOMPARE(step[QStringLiteral("script")][QStringLiteral("text")].toString(),
             QStringLiteral("RESTORE DATABASE [mgc] WITH RECOVERY"));
    const QJsonObject loss = json[QStringLiteral("loss")].toObject();
    QCOMPARE(loss[QStringLiteral("afterLsn")].toString(), QStringLiteral("400"));
    QCOMPARE(loss[QStringLiteral("lastKept")].toString(), QStringLiteral("2026-11-23T20:43:00.000Z"));
    QCOMPARE(loss[QStringLiteral("minutes")].toInt(), 15);
    QCOMPARE(loss[QStringLiteral("bounded")].toBool(true), false);
    QCOMPARE(loss[QStringLiteral("files")].toArray().first().toString(), QStringLiteral("mgc_torn.trn"));
}

void Report::runHasThePromisedNames() {
    RunRecord record = samples::doneRecord();
    record.head = QStringLiteral("abcd");
    const QJsonObject json = runJson(record, m_english);
    QCOMPARE(json[QStringLiteral("result")].toString(), QStringLiteral("done"));
    QCOMPARE(json[QStringLiteral("pool")].toString(), QStringLiteral("pchat01.contoso.com"));
    QCOMPARE(json[QStringLiteral("head")].toString(), QStringLiteral("abcd"));
    QCOMPARE(statesOf(json), QStringList(5, QStringLiteral("done")));
    const QJsonObject loss = json[QStringLiteral("loss")].toObject();
    QCOMPARE(loss[QStringLiteral("actual")].toObject(), loss[QStringLiteral("stated")].toObject());
}

void Report::actualLossIsWhatWasObserved_data() {
    QTest::addColumn<int>("applied");
    QTest::addColumn<QString>("observed");
    QTest::addColumn<QString>("afterLsn");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QStringList>("files");
    const QString torn = QStringLiteral("mgc_torn.trn");
    QTest::newRow("all") << 3 << QString() << QStringLiteral("400") << 15 << QStringList{torn};
    QTest::newRow("one left out") << 2 << QString() << QStringLiteral("300") << 30
                                  << QStringList{torn, QStringLiteral("mgc_3.trn")};
    QTest::newRow("none applied") << 0 << QString() << QStringLiteral("100") << 60
                                  << QStringList{torn, QStringLiteral("mgc_1.trn"), QStringLiteral("mgc_2.trn"),
                                                 QStringLiteral("mgc_3.trn")};
    QTest::newRow("further than the goal")
        << 2 << QStringLiteral("400") << QStringLiteral("400") << 15 << QStringList{torn};
}

void Report::actualLossIsWhatWasObserved() {
    QFETCH(int, applied);
    QFETCH(QString, observed);
    RunRecord record = samples::record();
    for (int index = 1; index <= applied; ++index) {
        const QString seen = index == applied && !observed.isEmpty() ? observed : QString::number(100 + 100 * index);
        samples::carryOut(record, QStringLiteral("apply-log-000%1").arg(index), seen);
    }
    samples::carryOut(record, QStringLiteral("recover-database"), QStringLiteral("ONLINE"));
    const auto actual = actualLoss(record);
    QVERIFY(actual);
    QTEST(actual->afterLsn.toString(), "afterLsn");
    QTEST(static_cast<int>(actual->minutes), "minutes");
    QTEST(QStringList(actual->files.begin(), actual->files.end()), "files");
}

void Report::noActualLossBeforeTheRecovery() {
    RunRecord record = samples::record();
    QVERIFY(!actualLoss(record));
    samples::carryOut(record, QStringLiteral("apply-log-0001"), QStringLiteral("200"));
    QVERIFY(!actualLoss(record));
    const QJsonObject json = runJson(record, m_english);
    QVERIFY(json[QStringLiteral("loss")][QStringLiteral("actual")].isNull());
    QCOMPARE(json[QStringLiteral("result")].toString(), QStringLiteral("interrupted"));
}

void Report::lossSentenceSaysWhetherItIsBounded() {
    LossStatement loss = samples::plan().loss;
    QVERIFY(m_english.say(lossSentence(loss)).contains(QStringLiteral("at least 15")));
    QVERIFY(m_english.say(lossSentence(loss)).contains(QStringLiteral("400")));
    loss.bounded = true;
    QVERIFY(m_english.say(lossSentence(loss)).contains(QStringLiteral("up to 15")));
}

void Report::runbookTellsEveryStep() {
    const Plan plan = samples::plan();
    const QString text = toText(runbook(plan, m_english));
    for (const Step* step : plan.steps()) {
        QVERIFY2(text.contains(m_english.say(step->title)), qPrintable(step->id));
        QVERIFY2(text.contains(scriptOf(step->act).text.section(QLatin1Char('\n'), 0, 0)), qPrintable(step->id));
    }
    QVERIFY(text.contains(QStringLiteral("(Microsoft's step 4)")));
    QVERIFY(text.contains(QStringLiteral("(added by this wizard)")));
    QVERIFY(text.contains(QStringLiteral("Point of no return: ")));
    QVERIFY(text.contains(digestOf(plan)));
    QVERIFY(text.contains(QStringLiteral("There is no mirror.")));
}

void Report::reportTellsStepsThatWereNotExecuted() {
    RunRecord record = samples::record();
    record.events.push_back(samples::event(EventKind::RunStarted));
    samples::carryOut(record, QStringLiteral("apply-log-0001"), QStringLiteral("200"));
    record.events.push_back(samples::event(EventKind::RunStopped));
    QCOMPARE(statesOf(runJson(record, m_english)),
             QStringList({QStringLiteral("done"), QStringLiteral("later"), QStringLiteral("later"),
                          QStringLiteral("later"), QStringLiteral("later")}));
    record.head = QStringLiteral("cafe");
    const QString text = toText(runReport(record, m_english), 160);
    QVERIFY(text.contains(QStringLiteral("Not started")));
    QVERIFY(text.contains(QStringLiteral("RESTORE of apply-log-0001")));
    QVERIFY(text.contains(QStringLiteral("Fenced by the switch")));
    QVERIFY(text.contains(QStringLiteral("pchatctl resume \"run.pchatrun\"")));
    QVERIFY(text.contains(QStringLiteral("cafe")));
}

namespace {

/// The first log of the sample plan can be taken back; it was applied, then the run was stopped.
RunRecord stoppedRecord() {
    RunRecord record = samples::record();
    Step& first = record.documents.plan.phases.front().steps.front();
    first.undo = ShellAct{ShellCall("Take-Back", {})};
    first.undoNote = Message::verbatim(QStringLiteral("By taking it back."));
    record.events.push_back(samples::event(EventKind::RunStarted));
    samples::carryOut(record, first.id, QStringLiteral("200"));
    record.events.push_back(samples::event(EventKind::RunStopped));
    return record;
}

QString textOf(const RunRecord& record) {
    return toText(runReport(record, Catalog(Language::English)), 1000);
}

}  // namespace

void Report::undoIsOfferedOrSaidWhyNot() {
    RunRecord record = stoppedRecord();
    record.path = QStringLiteral("/runs/a.pchatrun");
    const QString command =
        QStringLiteral("pchatctl undo \"/runs/a.pchatrun\" --approve ") + record.documents.plan.pool;
    QVERIFY2(textOf(record).contains(command), qPrintable(textOf(record)));
    QVERIFY(textOf(record).contains(QStringLiteral("pchatctl resume")));
    const QJsonObject undo = runJson(record, m_english)[QStringLiteral("undo")].toObject();
    QVERIFY(undo[QStringLiteral("offered")].toBool());
    const QJsonValue step = undo[QStringLiteral("steps")].toArray().at(0);
    QCOMPARE(step[QStringLiteral("id")].toString(), record.documents.plan.steps().front()->id);
    QCOMPARE(step[QStringLiteral("language")].toString(), QStringLiteral("powershell"));
    QCOMPARE(step[QStringLiteral("text")].toString(), QStringLiteral("Take-Back"));
    QCOMPARE(step[QStringLiteral("note")].toString(), QStringLiteral("By taking it back."));

    record.documents.plan.phases.front().steps.front().undo.reset();
    QVERIFY(!textOf(record).contains(QStringLiteral("pchatctl undo")));
    QVERIFY(textOf(record).contains(QStringLiteral("took effect and cannot be undone. By taking it back.")));
    const QJsonObject refused = runJson(record, m_english)[QStringLiteral("undo")].toObject();
    QVERIFY(!refused[QStringLiteral("offered")].toBool());
    QVERIFY(!refused[QStringLiteral("whyNot")].toString().isEmpty());
    QCOMPARE(refused[QStringLiteral("endsBefore")].toString(), record.documents.plan.steps().front()->id);
    // A run that came to its end is not taken back, and nothing is said of it.
    QVERIFY(!textOf(samples::doneRecord()).contains(QStringLiteral("pchatctl undo")));
}

void Report::undoneRunIsTold() {
    RunRecord record = stoppedRecord();
    const QString id = record.documents.plan.steps().front()->id;
    const QString forward = textOf(record);
    record.events.push_back(samples::event(EventKind::UndoStarted));
    Event begun = samples::event(EventKind::StepUndoStarted, id);
    begun.attempt = 7;
    record.events.push_back(begun);
    Event sent = samples::event(EventKind::StatementSent, id);
    sent.attempt = 7;
    sent.statement = QStringLiteral("Take-Back");
    record.events.push_back(sent);
    record.events.push_back(samples::event(EventKind::StepUndone, id, QStringLiteral("100")));
    record.events.push_back(samples::event(EventKind::UndoEnded));
    const QJsonObject json = runJson(record, m_english);
    QCOMPARE(json[QStringLiteral("result")].toString(), QStringLiteral("undone"));
    const QJsonValue step = json[QStringLiteral("steps")].toArray().at(0);
    QCOMPARE(step[QStringLiteral("state")].toString(), QStringLiteral("undone"));
    QCOMPARE(step[QStringLiteral("observed")].toString(), QStringLiteral("100"));
    QCOMPARE(step[QStringLiteral("attempts")].toInt(), 1);
    const QString text = textOf(record);
    QVERIFY(!forward.contains(QStringLiteral("Take-Back")));
    QVERIFY(text.contains(QStringLiteral("Take-Back")));
    QVERIFY(toMarkdown(runReport(record, m_english)).contains(QStringLiteral("```powershell\nTake-Back")));
    QVERIFY(text.contains(QStringLiteral("Seen after undoing")));
    QVERIFY(!text.contains(QStringLiteral("pchatctl resume")));
    QVERIFY(!text.contains(QStringLiteral("pchatctl undo")));
    QVERIFY(text.contains(QStringLiteral("make a new plan")));
}

void Report::readinessNamesWhatToDo() {
    const std::vector<Finding> findings = samples::findings();
    const SiteProfile profile = samples::record().documents.profile;
    for (const Document& document :
         {readinessReport(findings, profile, m_english), readinessSummary(findings, profile, m_english)}) {
        const QString text = toText(document);
        for (const char* expected :
             {"C1", "C2", "OK", "Confirm", "Fence it", "Answered after 12 ms", "To be confirmed: 1"})
            QVERIFY2(text.contains(QLatin1String(expected)), expected);
    }
    const QJsonObject json = findingsJson(findings, m_english);
    QCOMPARE(json[QStringLiteral("blocked")].toBool(true), false);
    QCOMPARE(json[QStringLiteral("findings")].toArray()[1][QStringLiteral("needsAcknowledgement")].toBool(), true);
}

namespace {

/// "B!" a blocker that fails, "A?" an acknowledgement that is unknown, "W." a warning that passes, "I" information.
std::vector<Finding> findingsOf(const QString& letters) {
    const QMap<QChar, Severity> severities{{u'B', Severity::Blocker},
                                           {u'A', Severity::Acknowledge},
                                           {u'W', Severity::Warning},
                                           {u'I', Severity::Information}};
    const QMap<QChar, Verdict> verdicts{{u'!', Verdict::Fail},
                                        {u'?', Verdict::Unknown},
                                        {u'.', Verdict::Pass},
                                        {u'-', Verdict::NotApplicable},
                                        {u'~', Verdict::Pending}};
    std::vector<Finding> findings;
    for (const QString& each : letters.split(u' ')) {
        Finding finding;
        finding.severity = severities[each[0]];
        finding.verdict = verdicts[each[1]];
        findings.push_back(finding);
    }
    return findings;
}

}  // namespace

void Report::readinessTellsStatesApart_data() {
    QTest::addColumn<Occasion>("occasion");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("japanese");
    const auto row = [](Occasion occasion, const char* letters, const char* english, const char* japanese) {
        QTest::addRow("%s %s", qPrintable(json::nameOf(occasion)), letters)
            << occasion << QString::fromUtf8(letters) << QString::fromUtf8(english) << QString::fromUtf8(japanese);
    };
    using O = Occasion;
    row(O::Guard, "B! W! W? A. I!",
        "1 check found a danger that has to be met now. To be confirmed: 0; warnings: 1; unknown: 1; passed: 1.",
        "1 件の確認項目で、今すぐ対処が必要な危険が見つかりました。確認が必要: 0、警告: 1、不明: 1、合格: 1。");
    row(O::Guard, "B! B! B? A! A? W.",
        "2 checks found a danger that has to be met now. To be confirmed: 1; warnings: 0; unknown: 2; passed: 1.",
        "2 件の確認項目で、今すぐ対処が必要な危険が見つかりました。確認が必要: 1、警告: 0、不明: 2、合格: 1。");
    row(O::Guard, "B? W. W!",
        "1 check that could find a danger could not be judged. To be confirmed: 0; warnings: 1; unknown: 1; passed: 1.",
        "危険の有無にかかわる 1 件の確認項目を判定できませんでした。確認が必要: 0、警告: 1、不明: 1、合格: 1。");
    row(O::Guard, "B? B~ B.",
        "2 checks that could find a danger could not be judged. To be confirmed: 0; warnings: 0; unknown: 1; passed: "
        "1.",
        "危険の有無にかかわる 2 件の確認項目を判定できませんでした。確認が必要: 0、警告: 0、不明: 1、合格: 1。");
    row(O::Guard, "B. W? A?", "No danger was found. To be confirmed: 0; warnings: 0; unknown: 2; passed: 1.",
        "危険は見つかりませんでした。確認が必要: 0、警告: 0、不明: 2、合格: 1。");
    row(O::Guard, "B. W. I! W-", "No danger was found: 2 checks passed.",
        "危険は見つかりませんでした。2 件の確認項目に合格しました。");
    row(O::Failover, "B! W?", "1 check prevents the failover. To be confirmed: 0; warnings: 0; unknown: 1; passed: 0.",
        "1 件の確認項目がフェールオーバーを妨げています。確認が必要: 0、警告: 0、不明: 1、合格: 0。");
    row(O::Failover, "B? A!",
        "1 check that could prevent the failover could not be judged. To be confirmed: 1; warnings: 0; unknown: 1; "
        "passed: 0.",
        "フェールオーバーを妨げる可能性のある 1 件の確認項目を判定できませんでした。確認が必要: 1、警告: 0、不明: "
        "1、合格: 0。");
    row(O::Failback, "B. W?",
        "Nothing was seen that stands in the way. To be confirmed: 0; warnings: 0; unknown: 1; passed: 1.",
        "妨げになるものは見つかりませんでした。確認が必要: 0、警告: 0、不明: 1、合格: 1。");
    row(O::Failback, "B? B? B.",
        "2 checks that could stand in the way could not be judged. To be confirmed: 0; warnings: 0; unknown: 2; "
        "passed: 1.",
        "妨げになる可能性のある 2 件の確認項目を判定できませんでした。確認が必要: 0、警告: 0、不明: 2、合格: 1。");
}

void Report::readinessTellsStatesApart() {
    QFETCH(Occasion, occasion);
    QFETCH(QString, letters);
    const Message sentence = readinessSentence(findingsOf(letters), occasion);
    QTEST(Catalog(Language::English).say(sentence), "english");
    QTEST(Catalog(Language::Japanese).say(sentence), "japanese");
}

void Report::hostileNamesDoNotReachThePage() {
    for (const QString& hostile : samples::hostileTexts()) {
        RunRecord record = samples::doneRecord();
        record.documents.plan.pool = hostile;
        record.documents.plan.phases[0].steps[0].place = Message::verbatim(hostile);
        record.documents.approval.approvedBy = hostile;
        record.events[2].statement = hostile;
        for (const QString& html :
             {toHtml(runReport(record, m_english)), toHtml(runbook(record.documents.plan, m_english))}) {
            for (const char* tag : {"<script", "<img", "<svg", "<b>", "<http"})
                QVERIFY2(!html.contains(QLatin1String(tag)), qPrintable(hostile));
        }
    }
}

void Report::bothLanguagesAreComplete() {
    const Catalog japanese(Language::Japanese);
    const RunRecord record = samples::doneRecord();
    const Document english = runReport(record, m_english);
    const Document other = runReport(record, japanese);
    QCOMPARE(other.languageTag, QStringLiteral("ja"));
    QCOMPARE(other.blocks.size(), english.blocks.size());
}

QTEST_GUILESS_MAIN(Report)
#include "tst_report.moc"
