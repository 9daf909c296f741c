#include "core/run/foreign_logs.h"

#include "core/run/observe_probe.h"
#include "core/run/saved.h"
#include "core/situation/cells.h"
#include "core/situation/side_by_side.h"

#include <algorithm>

namespace pchat {

namespace {

constexpr std::size_t filesAtOnce = 4;
constexpr qint64 logBackup = 2;  // BackupType (facts/sqlserver.md 2.5)

/// Where the new chain begins, and how far each recovery path reaches that leads there.
struct NewChain {
    QString database;
    QUuid family;
    QUuid fork;
    Lsn begin;
    std::map<QUuid, Lsn> ends;
};

Failure notSaved(const ForeignLogsProbe& probe) {
    return failureOf(FailureKind::Garbled,
                     Message(QT_TRANSLATE_NOOP("core",
                                               "The step %1 has not saved the header of the new full backup, so it is "
                                               "not known which log backups belong to it."),
                             {probe.seed}));
}

Outcome<NewChain> savedChain(const RunFile& file, const ForeignLogsProbe& probe) {
    const auto evidence = file.evidence();
    const auto cell = [&](const char* column) {
        return savedCell(QStringLiteral("%1/0/%2").arg(probe.seed, QLatin1String(column)), evidence)
            .value_or(QString());
    };
    const auto begin = Lsn::fromString(cell("FirstLSN"));
    const QUuid fork(cell("RecoveryForkID"));
    const QUuid family(cell("FamilyGUID"));
    if (!begin || fork.isNull() || family.isNull()) return tl::unexpected(notSaved(probe));
    return NewChain{probe.database, family, fork, *begin, {{fork, *begin}}};
}

/// What the reader has restored into the database, or backed up from it.
Outcome<void> addEnds(SqlObserver& reader, NewChain& chain) {
    const auto database = Text::from(chain.database);
    if (!database) return tl::unexpected(failureOf(FailureKind::Invalid, database.error()));
    const auto answer = reader.ask(
        query("SELECT b.last_recovery_fork_guid, CONVERT(varchar(30), MAX(b.last_lsn)) AS last_lsn "
              "FROM msdb.dbo.backupset AS b WHERE b.database_name = {} AND b.last_recovery_fork_guid IS NOT NULL "
              "GROUP BY b.last_recovery_fork_guid",
              *database),
        {});
    if (!answer) return tl::unexpected(answer.error());
    for (std::size_t at = 0; at < answer->first().rows.size(); ++at) {
        const Row row(answer->first(), at);
        const auto end = row.lsn(u"last_lsn");
        if (end) chain.ends.try_emplace(row.guid(u"last_recovery_fork_guid"), *end);
    }
    return {};
}

bool isPassedBy(const Row& header, const NewChain& chain) {
    const auto end = header.lsn(u"LastLSN");
    const auto path = chain.ends.find(header.guid(u"RecoveryForkID"));
    return header.number(u"BackupType") == logBackup && header.guid(u"FamilyGUID") == chain.family &&
           header.text(u"DatabaseName").compare(chain.database, Qt::CaseInsensitive) == 0 && end &&
           *end <= chain.begin && path != chain.ends.end() && *end <= path->second;
}

bool isPassedBy(const ResultSet& headers, const NewChain& chain) {
    for (std::size_t at = 0; at < headers.rows.size(); ++at)
        if (!isPassedBy(Row(headers, at), chain)) return false;
    return !headers.rows.empty();
}

/// What the file itself is to blame for; anything else says nothing about it.
bool isUnreadable(const Failure& failure) {
    using K = FailureKind;
    return failure.kind == K::Damaged || failure.kind == K::PermissionDenied || failure.kind == K::Refused;
}

/// Whether the restore job would stop at the file.
Outcome<bool> isInTheWay(SqlObserver& reader, const QString& path, const NewChain& chain) {
    const auto text = Text::from(path);
    if (!text) return true;
    const auto headers = reader.ask(query("RESTORE HEADERONLY FROM DISK = {}", *text), {});
    if (headers) return !isPassedBy(headers->first(), chain);
    if (isUnreadable(headers.error())) return true;
    return tl::unexpected(headers.error());
}

Outcome<std::vector<FileEntry>> listThere(SqlObserver& reader, const QString& folder) {
    const auto text = Text::from(folder);
    if (!text) return tl::unexpected(failureOf(FailureKind::Invalid, text.error()));
    const auto answer = reader.ask(query("EXEC master.sys.xp_dirtree {}, 1, 1", *text), {});
    if (!answer) return tl::unexpected(answer.error());
    std::vector<FileEntry> files;
    for (std::size_t at = 0; at < answer->first().rows.size(); ++at)
        if (const Row row(answer->first(), at); row.flag(u"file")) files.push_back({row.text(u"subdirectory"), -1, {}});
    return files;
}

Failure noWay() {
    return failureOf(FailureKind::Unsupported,
                     QT_TRANSLATE_NOOP("core", "The site profile names no way to look at this. Complete the profile."));
}

class Search {
  public:
    Search(SqlObserver& reader, FileObserver& files, const ForeignLogsProbe& probe)
        : m_reader(reader), m_files(files), m_probe(probe) {}

