#include "core/lab/tsql/raised.h"
#include "core/lab/tsql/reader.h"

#include <QSet>

// BACKUP and RESTORE.
namespace pchat::lab::tsql {

namespace {

struct Words {
    QSet<QString> plain;     ///< options without a value
    QSet<QString> valued;    ///< NAME = value
    QSet<QString> unlearnt;  ///< valid, and refused by the lab in its own words
};

QSet<QString> wordSet(const char* list) {
    const QStringList words = QString::fromLatin1(list).split(QLatin1Char(' '));
    return QSet<QString>(words.begin(), words.end());
}

const Words& restoreWords() {
    static const Words words{
        wordSet("NORECOVERY RECOVERY REPLACE CHECKSUM NO_CHECKSUM STATS UNLOAD NOUNLOAD REWIND NOREWIND"),
        wordSet("FILE STATS STANDBY"),
        wordSet("PARTIAL RESTART RESTRICTED_USER KEEP_REPLICATION KEEP_CDC STOPAT STOPATMARK "
                "STOPBEFOREMARK ENABLE_BROKER NEW_BROKER ERROR_BROKER_CONVERSATIONS "
                "CONTINUE_AFTER_ERROR STOP_ON_ERROR PASSWORD MEDIAPASSWORD MEDIANAME BUFFERCOUNT "
                "MAXTRANSFERSIZE BLOCKSIZE LOADHISTORY CREDENTIAL FILESTREAM")};
    return words;
}

const Words& backupWords() {
    static const Words words{
        wordSet("NORECOVERY COPY_ONLY INIT NOINIT FORMAT NOFORMAT CHECKSUM NO_CHECKSUM COMPRESSION "
                "NO_COMPRESSION SKIP NOSKIP NO_TRUNCATE STATS CONTINUE_AFTER_ERROR STOP_ON_ERROR "
                "UNLOAD NOUNLOAD REWIND NOREWIND"),
        wordSet("NAME DESCRIPTION STATS MEDIANAME MEDIADESCRIPTION STANDBY"),
        wordSet("DIFFERENTIAL RETAINDAYS EXPIREDATE PASSWORD MEDIAPASSWORD BUFFERCOUNT "
                "MAXTRANSFERSIZE BLOCKSIZE ENCRYPTION MIRROR CREDENTIAL FILE_SNAPSHOT")};
    return words;
}

/// A whole number, a text or a variable, whichever the option takes.
Expression readOptionValue(Reader& reader, const QString& option) {
    if (reader.isAt(Token::Kind::Variable)) return readPrimary(reader);
    Expression value;
    value.line = reader.peek().line;
    if (option == QLatin1String("FILE") || option == QLatin1String("STATS")) {
        value.kind = Expression::Kind::Number;
        value.text = reader.wholeNumber();
    } else {
        value.kind = Expression::Kind::UnicodeString;
        value.text = reader.stringLiteral();
    }
    return value;
}

Expression readMoveFile(Reader& reader) {
    Expression value;
    value.kind = Expression::Kind::UnicodeString;
    value.line = reader.peek().line;
    value.text = reader.stringLiteral();
    return value;
}

Option readOption(Reader& reader, const Words& words, const QString& statement) {
    const Token token = reader.take();
    Option option;
    option.name = token.upper;
    if (token.upper == QLatin1String("MOVE") && statement == QLatin1String("RESTORE")) {
        option.value = readMoveFile(reader);
        reader.expect("TO");
        option.second = readMoveFile(reader);
        return option;
    }
    if (token.kind == Token::Kind::Word && words.unlearnt.contains(token.upper))
        throw notLearnt(statement + QStringLiteral(" … WITH ") + token.upper, token.line);
    if (token.kind != Token::Kind::Word || (!words.plain.contains(token.upper) && !words.valued.contains(token.upper)))
        throw token.kind == Token::Kind::Word ? raised(155, {token.text, statement}, token.line)
                                              : raised(102, {token.text}, token.line);
    const bool hasValue = reader.accept("=");
    if (hasValue != words.valued.contains(token.upper) && !(words.plain.contains(token.upper) && !hasValue))
        reader.refuse();
    if (hasValue) option.value = readOptionValue(reader, option.name);
    return option;
}

std::vector<Option> readOptions(Reader& reader, const Words& words, const QString& statement) {
    std::vector<Option> options;
    if (!reader.accept("WITH")) return options;
    do
        options.push_back(readOption(reader, words, statement));
    while (reader.accept(","));
    return options;
}

Expression readDatabaseName(Reader& reader) {
    if (reader.isAt(Token::Kind::Variable)) return readPrimary(reader);
    Expression value;
    value.kind = Expression::Kind::Name;
    value.line = reader.peek().line;
    value.path = {reader.name()};
    value.text = value.path.first();
    return value;
}

std::vector<Expression> readDisks(Reader& reader) {
    std::vector<Expression> disks;
    do {
        if (reader.isAt("TAPE") || reader.isAt("URL") || reader.isAtName())
            if (!reader.isAt("DISK", "=")) throw notLearnt(reader.peek().text, reader.peek().line);
        reader.expect("DISK");
        reader.expect("=");
        if (!reader.isAt(Token::Kind::String) && !reader.isAt(Token::Kind::UnicodeString) &&
            !reader.isAt(Token::Kind::Variable))
            reader.refuse();
        disks.push_back(readPrimary(reader));
    } while (reader.accept(","));
    return disks;
}

template <class S>
const Option* found(const S& statement, const QString& name) {
    for (const Option& option : statement.options)
        if (option.name == name) return &option;
    return nullptr;
}

}  // namespace

const Option* Restore::find(const QString& name) const {
    return found(*this, name);
}

const Option* Backup::find(const QString& name) const {
    return found(*this, name);
}

Body readRestore(Reader& reader) {
    reader.expect("RESTORE");
    const Token what = reader.take();
    Restore restore;
    restore.what = what.upper;
    const bool onlyReads = what.upper.endsWith(QLatin1String("ONLY"));
    static const QSet<QString> learnt = wordSet("DATABASE LOG HEADERONLY FILELISTONLY VERIFYONLY LABELONLY");
    if (what.upper == QLatin1String("REWINDONLY") || what.upper == QLatin1String("MASTER"))
        throw notLearnt(QStringLiteral("RESTORE ") + what.upper, what.line);
    if (!learnt.contains(what.upper)) throw raised(102, {what.text}, what.line);
    if (!onlyReads) restore.database = readDatabaseName(reader);
    if (onlyReads || reader.isAt("FROM")) {
        reader.expect("FROM");
        restore.disks = readDisks(reader);
    }
    if (what.upper == QLatin1String("LOG") && restore.disks.empty()) reader.refuse();
    restore.options = readOptions(reader, restoreWords(), QStringLiteral("RESTORE"));
    return restore;
}

Body readBackup(Reader& reader) {
    reader.expect("BACKUP");
    const Token what = reader.take();
    if (what.upper == QLatin1String("CERTIFICATE") || what.upper == QLatin1String("MASTER") ||
        what.upper == QLatin1String("SERVICE"))
        throw notLearnt(QStringLiteral("BACKUP ") + what.upper, what.line);
    if (what.upper != QLatin1String("DATABASE") && what.upper != QLatin1String("LOG"))
        throw raised(102, {what.text}, what.line);
    Backup backup;
    backup.what = what.upper;
    backup.database = readDatabaseName(reader);
    reader.expect("TO");
    backup.disks = readDisks(reader);
    backup.options = readOptions(reader, backupWords(), QStringLiteral("BACKUP"));
    return backup;
}

}  // namespace pchat::lab::tsql
