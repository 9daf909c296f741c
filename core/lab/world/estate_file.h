// EstateFile: estate.json, what a practice estate is made of: servers, shares, schedules, and what became of the site.
//
// Written by the scenario builder, and again by what happens to the estate from outside; everything else that changes
// is in the instances and the world store. Values.
#pragma once

#include "core/lab/server/job_plan.h"
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

/// Something that happens from outside when the estate's clock gets there, or behind a statement.
struct Upcoming {
    QDateTime at;
    QString event;  ///< by the name that lab.h gives it
    QString after;  ///< part of a statement: not at a time, but when a server has answered the n-th one like it
    int nth = 1;
    static constexpr auto fields() {
        return std::tuple{json::field("at", &Upcoming::at), json::field("event", &Upcoming::event),
                          json::field("after", &Upcoming::after), json::field("nth", &Upcoming::nth)};
    }
};

struct EstateFile {
    static constexpr int currentVersion = 4;
    static constexpr int utcOffsetMinutes = 540;

    int version = currentVersion;
    QString scenario;
    qint64 seed = 1;
    QString account;   ///< the operator, as SQL Server and the management store know him
    QString database;  ///< mgc
    QDateTime outage;
    int secondsBetweenMessages = 55;  ///< on average, while users can write
    std::vector<Server> servers;
    std::vector<Place> places;
    std::vector<QString> deadHosts;
    std::vector<QString> cutHosts;  ///< beyond a network that is cut, seen from the machine that the wizard runs on
    JobPlan backup;
    JobPlan copy;
    JobPlan restore;
    std::vector<Upcoming> upcoming;
    static constexpr auto fields() {
        using E = EstateFile;
        return std::tuple{json::field("version", &E::version),
                          json::field("scenario", &E::scenario),
                          json::field("seed", &E::seed),
                          json::field("account", &E::account),
                          json::field("database", &E::database),
                          json::field("outage", &E::outage),
                          json::field("secondsBetweenMessages", &E::secondsBetweenMessages),
                          json::field("servers", &E::servers),
                          json::field("places", &E::places),
                          json::field("deadHosts", &E::deadHosts),
                          json::field("cutHosts", &E::cutHosts),
                          json::field("backup", &E::backup),
                          json::field("copy", &E::copy),
                          json::field("restore", &E::restore),
                          json::field("upcoming", &E::upcoming)};
    }
    [[nodiscard]] const Server* server(Role role) const;
    [[nodiscard]] const Server* serverAt(const QString& host) const;
    /// Whether a call gets there; "" is the machine that the wizard runs on.
    [[nodiscard]] bool reaches(const QString& from, const QString& to) const;
    [[nodiscard]] bool isDead(const QString& host) const;
};

[[nodiscard]] tl::expected<EstateFile, Message> loadEstate(const QString& file);
[[nodiscard]] tl::expected<void, Message> saveEstate(const EstateFile& estate, const QString& file);

/// Writes a whole file or none.
[[nodiscard]] tl::expected<void, Message> writeWhole(const QString& file, const QByteArray& bytes);
/// The sentence for a folder or file that cannot be made or read.
[[nodiscard]] Message fileProblem(const QString& file, const QString& reason);

}  // namespace pchat::lab
