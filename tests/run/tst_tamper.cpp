// What verify finds when somebody, or a disk, changes a run file.
#include "tests/run/helpers/stage.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

quint32 seed() {
    bool isGiven = false;
    const uint given = qEnvironmentVariable("PCHAT_SEED").toUInt(&isGiven);
    return isGiven ? given : QRandomGenerator::global()->generate();
}

/// What can be said of a whole file; two files that say the same are the same to everybody who reads them.
QByteArray contentOf(const QString& path) {
    const auto record = readRunFile(path);
    if (!record) return {};
    QByteArray content = json::canonical(json::write(record->documents.plan)) +
                         json::canonical(json::write(record->documents.approval)) +
                         json::canonical(json::write(record->documents.situation)) +
                         json::canonical(json::write(record->documents.profile));
    for (const Event& event : record->events)
        content += json::canonical(json::write(event));
    for (const auto& [name, part] : record->evidence)
        content += name.toUtf8() + json::canonical(part);
    return content;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot be read");
    return file.readAll();
}

void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot be written");
}

void execute(const QString& path, const QString& sql) {
    const QString name = QStringLiteral("tamper");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open()) qFatal("cannot be opened");
        QSqlQuery query(database);
        for (const QString& statement : sql.split(QLatin1Char(';')))
            if (!query.exec(statement)) qFatal("%s", qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

}  // namespace

class TstTamper : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void rows_data();
    void rows();
    void headKeptElsewhere();
    void bitsFlipped();
    void cutOff();
    void foreignStatement_data();
    void foreignStatement();
    void otherPlanThanApproved();
    void tornLog();

  private:
    [[nodiscard]] QString fresh() const;
    QTemporaryDir m_folder{folderTemplate()};
    QByteArray m_bytes;
    QByteArray m_content;
};

void TstTamper::initTestCase() {
    const QString path = m_folder.filePath(QStringLiteral("whole.pchatrun"));
    auto world = std::make_shared<World>();
    const WorldDoors doors = doorsTo(world);
    {
        auto file = RunFile::create(path, sampleDocuments());
        QVERIFY(file.has_value());
        QCOMPARE(run(*file, doors.observing, doors.acting, {}), RunResult::Done);
    }
    m_bytes = bytesOf(path);
    m_content = contentOf(path);
    QVERIFY(!m_content.isEmpty());
    QVERIFY(verifyRunFile(path).isWhole);
}

QString TstTamper::fresh() const {
    const QString path = m_folder.filePath(QStringLiteral("changed.pchatrun"));
    writeBytes(path, m_bytes);
    return path;
}

void TstTamper::rows_data() {
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const char* sql, const char* words) {
        QTest::newRow(name) << QString::fromLatin1(sql) << QByteArray(words);
    };
    const char* const chain = "does not fit the record before it";
    row("event edited", "UPDATE events SET bytes = replace(bytes, 'disable-job', 'disable-jop') WHERE seq = 8", chain);
    row("hash edited", "UPDATE events SET hash = zeroblob(32) WHERE seq = 3", chain);
    row("first deleted", "DELETE FROM events WHERE seq = 1", "is missing");
    row("middle deleted", "DELETE FROM events WHERE seq = 9", "is missing");
    row("last deleted", "DELETE FROM events WHERE seq = (SELECT MAX(seq) FROM events)", "does not end as it did");
    row("last ten deleted", "DELETE FROM events WHERE seq > (SELECT MAX(seq) FROM events) - 10",
        "does not end as it did");
    row("all deleted", "DELETE FROM events; DELETE FROM evidence", "does not end as it did");
    row("two swapped",
        "UPDATE events SET seq = 1000 WHERE seq = 8; UPDATE events SET seq = 8 WHERE seq = 9; "
        "UPDATE events SET seq = 9 WHERE seq = 1000",
        chain);
    row("deleted and closed up", "DELETE FROM events WHERE seq = 8; UPDATE events SET seq = seq - 1 WHERE seq > 8",
        chain);
    row("one added", "INSERT INTO events SELECT MAX(seq) + 1, bytes, hash FROM events", chain);
    row("evidence edited", "UPDATE evidence SET bytes = '{}'", chain);
    row("evidence renamed", "UPDATE evidence SET name = 'other'", chain);
    row("evidence deleted", "DELETE FROM evidence", "is missing");
    row("plan edited", "UPDATE documents SET bytes = replace(bytes, 'disable-job', 'disable-jop')", "is not the one");
    row("step deleted", "DELETE FROM documents WHERE name = 'step/1'", "is not the one");
    row("approval deleted", "DELETE FROM documents WHERE name = 'approval'", "is missing");
    row("approval edited", "UPDATE documents SET bytes = replace(bytes, 'anna', 'emma') WHERE name = 'approval'",
        "is not the one");
    row("not JSON", "UPDATE documents SET bytes = 'x' WHERE name = 'profile'", "cannot be read");
    row("table gone", "DROP TABLE events", "cannot be used");
    row("not ours", "PRAGMA application_id = 1", "is not a run file");
}

