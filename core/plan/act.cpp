#include "core/plan/act.h"

namespace pchat {

namespace {

const QString nextBatch = QStringLiteral("\nGO\n");

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
};

struct WriteProbe {
    ScriptText operator()(const SqlProbe& probe) const { return {ScriptLanguage::Tsql, probe.query.toString()}; }
    ScriptText operator()(const ShellProbe& probe) const {
        return {ScriptLanguage::Powershell, probe.query.toString()};
    }
    ScriptText operator()(const FileSizeProbe& probe) const {
        return look(probe.folder.endsWith(u'\\') ? probe.folder + probe.name : probe.folder + u'\\' + probe.name);
    }
    ScriptText operator()(const FolderProbe& probe) const { return look(probe.folder); }
    ScriptText operator()(const EvidenceProbe&) const { return {ScriptLanguage::File, {}}; }

    static ScriptText look(const QString& path) {
        const ShellQuery query("Get-ChildItem", {{QStringLiteral("LiteralPath"), path}});
        return {ScriptLanguage::File, query.toString()};
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

ScriptText scriptOf(const Act& act) {
    return std::visit(WriteScript{}, act);
}

PCHAT_JSON_ONCE(Act);

}  // namespace pchat
