// The published schema and the C++ description of a profile must say the same.
#include "core/site/profile_file.h"
#include "tests/helpers/schema.h"
#include "tests/site/helpers/example_profile.h"

#include <QFile>
#include <QTest>

#include <set>

using namespace pchat;

namespace {

test::Schema publishedSchema() {
    QFile file(QStringLiteral(":/schema/site-profile.schema.json"));
    if (!file.open(QIODevice::ReadOnly)) return test::Schema({});
    return test::Schema(QJsonDocument::fromJson(file.readAll()).object());
}

using Lines = std::set<QString>;

/// One line for each field, type and enum value that the C++ description has: "pool.fqdn text", "product=lync2013".
template <class T>
void describe(const QString& path, Lines& lines) {
    if constexpr (json::detail::isOptional<T>) {
        describe<typename T::value_type>(path, lines);
    } else if constexpr (json::detail::isVector<T>) {
        lines.insert(path + QStringLiteral(" list"));
        describe<typename T::value_type>(path + QStringLiteral("[]"), lines);
    } else if constexpr (json::detail::isMap<T>) {
        lines.insert(path + QStringLiteral(" object"));
        for (const QString& key : json::keyNames<typename T::key_type>())
            describe<typename T::mapped_type>(path + QLatin1Char('.') + key, lines);
    } else if constexpr (json::NamedEnum<T>) {
        lines.insert(path + QStringLiteral(" text"));
        for (const QString& name : json::allNames<T>())
            lines.insert(path + QLatin1Char('=') + name);
    } else if constexpr (json::Described<T>) {
        lines.insert(path + QStringLiteral(" object"));
        std::apply(
            [&](const auto&... each) {
                (..., describe<std::decay_t<decltype(std::declval<T>().*(each.member))>>(
                          path + QLatin1Char('.') + QLatin1String(each.name), lines));
            },
            T::fields());
    } else if constexpr (std::is_same_v<T, bool>) {
        lines.insert(path + QStringLiteral(" yes or no"));
    } else if constexpr (std::is_integral_v<T>) {
        lines.insert(path + QStringLiteral(" number"));
    } else {
        lines.insert(path + QStringLiteral(" text"));
    }
}

void describeSchema(const test::Schema& root, const QJsonObject& part, const QString& path, Lines& lines) {
    const QJsonObject schema = root.resolved(part);
    const QString type = schema.value(QLatin1String("type")).toString();
    if (type == QLatin1String("string")) lines.insert(path + QStringLiteral(" text"));
    if (type == QLatin1String("boolean")) lines.insert(path + QStringLiteral(" yes or no"));
    if (type == QLatin1String("integer")) lines.insert(path + QStringLiteral(" number"));
    for (const QJsonValue& value : schema.value(QLatin1String("enum")).toArray())
        lines.insert(path + QLatin1Char('=') + value.toString());
    if (type == QLatin1String("array")) {
        lines.insert(path + QStringLiteral(" list"));
        describeSchema(root, schema.value(QLatin1String("items")).toObject(), path + QStringLiteral("[]"), lines);
    }
    if (type != QLatin1String("object")) return;
    lines.insert(path + QStringLiteral(" object"));
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it)
        describeSchema(root, it.value().toObject(), path + QLatin1Char('.') + it.key(), lines);
}

/// A witness belongs to a principal: the two other keys exist as roles and are refused by problems().
void dropImpossibleWitnesses(Lines& lines) {
    std::erase_if(lines, [](const QString& line) {
        return line.contains(QLatin1String(".witnesses.primaryMirror")) ||
               line.contains(QLatin1String(".witnesses.backupMirror"));
    });
}

QString difference(const Lines& one, const Lines& other) {
    QStringList missing;
    for (const QString& line : one)
        if (!other.contains(line)) missing << line;
    return missing.join(QLatin1Char('\n'));
}

/// Every place of an object that a schema calls required, and every one that it does not.
void collectPlaces(const test::Schema& root, const QJsonObject& part, const QJsonObject& value, const QString& path,
                   std::map<QString, bool>& isRequired) {
    const QJsonObject schema = root.resolved(part);
    const QJsonArray required = schema.value(QLatin1String("required")).toArray();
    const QJsonObject properties = schema.value(QLatin1String("properties")).toObject();
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString place = path.isEmpty() ? it.key() : path + QLatin1Char('.') + it.key();
        isRequired[place] = required.contains(it.key());
        if (it.value().isObject())
            collectPlaces(root, properties.value(it.key()).toObject(), it.value().toObject(), place, isRequired);
    }
}

}  // namespace

