#include "core/lab/world/damage.h"

#include "core/lab/server/databases.h"

namespace pchat::lab {

bool damage(const World& world, Role role, const QString& database) {
    bool isDamaged = false;
    const bool hasReached = world.instance(role).reachInto([&](Storage& storage) {
        std::optional<Database> found = findDatabase(storage, database);
        if (!found || found->state != Online || found->isStandby != 0) return;
        found->state = Suspect;
        saveDatabase(storage, *found);
        isDamaged = true;
    });
    return hasReached && isDamaged;
}

}  // namespace pchat::lab
