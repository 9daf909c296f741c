#include "core/lab/world/hands.h"

#include "core/lab/world/practice_site.h"

#include <QFile>

#include <algorithm>

namespace pchat::lab {

namespace {

/// The real databases have dozens; these stand for them.
QStringList tablesOf(const QString& database) {
    if (database == site::complianceDatabase)
        return {QStringLiteral("tblComplianceEvents"), QStringLiteral("tblComplianceParticipants"),
                QStringLiteral("tblConfig")};
    return {QStringLiteral("tblChat"), QStringLiteral("tblChatSearch"), QStringLiteral("tblNode"),
            QStringLiteral("tblPrincipal"), QStringLiteral("tblConfig")};
}

}  // namespace

tl::expected<SqlAnswer, Message> send(Instance& instance, const QString& batch) {
    Reply reply = instance.execute(batch, QStringLiteral("sa"), true, CallOptions{});
    if (!reply.hasError()) return std::move(reply.answer);
    const auto& messages = reply.answer.messages;
    const auto error =
        std::find_if(messages.begin(), messages.end(), [](const ServerMessage& each) { return each.severity > 10; });
    return tl::unexpected(
        Message(QT_TRANSLATE_NOOP("core", "%1 of the practice estate refused a statement with error %2: %3 (%4)"),
                {instance.serverName(), error == messages.end() ? 0 : error->number,
                 error == messages.end() ? QString() : error->text, batch}));
}

const QString complianceRecord = QStringLiteral("compliance");
const QString processedRecord = QStringLiteral("processed");

tl::expected<void, Message> installDatabase(Instance& instance, const QString& database) {
    for (const char* statement : {"CREATE DATABASE [%1]", "ALTER DATABASE [%1] SET RECOVERY FULL"})
        if (const auto sent = send(instance, QString::fromLatin1(statement).arg(database)); !sent)
            return tl::unexpected(sent.error());
    qint64 objectId = 245575913;
    for (const QString& table : tablesOf(database))
        instance.addRecord(database, QStringLiteral("table ") + table, objectId += 16);
    return {};
}

QString backupJobName(const QString& database) {
    return QStringLiteral("LSBackup_") + database;
}

QString copyJobName(const QString& primary, const QString& database) {
    return QStringLiteral("LSCopy_%1_%2").arg(primary, database);
}

QString restoreJobName(const QString& primary, const QString& database) {
    return QStringLiteral("LSRestore_%1_%2").arg(primary, database);
}

void setTime(const QString& file, const QDateTime& time) {
    QFile handle(file);
    if (handle.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        handle.setFileTime(time, QFileDevice::FileModificationTime);
}

}  // namespace pchat::lab
