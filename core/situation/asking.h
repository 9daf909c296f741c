// Asking: what a probe is handed, and how an answer or a failure of a door becomes a Fact.
//
// A probe runs on a detached thread that may outlive observe(), so everything here is owned, nothing borrowed. Time is
// the estate's clock, moved by what the asked server's own clock says once it was heard.
#pragma once

#include "core/estate/doors.h"
#include "core/situation/cells.h"
#include "core/situation/fact.h"

namespace pchat {

struct Asking {
    SiteProfile profile;
    ObservingDoors doors;
    std::chrono::milliseconds patience{};
    std::chrono::milliseconds slow{};
    std::stop_token stop;
    /// Says that an answer came and that the next one may take `patience` and this much more.
    std::function<void(std::chrono::milliseconds)> expectNext;

    /// Set: why the last question got no answer. None is asked after that (untilSilence()).
    std::shared_ptr<std::optional<Failure>> silence = {};

    /// The same door, which is not asked again once it gave no answer: what would be asked fails as that did. For the
    /// SQL questions of one thread.
    [[nodiscard]] Asking untilSilence() const;
    [[nodiscard]] CallOptions callOptions(std::chrono::milliseconds extra = {}) const;
    [[nodiscard]] Outcome<SqlAnswer> sql(Role role, const Query& query, std::chrono::milliseconds extra = {}) const;
    [[nodiscard]] Outcome<ShellAnswer> shell(const ShellQuery& query, std::chrono::milliseconds extra = {}) const;
    [[nodiscard]] QDateTime now() const { return doors.clock->now(); }
    [[nodiscard]] Text database() const { return Text::of(profile.chat.name); }
};

/// Whether asking the same door again at once is pointless: no connection, no login, no such door.
[[nodiscard]] bool isWithoutAnswer(FailureKind kind);

/// The clock of one server against the estate's, and its distance from UTC.
struct ServerTime {
    qint64 aheadMilliseconds = 0;  ///< of the server's UTC time against the estate's clock
    std::optional<int> utcOffsetMinutes;
    [[nodiscard]] QDateTime at(const Asking& asking) const { return asking.now().addMSecs(aheadMilliseconds); }
    /// From columns utc_now and utc_offset_minutes.
    [[nodiscard]] static ServerTime from(const Row& row, const QDateTime& heardAt);
    /// One small question; nothing known where it is not answered.
    [[nodiscard]] static ServerTime ask(const Asking& asking, Role role);
};

/// Asks one query and reads its first result set; a failure becomes an unknown with the door's own sentence.
template <class Read>
auto askFact(const Asking& asking, Role role, const Query& query, const ServerTime& time, Read read)
    -> Fact<std::invoke_result_t<Read, const ResultSet&>> {
    using Value = std::invoke_result_t<Read, const ResultSet&>;
    const auto answer = asking.sql(role, query);
    if (!answer) return unknown<Value>(answer.error().sentence, query.toString(), time.at(asking));
    return known<Value>(read(answer->first()), query.toString(), time.at(asking));
}

/// One value for each row.
template <class Read>
auto readRows(const ResultSet& set, Read read) {
    std::vector<std::invoke_result_t<Read, const Row&>> values;
    values.reserve(set.rows.size());
    for (std::size_t i = 0; i < set.rows.size(); ++i)
        values.push_back(read(Row(set, i)));
    return values;
}

}  // namespace pchat
