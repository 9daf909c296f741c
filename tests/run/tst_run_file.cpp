// The run file as a file: made, closed, opened again, locked, refused; history; approval.
#include "tests/run/helpers/stage.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

Event sampleEvent(int number) {
    Event event;
    event.kind = EventKind::MessageReceived;
    event.step = QStringLiteral("apply-log-0001");
    event.attempt = number;
    event.at = QDateTime(QDate(2026, 11, 23), QTime(12, 0, number % 60), Qt::UTC);
    event.text = Message::verbatim(QStringLiteral("復元 %1").arg(number));
    event.failure = Failure{FailureKind::Busy, Message::verbatim(QStringLiteral("busy")), {{3101, 16, 1, 2, {}, {}}}};
    return event;
}

QByteArray bytesOf(const Event& event) {
    return json::canonical(json::write(event));
}

QByteArray documentBytes(const RunDocuments& documents) {
    return json::canonical(json::write(documents.profile)) + json::canonical(json::write(documents.situation)) +
           json::canonical(json::write(documents.findings)) + json::canonical(json::write(documents.plan)) +
           json::canonical(json::write(documents.approval)) + documents.profileFolder.toUtf8();
}

bool isAbout(const Message& message, const char* words) {
    return message.source().contains(words);
}

}  // namespace

class TstRunFile : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(folderTemplate()); }
    void keepsEverything();
    void isOnePlainFileOnceClosed();
    void refusesAnExistingFile();
    void refusesPartial();
    void refusesWhatIsNoRunFile_data();
    void refusesWhatIsNoRunFile();
    void refusesNewerFormat();
    void oneProcessAtATime();
    void takesOverTheLockOfTheDead();
    void leavesNothingWhenItCannotBeMade();
    void appendsAllOrNone();
    void closedFileTakesNothing();
    void movesFromOneToAnother();
    void readsARunThatGoesOn();
    void holdsNoSecret();
    void historyIsNewestFirst();
    void names();
    void approvalNamesWhatIsMissing();
    void blockingFindings();

  private:
    [[nodiscard]] QString path(const char* name = "a.pchatrun") const {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstRunFile::keepsEverything() {
    const RunDocuments documents = sampleDocuments();
    const QJsonObject evidence{{QStringLiteral("rows"), QJsonArray{1, QStringLiteral("行")}}};
    {
        auto file = RunFile::create(path(), documents);
        QVERIFY(file.has_value());
        for (int i = 0; i < 5; ++i)
            QVERIFY(file->append(sampleEvent(i)));
        QVERIFY(file->saveEvidence(QStringLiteral("save-evidence"), evidence));
        QVERIFY(file->append(sampleEvent(5)));
    }
    auto file = RunFile::open(path());
    QVERIFY(file.has_value());
    QCOMPARE(documentBytes(file->documents()), documentBytes(documents));
    QCOMPARE(digestOf(file->documents().plan), documents.approval.digest);
    QCOMPARE(file->events().size(), std::size_t{6});
    for (int i = 0; i < 6; ++i)
        QCOMPARE(bytesOf(file->events().at(static_cast<std::size_t>(i))), bytesOf(sampleEvent(i)));
    QCOMPARE(file->evidence().at(QStringLiteral("save-evidence")), evidence);
    QVERIFY(file->append(sampleEvent(6)));
    QVERIFY(file->close());
    QCOMPARE(verifyRunFile(path()).events, 7);
    QVERIFY(verifyRunFile(path()).isWhole);
}

void TstRunFile::isOnePlainFileOnceClosed() {
    auto file = RunFile::create(path(), sampleDocuments());
    QVERIFY(file->append(sampleEvent(1)));
    QVERIFY(QFile::exists(path() + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(path() + QStringLiteral(".partial")));
    QVERIFY(file->close());
    QVERIFY(file->close());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"a.pchatrun"});
    QFile plain(path());
    QVERIFY(plain.open(QIODevice::ReadOnly));
    QCOMPARE(plain.read(20).at(18), char{1});  // SQLite's file format: 1 is the rollback journal, 2 the write-ahead log
}

void TstRunFile::refusesAnExistingFile() {
    { QVERIFY(RunFile::create(path(), sampleDocuments()).has_value()); }
    const auto again = RunFile::create(path(), sampleDocuments());
    QVERIFY(!again.has_value());
    QVERIFY(isAbout(again.error(), "already a run file"));
    QVERIFY(RunFile::open(path()).has_value());
}

