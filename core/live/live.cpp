#include "core/live/live.h"

namespace pchat::live {

tl::expected<Estate, Message> open(const SiteProfile& profile) {
    return tl::unexpected(
        Message(QT_TRANSLATE_NOOP("core",
                                  "The pool %1 is a real one, and this version works on practice estates only. Its "
                                  "profile was read and checked; no server was contacted."),
                {profile.pool.fqdn}));
}

}  // namespace pchat::live
