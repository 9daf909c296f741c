#include "core/lab/world/path_map.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pchat::lab;

namespace {

Place place(const char* host, const char* name, const char* folder, bool isDrive = false) {
    Place result;
    result.host = QString::fromLatin1(host);
    result.name = QString::fromLatin1(name);
    result.folder = QString::fromLatin1(folder);
    result.isDrive = isDrive;
    return result;
}

QString outcome(const PathMap& map, const QString& root, const QString& path, const QString& from) {
    const auto located = map.locate(path, from);
    if (located) return QDir(root).relativeFilePath(located->path);
    switch (located.error()) {
        case PathProblem::Unreachable:
            return QStringLiteral("!unreachable");
        case PathProblem::NoSuchPlace:
            return QStringLiteral("!none");
        case PathProblem::BadName:
            return QStringLiteral("!name");
        case PathProblem::Denied:
            return QStringLiteral("!denied");
    }
    return {};
}

}  // namespace

class TestPaths : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void locates_data();
    void locates();
    void cutNetwork();
    void neverLeavesThePlace();
    void sameHost_data();
    void sameHost();

  private:
    QTemporaryDir m_root;
    std::vector<Place> m_places;
};

void TestPaths::initTestCase() {
    QVERIFY(m_root.isValid());
    QVERIFY(QDir(m_root.path()).mkpath(QStringLiteral("share/log/Sub Folder")));
    QVERIFY(QDir(m_root.path()).mkpath(QStringLiteral("sql03/D/LogCopy")));
    QFile file(m_root.filePath(QStringLiteral("share/log/mgc_1.TRN")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Place closed = place("filer.contoso.com", "Closed", "share/closed");
    closed.deniedTo = {QString(), QStringLiteral("sql04")};
    m_places = {
        place("filer.contoso.com", "LogShip", "share/log"), closed, place("sql03.contoso.com", "D", "sql03/D", true),
        place("sql03.contoso.com", "LogCopy", "sql03/D/LogCopy"), place("sql01.contoso.com", "D", "sql01/D", true)};
}

void TestPaths::locates_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* path, const char* from, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromLatin1(from) << QString::fromUtf8(expected);
    };
    row("file", R"(\\filer.contoso.com\LogShip\a.trn)", "", "share/log/a.trn");
    row("letter case", R"(\\FILER.contoso.COM\logship\MGC_1.trn)", "", "share/log/mgc_1.TRN");
    row("short host", R"(\\filer\LogShip)", "sql03.contoso.com", "share/log");
    row("trailing", R"(\\filer\LogShip\)", "", "share/log");
    row("slashes", "//filer/LogShip/sub folder/x", "", "share/log/Sub Folder/x");
    row("drive", R"(d:\logcopy\x.trn)", "sql03.contoso.com", "sql03/D/LogCopy/x.trn");
    row("share of a drive", R"(\\sql03\LogCopy\x.trn)", "", "sql03/D/LogCopy/x.trn");
    row("dots", R"(\\filer\LogShip\.\a\..\b)", "", "share/log/b");
    row("above the share", R"(\\filer\LogShip\..\..\..\etc\passwd)", "", "share/log/etc/passwd");
    row("above the drive", R"(D:\..\..\x)", "sql03", "sql03/D/x");
    row("dots after a name", R"(\\filer\LogShip\a.trn...)", "", "share/log/a.trn");
    row("only dots", R"(\\filer\LogShip\...\x)", "", "!name");
    row("blank name", R"(\\filer\LogShip\ \x)", "", "!name");
    row("stream", R"(\\filer\LogShip\a.trn:hidden)", "", "!name");
    row("wildcard", R"(\\filer\LogShip\*.trn)", "", "!name");
    row("relative drive", "D:x", "sql03", "!name");
    row("no drive", R"(\x)", "sql03", "!name");
    row("empty", "", "sql03", "!name");
    row("host only", R"(\\filer)", "", "!name");
    row("share above", R"(\\filer\..\LogShip)", "", "!none");
    row("device", R"(\\?\D:\x)", "sql03", "!unreachable");
    row("this machine has no drives", R"(D:\LogCopy)", "", "!none");
    row("no such share", R"(\\filer\Nope\x)", "", "!none");
    row("unknown host", R"(\\elsewhere\LogShip\x)", "", "!unreachable");
    row("dead host", R"(D:\x)", "sql01.contoso.com", "!unreachable");
    row("denied here", R"(\\filer\Closed\x)", "", "!denied");
    row("denied there", R"(\\filer\Closed\x)", "sql04.contoso.com", "!denied");
    row("not denied", R"(\\filer\Closed\x)", "sql03.contoso.com", "share/closed/x");
    row("Japanese", R"(\\filer\LogShip\バックアップ.trn)", "", "share/log/バックアップ.trn");
}

