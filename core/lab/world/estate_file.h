// EstateFile: estate.json, what a practice estate is made of: servers, shares, schedules, and what became of the site.
//
// Written once by the scenario builder; what changes afterwards is in the instances and the world store. Values.
#pragma once

#include "core/lab/tsql/speech.h"
#include "core/lab/world/path_map.h"
#include "core/site/site_profile.h"

namespace pchat::lab {

enum class Condition {
    Alive,
    Dead,    ///< nothing answers
    Slow,    ///< every answer takes `latency` of the estate's time
    Hanging  ///< takes calls and never returns, in real time
};
constexpr auto enumNames(Condition) {
    return std::array{json::named(Condition::Alive, "alive"), json::named(Condition::Dead, "dead"),
                      json::named(Condition::Slow, "slow"), json::named(Condition::Hanging, "hanging")};
}

struct Server {
    Role role = Role::Primary;
    QString name;  ///< @@SERVERNAME
    QString host;
    QString file;  ///< relative to the estate's folder
    Condition condition = Condition::Alive;
    std::chrono::milliseconds latency{3};
    ServerLanguage language = ServerLanguage::UsEnglish;  ///< of logins that ask for no other
    int statementsBefore = 0;  ///< those that built the estate, which are nobody's business later
    static constexpr auto fields() {
        using S = Server;
        return std::tuple{
            json::field("role", &S::role),           json::field("name", &S::name),
            json::field("host", &S::host),           json::field("file", &S::file),
            json::field("condition", &S::condition), json::field("latency", &S::latency),
            json::field("language", &S::language),   json::field("statementsBefore", &S::statementsBefore)};
    }
};

/// When a job of log shipping runs: every so many minutes within a part of the day of its server.
struct JobPlan {
    int everyMinutes = 15;
    int fromMinute = 0;      ///< of the day, the server's local time
    int toMinute = 24 * 60;  ///< exclusive
    QDateTime until;         ///< the last time it is due; invalid where it goes on for ever
    /// The first time after `after` at which the job is due; invalid where there is none.
    [[nodiscard]] QDateTime nextAfter(const QDateTime& after, int utcOffsetMinutes) const;
    static constexpr auto fields() {
        using J = JobPlan;
        return std::tuple{json::field("everyMinutes", &J::everyMinutes), json::field("fromMinute", &J::fromMinute),
                          json::field("toMinute", &J::toMinute), json::field("until", &J::until)};
    }
};

struct EstateFile {
    static constexpr int currentVersion = 1;
    static constexpr int utcOffsetMinutes = 540;

    int version = currentVersion;
    QString scenario;
    qint64 seed = 1;
    QString account;   ///< the operator, as SQL Server and the management store know him
    QString database;  ///< mgc
    QDateTime outage;
    bool isStandby = false;
    std::vector<Server> servers;
    std::vector<Place> places;
    std::vector<QString> deadHosts;
    JobPlan backup;
    JobPlan copy;
    JobPlan restore;
    static constexpr auto fields() {
        using E = EstateFile;
        return std::tuple{json::field("version", &E::version),     json::field("scenario", &E::scenario),
                          json::field("seed", &E::seed),           json::field("account", &E::account),
                          json::field("database", &E::database),   json::field("outage", &E::outage),
                          json::field("isStandby", &E::isStandby), json::field("servers", &E::servers),
                          json::field("places", &E::places),       json::field("deadHosts", &E::deadHosts),
                          json::field("backup", &E::backup),       json::field("copy", &E::copy),
                          json::field("restore", &E::restore)};
    }
    [[nodiscard]] const Server* server(Role role) const;
    [[nodiscard]] const Server* serverAt(const QString& host) const;
};

[[nodiscard]] tl::expected<EstateFile, Message> loadEstate(const QString& file);
[[nodiscard]] tl::expected<void, Message> saveEstate(const EstateFile& estate, const QString& file);

/// Writes a whole file or none.
[[nodiscard]] tl::expected<void, Message> writeWhole(const QString& file, const QByteArray& bytes);
/// The sentence for a folder or file that cannot be made or read.
[[nodiscard]] Message fileProblem(const QString& file, const QString& reason);

}  // namespace pchat::lab
