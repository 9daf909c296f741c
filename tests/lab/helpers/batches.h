// Batches of every kind that the lab's reader has learnt. For tests.
#pragma once

#include <QStringList>

namespace pchat::test {

[[nodiscard]] QStringList learntBatches();

}  // namespace pchat::test
