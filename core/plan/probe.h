// Probe and Condition: how a step looks at the world, and what it wants to see there.
//
// Values that can be written down, shown in the runbook and read back; asking them is the runner's work.
#pragma once

#include "core/logchain/lsn.h"
#include "core/plan/probe_kinds.h"

namespace pchat {

using Probe = std::variant<SqlProbe, ShellProbe, FileSizeProbe, FolderProbe, EvidenceProbe, ForeignLogsProbe,
                           BackupFilesProbe, RowCountsProbe>;

enum class Comparison { Equals, Differs, OneOf, LsnAtLeast, LsnBelow, Absent, Present, Empty, SameAsSaved };
constexpr auto enumNames(Comparison) {
    using C = Comparison;
    return std::array{json::named(C::Equals, "equals"),
                      json::named(C::Differs, "differs"),
                      json::named(C::OneOf, "oneOf"),
                      json::named(C::LsnAtLeast, "lsnAtLeast"),
                      json::named(C::LsnBelow, "lsnBelow"),
                      json::named(C::Absent, "absent"),
                      json::named(C::Present, "present"),
                      json::named(C::Empty, "empty"),
                      json::named(C::SameAsSaved, "sameAsSaved")};
}

/// What a probe's value is compared with. OneOf: `value` holds the choices, separated by "|". SameAsSaved: `value`
/// names a cell that an earlier step of the run has saved, "STEP/NUMBER OF ITS QUERY/COLUMN" of the first row; whoever
/// asks puts that cell in its place first (resolved()).
struct Expectation {
    Comparison comparison = Comparison::Equals;
    QString value;
    /// `observed` is nullopt for NULL, no row, no file.
    [[nodiscard]] bool isMetBy(const std::optional<QString>& observed) const;
    static constexpr auto fields() {
        return std::tuple{json::field("comparison", &Expectation::comparison),
                          json::field("value", &Expectation::value)};
    }
};

/// A fact that a step relies on, with the value expected by then.
struct Condition {
    Message name;  ///< "The database mgc on SQL03 is RESTORING"
    Probe probe;
    Expectation expected;
    static constexpr auto fields() {
        return std::tuple{json::field("name", &Condition::name), json::field("probe", &Condition::probe),
                          json::field("expected", &Condition::expected)};
    }
};

PCHAT_JSON_ELSEWHERE(Probe);
PCHAT_JSON_ELSEWHERE(Expectation);
PCHAT_JSON_ELSEWHERE(Condition);

}  // namespace pchat
