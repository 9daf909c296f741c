// Comparing server names that were written by different hands: short name or FQDN, any case, default instance or none.
//
// Pure; any thread.
#pragma once

#include "core/site/site_profile.h"

namespace pchat {

/// `name` is HOST, HOST\INSTANCE or HOST.DOMAIN\INSTANCE. Two full names must agree in full; a short one agrees with a
/// full one that begins with it.
[[nodiscard]] bool isSameInstance(const QString& name, const SqlInstance& instance);
[[nodiscard]] bool isSameHost(const QString& left, const QString& right);

}  // namespace pchat
