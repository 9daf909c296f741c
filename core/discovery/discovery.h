// Discovery: a profile filled in from what the backup SQL Server and the management shell say, and where each value
// came from.
//
// It only observes. What was given stays; what is found twice and differs is named and left open; what is not found is
// named too, and never guessed. Values; discover() blocks and may be called from any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/site/profile_file.h"

namespace pchat {

enum class Origin {
    Given,      ///< by the person who asked
    Found,      ///< read from a source that says just this
    Concluded,  ///< follows from what was read, and is to be looked at by a person
    Default,    ///< nobody said anything else
    Missing,    ///< nobody said it, and a profile needs it
    Absent,     ///< nobody said it, and a profile may be without it
    Disputed    ///< sources differ: left open
};
constexpr auto enumNames(Origin) {
    using O = Origin;
    return std::array{json::named(O::Given, "given"),         json::named(O::Found, "found"),
                      json::named(O::Concluded, "concluded"), json::named(O::Default, "default"),
                      json::named(O::Missing, "missing"),     json::named(O::Absent, "absent"),
                      json::named(O::Disputed, "disputed")};
}

/// One field of the profile, and what its value rests on.
struct ProfileValue {
    QString field;  ///< as problems() names it
    QString value;  ///< empty where it is missing, absent or disputed
    Origin origin = Origin::Missing;
    Message source;  ///< "msdb.dbo.log_shipping_secondary on SQL03"
};

/// What one source says of a field.
struct Claim {
    QString value;
    Message source;
    bool isConcluded = false;
};

/// A field of which the sources say different things.
struct Dispute {
    QString field;
    std::vector<Claim> claims;
};

/// Something found that a profile has no field for: retention, job names, the state of the pool.
struct SeenFact {
    QString id;  ///< stable: "logShipping.restoreMode"
    Message name;
    Message value;
    Message source;
};

struct Discovery {
    SiteProfile profile;
    std::vector<ProfileValue> values;
    std::vector<Dispute> disputes;
    std::vector<SeenFact> seen;
    std::vector<Message> troubles;  ///< sources that did not answer, and why
    json::Problems problems;        ///< what the profile still lacks

    [[nodiscard]] bool isComplete() const { return problems.empty(); }
    [[nodiscard]] const ProfileValue* value(const QString& field) const;
};

/// What is known beforehand. `profile` says how the doors are reached; the fields in `given` are the person's own.
struct DiscoveryRequest {
    SiteProfile profile;
    QStringList given;                     ///< paths
    Message givenBy;                       ///< "given on the command line"
    std::map<QString, QString> addresses;  ///< by host: where an instance is reached instead
    std::chrono::milliseconds patience{60000};
    std::stop_token stop;
    std::function<void(const Message&)> onStep;  ///< what is asked next; on the calling thread
};

/// Opens the doors that a profile describes, which may be incomplete. Each door must return by itself.
using DoorOpener = std::function<tl::expected<ObservingDoors, Message>(const SiteProfile&)>;

/// The Message says why nothing at all could be asked.
[[nodiscard]] tl::expected<Discovery, Message> discover(const DiscoveryRequest& request, const DoorOpener& open);

}  // namespace pchat
