// The plans that are kept in tests/golden, by name. For tests.
#pragma once

#include "core/plan/failover.h"

#include <QStringList>

namespace pchat::test {

[[nodiscard]] QStringList goldenNames();
[[nodiscard]] tl::expected<Plan, std::vector<Message>> goldenPlan(const QString& name);

}  // namespace pchat::test
