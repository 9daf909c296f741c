#include "core/plan/act.h"

namespace pchat {

namespace {

const QString nextBatch = QStringLiteral("\nGO\n");

QString listing(const QString& folder) {
    return ShellQuery("Get-ChildItem", {{QStringLiteral("LiteralPath"), folder}}).toString();
}

/// The lines are comments because the names are known only when the folder has been listed.
ScriptText movesOf(const QString& from, const QString& to, const QString& database) {
    const QString anyLog = database + QStringLiteral("_<yyyymmddhhmmss>.trn");
    return {ScriptLanguage::File, listing(from) + QStringLiteral("\n# ") + moveLine(from, to, anyLog)};
}

struct WriteScript {
    ScriptText operator()(const SqlAct& act) const { return {ScriptLanguage::Tsql, act.script.toString()}; }

    // The KILL is a comment because its number is known only when the query has been answered.
    ScriptText operator()(const EndSessionsAct& act) const {
        return {ScriptLanguage::Tsql, act.find.toString() + QStringLiteral("\n-- KILL <spid>")};
    }

    ScriptText operator()(const ShellAct& act) const { return {ScriptLanguage::Powershell, act.call.toString()}; }

    ScriptText operator()(const CopyAct& act) const {
        const ShellCall copy("Copy-Item",
                             {{QStringLiteral("LiteralPath"), act.from}, {QStringLiteral("Destination"), act.to}});
        return {ScriptLanguage::File, copy.toString()};
    }

    ScriptText operator()(const SaveEvidenceAct& act) const {
        QStringList batches;
        for (const Query& query : act.queries)
            batches << query.toString();
        return {ScriptLanguage::Tsql, batches.join(nextBatch)};
    }

    ScriptText operator()(const LookAct& act) const;

    ScriptText operator()(const SetAsideAct& act) const { return movesOf(act.logs.folder, act.to, act.logs.database); }

    ScriptText operator()(const BringBackAct& act) const { return movesOf(act.from, act.to, act.database); }
};

struct WriteProbe {
    ScriptText operator()(const SqlProbe& probe) const { return {ScriptLanguage::Tsql, probe.query.toString()}; }
    ScriptText operator()(const ShellProbe& probe) const {
        return {ScriptLanguage::Powershell, probe.query.toString()};
    }
    ScriptText operator()(const FileSizeProbe& probe) const {
        return {ScriptLanguage::File, listing(pathIn(probe.folder, probe.name))};
    }
    ScriptText operator()(const FolderProbe& probe) const { return {ScriptLanguage::File, listing(probe.folder)}; }
    ScriptText operator()(const EvidenceProbe&) const { return {ScriptLanguage::File, {}}; }
    ScriptText operator()(const BackupFilesProbe& probe) const {
        return {ScriptLanguage::Tsql, probe.query.toString()};
    }
    ScriptText operator()(const RowCountsProbe& probe) const { return {ScriptLanguage::Tsql, probe.query.toString()}; }
    ScriptText operator()(const ForeignLogsProbe& probe) const {
        return {ScriptLanguage::File, listing(probe.folder.isEmpty() ? probe.folderThere : probe.folder)};
    }
};

ScriptText WriteScript::operator()(const LookAct& act) const {
    ScriptText all;
    QStringList parts;
    for (const Condition& condition : act.conditions) {
        ScriptText one = std::visit(WriteProbe{}, condition.probe);
        all.language = one.language;
        if (!parts.contains(one.text)) parts << one.text;
    }
    all.text = parts.join(all.language == ScriptLanguage::Tsql ? nextBatch : QStringLiteral("\n"));
    return all;
}

}  // namespace

QString pathIn(const QString& folder, const QString& name) {
    const bool isWindows = folder.contains(u'\\') || !folder.contains(u'/');
    const QChar separator = isWindows ? u'\\' : u'/';
    return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

ScriptText scriptOf(const Act& act) {
    return std::visit(WriteScript{}, act);
}

QString moveLine(const QString& fromFolder, const QString& toFolder, const QString& name) {
    return ShellCall("Move-Item", {{QStringLiteral("LiteralPath"), pathIn(fromFolder, name)},
                                   {QStringLiteral("Destination"), pathIn(toFolder, name)}})
        .toString();
}

PCHAT_JSON_ONCE(Act);

}  // namespace pchat
