#include "core/plan/common/file_places.h"

namespace pchat::common {

tl::expected<std::vector<Move>, Message> movesBetween(const std::vector<DatabaseFileFacts>& from,
                                                      const std::vector<DatabaseFileFacts>& to) {
    std::vector<Move> moves;
    moves.reserve(to.size());
    bool differ = false;
    for (std::size_t at = 0; at < to.size(); ++at) {
        differ = differ || from[at].physicalName.compare(to[at].physicalName, Qt::CaseInsensitive) != 0;
        auto name = Text::from(to[at].logicalName);
        auto path = Text::from(to[at].physicalName);
        if (!name) return tl::unexpected(name.error());
        if (!path) return tl::unexpected(path.error());
        moves.push_back({std::move(*name), std::move(*path)});
    }
    if (!differ) moves.clear();
    return moves;
}

}  // namespace pchat::common
