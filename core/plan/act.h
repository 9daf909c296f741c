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

using Act = std::variant<SqlAct, EndSessionsAct, ShellAct, CopyAct, SaveEvidenceAct, LookAct>;

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

PCHAT_JSON_ELSEWHERE(Act);

}  // namespace pchat
