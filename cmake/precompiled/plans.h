// What the rooms from situation on, the programs and the tests include nearly everywhere, compiled once.
#pragma once

#include "cmake/precompiled/doors.h"
#include "core/plan/plan.h"
#include "core/situation/situation.h"
