// What ends mirroring on one side: PARTNER OFF there, or hearing that the partner did it. Values; any thread.
#pragma once

#include "core/lab/server/databases.h"

namespace pchat::lab {

void endMirroring(Database& database);

}  // namespace pchat::lab
