// Undoable: what taking back a run would do now, in its order, or why it is refused. Pure; any thread.
#pragma once

#include "core/run/tally.h"

namespace pchat {

enum class UndoWay {
    Undo,   ///< its undo is carried out, unless everything is seen to be as before
    Look,   ///< it may have taken effect and has no undo: it is looked at, and ends the undo where it did
    Cannot  ///< it took effect and has no undo: the undo ends before it
};

struct UndoItem {
    const Step* step = nullptr;
    UndoWay way = UndoWay::Cannot;
};

/// Steps that changed nothing which matters (Risk::Safe), or nothing that is in the way, stay as they are and are not
/// in it.
struct Undoable {
    std::vector<UndoItem> items;  ///< the last one done first, as far as the undo goes; the plan must outlive them
    Message whyNot;               ///< why it is refused; empty: it is offered
    std::vector<const Step*> stays = {};  ///< changed something and stay as they are (Step::staysOnUndo), in order

    [[nodiscard]] bool isOffered() const { return whyNot.isEmpty(); }
    /// Those whose undo would be carried out, in order.
    [[nodiscard]] std::vector<const Step*> steps() const;
    /// The step that cannot be undone and ends it; nullptr where it goes all the way back.
    [[nodiscard]] const Step* end() const;
};

[[nodiscard]] Undoable undoable(const Plan& plan, const RunTally& tally);
[[nodiscard]] Undoable undoable(const Plan& plan, const std::vector<Event>& events);

/// Why there is no way back behind this step, which took effect.
[[nodiscard]] Message whyItStays(const Step& step);

}  // namespace pchat