void TestPaths::locates() {
    QFETCH(QString, path);
    QFETCH(QString, from);
    const PathMap map(m_root.path(), m_places, {QStringLiteral("sql01.contoso.com")});
#ifdef Q_OS_WIN
    // There the file system does not tell the cases apart, so a path stays as it was asked for.
    QFETCH(QString, expected);
    QCOMPARE(outcome(map, m_root.path(), path, from).toCaseFolded(), expected.toCaseFolded());
#else
    QTEST(outcome(map, m_root.path(), path, from), "expected");
#endif
}

void TestPaths::cutNetwork() {
    const PathMap map(m_root.path(), m_places, {}, {QStringLiteral("sql01.contoso.com"), QStringLiteral("sql02")});
    const auto from = [&](const char* path, const char* host) {
        return outcome(map, m_root.path(), QString::fromUtf8(path), QString::fromLatin1(host));
    };
    QCOMPARE(from(R"(\\filer\LogShip\x)", ""), QStringLiteral("share/log/x"));
    QCOMPARE(from(R"(\\filer\LogShip\x)", "sql03.contoso.com"), QStringLiteral("share/log/x"));
    QCOMPARE(from(R"(\\filer\LogShip\x)", "sql01.contoso.com"), QStringLiteral("!unreachable"));
    QCOMPARE(from(R"(\\sql01\None\x)", ""), QStringLiteral("!unreachable"));
    QCOMPARE(from(R"(\\sql01\None\x)", "sql02.contoso.com"), QStringLiteral("!none"));
    QCOMPARE(from(R"(D:\x)", "sql01.contoso.com"), QStringLiteral("sql01/D/x"));
}

void TestPaths::neverLeavesThePlace() {
    const PathMap map(m_root.path(), m_places, {});
    const QStringList parts{QStringLiteral(".."),  QStringLiteral("."),   QStringLiteral("..."), QStringLiteral("a"),
                            QStringLiteral(".. "), QStringLiteral("/.."), QStringLiteral("")};
    for (const QString& a : parts)
        for (const QString& b : parts)
            for (const QString& c : parts) {
                const QString path =
                    QStringLiteral("\\\\filer\\LogShip\\") + QStringList{a, b, c}.join(QLatin1Char('\\'));
                const auto located = map.locate(path, QString());
                if (!located) continue;
                const QString real = QDir::cleanPath(located->path);
                QVERIFY2(real.startsWith(m_root.filePath(QStringLiteral("share/log"))), qPrintable(path));
            }
}

void TestPaths::sameHost_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << QStringLiteral("sql03.contoso.com") << QStringLiteral("SQL03.Contoso.com") << true;
    QTest::newRow("short") << QStringLiteral("SQL03") << QStringLiteral("sql03.contoso.com") << true;
    QTest::newRow("two domains") << QStringLiteral("sql03.a.com") << QStringLiteral("sql03.b.com") << false;
    QTest::newRow("empty") << QString() << QStringLiteral("sql03") << false;
    QTest::newRow("beginning") << QStringLiteral("sql0") << QStringLiteral("sql03.contoso.com") << false;
}

void TestPaths::sameHost() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QTEST(isSameHost(one, other), "same");
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_world_paths.moc"
