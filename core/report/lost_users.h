// The users that a run found without a login, with the statements that mend them. Pure.
#pragma once

#include "core/report/writer.h"
#include "core/run/run_file.h"

namespace pchat {

/// Nothing where the run did not look.
void writeLostUsers(Writer& writer, const RunRecord& record);

}  // namespace pchat