void TstTamper::rows() {
    QFETCH(QString, sql);
    QFETCH(QByteArray, words);
    const QString path = fresh();
    execute(path, sql);
    const QByteArray before = bytesOf(path);
    const Verification found = verifyRunFile(path);
    QVERIFY(!found.isWhole);
    QVERIFY(std::any_of(found.problems.begin(), found.problems.end(),
                        [&](const Message& each) { return each.source().contains(words); }));
    QVERIFY(!readRunFile(path).has_value());
    QVERIFY(!RunFile::open(path).has_value());
    QCOMPARE(bytesOf(path), before);  // looking and refusing change nothing
}

/// A tail cut off with the note of the head taken away too: only the head kept elsewhere tells.
void TstTamper::headKeptElsewhere() {
    const QString path = fresh();
    const QString head = verifyRunFile(path).head;
    QCOMPARE(head.size(), 64);
    execute(path, QStringLiteral("DELETE FROM events WHERE seq > 20; DELETE FROM meta WHERE key = 'head'"));
    const Verification found = verifyRunFile(path);
    QVERIFY(found.isWhole);
    QVERIFY(!found.hasEnded);
    QVERIFY(found.head != head);
    QCOMPARE(found.limits.size(), std::size_t{2});
}

/// One bit anywhere: either verify finds it, or nobody who reads the file can tell the difference.
void TstTamper::bitsFlipped() {
    const quint32 used = seed();
    qInfo("PCHAT_SEED=%u", used);
    QRandomGenerator random(used);
    int found = 0;
    const int flips = 150;
    for (int i = 0; i < flips; ++i) {
        QByteArray bytes = m_bytes;
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
        bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << random.bounded(8)));
        const QString path = m_folder.filePath(QStringLiteral("flipped.pchatrun"));
        writeBytes(path, bytes);
        if (!verifyRunFile(path).isWhole)
            ++found;
        else
            QVERIFY2(contentOf(path) == m_content, qPrintable(QStringLiteral("byte %1").arg(at)));
    }
    QVERIFY2(found > flips / 3, qPrintable(QString::number(found)));
}

void TstTamper::cutOff() {
    for (qsizetype size = 0; size < m_bytes.size(); size += 1511) {
        const QString path = m_folder.filePath(QStringLiteral("cut.pchatrun"));
        writeBytes(path, m_bytes.left(size));
        const Verification found = verifyRunFile(path);
        QVERIFY2(!found.isWhole, qPrintable(QString::number(size)));
        QVERIFY(!found.problems.front().isEmpty());
    }
}

void TstTamper::foreignStatement_data() {
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("its own") << "recover"
                             << "RESTORE DATABASE [mgc] WITH RECOVERY" << true;
    QTest::newRow("a KILL") << "end-sessions"
                            << "KILL 57" << true;
    QTest::newRow("another step's") << "disable-job"
                                    << "RESTORE DATABASE [mgc] WITH RECOVERY" << false;
    QTest::newRow("nobody's") << "recover"
                              << "DROP DATABASE mgc" << false;
    QTest::newRow("more than a KILL") << "end-sessions"
                                      << "KILL 57; DROP DATABASE mgc" << false;
    QTest::newRow("a KILL elsewhere") << "recover"
                                      << "KILL 57" << false;
    QTest::newRow("no such step") << "other"
                                  << "KILL 57" << false;
}

void TstTamper::foreignStatement() {
    QFETCH(QString, step);
    QFETCH(QString, statement);
    QFETCH(bool, isAllowed);
    const QString path = m_folder.filePath(QStringLiteral("foreign.pchatrun"));
    QFile::remove(path);
    {
        auto file = RunFile::create(path, sampleDocuments());
        Event event;
        event.kind = EventKind::StatementSent;
        event.step = step;
        event.statement = statement;
        QVERIFY(file->append(event));
    }
    QCOMPARE(verifyRunFile(path).isWhole, isAllowed);
}

void TstTamper::otherPlanThanApproved() {
    RunDocuments documents = sampleDocuments();
    documents.plan.phases.back().steps.pop_back();
    const QString path = m_folder.filePath(QStringLiteral("other.pchatrun"));
    { QVERIFY(RunFile::create(path, documents).has_value()); }
    const Verification found = verifyRunFile(path);
    QCOMPARE(found.problems.size(), std::size_t{1});
    QVERIFY(found.problems.front().source().contains("not the one that was approved"));
}

/// A write-ahead log cut anywhere, as by a power failure: a whole beginning of the run is there, never something else.
void TstTamper::tornLog() {
    const QString path = m_folder.filePath(QStringLiteral("torn.pchatrun"));
    auto file = RunFile::create(path, sampleDocuments());
    Event event;
    event.kind = EventKind::MessageReceived;
    for (int i = 0; i < 30; ++i) {
        event.attempt = i;
        QVERIFY(file->append(event));
    }
    const QByteArray main = bytesOf(path);
    const QByteArray log = bytesOf(path + QStringLiteral("-wal"));
    qint64 most = 0;
    for (qsizetype size = 0; size <= log.size(); size += 3001) {
        const QString torn = m_folder.filePath(QStringLiteral("torn-copy.pchatrun"));
        writeBytes(torn, main);
        writeBytes(torn + QStringLiteral("-wal"), log.left(size));
        const Verification found = verifyRunFile(torn);
        QVERIFY(found.isWhole);
        QVERIFY(found.events >= most);
        most = found.events;
    }
    QVERIFY(most >= 28);
}

QTEST_GUILESS_MAIN(TstTamper)
#include "tst_tamper.moc"
