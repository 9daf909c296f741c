#include "core/plan/probe.h"
#include "core/plan/steps/tail.h"
#include "core/site/site_profile.h"
#include "core/situation/situation.h"

namespace pchat::failover {

namespace {

tl::expected<const std::vector<FileEntry>*, Message> shareOf(const SiteProfile& profile, const Situation& situation) {
    if (situation.share && situation.share->files.isKnown()) return &*situation.share->files;
    return tl::unexpected(Message(
        QT_TRANSLATE_NOOP("core", "The log share %1 cannot be listed from here. Make it readable, then check again."),
        {profile.folders.logShare}));
}

/// The UTC time in the name that log shipping gives a log backup; nullopt for other names (facts/sqlserver.md 2.5).
std::optional<QDateTime> timeInName(const QString& name, const QString& database) {
    if (!isNamedAsShippedLog(name, database)) return std::nullopt;
    const QString stamp = name.mid(database.size() + 1, 14);
    // Day and hour by themselves: read as this machine's time, an hour that its summer time leaves out would be none.
    const QDate day = QDate::fromString(stamp.left(8), QStringLiteral("yyyyMMdd"));
    const QTime hour = QTime::fromString(stamp.mid(8), QStringLiteral("HHmmss"));
    return day.isValid() && hour.isValid() ? std::optional(QDateTime(day, hour, Qt::UTC)) : std::nullopt;
}

/// When log shipping took its last log, by the names on the share; nullopt where none is there.
std::optional<QDateTime> lastShipped(const std::vector<FileEntry>& share, const QString& database) {
    std::optional<QDateTime> last;
    for (const FileEntry& file : share)
        if (const auto time = timeInName(file.name, database)) last = std::max(last, time);
    return last;
}

tl::expected<common::BackupFile, Message> logNamed(const Folders& folders, const QString& name) {
    auto path = Text::from(pathIn(folders.logShare, name));
    auto copied = Text::from(pathIn(folders.copyFolder, name));
    if (!path) return tl::unexpected(path.error());
    if (!copied) return tl::unexpected(copied.error());
    return common::BackupFile{name, std::move(*path), std::move(*copied)};
}

}  // namespace

tl::expected<common::BackupFile, Message> lastLog(const SiteProfile& profile, const Situation& situation, int number) {
    const QString database = profile.chat.name.toString();
    const auto share = shareOf(profile, situation);
    if (!share) return tl::unexpected(share.error());
    const auto last = lastShipped(**share, database);
    if (!last)
        return common::freeFile(profile.folders.logShare, QStringLiteral("%1_last_log%2").arg(database).arg(number),
                                QStringLiteral("trn"), **share);
    return logNamed(
        profile.folders,
        QStringLiteral("%1_%2.trn").arg(database, last->addSecs(number).toString(QStringLiteral("yyyyMMddhhmmss"))));
}

tl::expected<common::BackupFile, Message> freeLogFile(const SiteProfile& profile, const Situation& situation,
                                                      const QString& use) {
    const auto share = shareOf(profile, situation);
    if (!share) return tl::unexpected(share.error());
    return common::freeFile(profile.folders.logShare, profile.chat.name.toString() + use, QStringLiteral("bak"),
                            **share);
}

}  // namespace pchat::failover
