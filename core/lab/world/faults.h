// FaultBook: the faults of a practice estate. Each fires at the n-th call that it describes, once or several
// times in a row.
//
// Faults are data: faults.json in the estate's folder and `faults` of its scenario. The count is kept in the world
// store, so that it goes on in the next process. Thread-safe.
#pragma once

#include "core/lab/server/instance.h"
#include "core/lab/world/clock.h"
#include "core/lab/world/world_store.h"

namespace pchat::lab {

constexpr auto enumNames(Moment) {
    return std::array{json::named(Moment::Before, "before"), json::named(Moment::Middle, "middle"),
                      json::named(Moment::After, "after")};
}
constexpr auto enumNames(Settlement) {
    return std::array{json::named(Settlement::Completed, "completed"),
                      json::named(Settlement::RolledBack, "rolledBack"), json::named(Settlement::HalfDone, "halfDone")};
}

enum class DoorKind { Sql, Shell, Files };
constexpr auto enumNames(DoorKind) {
    return std::array{json::named(DoorKind::Sql, "sql"), json::named(DoorKind::Shell, "shell"),
                      json::named(DoorKind::Files, "files")};
}

/// What a fault does: kill (this process, as SIGKILL), hang (never returns, in real time), disconnect, error:<number>
/// (SQL Server's, or the operating system's at the files door), delay:<milliseconds> (of the estate's time).
struct FaultAct {
    enum class Kind { Kill, Hang, Disconnect, Error, Delay };
    Kind kind = Kind::Disconnect;
    int number = 0;
    [[nodiscard]] QString toString() const;
    static std::optional<FaultAct> fromString(const QString& text);
};

struct Fault {
    DoorKind door = DoorKind::Sql;
    std::optional<Role> role;  ///< absent: every server
    QString contains;          ///< part of the statement, call or path, letter case apart
    int nth = 1;
    int times = 1;  ///< how many calls in a row, from the nth on
    Moment moment = Moment::Before;
    FaultAct act;
    std::optional<Settlement> settlement;  ///< of the statement that a kill leaves behind; absent: by seed
    static constexpr auto fields() {
        return std::tuple{json::field("door", &Fault::door),         json::field("role", &Fault::role),
                          json::field("contains", &Fault::contains), json::field("nth", &Fault::nth),
                          json::field("times", &Fault::times),       json::field("moment", &Fault::moment),
                          json::field("act", &Fault::act),           json::field("settlement", &Fault::settlement)};
    }
};

/// Nothing where the file is missing; a misspelt fault is a problem, since a fault that never fires proves nothing.
[[nodiscard]] tl::expected<std::vector<Fault>, Message> loadFaults(const QString& file);

/// Blocks the calling thread for good.
[[noreturn]] void hangForever();

class FaultBook {
  public:
    FaultBook(std::vector<Fault> faults, quint64 seed, std::shared_ptr<WorldStore> store,
              std::shared_ptr<LabClock> clock);

    /// Kills, hangs and delays by itself; Error and Disconnect are handed back to be carried out by the door.
    [[nodiscard]] std::optional<FaultAct> strike(DoorKind door, std::optional<Role> role, Moment moment,
                                                 const QString& text);
    /// What became of a statement that was running when its process died. It is remembered.
    [[nodiscard]] Settlement settle(Role role, const QString& statement);
    /// role, text and settlement of each statement that was settled, in order.
    [[nodiscard]] QJsonArray settled();

  private:
    [[nodiscard]] bool isDue(std::size_t index);
    void perform(const Fault& fault, const QString& text);
    [[nodiscard]] Settlement chosenFor(const QString& statement);

    std::vector<Fault> m_faults;
    quint64 m_seed;
    std::shared_ptr<WorldStore> m_store;
    std::shared_ptr<LabClock> m_clock;
};

}  // namespace pchat::lab
