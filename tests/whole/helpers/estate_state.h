// What a practice estate is, as far as an undo has to bring it back: databases, mirroring, log shipping and its jobs on
// every server, and the pool. For tests; one thread.
#pragma once

#include "tests/lab/helpers/practice.h"

#include <QMap>

namespace pchat::whole {

/// By what it is about ("primary job LSBackup_mgc"); what is not there has no entry.
using State = QMap<QString, QString>;

[[nodiscard]] State stateOf(test::Practice& practice);

/// The entries that differ, each as "what: one -> other".
[[nodiscard]] QStringList differences(const State& one, const State& other);
/// What the entries that differ are about.
[[nodiscard]] QSet<QString> differing(const State& one, const State& other);

}  // namespace pchat::whole
