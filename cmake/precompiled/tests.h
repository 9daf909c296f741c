// What the tests include nearly everywhere, compiled once.
#pragma once

#include "cmake/precompiled/plans.h"

#include <QTest>
