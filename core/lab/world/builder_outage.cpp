#include "core/lab/world/agent.h"
#include "core/lab/world/builder.h"
#include "core/lab/world/hands.h"
#include "core/lab/world/mirrors.h"
#include "core/lab/world/practice_site.h"

#include <QDir>

namespace pchat::lab {

namespace {

/// Leaves the first part of a file, as a copy that was cut short has it.
void cutShort(const QString& path) {
    const QDateTime time = QFileInfo(path).lastModified();
    QFile file(path);
    file.resize(file.size() * 3 / 5);
    setTime(path, time);
}

}  // namespace

QStringList Builder::shippedLogs() const {
    QStringList names =
        QDir(m_world->paths().locate(site::logShare, QString())->path).entryList(QDir::Files, QDir::Name);
    names.removeIf([this](const QString& name) { return !isLogName(name, m_estate.database); });
    return names;
}

void Builder::damageCopies() {
    const QStringList logs = shippedLogs();
    const QDir share(m_world->paths().locate(site::logShare, QString())->path);
    const QDir copies(m_world->paths().locate(site::copyFolder, site::hostOf(Role::Backup))->path);
    for (const int log : m_scenario.halfCopied)
        cutShort(copies.filePath(logs.value(log - 1)));
    for (const int log : m_scenario.lost)
        for (const QDir& folder : {share, copies})
            QFile::remove(folder.filePath(logs.value(log - 1)));
}

Builder::Done Builder::leaveForeignFiles() {
    if (!m_scenario.hasForeignFiles) return {};
    const QString stem = m_world->clock().now().toString(QStringLiteral("yyyyMMddhhmmss"));
    const QString name = QStringLiteral("%1_%2.trn").arg(site::complianceDatabase, stem);
    const QString taken = mirrorShareOf(m_scenario) + QLatin1Char('\\') + name;
    if (Done done = send(
            complianceServer(*m_world, Role::Primary),
            QStringLiteral("BACKUP LOG [%1] TO DISK = N'%2' WITH INIT, CHECKSUM").arg(site::complianceDatabase, taken));
        !done)
        return done;
    const QString from = m_world->paths().locate(taken, QString())->path;
    const QDir copies(m_world->paths().locate(site::copyFolder, site::hostOf(Role::Backup))->path);
    const QString to = copies.filePath(name);
    if (!QFile::rename(from, to)) return tl::unexpected(fileProblem(to, QString()));
    setTime(to, m_estate.outage);
    const QString unfinished = copies.filePath(QStringLiteral("%1_%2.wrk").arg(m_estate.database, stem));
    if (Done done = writeWhole(unfinished, QByteArray(700, '\0')); !done) return done;
    setTime(unfinished, m_estate.outage);
    return {};
}

void Builder::addVisitors() {
    for (const Visitor& each : m_scenario.visitors)
        m_world->instance(Role::Backup)
            .addSession(ForeignSession{each.login, each.host, each.program, m_estate.database, each.reconnects});
}

}  // namespace pchat::lab
