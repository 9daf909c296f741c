// Role: which instance of a site is meant. Values; pure.
#pragma once

#include "core/text/json.h"

#include <array>

namespace pchat {

/// The four places that Topology Builder knows for a Persistent Chat store (facts/procedure.md 1.1), and the same four
/// for the compliance store where that has instances of its own.
enum class Role {
    Primary,
    PrimaryMirror,
    Backup,
    BackupMirror,
    CompliancePrimary,
    CompliancePrimaryMirror,
    ComplianceBackup,
    ComplianceBackupMirror
};
constexpr auto enumNames(Role) {
    return std::array{json::named(Role::Primary, "primary"),
                      json::named(Role::PrimaryMirror, "primaryMirror"),
                      json::named(Role::Backup, "backup"),
                      json::named(Role::BackupMirror, "backupMirror"),
                      json::named(Role::CompliancePrimary, "compliancePrimary"),
                      json::named(Role::CompliancePrimaryMirror, "compliancePrimaryMirror"),
                      json::named(Role::ComplianceBackup, "complianceBackup"),
                      json::named(Role::ComplianceBackupMirror, "complianceBackupMirror")};
}

/// The four places.
constexpr std::array chatRoles{Role::Primary, Role::PrimaryMirror, Role::Backup, Role::BackupMirror};
/// A database's instances are keyed by place.
constexpr auto enumKeys(Role) {
    return chatRoles;
}

constexpr bool isOfCompliance(Role role) {
    return role >= Role::CompliancePrimary;
}
/// The instance of mgccomp alone at a place.
constexpr Role complianceRoleOf(Role place) {
    return static_cast<Role>(static_cast<int>(place) + static_cast<int>(Role::CompliancePrimary));
}
/// The place that an instance stands at.
constexpr Role chatRoleOf(Role role) {
    return isOfCompliance(role) ? static_cast<Role>(static_cast<int>(role) - static_cast<int>(Role::CompliancePrimary))
                                : role;
}
constexpr bool isInPrimarySite(Role role) {
    return chatRoleOf(role) == Role::Primary || chatRoleOf(role) == Role::PrimaryMirror;
}

}  // namespace pchat
