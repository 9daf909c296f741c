#include "core/lab/world/server_look.h"

namespace pchat::lab {

namespace {

QString fileOf(const QString& path) {
    return path.section(QLatin1Char('\\'), -1);
}

}  // namespace

ServerLook::ServerLook(const World& world, Role role) : m_instance(world.instance(role)) {}

std::optional<Database> ServerLook::found(const QString& database) const {
    std::optional<Database> result;
    m_instance.reachInto([&](Storage& storage) { result = findDatabase(storage, database); });
    return result;
}

QString ServerLook::cell(const QString& sql, const QString& value) const {
    QString result;
    m_instance.reachInto([&](Storage& storage) { result = storage.cell(sql, {value}).value_or(QString()); });
    return result;
}

bool ServerLook::isEnabled(const QString& job) const {
    return cell(QStringLiteral("SELECT enabled FROM \"msdb.dbo.sysjobs\" WHERE name = ?"), job) == QLatin1String("1");
}

bool ServerLook::has(const QString& database) const {
    return found(database).has_value();
}

bool ServerLook::isServing(const QString& database) const {
    const auto there = found(database);
    return there && there->state == Online && there->isStandby == 0;
}

bool ServerLook::isMirrored(const QString& database) const {
    const auto there = found(database);
    return there && there->isMirrored();
}

QString ServerLook::lastCopied(const QString& database) const {
    return fileOf(cell(
        QStringLiteral("SELECT last_copied_file FROM \"msdb.dbo.log_shipping_secondary\" WHERE primary_database = ?"),
        database));
}

QString ServerLook::lastRestored(const QString& database) const {
    return fileOf(cell(QStringLiteral("SELECT last_restored_file FROM \"msdb.dbo.log_shipping_secondary_databases\" "
                                      "WHERE secondary_database = ?"),
                       database));
}

}  // namespace pchat::lab
