#include "core/lab/world/damage.h"

#include "core/lab/server/databases.h"

namespace pchat::lab {

bool damage(const World& world, Role role, const QString& database) {
    const auto storage = Storage::open(world.layout().at(world.estate().server(role)->file), Storage::Access::Write);
    if (!storage) return false;
    try {
        std::optional<Database> found = findDatabase(**storage, database);
        if (!found || found->state != Online || found->isStandby != 0) return false;
        found->state = Suspect;
        saveDatabase(**storage, *found);
        return true;
    } catch (const Raised&) {
        return false;
    }
}

}  // namespace pchat::lab
