// What the rooms from situation on and the programs include nearly everywhere, compiled once.
#pragma once

#include "cmake/precompiled/doors.h"
#include "core/plan/plan.h"
#include "core/situation/situation.h"
