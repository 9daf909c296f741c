#include "core/discovery/sources.h"
#include "core/site/names.h"

#include <set>

namespace pchat::sources {

namespace {

using Names = std::set<QString>;

/// The files in a folder as the backup instance sees them; empty also where it may not look (facts/sqlserver.md 4.3).
Names seenByServer(const Asking& asking, const QString& folder) {
    Names names;
    const auto path = Text::from(folder);
    if (!path) return names;
    const auto answer = asking.sql(Role::Backup, query("EXEC master.sys.xp_dirtree {}, 1, 1", *path));
    if (!answer) return names;
    for (std::size_t at = 0; at < answer->first().rows.size(); ++at)
        if (const Row row(answer->first(), at); row.flag(u"file"))
            names.insert(row.text(u"subdirectory").toCaseFolded());
    return names;
}

Names seenFromHere(const Asking& asking, const QString& folder) {
    Names names;
    const auto files = asking.doors.files->list(folder, asking.callOptions());
    if (!files) return names;
    for (const FileEntry& file : *files)
        names.insert(file.name.toCaseFolded());
    return names;
}

/// D:\Data\LogCopy may be shared by its own name, and administrators reach it by the drive's hidden share.
QStringList candidates(const QString& host, const QString& folder) {
    const QString root = QStringLiteral("\\\\") + host + QLatin1Char('\\');
    return {root + folder.section(QLatin1Char('\\'), -1), root + folder.left(1) + QLatin1Char('$') + folder.mid(2)};
}

}  // namespace

void askCopyFolder(const Asking& asking, const SqlInstance& backup, Ledger& ledger) {
    const QString field = QStringLiteral("folders.copyFolderUnc");
    const QString folder = ledger.valueOf(QStringLiteral("folders.copyFolder"));
    if (!asking.doors.files || !names::isLocalFolder(folder) || folder.size() <= 3) return;
    const Names there = seenByServer(asking, folder);
    if (there.empty()) return;
    for (const QString& candidate : candidates(backup.host, folder))
        if (seenFromHere(asking, candidate) == there)
            return ledger.claim(
                field, candidate,
                Message::counted(QT_TRANSLATE_N_NOOP("core", "the same %n file(s) are seen there as in %1 on %2"),
                                 static_cast<qint64>(there.size()), {folder, backup.toDisplay()}));
}

}  // namespace pchat::sources
