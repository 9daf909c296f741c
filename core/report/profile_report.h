// What a profile says, what discovery found, and what is wrong with a profile, as documents and as JSON.
//
// None of them can hold a secret, since a profile cannot. Pure; any thread.
#pragma once

#include "core/discovery/discovery.h"
#include "core/report/document.h"
#include "core/text/catalog.h"

namespace pchat {

/// The profile in words.
[[nodiscard]] Document profileDocument(const SiteProfile& profile, const Catalog& catalog);

/// How far it came, in a line: "Values found: 14. Concluded, to be looked at: 2. Missing: 1. In dispute: 0."
[[nodiscard]] Message discoverySentence(const Discovery& discovery);
/// Where each value came from, what is disputed, what did not answer and what is still missing. `path`: of the profile.
[[nodiscard]] Document discoveryDocument(const Discovery& discovery, const QString& path, const Catalog& catalog);
/// `profile`, `complete`, `values[]`, `disputes[]`, `seen[]`, `troubles[]`, `problems[]`.
[[nodiscard]] QJsonObject discoveryJson(const Discovery& discovery, const QString& path, const Catalog& catalog);

/// One sentence for each fault; a good word where there is none.
[[nodiscard]] Document validationDocument(const json::Problems& problems, const QString& path, const Catalog& catalog);
/// `profile`, `valid`, `problems[]` with `field` and `problem`.
[[nodiscard]] QJsonObject validationJson(const json::Problems& problems, const QString& path, const Catalog& catalog);

}  // namespace pchat
