// The rules of the house that a compiler does not know: who may include whom, what words are refused, how large things
// may be.
#include "tests/house/helpers/tree.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <map>

using pchat::test::SourceFile;

namespace {

/// What each room may include besides itself. Every arrow points to the left.
const std::map<QString, QStringList>& allowed() {
    static const std::map<QString, QStringList> arrows = [] {
        const QStringList doors{"core/text", "core/script", "core/site", "core/estate"};
        const QStringList facts = doors + QStringList{"core/logchain", "core/situation"};
        const QStringList all =
            facts + QStringList{"core/discovery", "core/readiness", "core/plan", "core/run", "core/report"};
        return std::map<QString, QStringList>{
            {"core/text", {}},
            {"core/script", {"core/text"}},
            {"core/site", {"core/text", "core/script"}},
            {"core/estate", {"core/text", "core/script", "core/site"}},
            {"core/logchain", {"core/text", "core/script", "core/site"}},
            {"core/situation", doors + QStringList{"core/logchain"}},
            {"core/discovery", facts},
            {"core/readiness", facts},
            {"core/plan", facts},
            {"core/run", facts + QStringList{"core/readiness", "core/plan"}},
            {"core/report", facts + QStringList{"core/discovery", "core/readiness", "core/plan", "core/run"}},
            {"core/live", doors},
            {"core/lab", doors},
            {"ui", all},
            {"app", all + QStringList{"core/live", "core/lab", "ui"}}};
    }();
    return arrows;
}

QString roomOf(const QString& include) {
    return SourceFile{include, QString()}.room();
}

bool isBelow(const SourceFile& file, const QStringList& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](const QString& folder) { return file.path.startsWith(folder + QLatin1Char('/')); });
}

/// Each place where `expression` stands in the code of a file, as "path:line what".
QStringList placesOf(const SourceFile& file, const QRegularExpression& expression, const QString& code) {
    QStringList places;
    for (auto found = expression.globalMatch(code); found.hasNext();)
        places << file.path + QStringLiteral(": ") + found.next().captured(0);
    return places;
}

QString joined(const QStringList& lines) {
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

class TestHouse : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void includesFollowTheArrows();
    void includesStartAtTheRoot();
    void librariesStayInTheirRooms_data();
    void librariesStayInTheirRooms();
    void wordsAreRefused_data();
    void wordsAreRefused();
    void messageBoxesAreInOneFile();
    void threadsAreDetachedInOneFile();
    void virtualFunctionsAreDoors();
    void filesAreSmall();
    void headersExplainThemselves();
    void everyTypeHasOneHome();
    void commentsAndQuotesAreNoCode();

  private:
    std::vector<SourceFile> m_files;
};

