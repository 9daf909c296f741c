// What can only be seen in the JSON of a profile: keys that are not known, keys that are missing, secrets.
//
// A problem here covers its path: what the later, finer checks say about the same place would only repeat it. No value
// is shown where a secret may stand. Pure; any thread.
#pragma once

#include "core/site/site_profile.h"

namespace pchat::detail {

struct ShapeFindings {
    json::Problems problems;
    QStringList covered;  ///< paths that are explained already, with all below them
};

/// Unknown and missing keys and secrets in the JSON of a profile.
[[nodiscard]] ShapeFindings findingsInShape(const QJsonObject& profile);

/// Whether `path` or what it lies in is among `covered`.
[[nodiscard]] bool isCovered(const QString& path, const QStringList& covered);

/// The one of `known` that `word` was most likely meant to be; empty where none is near.
[[nodiscard]] QString nearestOf(const QString& word, const QStringList& known);

}  // namespace pchat::detail
