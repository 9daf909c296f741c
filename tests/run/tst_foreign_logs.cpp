// Which log backups the restore job of a new log shipping would stop at, by what their headers say.
#include "core/run/foreign_logs.h"
#include "core/run/sent.h"
#include "tests/run/helpers/stage.h"

#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

const QString folder = QStringLiteral("\\\\filer\\LogShip");
const QString family = QStringLiteral("AAAAAAAA-0000-0000-0000-000000000001");
const QString oldPath = QStringLiteral("F0F0F0F0-0000-0000-0000-000000000000");
const QString servingPath = QStringLiteral("F1F1F1F1-0000-0000-0000-000000000001");
const QString newPath = QStringLiteral("F2F2F2F2-0000-0000-0000-000000000002");
const QString file = QStringLiteral("mgc_20261120123456.trn");

struct Header {
    QString type = QStringLiteral("2");
    QString database = QStringLiteral("mgc");
    QString familyGuid = family;
    QString fork = oldPath;
    QString last = QStringLiteral("300");
};

SqlAnswer answerOf(const QStringList& columns, const std::vector<QStringList>& rows) {
    ResultSet set;
    for (const QString& column : columns)
        set.columns.push_back({column, {}});
    for (const QStringList& row : rows) {
        std::vector<Cell> cells;
        for (const QString& cell : row)
            cells.emplace_back(cell);
        set.rows.push_back(std::move(cells));
    }
    return {{set}, {}};
}

/// An instance that has restored the old path up to 500 and has written its own up to 700.
class Reader final : public SqlObserver {
  public:
    std::vector<Header> headers{Header()};
    std::optional<FailureKind> failure;
    QStringList there;  ///< what it sees in the folder itself

    Outcome<SqlAnswer> ask(const Query& query, const CallOptions&) override {
        const QString text = query.toString();
        if (text.contains(QLatin1String("msdb.dbo.backupset")))
            return answerOf({QStringLiteral("last_recovery_fork_guid"), QStringLiteral("last_lsn")},
                            {{oldPath, QStringLiteral("500")}, {servingPath, QStringLiteral("700")}});
        if (text.contains(QLatin1String("xp_dirtree"))) {
            std::vector<QStringList> rows{
                {QStringLiteral("mgc_20261120000000.trn"), QStringLiteral("1"), QStringLiteral("0")}};
            for (const QString& name : std::as_const(there))
                rows.push_back({name, QStringLiteral("1"), QStringLiteral("1")});
            return answerOf({QStringLiteral("subdirectory"), QStringLiteral("depth"), QStringLiteral("file")}, rows);
        }
        if (failure) return tl::unexpected(Failure{*failure, Message::verbatim(text), {}});
        std::vector<QStringList> rows;
        for (const Header& each : headers)
            rows.push_back({each.type, each.database, each.familyGuid, each.fork, each.last});
        return answerOf({QStringLiteral("BackupType"), QStringLiteral("DatabaseName"), QStringLiteral("FamilyGUID"),
                         QStringLiteral("RecoveryForkID"), QStringLiteral("LastLSN")},
                        rows);
    }
};

class Files final : public FileObserver {
  public:
    std::vector<QStringList> listings{{file}};  ///< one after the other; the last one stays

    Outcome<std::vector<FileEntry>> list(const QString&, const CallOptions&) override {
        std::vector<FileEntry> entries;
        for (const QString& name : std::as_const(listings.front()))
            entries.push_back({name, 1, {}});
        if (listings.size() > 1) listings.erase(listings.begin());
        return entries;
    }
    Outcome<std::optional<qint64>> size(const QString&, const QString&, const CallOptions&) override {
        return std::nullopt;
    }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return 0; }
    Outcome<bool> mayWrite(const QString&, const CallOptions&) override { return true; }
};