void TestHouse::initTestCase() {
    QVERIFY2(!pchat::test::root().isEmpty(), "PCHAT_SOURCE is not set");
    m_files = pchat::test::filesBelow({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    QVERIFY(m_files.size() > 30);
}

void TestHouse::includesFollowTheArrows() {
    QStringList wrong;
    for (const SourceFile& file : m_files) {
        const auto arrows = allowed().find(file.room());
        QVERIFY2(arrows != allowed().end(), qPrintable(file.path + QStringLiteral(" is in no known room")));
        for (const QString& include : file.includes()) {
            const QString room = roomOf(include);
            if (room != file.room() && !arrows->second.contains(room))
                wrong << file.path + QStringLiteral(" -> ") + include;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::includesStartAtTheRoot() {
    QStringList wrong;
    for (const SourceFile& file : m_files)
        for (const QString& include : file.includes()) {
            const bool isGenerated =
                include.endsWith(QLatin1String(".moc")) || include.startsWith(QLatin1String("ui_"));
            const bool exists = QFile::exists(pchat::test::root() + QLatin1Char('/') + include);
            if (!isGenerated && !exists) wrong << file.path + QStringLiteral(" includes ") + include;
        }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::librariesStayInTheirRooms_data() {
    QTest::addColumn<QString>("headers");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("widgets")
        << "^(QtWidgets|QWidget|QDialog|QMessageBox|QApplication|QWizard\\w*|QLabel|QLayout|Q\\w+Layout|"
           "QPushButton|QTableView|QTreeView)(/|$)"
        << QStringList{"ui", "app"};
    QTest::newRow("Qt Sql") << "^(QtSql|QSql\\w+)(/|$)" << QStringList{"core/run"};
    QTest::newRow("ODBC") << "^(sql|sqlext|sqltypes|sqlucode|odbcinst)\\.h$" << QStringList{"core/live"};
    QTest::newRow("SQLite's C API") << "^sqlite3\\.h$" << QStringList{"core/lab"};
    QTest::newRow("processes and sockets")
        << "^(QtNetwork|QProcess|QTcpSocket|QTcpServer|QSslSocket|QLocalSocket|QLocalServer|"
           "QNetwork\\w+|sys/socket\\.h|winsock2\\.h)(/|$)"
        << QStringList{"core/live", "core/lab"};
    QTest::newRow("tests in the product") << "^(QtTest|QTest|QSignalSpy)(/|$)" << QStringList{};
}

void TestHouse::librariesStayInTheirRooms() {
    QFETCH(QString, headers);
    QFETCH(QStringList, places);
    const QRegularExpression expression(headers);
    QVERIFY(expression.isValid());
    QStringList wrong;
    for (const SourceFile& file : m_files)
        for (const QString& include : file.systemIncludes())
            if (expression.match(include).hasMatch() && !isBelow(file, places))
                wrong << file.path + QStringLiteral(" includes ") + include;
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::wordsAreRefused_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("inCommentsToo");
    QTest::addColumn<QStringList>("where");
    const QStringList everywhere{"core", "ui", "app"};
    const auto row = [](const char* word, bool inCommentsToo, const QStringList& where) {
        QTest::newRow(word) << QString::fromLatin1(word) << inCommentsToo << where;
    };
    row("\\bprocessEvents\\b", false, everywhere);
    row("\\bQEventLoop\\b", false, everywhere);
    row("\\bQObject::tr\\b", false, everywhere);
    row("\\bSIGNAL\\s*\\(", false, everywhere);
    row("\\bSLOT\\s*\\(", false, everywhere);
    row("(->|\\.)terminate\\s*\\(", false, everywhere);
    row("\\binstance\\(\\)\\.", false, everywhere);
    row("\\b(TODO|FIXME|XXX)\\b", true, everywhere);
    row("\\bqDebug\\s*\\(", false, everywhere);
    row("\\bstatic\\s+(const\\s+)?QString\\s+\\w+\\s*=\\s*\\w*tr\\s*\\(", false, everywhere);
    row("\\bQThread\\b\\s*\\{", false, everywhere);
    row("\\bpublic\\s+QThread\\b", false, everywhere);
    row("\\btr\\s*\\(", false, {"core"});
    // The lab's reader of T-SQL leaves its own functions by exception; nothing else does.
    row("\\bthrow\\s+\\w", false,
        {"core/text", "core/script", "core/site", "core/estate", "core/logchain", "core/situation", "core/readiness",
         "core/discovery", "core/plan", "core/run", "core/report", "core/live", "core/lab/doors", "core/lab/world",
         "ui", "app"});
    row("\\bstd::system\\s*\\(", false, everywhere);
}

void TestHouse::wordsAreRefused() {
    QFETCH(QString, word);
    QFETCH(bool, inCommentsToo);
    QFETCH(QStringList, where);
    const QRegularExpression expression(word);
    QVERIFY(expression.isValid());
    QStringList wrong;
    for (const SourceFile& file : m_files)
        if (isBelow(file, where)) wrong << placesOf(file, expression, inCommentsToo ? file.text : file.code());
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::messageBoxesAreInOneFile() {
    QStringList files;
    for (const SourceFile& file : m_files)
        if (file.code().contains(QLatin1String("QMessageBox"))) files << file.path.section(QLatin1Char('.'), 0, 0);
    files.removeDuplicates();
    QVERIFY2(files.size() <= 1, qPrintable(joined(files)));
}

void TestHouse::threadsAreDetachedInOneFile() {
    const QRegularExpression detaches(QStringLiteral("(\\.|->)detach\\s*\\(\\s*\\)"));
    QStringList wrong;
    for (const SourceFile& file : m_files)
        if (file.path != QStringLiteral("core/estate/detached.cpp") && isBelow(file, {"core", "ui", "app"}))
            wrong << placesOf(file, detaches, file.code());
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::virtualFunctionsAreDoors() {
    static const QRegularExpression virtualWord(QStringLiteral("\\bvirtual\\b[^;{]*"));
    QStringList wrong;
    for (const SourceFile& file : m_files)
        if (isBelow(file, {"core"}) && !isBelow(file, {"core/lab"}) &&
            file.path != QLatin1String("core/estate/doors.h"))
            wrong << placesOf(file, virtualWord, file.code());
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::filesAreSmall() {
    constexpr int longestSource = 400;
    constexpr int longestHeader = 150;
    QStringList wrong;
    for (const SourceFile& file : m_files)
        if (file.lines() > (file.isHeader() ? longestHeader : longestSource))
            wrong << QStringLiteral("%1 has %2 lines").arg(file.path).arg(file.lines());
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

void TestHouse::headersExplainThemselves() {
    QStringList wrong;
    for (const SourceFile& file : m_files) {
        if (!file.isHeader()) continue;
        if (!file.text.startsWith(QLatin1String("// "))) wrong << file.path + QStringLiteral(" has no heading comment");
        if (!file.text.contains(QLatin1String("\n#pragma once\n")))
            wrong << file.path + QStringLiteral(" has no #pragma once");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

/// Two types of one name in one namespace compile apart and crash together: the linker keeps one of two destructors.
void TestHouse::everyTypeHasOneHome() {
    static const QRegularExpression spaceLine(QStringLiteral("^namespace ([\\w:]+) \\{"),
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression typeLine(
        QStringLiteral("^(?:struct|class|enum class|enum|using) (\\w+)(?: final)?\\s*(?:[:=][^;{]*)?[{;]"),
        QRegularExpression::MultilineOption);
    std::map<QString, QStringList> homes;
    for (const SourceFile& file : m_files) {
        if (!file.isHeader()) continue;
        const QString code = file.code();
        const QString space = spaceLine.match(code).captured(1);
        for (auto found = typeLine.globalMatch(code); found.hasNext();) {
            const QRegularExpressionMatch type = found.next();
            const bool isOnlyNamed = type.captured(0).endsWith(u';') && !type.captured(0).contains(u'=');
            if (!isOnlyNamed) homes[space + QStringLiteral("::") + type.captured(1)] << file.path;
        }
    }
    QVERIFY(homes.size() > 100);
    QStringList wrong;
    for (const auto& [type, files] : homes)
        if (files.size() > 1) wrong << type + QStringLiteral(" in ") + files.join(QStringLiteral(", "));
    QVERIFY2(wrong.isEmpty(), qPrintable(joined(wrong)));
}

/// The reader that the rules above lean on.
void TestHouse::commentsAndQuotesAreNoCode() {
    const SourceFile file{
        QStringLiteral("core/text/x.cpp"),
        QStringLiteral("a // throw x\n/* throw\n y */ b \"throw \\\" z\" R\"(throw \" q)\" '\"' c throw;\n")};
    QCOMPARE(file.code().simplified(), QStringLiteral("a b c throw;"));
    QCOMPARE(file.room(), QStringLiteral("core/text"));
    QCOMPARE(roomOf(QStringLiteral("ui/pages/page.h")), QStringLiteral("ui"));
    const SourceFile other{QStringLiteral("ui/x.h"),
                           QStringLiteral("#include \"core/text/json.h\"\n#include <QString>\n")};
    QCOMPARE(other.includes(), QStringList{"core/text/json.h"});
    QCOMPARE(other.systemIncludes(), QStringList{"QString"});
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
