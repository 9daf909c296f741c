// The mirrored pairs of the estate: who serves in each, and what passes between the two sides as time goes on.
// Blocks; any thread.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

struct MirrorPair {
    Role first = Role::Primary;  ///< the principal when the pair was set up
    Role second = Role::PrimaryMirror;
    [[nodiscard]] bool has(Role role) const { return role == first || role == second; }
    [[nodiscard]] Role otherThan(Role role) const { return role == first ? second : first; }
};

/// The instance that holds mgccomp at this place.
[[nodiscard]] Role complianceServer(const World& world, Role place);
/// The pair to which this server belongs.
[[nodiscard]] MirrorPair pairOf(Role role);
/// The pair whose chat database the pool uses in this state.
[[nodiscard]] MirrorPair pairIn(const QString& poolState);
/// The same of one of its databases, which may have instances of its own.
[[nodiscard]] MirrorPair pairOfDatabase(const World& world, const QString& poolState, const QString& database);
/// Which of the two has the database online now, whether or not it can be reached.
[[nodiscard]] std::optional<Role> servingIn(const World& world, const MirrorPair& pair, const QString& database);

/// Mirrors harden what their principals wrote; sides that do not reach each other know it; what one side has ended is
/// ended on the other.
void keepMirrors(World& world);

}  // namespace pchat::lab