/// The new chain begins at 1000, on a path of its own.
QJsonObject seedHeader() {
    const QJsonArray columns{QStringLiteral("FirstLSN"), QStringLiteral("RecoveryForkID"),
                             QStringLiteral("FamilyGUID")};
    const QJsonArray row{QStringLiteral("1000"), newPath, family};
    return {
        {QStringLiteral("queries"),
         QJsonArray{QJsonObject{{QStringLiteral("query"), QStringLiteral("RESTORE HEADERONLY")},
                                {QStringLiteral("results"),
                                 QJsonArray{QJsonObject{{QStringLiteral("columns"), columns},
                                                        {QStringLiteral("rows"), QJsonArray{QJsonValue(row)}}}}}}}}};
}

struct Scene {
    Stage stage;
    std::shared_ptr<Reader> reader = std::make_shared<Reader>();
    std::shared_ptr<Files> files = std::make_shared<Files>();
    ForeignLogsProbe probe{Role::Backup, folder, folder, QStringLiteral("mgc"), QStringLiteral("keep-seed-header")};

    explicit Scene(bool isSaved = true) {
        if (isSaved && !stage.file.saveEvidence(QStringLiteral("keep-seed-header"), seedHeader()))
            qFatal("nothing saved");
    }
    [[nodiscard]] QString found() const {
        const auto names = foreignLogs({{{Role::Backup, reader}}, nullptr, files, nullptr}, stage.file, probe);
        return names ? shortList(*names) : QStringLiteral("failed: ") + json::nameOf(names.error().kind);
    }
};

}  // namespace

Q_DECLARE_METATYPE(Header)

class TstForeignLogs : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void headers_data();
    void headers();
    void everySetOfAFileCounts();
    void unreadable_data();
    void unreadable();
    void whatHasGoneIsLeftOut();
    void theReaderLists();
    void nothingSaved();
    void namesAreShortened();
    void onlyApprovedMoves_data();
    void onlyApprovedMoves();
};

void TstForeignLogs::headers_data() {
    QTest::addColumn<Header>("header");
    QTest::addColumn<bool>("isForeign");
    const auto row = [](const char* name, const std::function<void(Header&)>& change, bool isForeign) {
        Header header;
        change(header);
        QTest::newRow(name) << header << isForeign;
    };
    row(
        "restored before the failover", [](Header&) {}, false);
    row(
        "the last one that was restored", [](Header& h) { h.last = QStringLiteral("500"); }, false);
    row(
        "written by the old primary afterwards", [](Header& h) { h.last = QStringLiteral("501"); }, true);
    row(
        "written there for long", [](Header& h) { h.last = QStringLiteral("2000"); }, true);
    row(
        "of the side that served",
        [](Header& h) {
            h.fork = servingPath;
            h.last = QStringLiteral("700");
        },
        false);
    row(
        "of the new path, before the full backup",
        [](Header& h) {
            h.fork = newPath;
            h.last = QStringLiteral("1000");
        },
        false);
    row(
        "beyond the full backup",
        [](Header& h) {
            h.fork = newPath;
            h.last = QStringLiteral("1001");
        },
        true);
    row(
        "of an unknown path", [](Header& h) { h.fork = QUuid::createUuid().toString(QUuid::WithoutBraces); }, true);
    row(
        "of another family", [](Header& h) { h.familyGuid = oldPath; }, true);
    row(
        "of another database", [](Header& h) { h.database = QStringLiteral("mgc2"); }, true);
    row(
        "in another letter case", [](Header& h) { h.database = QStringLiteral("MGC"); }, false);
    row(
        "a full backup", [](Header& h) { h.type = QStringLiteral("1"); }, true);
    row(
        "no LSN", [](Header& h) { h.last = QString(); }, true);
}

void TstForeignLogs::headers() {
    QFETCH(Header, header);
    QFETCH(bool, isForeign);
    Scene scene;
    scene.reader->headers = {header};
    QCOMPARE(scene.found(), isForeign ? file : QString());
}

void TstForeignLogs::everySetOfAFileCounts() {
    Scene scene;
    Header beyond;
    beyond.last = QStringLiteral("2000");
    scene.reader->headers = {Header(), beyond};
    QCOMPARE(scene.found(), file);
    scene.reader->headers = {};
    QCOMPARE(scene.found(), file);
}