    Outcome<std::vector<QString>> among(const std::vector<QString>& logs, const NewChain& chain) const {
        std::vector<std::optional<Outcome<bool>>> verdicts(logs.size());
        forEachSideBySide(logs, filesAtOnce, [&](std::size_t at, const QString& name) {
            verdicts[at] = isInTheWay(m_reader, pathIn(m_probe.folderThere, name), chain);
        });
        std::vector<QString> foreign;
        for (std::size_t at = 0; at < logs.size(); ++at) {
            const Outcome<bool>& verdict = *verdicts[at];
            if (!verdict && verdict.error().kind == FailureKind::NotFound && hasGone(logs[at])) continue;
            if (!verdict) return tl::unexpected(verdict.error());
            if (*verdict) foreign.push_back(logs[at]);
        }
        return foreign;
    }

    [[nodiscard]] Outcome<std::vector<QString>> logs() const {
        const auto files =
            m_probe.folder.isEmpty() ? listThere(m_reader, m_probe.folderThere) : m_files.list(m_probe.folder, {});
        if (!files) return tl::unexpected(files.error());
        return shippedLogsIn(*files, m_probe.database);
    }

  private:
    /// The reader does not find it: it has been deleted since, or the reader is shown another folder.
    [[nodiscard]] bool hasGone(const QString& name) const {
        const auto now = logs();
        return now && std::find(now->begin(), now->end(), name) == now->end();
    }

    SqlObserver& m_reader;
    FileObserver& m_files;
    const ForeignLogsProbe& m_probe;
};

}  // namespace

std::vector<QString> shippedLogsIn(const std::vector<FileEntry>& files, const QString& database) {
    std::vector<QString> names;
    for (const FileEntry& file : files)
        if (isNamedAsShippedLog(file.name, database)) names.push_back(file.name);
    std::sort(names.begin(), names.end());
    return names;
}

Outcome<std::vector<QString>> foreignLogs(const ObservingDoors& doors, const RunFile& file,
                                          const ForeignLogsProbe& probe) {
    const auto reader = doors.sql.find(probe.reader);
    if (reader == doors.sql.end() || !reader->second || !doors.files) return tl::unexpected(noWay());
    auto chain = savedChain(file, probe);
    if (!chain) return tl::unexpected(chain.error());
    if (const auto added = addEnds(*reader->second, *chain); !added) return tl::unexpected(added.error());
    const Search search(*reader->second, *doors.files, probe);
    const auto logs = search.logs();
    if (!logs) return tl::unexpected(logs.error());
    return search.among(*logs, *chain);
}

QString shortList(const std::vector<QString>& names) {
    constexpr std::size_t most = 12;
    QStringList shown(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), most)));
    if (names.size() > most) shown << QStringLiteral("… (+%1)").arg(names.size() - most);
    return shown.join(QStringLiteral(", "));
}

}  // namespace pchat
