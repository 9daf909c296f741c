#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

#include <QSet>

// CREATE, ALTER and DROP DATABASE, USE, KILL.
namespace pchat::lab::tsql {

namespace {

using Termination = AlterDatabase::Termination;

Termination readTermination(Reader& reader) {
    if (!reader.accept("WITH")) return Termination::Wait;
    if (reader.accept("NO_WAIT")) return Termination::NoWait;
    reader.expect("ROLLBACK");
    if (reader.accept("IMMEDIATE")) return Termination::RollbackImmediate;
    reader.expect("AFTER");
    reader.wholeNumber();
    reader.accept("SECONDS");
    return Termination::RollbackImmediate;
}

/// Settings the lab keeps, with the words that may follow each.
QStringList valuesOf(const QString& setting) {
    if (setting == QLatin1String("RECOVERY"))
        return {QStringLiteral("FULL"), QStringLiteral("BULK_LOGGED"), QStringLiteral("SIMPLE")};
    if (setting == QLatin1String("PARTNER")) return {QStringLiteral("OFF"), QStringLiteral("FAILOVER")};
    return {};
}

/// PARTNER = 'address'; false where it is another word of PARTNER.
bool readPartner(Reader& reader, AlterDatabase& alter) {
    if (!reader.accept("=")) return false;
    alter.value = reader.stringLiteral();
    alter.setsPartner = true;
    return true;
}

void readSetting(Reader& reader, AlterDatabase& alter) {
    static const QSet<QString> plain{QStringLiteral("SINGLE_USER"), QStringLiteral("RESTRICTED_USER"),
                                     QStringLiteral("MULTI_USER"),  QStringLiteral("READ_ONLY"),
                                     QStringLiteral("READ_WRITE"),  QStringLiteral("ONLINE"),
                                     QStringLiteral("OFFLINE")};
    const Token setting = reader.take();
    if (setting.kind != Token::Kind::Word) throw raised(102, {setting.text}, setting.line);
    alter.setting = setting.upper;
    if (plain.contains(setting.upper)) return;
    if (setting.upper == QLatin1String("PARTNER") && readPartner(reader, alter)) return;
    const QStringList values = valuesOf(setting.upper);
    if (values.isEmpty()) throw notLearnt(QStringLiteral("ALTER DATABASE … SET ") + setting.text, setting.line);
    alter.value = reader.peek().upper;
    if (!values.contains(alter.value))
        throw notLearnt(QStringLiteral("ALTER DATABASE … SET ") + setting.upper + QLatin1Char(' ') + reader.peek().text,
                        setting.line);
    reader.take();
}

DatabaseFile readFile(Reader& reader) {
    DatabaseFile file;
    reader.expect("(");
    do {
        const Token key = reader.take();
        reader.expect("=");
        if (key.upper == QLatin1String("NAME"))
            file.logicalName = reader.isAtName() ? reader.name() : reader.stringLiteral();
        else if (key.upper == QLatin1String("FILENAME"))
            file.physicalName = reader.stringLiteral();
        else
            throw notLearnt(QStringLiteral("CREATE DATABASE … ") + key.text, key.line);
    } while (reader.accept(","));
    reader.expect(")");
    return file;
}

std::vector<DatabaseFile> readFiles(Reader& reader) {
    std::vector<DatabaseFile> files;
    do
        files.push_back(readFile(reader));
    while (reader.accept(","));
    return files;
}

void expectDatabase(Reader& reader, const char* verb) {
    reader.take();
    if (reader.isAt("DATABASE")) {
        reader.take();
        return;
    }
    if (reader.isAt(Token::Kind::Word))
        throw notLearnt(QLatin1String(verb) + QLatin1Char(' ') + reader.peek().text, reader.peek().line);
    reader.refuse();
}

}  // namespace

Body readAlter(Reader& reader) {
    expectDatabase(reader, "ALTER");
    AlterDatabase alter;
    alter.database = reader.name();
    if (!reader.accept("SET")) {
        if (reader.isAt(Token::Kind::Word))
            throw notLearnt(QStringLiteral("ALTER DATABASE … ") + reader.peek().text, reader.peek().line);
        reader.refuse();
    }
    readSetting(reader, alter);
    // Mirroring takes no termination (sql-docs, ALTER DATABASE SET database mirroring).
    if (alter.setting != QLatin1String("PARTNER")) alter.termination = readTermination(reader);
    return alter;
}

Body readCreate(Reader& reader) {
    expectDatabase(reader, "CREATE");
    CreateDatabase create;
    create.database = reader.name();
    if (reader.accept("ON")) {
        reader.accept("PRIMARY");
        create.data = readFiles(reader);
        if (reader.isAt("LOG", "ON")) {
            reader.take();
            reader.take();
            create.log = readFiles(reader);
        }
    }
    return create;
}

Body readDrop(Reader& reader) {
    expectDatabase(reader, "DROP");
    return DropDatabase{reader.name()};
}

Body readKill(Reader& reader) {
    reader.expect("KILL");
    if (!reader.isAt(Token::Kind::Number)) reader.refuse();
    Kill kill;
    bool isNumber = false;
    kill.spid = reader.peek().text.toInt(&isNumber);
    if (!isNumber) reader.refuse();
    reader.take();
    if (reader.accept("WITH")) {
        reader.expect("STATUSONLY");
        kill.isStatusOnly = true;
    }
    return kill;
}

Body readUse(Reader& reader) {
    reader.expect("USE");
    return Use{reader.name()};
}

}  // namespace pchat::lab::tsql
