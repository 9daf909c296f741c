// The groups under which the checks are shown. Values; any thread.
#pragma once

#include "core/text/message.h"

namespace pchat {

[[nodiscard]] Message connectivityGroup();
[[nodiscard]] Message permissionsGroup();
[[nodiscard]] Message logShippingGroup();
[[nodiscard]] Message logGroup();
[[nodiscard]] Message storageGroup();
[[nodiscard]] Message mirroringGroup();
[[nodiscard]] Message topologyGroup();
[[nodiscard]] Message splitBrainGroup();
[[nodiscard]] Message complianceGroup();

}  // namespace pchat
