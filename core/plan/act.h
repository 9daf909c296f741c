// Act: the one thing that a step does. A value; the runner carries it out through the acting doors.
#pragma once

#include "core/plan/probe.h"

namespace pchat {

/// One batch sent to one instance.
struct SqlAct {
    static constexpr const char* kind = "sql";
    Role role = Role::Backup;
    Script script;
    static constexpr auto fields() {
        return std::tuple{json::field("role", &SqlAct::role), json::field("script", &SqlAct::script)};
    }
};

/// KILL for each whole number in the first column of `find`. The only blank that the design allows in a script.
struct EndSessionsAct {
    static constexpr const char* kind = "endSessions";
    Role role = Role::Backup;
    Query find;
    static constexpr auto fields() {
        return std::tuple{json::field("role", &EndSessionsAct::role), json::field("find", &EndSessionsAct::find)};
    }
};

struct ShellAct {
    static constexpr const char* kind = "shell";
    ShellCall call;
    static constexpr auto fields() { return std::tuple{json::field("call", &ShellAct::call)}; }
};

struct CopyAct {
    static constexpr const char* kind = "copy";
    QString from;  ///< whole path
    QString to;
    qint64 bytes = 0;
    static constexpr auto fields() {
        return std::tuple{json::field("from", &CopyAct::from), json::field("to", &CopyAct::to),
                          json::field("bytes", &CopyAct::bytes)};
    }
};

/// Every file that the probe names is moved to another folder of the same volume, one by one. Nothing is deleted, and
/// nothing is overwritten.
struct SetAsideAct {
    static constexpr const char* kind = "setAside";
    ForeignLogsProbe logs;
    QString to;  ///< as this computer sees it; made where it is not there
    static constexpr auto fields() {
        return std::tuple{json::field("logs", &SetAsideAct::logs), json::field("to", &SetAsideAct::to)};
    }
};

/// The way back: every log backup of the database in `from` is moved to `to`.
struct BringBackAct {
    static constexpr const char* kind = "bringBack";
    QString from;
    QString to;
    QString database;
    static constexpr auto fields() {
        return std::tuple{json::field("from", &BringBackAct::from), json::field("to", &BringBackAct::to),
                          json::field("database", &BringBackAct::database)};
    }
};

/// Reads and keeps every answer in the run file; changes nothing on any server.
struct SaveEvidenceAct {
    static constexpr const char* kind = "saveEvidence";
    Role role = Role::Backup;
    std::vector<Query> queries;
    static constexpr auto fields() {
        return std::tuple{json::field("role", &SaveEvidenceAct::role),
                          json::field("queries", &SaveEvidenceAct::queries)};
    }
};

/// Looks once more at what the end state must be; its check is the point.
struct LookAct {
    static constexpr const char* kind = "look";
    std::vector<Condition> conditions;
    static constexpr auto fields() { return std::tuple{json::field("conditions", &LookAct::conditions)}; }
};

using Act =
    std::variant<SqlAct, EndSessionsAct, ShellAct, CopyAct, SaveEvidenceAct, LookAct, SetAsideAct, BringBackAct>;

enum class ScriptLanguage { Tsql, Powershell, File };
constexpr auto enumNames(ScriptLanguage) {
    return std::array{json::named(ScriptLanguage::Tsql, "tsql"), json::named(ScriptLanguage::Powershell, "powershell"),
                      json::named(ScriptLanguage::File, "file")};
}

/// The act as text for people: exactly what is sent, or for a copy the line that an administrator would type.
struct ScriptText {
    ScriptLanguage language = ScriptLanguage::Tsql;
    QString text;
};
[[nodiscard]] ScriptText scriptOf(const Act& act);

/// The path of a file as the server there writes it: with a slash where the folder has slashes alone.
[[nodiscard]] QString pathIn(const QString& folder, const QString& name);

/// One move of a file as that line: what SetAsideAct and BringBackAct are journaled with, file by file.
[[nodiscard]] QString moveLine(const QString& fromFolder, const QString& toFolder, const QString& name);

PCHAT_JSON_ELSEWHERE(Act);

}  // namespace pchat
