#include "core/site/profile_file.h"
#include "tests/site/helpers/example_profile.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace pchat;

namespace {

QStringList problemsWith(const QString& place, const QJsonValue& value) {
    return test::linesOf(parseProfile(test::bytesOf(test::with(test::wholeProfile(), place, value))));
}

}  // namespace

class TestProfileText : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void secretsAreNeverShown_data();
    void secretsAreNeverShown();
    void textThatIsNoProfile_data();
    void textThatIsNoProfile();
    void truncatedAtEveryByte();
    void anyTypeAnywhere();
    void filesThatCannotBeRead();
};

void TestProfileText::secretsAreNeverShown_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("field") << "password" << QJsonValue("hunter2");
    QTest::newRow("field below") << "chat.instances.primary.Pwd" << QJsonValue("hunter2");
    QTest::newRow("Japanese field") << QStringLiteral("パスワード") << QJsonValue("hunter2");
    QTest::newRow("field in an unknown one") << "extra" << QJsonValue(QJsonObject{{"token", "hunter2"}});
    QTest::newRow("connection string") << "chat.instances.primary.host" << QJsonValue("sql01;PWD=hunter2");
    QTest::newRow("in a list") << "pool.backupServers[0]" << QJsonValue("x;Password = hunter2");
    QTest::newRow("where a number should be") << "chat.instances.primary.port" << QJsonValue("1433;password=hunter2");
    QTest::newRow("unknown field") << "extra" << QJsonValue("hunter2");
}

void TestProfileText::secretsAreNeverShown() {
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    const QStringList lines = problemsWith(place, value);
    QVERIFY(!lines.isEmpty());
    for (const QString& line : lines)
        QVERIFY2(!line.contains("hunter2"), qPrintable(line));
}

void TestProfileText::textThatIsNoProfile_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    const auto notJson = [](int line, int column) {
        return QStringLiteral(
                   ": The profile is not JSON: it cannot be read near line %1, column %2. Look there for a missing "
                   "quote, comma or brace.")
            .arg(line)
            .arg(column);
    };
    QTest::newRow("missing comma") << QByteArray("{\n  \"version\": 1\n  \"product\": 2}") << notJson(3, 3);
    QTest::newRow("after Japanese") << QByteArray("{\"a\": \"東京\", x}") << notJson(1, 13);
    QTest::newRow("list") << QByteArray("[]")
                          << ": The profile is JSON but not an object. It begins with { and ends with }.";
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6)
                            << ": The profile is not text in UTF-8. Save it in that "
                               "encoding.";
    QTest::newRow("Shift JIS") << QByteArray("{\"a\": \"\x93\x8c\x8b\x9e\"}")
                               << ": The profile is not text in UTF-8. Save it in that encoding.";
}

void TestProfileText::textThatIsNoProfile() {
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QCOMPARE(test::linesOf(parseProfile(text)), QStringList{line});
}

void TestProfileText::truncatedAtEveryByte() {
    const QByteArray whole = test::bytesOf(test::wholeProfile()).trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto parsed = parseProfile(whole.left(size));
        QVERIFY2(!parsed && parsed.error().size() == 1, QByteArray::number(size).constData());
        QVERIFY(parsed.error()[0].path.isEmpty());
    }
    QVERIFY(parseProfile(whole));
    QVERIFY(parseProfile("\xef\xbb\xbf" + whole));
}

/// Every place of the profile in turn holds every type: never a crash, never a silent acceptance of a wrong type.
void TestProfileText::anyTypeAnywhere() {
    const QStringList places{"version",
                             "product",
                             "pool",
                             "pool.fqdn",
                             "pool.primaryServers",
                             "pool.backupServers[0]",
                             "pool.primarySiteName",
                             "chat",
                             "chat.name",
                             "chat.instances",
                             "chat.instances.primary",
                             "chat.instances.primary.host",
                             "chat.instances.primary.port",
                             "chat.witnesses",
                             "compliance",
                             "folders",
                             "folders.logShare",
                             "authentication",
                             "sqlLogin",
                             "windowsAccount",
                             "odbcDriver",
                             "trustServerCertificate",
                             "chat.instances.primary.address",
                             "providers",
                             "providers.sql"};
    const std::vector<QJsonValue> values{QJsonValue(), true, 12345.5, "?", QJsonArray{1}, QJsonObject{{"?", 1}}};
    for (const QString& place : places)
        for (const QJsonValue& value : values) {
            if (place == "compliance" && value.isNull()) continue;  // as if it were left out
            if (place == "trustServerCertificate" && value.isBool()) continue;
            if (place == "pool.primarySiteName" && value.isString()) continue;
            const QStringList lines = problemsWith(place, value);
            const auto isHere = [&](const QString& line) { return line.startsWith(place); };
            QVERIFY2(std::any_of(lines.begin(), lines.end(), isHere), qPrintable(place + '\n' + lines.join('\n')));
        }
}

void TestProfileText::filesThatCannotBeRead() {
    QTemporaryDir folder;
    const QString missing = folder.filePath("none.json");
    QCOMPARE(test::linesOf(loadProfile(missing)),
             QStringList{missing + ": There is no such file. Check the path of the profile."});
    QCOMPARE(test::linesOf(loadProfile(folder.path())),
             QStringList{folder.path() + ": This is not a file. Name the profile itself, not its folder."});
    const auto writeFile = [&](const QByteArray& text) {
        QFile file(folder.filePath("site.json"));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    };
    const QString file = writeFile(QByteArray(2 * 1024 * 1024, ' '));
    QCOMPARE(test::linesOf(loadProfile(file)),
             QStringList{file + ": The file has 2.0 MB, which is too much for a profile. Choose another file."});
    writeFile("{");
    QVERIFY(test::linesOf(loadProfile(file)).value(0).startsWith(file + ": The profile is not JSON"));
    writeFile(test::bytesOf(test::wholeProfile()));
    QVERIFY(loadProfile(file));
}

QTEST_GUILESS_MAIN(TestProfileText)
#include "tst_profile_text.moc"