void TstForeignLogs::unreadable_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("found");
    for (const QString& name : json::allNames<FailureKind>()) {
        const FailureKind kind = *json::valueOf<FailureKind>(name);
        const bool isOfTheFile =
            kind == FailureKind::Damaged || kind == FailureKind::PermissionDenied || kind == FailureKind::Refused;
        QTest::newRow(qPrintable(name)) << static_cast<int>(kind)
                                        << (isOfTheFile ? file : QStringLiteral("failed: ") + name);
    }
}

/// A server that does not answer says nothing about a file.
void TstForeignLogs::unreadable() {
    QFETCH(int, kind);
    Scene scene;
    scene.reader->failure = static_cast<FailureKind>(kind);
    QTEST(scene.found(), "found");
}

void TstForeignLogs::whatHasGoneIsLeftOut() {
    Scene scene;
    scene.reader->failure = FailureKind::NotFound;
    scene.files->listings = {{file}, {}};
    QCOMPARE(scene.found(), QString());
    scene.files->listings = {{QStringLiteral("other.txt"), QStringLiteral("mgccomp_20261120123456.trn")}};
    QCOMPARE(scene.found(), QString());
}

void TstForeignLogs::theReaderLists() {
    Scene scene;
    scene.probe.folder.clear();
    scene.reader->headers.front().last = QStringLiteral("501");
    QCOMPARE(scene.found(), QString());  // a folder of that name is no file
    scene.reader->there = {QStringLiteral("mgc_20261120111111.trn"), QStringLiteral("a.txt")};
    QCOMPARE(scene.found(), QStringLiteral("mgc_20261120111111.trn"));
}

void TstForeignLogs::nothingSaved() {
    QCOMPARE(Scene(false).found(), QStringLiteral("failed: garbled"));
}

void TstForeignLogs::namesAreShortened() {
    std::vector<QString> names(12, QStringLiteral("a"));
    QVERIFY(!shortList(names).contains(QStringLiteral("+")));
    names.resize(15, QStringLiteral("a"));
    QVERIFY(shortList(names).endsWith(QStringLiteral("(+3)")));
}

void TstForeignLogs::onlyApprovedMoves_data() {
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("direction");
    QTest::addColumn<bool>("isAllowed");
    const QString aside = folder + QStringLiteral("\\aside");
    const int onward = static_cast<int>(Direction::Onward);
    const int back = static_cast<int>(Direction::Back);
    QTest::newRow("aside") << moveLine(folder, aside, file) << onward << true;
    QTest::newRow("back") << moveLine(aside, folder, file) << back << true;
    QTest::newRow("in capitals") << moveLine(folder, aside, file.toUpper()) << onward << true;
    QTest::newRow("the wrong way") << moveLine(aside, folder, file) << onward << false;
    QTest::newRow("elsewhere") << moveLine(folder, QStringLiteral("C:\\"), file) << onward << false;
    QTest::newRow("another database's") << moveLine(folder, aside, QStringLiteral("mgccomp_20261120123456.trn"))
                                        << onward << false;
    QTest::newRow("another file") << moveLine(folder, aside, QStringLiteral("mgc_seed_01.bak")) << onward << false;
    QTest::newRow("out of the folder") << moveLine(folder, aside, QStringLiteral("..\\x\\") + file) << onward << false;
    QTest::newRow("more than a move") << moveLine(folder, aside, file) + QStringLiteral("; Remove-Item *") << onward
                                      << false;
}

void TstForeignLogs::onlyApprovedMoves() {
    QFETCH(QString, statement);
    QFETCH(int, direction);
    const QString aside = folder + QStringLiteral("\\aside");
    Plan plan;
    Step step;
    step.id = QStringLiteral("set-aside");
    step.act = SetAsideAct{ForeignLogsProbe{Role::Backup, folder, folder, QStringLiteral("mgc"), {}}, aside};
    step.undo = BringBackAct{aside, folder, QStringLiteral("mgc")};
    plan.phases.resize(1);
    plan.phases.front().steps = {step};
    QTEST(ApprovedStatements(plan).allow(step.id, statement, static_cast<Direction>(direction)), "isAllowed");
}

QTEST_GUILESS_MAIN(TstForeignLogs)
#include "tst_foreign_logs.moc"
