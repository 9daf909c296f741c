// What the tests include nearly everywhere, compiled once more, as they are. (QTest depends on whether there is a
// window.)
#pragma once

#include "cmake/precompiled/plans.h"
