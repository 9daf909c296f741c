#include "core/lab/world/scenario.h"

#include <QFile>

#include <algorithm>

namespace pchat::lab {

namespace {

struct Words {
    const char* name;
    const char* title;
    const char* description;
};

/// The same English words stand in the scenario's own file; here lupdate finds them.
constexpr Words table[] = {
    {"site-loss", QT_TRANSLATE_NOOP("core", "Loss of the primary data center"),
     QT_TRANSLATE_NOOP("core",
                       "The primary and its mirror are dead. 12 log backups are not applied, 5 of them not copied, "
                       "one copy was cut short, and the last minutes were never backed up.")},
    {"front-end-lost", QT_TRANSLATE_NOOP("core", "Loss of the primary data center and its Front End pool"),
     QT_TRANSLATE_NOOP("core",
                       "As in the loss of the primary data center, and one of two Front End pools stood there. Users "
                       "of the other one reach the chat; users of the lost one need a failover of their pool first.")},
    {"standby-session", QT_TRANSLATE_NOOP("core", "Loss of the primary data center, backup in STANDBY"),
     QT_TRANSLATE_NOOP("core",
                       "As in the loss of the primary data center, but the backup database is in STANDBY and a "
                       "reporting session holds it, which connects again when it is ended.")},
    {"no-mirror", QT_TRANSLATE_NOOP("core", "Loss of the primary data center, no mirrors"),
     QT_TRANSLATE_NOOP("core",
                       "The pool has no mirrors in either data center. The primary runs SQL Server 2008 R2 and is "
                       "dead.")},
    {"gap", QT_TRANSLATE_NOOP("core", "A log backup is missing"),
     QT_TRANSLATE_NOOP("core",
                       "One log backup in the middle of the chain is neither on the share nor in the copy folder. "
                       "What follows it cannot be applied.")},
    {"primary-alive", QT_TRANSLATE_NOOP("core", "The primary still answers"),
     QT_TRANSLATE_NOOP("core", "The chat servers of the primary data center are gone, but its SQL Servers answer.")},
    {"power-outage", QT_TRANSLATE_NOOP("core", "Power failure in the primary data center"),
     QT_TRANSLATE_NOOP("core",
                       "The primary data center is without power. Nothing there is destroyed: when the power is back, "
                       "its servers and chat servers start as they stood at the outage.")},
    {"network-cut", QT_TRANSLATE_NOOP("core", "The network between the data centers is cut"),
     QT_TRANSLATE_NOOP("core",
                       "Everything runs, but the data centers do not reach each other. Users of the primary data "
                       "center keep writing, and nothing of it can be seen from here.")},
    {"all-well", QT_TRANSLATE_NOOP("core", "Nothing has failed"),
     QT_TRANSLATE_NOOP(
         "core",
         "Everything runs in both data centers, as before maintenance or a drill. For a planned failover, the "
         "swap of roles, and the way back.")},
    {"roles-swapped", QT_TRANSLATE_NOOP("core", "The mirror serves, and everything runs"),
     QT_TRANSLATE_NOOP("core",
                       "Nothing has failed. The mirror of the primary has been the principal for a while, and takes "
                       "the log backups.")},
    {"other-folders", QT_TRANSLATE_NOOP("core", "The data centers keep database files in different folders"),
     QT_TRANSLATE_NOOP("core",
                       "Nothing has failed. What one data center restores from the other has to be led into the "
                       "folders of its own servers.")},
    {"slow-primary", QT_TRANSLATE_NOOP("core", "The primary answers late"),
     QT_TRANSLATE_NOOP("core",
                       "The primary takes several seconds for each answer, and its mirror takes calls and never "
                       "answers.")},
    {"share-lost", QT_TRANSLATE_NOOP("core", "The log share died with the data center"),
     QT_TRANSLATE_NOOP("core", "The file server that holds the log backups is gone. What was not copied is lost.")},
    {"copy-folder-shut", QT_TRANSLATE_NOOP("core", "The copy folder cannot be reached from here"),
     QT_TRANSLATE_NOOP("core",
                       "As in the loss of the primary data center, but this computer may not enter the copy folder. "
                       "The backup instance reads the log share itself.")},
    {"recovery-cancelled", QT_TRANSLATE_NOOP("core", "The recovery is cancelled half-way"),
     QT_TRANSLATE_NOOP("core",
                       "The wizard is killed while the database is being recovered, and the server cancels the "
                       "statement. Continue the run afterwards.")},
    {"copy-outlives-job", QT_TRANSLATE_NOOP("core", "The copy goes on after its job was stopped"),
     QT_TRANSLATE_NOOP("core",
                       "As in the loss of the primary data center, and the copy job is running. Its program takes "
                       "minutes for each file, and goes on when the job is stopped, disabled and removed.")},
    {"compliance-apart", QT_TRANSLATE_NOOP("core", "The compliance database has instances of its own"),
     QT_TRANSLATE_NOOP("core",
                       "Power failure in the primary data center. The compliance database mgccomp lives on other SQL "
                       "Servers than the chat database.")},
    {"primary-comes-back", QT_TRANSLATE_NOOP("core", "The primary returns in the middle of the failover"),
     QT_TRANSLATE_NOOP("core",
                       "Power failure in the primary data center. While the failover runs the power comes back, and "
                       "the old servers and chat servers start as they stood.")},
    {"administrator-recovers", QT_TRANSLATE_NOOP("core", "An administrator recovers the database meanwhile"),
     QT_TRANSLATE_NOOP("core",
                       "Loss of the primary data center. While the failover runs somebody recovers the backup database "
                       "by hand, before all log backups are applied.")},
};

std::optional<Scenario> read(const QString& name) {
    QFile file(QStringLiteral(":/scenarios/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    Scenario scenario;
    json::Problems problems;
    json::read(QJsonValue(QJsonDocument::fromJson(file.readAll()).object()), scenario, QString(), problems);
    if (!problems.empty() || scenario.name != name) return std::nullopt;
    return scenario;
}

}  // namespace

Condition Scenario::conditionOf(Role role) const {
    const auto named = servers.find(role);
    const auto found = named == servers.end() ? servers.find(chatRoleOf(role)) : named;
    return found == servers.end() ? Condition::Alive : found->second;
}

bool Scenario::isMade(Role role) const {
    const Role place = chatRoleOf(role);
    return (hasMirrors || place == Role::Primary || place == Role::Backup) &&
           (hasComplianceApart || !isOfCompliance(role));
}

tl::expected<Scenario, Message> findScenario(const QString& name) {
    QStringList names;
    for (const Words& each : table)
        names << QString::fromLatin1(each.name);
    if (names.contains(name))
        if (auto scenario = read(name)) return std::move(*scenario);
    return tl::unexpected(
        Message(QT_TRANSLATE_NOOP("core", "There is no practice scenario named \"%1\". There are: %2."),
                {name, names.join(QStringLiteral(", "))}));
}

std::vector<ScenarioSummary> scenarioSummaries() {
    std::vector<ScenarioSummary> summaries;
    for (const Words& each : table)
        summaries.push_back({QString::fromLatin1(each.name), Message(each.title), Message(each.description)});
    return summaries;
}

}  // namespace pchat::lab
