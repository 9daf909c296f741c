// Where a full restore leads the files of the database. Internal to the plan room. Pure; any thread.
#pragma once

#include "core/script/values.h"
#include "core/situation/file_places.h"

#include <tl/expected.hpp>

namespace pchat::common {

/// One file: by the name that the database has for it, to a path of the server that restores.
struct Move {
    Text logicalName;
    Text path;
};

/// From where the backup has each file to where it is to lie; both lists name the same files in the same order. Empty
/// where all lie the same (letter case apart). The Message: a name or a path that no statement can carry.
[[nodiscard]] tl::expected<std::vector<Move>, Message> movesBetween(const std::vector<DatabaseFileFacts>& from,
                                                                    const std::vector<DatabaseFileFacts>& to);

}  // namespace pchat::common
