// Scenario: what a practice estate is to look like at the moment the wizard meets it. Data, from resources/scenarios.
//
// Logs are counted from the first one after the full backup. Values; any thread.
#pragma once

#include "core/estate/estate.h"
#include "core/lab/world/estate_file.h"
#include "core/lab/world/faults.h"

namespace pchat::lab {

/// A session that somebody else holds in the database.
struct Visitor {
    QString login;
    QString host;
    QString program;
    bool reconnects = false;  ///< comes back when it is ended
    static constexpr auto fields() {
        using V = Visitor;
        return std::tuple{json::field("login", &V::login), json::field("host", &V::host),
                          json::field("program", &V::program), json::field("reconnects", &V::reconnects)};
    }
};

/// Something that happens from outside, by the name that lab.h gives it.
struct Later {
    int minutes = 0;  ///< after the wizard comes
    QString event;
    QString after;  ///< part of a statement: not at a time, but when a server has answered the n-th one like it
    int nth = 1;
    static constexpr auto fields() {
        return std::tuple{json::field("minutes", &Later::minutes), json::field("event", &Later::event),
                          json::field("after", &Later::after), json::field("nth", &Later::nth)};
    }
};

/// What this machine may do in the copy folder.
enum class FolderAccess { Full, Read, None };
constexpr auto enumNames(FolderAccess) {
    return std::array{json::named(FolderAccess::Full, "full"), json::named(FolderAccess::Read, "read"),
                      json::named(FolderAccess::None, "none")};
}

struct Scenario {
    QString name;
    QString title;        ///< English; the lab's table of Messages holds the same words
    QString description;  ///< English
    QString sqlVersion = QStringLiteral("11.0.7001.0");
    std::map<Role, Condition> servers;  ///< those not named are alive; of compliance, like that of the same place
    int slowMilliseconds = 8000;
    bool hasMirrors = true;
    bool isStandby = false;
    bool filerDied = false;
    FolderAccess copyFolderAccess = FolderAccess::Full;
    bool chatServersDied = true;      ///< those of the primary data center, with its Front End pool
    bool hasPrimaryFrontEnd = false;  ///< a Front End pool stands in the primary data center too
    bool networkIsCut = false;        ///< between the data centers; the wizard is in the other one
    int unprocessedRows = 4;          ///< in mgccomp, which no compliance adapter has processed
    int appliedLogs = 8;
    int copiedLogs = 7;             ///< copied and not applied
    int uncopiedLogs = 5;           ///< only on the share
    std::vector<int> halfCopied;    ///< logs whose copy was cut short
    std::vector<int> lost;          ///< logs that are nowhere any more
    std::vector<int> mirrorServes;  ///< logs that the mirror took, as principal for a while
    int unsavedMinutes = 11;        ///< between the last log backup and the outage
    int secondsBetweenMessages = 55;
    bool hasForeignFiles = true;
    bool lacksLogins = false;  ///< those of the users of mgc were not made with the same sid on the backup instances
    int slowCopySeconds = 0;   ///< a copy job runs whose program takes so long for each file; 0: none does
    bool hasComplianceApart = false;  ///< mgccomp lives on instances of its own
    bool filesLieElsewhere = false;   ///< the servers of the backup data center have other folders for databases
    std::vector<Visitor> visitors;
    std::vector<Fault> faults;
    std::vector<Later> later;
    static constexpr auto fields() {
        using S = Scenario;
        return std::tuple{json::field("name", &S::name),
                          json::field("title", &S::title),
                          json::field("description", &S::description),
                          json::field("sqlVersion", &S::sqlVersion),
                          json::field("servers", &S::servers),
                          json::field("slowMilliseconds", &S::slowMilliseconds),
                          json::field("hasMirrors", &S::hasMirrors),
                          json::field("isStandby", &S::isStandby),
                          json::field("filerDied", &S::filerDied),
                          json::field("copyFolderAccess", &S::copyFolderAccess),
                          json::field("chatServersDied", &S::chatServersDied),
                          json::field("hasPrimaryFrontEnd", &S::hasPrimaryFrontEnd),
                          json::field("networkIsCut", &S::networkIsCut),
                          json::field("unprocessedRows", &S::unprocessedRows),
                          json::field("appliedLogs", &S::appliedLogs),
                          json::field("copiedLogs", &S::copiedLogs),
                          json::field("uncopiedLogs", &S::uncopiedLogs),
                          json::field("halfCopied", &S::halfCopied),
                          json::field("lost", &S::lost),
                          json::field("mirrorServes", &S::mirrorServes),
                          json::field("unsavedMinutes", &S::unsavedMinutes),
                          json::field("secondsBetweenMessages", &S::secondsBetweenMessages),
                          json::field("hasForeignFiles", &S::hasForeignFiles),
                          json::field("lacksLogins", &S::lacksLogins),
                          json::field("slowCopySeconds", &S::slowCopySeconds),
                          json::field("hasComplianceApart", &S::hasComplianceApart),
                          json::field("filesLieElsewhere", &S::filesLieElsewhere),
                          json::field("visitors", &S::visitors),
                          json::field("faults", &S::faults),
                          json::field("later", &S::later)};
    }
    [[nodiscard]] int logs() const { return appliedLogs + copiedLogs + uncopiedLogs; }
    [[nodiscard]] Condition conditionOf(Role role) const;
    [[nodiscard]] bool isMade(Role role) const;  ///< whether the site has this instance
};

/// By name; the Message names those that there are.
[[nodiscard]] tl::expected<Scenario, Message> findScenario(const QString& name);
[[nodiscard]] std::vector<ScenarioSummary> scenarioSummaries();

}  // namespace pchat::lab