void TstRunFile::refusesPartial() {
    { QVERIFY(RunFile::create(path(), sampleDocuments()).has_value()); }
    QVERIFY(QFile::rename(path(), path("a.pchatrun.partial")));
    for (const char* name : {"a.pchatrun", "a.pchatrun.partial"}) {
        const auto opened = RunFile::open(path(name));
        QVERIFY(!opened.has_value());
        QVERIFY(isAbout(opened.error(), "nothing was done"));
        QVERIFY(!verifyRunFile(path(name)).isWhole);
        QVERIFY(!readRunFile(path(name)).has_value());
    }
    QVERIFY(RunFile::create(path(), sampleDocuments()).has_value());  // a new run may take the name
}

void TstRunFile::refusesWhatIsNoRunFile_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("empty") << QByteArray() << QByteArray("is empty");
    QTest::newRow("text") << QByteArray("this is no data base at all") << QByteArray("is not a run file");
    QTest::newRow("head only") << QByteArray("SQLite format 3", 16) << QByteArray("cannot be used");
}

void TstRunFile::refusesWhatIsNoRunFile() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, words);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto opened = RunFile::open(path());
    QVERIFY(!opened.has_value());
    QVERIFY2(isAbout(opened.error(), words.constData()), opened.error().source().constData());
    QVERIFY(!verifyRunFile(path()).problems.empty());
    QFile after(path());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), content);
    QVERIFY(!RunFile::open(path("none.pchatrun")).has_value());
}

void TstRunFile::refusesNewerFormat() {
    { QVERIFY(RunFile::create(path(), sampleDocuments()).has_value()); }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(63);  // the last byte of SQLite's user_version
    file.write("\x02", 1);
    file.close();
    QVERIFY(isAbout(RunFile::open(path()).error(), "newer version"));
    QVERIFY(isAbout(verifyRunFile(path()).problems.front(), "newer version"));
}

void TstRunFile::oneProcessAtATime() {
    auto file = RunFile::create(path(), sampleDocuments());
    const auto second = RunFile::open(path());
    QVERIFY(!second.has_value());
    QVERIFY(isAbout(second.error(), "is being run by process"));
    QVERIFY(file->close());
    QVERIFY(RunFile::open(path()).has_value());
}