class TestSchema : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sameFieldsTypesAndEnums();
    void everyFieldIsDescribed();
    void sameRequired_data();
    void sameRequired();
    void sameJudgement_data();
    void sameJudgement();
    void writtenProfilesAreValid();
};

void TestSchema::sameFieldsTypesAndEnums() {
    Lines inCode;
    describe<SiteProfile>(QString(), inCode);
    dropImpossibleWitnesses(inCode);
    Lines inSchema;
    const test::Schema schema = publishedSchema();
    describeSchema(schema, schema.root(), QString(), inSchema);
    QVERIFY(inCode.size() > 40);
    QCOMPARE(difference(inCode, inSchema), QString());
    QCOMPARE(difference(inSchema, inCode), QString());
}

void TestSchema::everyFieldIsDescribed() {
    const test::Schema schema = publishedSchema();
    QJsonObject parts = schema.root().value(QLatin1String("$defs")).toObject();
    parts.insert(QStringLiteral("(root)"), schema.root());
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        const QJsonObject object = part.value().toObject();
        QVERIFY2(object.contains(QLatin1String("title")), qPrintable(part.key()));
        const bool isObject = object.value(QLatin1String("type")) == QLatin1String("object");
        QVERIFY2(!isObject || object.value(QLatin1String("additionalProperties")) == QJsonValue(false),
                 qPrintable(part.key()));
        const QJsonObject properties = object.value(QLatin1String("properties")).toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it)
            QVERIFY2(schema.resolved(it.value().toObject()).contains(QLatin1String("title")), qPrintable(it.key()));
    }
}

void TestSchema::sameRequired_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("isRequired");
    const test::Schema schema = publishedSchema();
    std::map<QString, bool> places;
    // Without mirrors and practice, so that no field is wanted because of another.
    QJsonObject profile = test::wholeProfile();
    for (const char* place : {"chat.instances.primaryMirror", "chat.instances.backupMirror", "chat.witnesses",
                              "sqlLogin", "authentication", "providers"})
        profile = test::with(profile, QString::fromLatin1(place), QJsonValue::Undefined);
    collectPlaces(schema, schema.root(), profile, QString(), places);
    for (const auto& [place, isRequired] : places)
        QTest::newRow(qPrintable(place)) << place << isRequired;
}

void TestSchema::sameRequired() {
    QFETCH(QString, place);
    QFETCH(bool, isRequired);
    QJsonObject profile = test::wholeProfile();
    for (const char* other : {"chat.instances.primaryMirror", "chat.instances.backupMirror", "chat.witnesses",
                              "sqlLogin", "authentication", "providers"})
        profile = test::with(profile, QString::fromLatin1(other), QJsonValue::Undefined);
    QVERIFY(parseProfile(test::bytesOf(profile)));
    const QJsonObject without = test::with(profile, place, QJsonValue::Undefined);
    QCOMPARE(!parseProfile(test::bytesOf(without)).has_value(), isRequired);
    QCOMPARE(!publishedSchema().errors(without).isEmpty(), isRequired);
}

