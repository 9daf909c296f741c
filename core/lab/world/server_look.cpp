#include "core/lab/world/server_look.h"

#include "core/lab/server/databases.h"

namespace pchat::lab {

namespace {

QString fileOf(const QString& path) {
    return path.section(QLatin1Char('\\'), -1);
}

std::optional<Database> databaseIn(const QString& file, const QString& name) {
    const auto storage = Storage::open(file, Storage::Access::Write);
    if (!storage) return std::nullopt;
    try {
        return findDatabase(**storage, name);
    } catch (const Raised&) {
        return std::nullopt;
    }
}

}  // namespace

ServerLook::ServerLook(const World& world, Role role) : m_file(world.layout().at(world.estate().server(role)->file)) {}

QString ServerLook::cell(const QString& sql, const QString& value) const {
    const auto storage = Storage::open(m_file, Storage::Access::Write);
    if (!storage) return {};
    try {
        return (*storage)->cell(sql, {value}).value_or(QString());
    } catch (const Raised&) {
        return {};
    }
}

bool ServerLook::isEnabled(const QString& job) const {
    return cell(QStringLiteral("SELECT enabled FROM \"msdb.dbo.sysjobs\" WHERE name = ?"), job) == QLatin1String("1");
}

bool ServerLook::has(const QString& database) const {
    return databaseIn(m_file, database).has_value();
}

bool ServerLook::isServing(const QString& database) const {
    const auto found = databaseIn(m_file, database);
    return found && found->state == Online && found->isStandby == 0;
}

bool ServerLook::isMirrored(const QString& database) const {
    const auto found = databaseIn(m_file, database);
    return found && found->isMirrored();
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