void TstRunFile::takesOverTheLockOfTheDead() {
    { QVERIFY(RunFile::create(path(), sampleDocuments()).has_value()); }
    QFile lock(path("a.pchatrun.lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("4194304\ngone\n" + QSysInfo::machineHostName().toUtf8() + "\n" + QSysInfo::machineUniqueId() + "\n" +
               QSysInfo::bootUniqueId() + "\n");
    lock.close();
    QVERIFY(RunFile::open(path()).has_value());
}

void TstRunFile::leavesNothingWhenItCannotBeMade() {
    const auto file = RunFile::create(path("no/such/folder.pchatrun"), sampleDocuments());
    QVERIFY(!file.has_value());
    QVERIFY(isAbout(file.error(), "cannot be written"));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TstRunFile::appendsAllOrNone() {
    auto file = RunFile::create(path(), sampleDocuments());
    QVERIFY(file->append({sampleEvent(0), sampleEvent(1), sampleEvent(2)}));
    QVERIFY(file->append(std::vector<Event>{}));
    QCOMPARE(file->events().size(), std::size_t{3});
    QVERIFY(file->close());
    QVERIFY(!file->append({sampleEvent(3), sampleEvent(4)}));
    QCOMPARE(file->events().size(), std::size_t{3});
    QCOMPARE(verifyRunFile(path()).events, 3);
}

void TstRunFile::closedFileTakesNothing() {
    auto file = RunFile::create(path(), sampleDocuments());
    QVERIFY(file->close());
    const auto done = file->append(sampleEvent(1));
    QVERIFY(!done.has_value());
    QVERIFY(isAbout(done.error(), "is closed"));
    QVERIFY(file->events().empty());
}

void TstRunFile::movesFromOneToAnother() {
    auto first = RunFile::create(path("a.pchatrun"), sampleDocuments());
    auto second = RunFile::create(path("b.pchatrun"), sampleDocuments());
    RunFile file = std::move(*first);
    QVERIFY(file.append(sampleEvent(1)));
    file = std::move(*second);
    QCOMPARE(file.path(), path("b.pchatrun"));
    QCOMPARE(verifyRunFile(path("a.pchatrun")).events, 1);
    QVERIFY(RunFile::open(path("a.pchatrun")).has_value());
}

void TstRunFile::readsARunThatGoesOn() {
    auto file = RunFile::create(path(), sampleDocuments());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(file->append(sampleEvent(i)));
        const auto record = readRunFile(path());
        QVERIFY(record.has_value());
        QCOMPARE(record->events.size(), static_cast<std::size_t>(i) + 1);
    }
    QVERIFY(file->append(sampleEvent(20)));
    const Verification found = verifyRunFile(path());
    QVERIFY(found.isWhole);
    QVERIFY(!found.hasEnded);
    QCOMPARE(found.limits.size(), std::size_t{2});
}

void TstRunFile::holdsNoSecret() {
    // The types of everything that enters are described; a Secret has no description, so it cannot be written at all.
    static_assert(!json::Described<Secret> && !json::Textual<Secret>);
    static_assert(json::Described<Approval> && json::Described<Event> && json::Described<SiteProfile>);
}

void TstRunFile::historyIsNewestFirst() {
    const QString runs = m_folder->path();
    QVERIFY(history(runs).empty());
    for (const char* name : {"b.pchatrun", "a.pchatrun", "c.pchatrun"}) {
        QVERIFY(RunFile::create(path(name), sampleDocuments()).has_value());
        QTest::qWait(3);
    }
    QFile damaged(path("d.pchatrun"));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("damaged");
    damaged.close();
    QStringList found;
    for (const RunRecord& record : history(runs))
        found << QFileInfo(record.path).baseName();
    QCOMPARE(found, (QStringList{"c", "a", "b"}));
}

void TstRunFile::names() {
    const QDateTime at(QDate(2026, 11, 23), QTime(21, 5, 9), Qt::UTC);
    QCOMPARE(newRunFileName(QStringLiteral("/runs"), QStringLiteral("pchat01.contoso.com"), at),
             QStringLiteral("/runs/pchat01.contoso.com-20261123-210509.pchatrun"));
    QCOMPARE(newRunFileName(QStringLiteral("/runs"), QStringLiteral("../x/y\\z"), at),
             QStringLiteral("/runs/.._x_y_z-20261123-210509.pchatrun"));
    QTemporaryDir folder;
    for (const char* ending : {"", "-2", "-3"}) {
        const QString path = newRunFileName(folder.path(), QStringLiteral("p"), at);
        QCOMPARE(path, folder.filePath(QStringLiteral("p-20261123-210509%1.pchatrun").arg(QLatin1String(ending))));
        QFile taken(path);
        QVERIFY(taken.open(QIODevice::WriteOnly));
    }
    QVERIFY(defaultRunFolder().endsWith(QStringLiteral("/runs")));
}

void TstRunFile::approvalNamesWhatIsMissing() {
    const RunDocuments documents = sampleDocuments();
    QVERIFY(missingFrom(documents.approval, documents.plan, documents.findings).empty());
    const auto missing = missingFrom(Approval{}, documents.plan, documents.findings);
    QCOMPARE(missing.size(), std::size_t{4});
    const char* const words[] = {"name of the pool", "stale", "loss of data", "needs a reason"};
    for (std::size_t i = 0; i < 4; ++i)
        QVERIFY2(isAbout(missing[i], words[i]), missing[i].source().constData());

    Plan lossless = documents.plan;
    lossless.loss = {};
    lossless.loss.bounded = true;
    Approval approval = documents.approval;
    approval.digest = digestOf(lossless);
    approval.lossAccepted = false;
    QVERIFY(missingFrom(approval, lossless, {}).empty());
    lossless.loss.files.push_back(QStringLiteral("mgc_9.trn"));
    approval.digest = digestOf(lossless);
    QCOMPARE(missingFrom(approval, lossless, {}).size(), std::size_t{1});
}

void TstRunFile::blockingFindings() {
    std::vector<Finding> findings(4);
    findings[0].severity = Severity::Blocker;
    findings[0].verdict = Verdict::Pass;
    findings[1].severity = Severity::Blocker;
    findings[1].verdict = Verdict::Unknown;
    findings[2].severity = Severity::Warning;
    findings[2].verdict = Verdict::Fail;
    findings[3].severity = Severity::Blocker;
    findings[3].verdict = Verdict::Fail;
    QCOMPARE(blocking(findings).size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TstRunFile)
#include "tst_run_file.moc"