void TestSchema::sameJudgement_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("isRight");
    const auto row = [](const char* place, const QJsonValue& value, bool isRight) {
        const QByteArray tag =
            QByteArray(place) + ' ' + QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        QTest::newRow(tag.constData()) << QString::fromLatin1(place) << value << isRight;
    };
    row("product", "lync2013", true);
    row("product", "teams", false);
    row("version", 2, false);
    row("version", 0, false);
    row("version", "1", false);
    row("version", 1.5, false);
    row("pool", "pchat01.contoso.com", false);
    row("pool.fqdn", "pchat01", false);
    row("pool.fqdn", "", false);
    row("pool.fqdn", "pchat_01.contoso.com", true);
    row("pool.fqdn", "pchat 01.contoso.com", false);
    row("pool.fqdn", QString(64, QLatin1Char('a')) + ".contoso.com", false);
    row("pool.fqdn", QString(63, QLatin1Char('a')) + ".contoso.com", true);
    row("pool.primaryServers", QJsonArray(), true);
    row("pool.backupServers", QJsonArray(), false);
    row("pool.backupServers", QJsonArray({"a.b", "c.d", "e.f", "g.h"}), true);
    row("pool.backupServers", QJsonArray({"a.b", "c.d", "e.f", "g.h", "i.j"}), true);
    row("pool.backupServers", QJsonArray({"a.b", "a.b"}), false);
    row("pool.backupServers[0]", 5, false);
    row("pool.fdqn", "x", false);
    row("chat.name", "mgc", true);
    row("chat.name", "チャット_2015", true);
    row("chat.name", "mgc]; DROP DATABASE x--", false);
    row("chat.name", "", false);
    row("chat.name", "mgc x", false);
    row("chat.name", QString(128, QLatin1Char('m')), true);
    row("chat.name", QString(129, QLatin1Char('m')), false);
    row("chat.instances.primary.host", "sql01;Trusted_Connection=no", false);
    row("chat.instances.primary.host", "-sql01", false);
    row("chat.instances.primary.host", "sql01", true);
    row("chat.instances.primary.instance", "CHAT$1", true);
    row("chat.instances.primary.instance", "1CHAT", false);
    row("chat.instances.primary.instance", "ABCDEFGHIJKLMNOPQ", false);
    row("chat.instances.primary.port", 65535, true);
    row("chat.instances.primary.port", 65536, false);
    row("chat.instances.primary.port", -1, false);
    row("chat.instances.primary.port", "1433", false);
    row("chat.instances.primary.address", "127.0.0.1,14330", true);
    row("chat.instances.primary.address", "127.0.0.1,65536", false);
    row("chat.instances.primary.address", "127.0.0.1,080", false);
    row("chat.instances.primary.address", ",80", false);
    row("chat.instances.primary.address", "a;b", false);
    row("odbcDriver", "ODBC Driver 18 for SQL Server", true);
    row("odbcDriver", "a}", false);
    row("windowsAccount", "CONTOSO\\chatadmin", true);
    row("windowsAccount", "a b", false);
    row("trustServerCertificate", true, true);
    row("trustServerCertificate", "yes", false);
    row("chat.instances.witness", QJsonObject{{"host", "x"}}, false);
    row("chat.witnesses.backupMirror", QJsonObject{{"host", "x"}}, false);
    row("folders.logShare", "\\\\filer\\LogShip\\東京 1", true);
    row("folders.logShare", "\\\\filer", false);
    row("folders.logShare", "\\\\filer\\", false);
    row("folders.logShare", "//filer/LogShip", false);
    row("folders.logShare", "D:\\LogShip", false);
    row("folders.logShare", "", false);
    row("folders.copyFolder", "D:\\", true);
    row("folders.copyFolder", "D:\\a\\b c", true);
    row("folders.copyFolder", "D:", false);
    row("folders.copyFolder", "D:\\a\\", false);
    row("folders.copyFolder", "D:\\a?", false);
    row("folders.copyFolder", "\\\\sql03\\copy", true);
    row("folders.copyFolder", "copy", false);
    row("authentication", "kerberos", false);
    row("providers.sql", "fake", false);
    row("password", "x", false);
}

void TestSchema::sameJudgement() {
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(bool, isRight);
    const QJsonObject profile = test::with(test::wholeProfile(), place, value);
    const auto parsed = parseProfile(test::bytesOf(profile));
    QCOMPARE(parsed.has_value(), isRight);
    const QStringList errors = publishedSchema().errors(profile);
    QVERIFY2(errors.isEmpty() == isRight, qPrintable(errors.join(QLatin1Char('\n'))));
}

void TestSchema::writtenProfilesAreValid() {
    for (const QJsonObject& json : {test::wholeProfile(), test::leastProfile()}) {
        QCOMPARE(publishedSchema().errors(json), QStringList());
        const auto profile = parseProfile(test::bytesOf(json));
        QVERIFY(profile);
        QCOMPARE(publishedSchema().errors(QJsonDocument::fromJson(formatProfile(*profile)).object()), QStringList());
    }
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
