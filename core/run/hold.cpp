#include "core/run/hold.h"

#include <thread>

namespace pchat {

namespace {
constexpr std::chrono::milliseconds pauseTurn{20};
}

bool mayGoOn(const RunRoom& room, const Step& step) {
    const RunOptions& options = room.options;
    if (options.pause->load() && !options.stopAfterStep->load()) {
        room.journal.settle();
        (void)room.journal.write(
            stepEvent(EventKind::Waiting, step, 0, QT_TRANSLATE_NOOP("core", "Paused before this step.")));
    }
    while (options.pause->load() && !options.stopAfterStep->load() && !room.journal.isBroken())
        std::this_thread::sleep_for(pauseTurn);
    return !options.stopAfterStep->load();
}

}  // namespace pchat
