// Which logs come next, the proof that they join without a gap, and what would be lost.
//
// The rule is facts/sqlserver.md 2.6. Pure functions over values: no I/O, no clock. Linear in the number of sets after
// sorting, so that a folder of a million headers is a matter of seconds.
#pragma once

#include "core/logchain/backup_set.h"

namespace pchat {

/// Why a set takes no part in the chain.
enum class SetAsideReason {
    OtherDatabase,  ///< name or family differs
    NotALog,
    AlreadyApplied,  ///< last LSN at or below the redo point
    Empty,           ///< first equals last
    Duplicate,       ///< another copy or a longer set covers it
    OtherFork,       ///< error 4330 in advance
    Incomplete,      ///< no whole copy, a stripe missing, damaged
    BeyondGap
};
constexpr auto enumNames(SetAsideReason) {
    using R = SetAsideReason;
    return std::array{json::named(R::OtherDatabase, "otherDatabase"),   json::named(R::NotALog, "notALog"),
                      json::named(R::AlreadyApplied, "alreadyApplied"), json::named(R::Empty, "empty"),
                      json::named(R::Duplicate, "duplicate"),           json::named(R::OtherFork, "otherFork"),
                      json::named(R::Incomplete, "incomplete"),         json::named(R::BeyondGap, "beyondGap")};
}

struct SetAside {
    BackupSet set;
    SetAsideReason reason = SetAsideReason::Duplicate;
    static constexpr auto fields() {
        return std::tuple{json::field("set", &SetAside::set), json::field("reason", &SetAside::reason)};
    }
};

/// A range of the log that no usable set covers: [from, to).
struct Gap {
    Lsn from;
    Lsn to;
    static constexpr auto fields() { return std::tuple{json::field("from", &Gap::from), json::field("to", &Gap::to)}; }
};

struct Chain {
    RedoPoint start;
    RedoPoint end;  ///< where the database stands when all links are applied
    std::vector<BackupSet> links;
    std::vector<SetAside> setAside;
    std::optional<Gap> gap;
    bool crossesForks = false;
    static constexpr auto fields() {
        return std::tuple{json::field("start", &Chain::start), json::field("end", &Chain::end),
                          json::field("links", &Chain::links), json::field("setAside", &Chain::setAside),
                          json::field("gap", &Chain::gap),     json::field("crossesForks", &Chain::crossesForks)};
    }
};

struct DatabaseIdentity {
    QString name;
    QUuid familyGuid;  ///< null: not known; then the family of the first applicable set counts
};

/// The longest usable chain from the redo point. Sets without a whole copy take no part, except that an Unread copy
/// counts as whole when `acceptUnread` is set (before contents were read through).
[[nodiscard]] Chain chooseChain(const RedoPoint& start, const DatabaseIdentity& database, std::vector<BackupSet> sets,
                                bool acceptUnread = false);

/// Why a chain is not sound, judged link by link and independently of how it was chosen; empty when it is sound.
[[nodiscard]] std::vector<Message> proveChain(const Chain& chain, const DatabaseIdentity& database);

/// What is lost when the database is recovered at the end of the chain.
struct LossStatement {
    Lsn afterLsn;          ///< everything at and after this LSN
    QDateTime lastKept;    ///< when the last usable log was finished: the time of the last message surely kept (UTC)
    qint64 minutes = 0;    ///< from lastKept to the outage, rounded up; "at least" where not bounded
    bool bounded = false;  ///< false where the primary cannot be observed: no upper bound is known
    std::vector<QString> files;  ///< log files that exist and cannot be used

    /// The last log is taken by the plan itself, or no database that serves is touched.
    [[nodiscard]] bool isNothing() const { return bounded && minutes == 0 && files.empty(); }
    static constexpr auto fields() {
        using L = LossStatement;
        return std::tuple{json::field("afterLsn", &L::afterLsn), json::field("lastKept", &L::lastKept),
                          json::field("minutes", &L::minutes), json::field("bounded", &L::bounded),
                          json::field("files", &L::files)};
    }
};

/// `until`: when the primary stopped taking messages, where known; else the time of observation (then not bounded).
/// `lastKeptAtStart`: finish time of the last log already applied, used where the chain is empty.
[[nodiscard]] LossStatement stateLoss(const Chain& chain, const QDateTime& lastKeptAtStart, const QDateTime& until,
                                      bool primaryObserved);

}  // namespace pchat
