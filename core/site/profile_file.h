// Reading a SiteProfile from JSON, with every problem named by the field's path, the value and what would be right.
#pragma once

#include "core/site/site_profile.h"

#include <tl/expected.hpp>

namespace pchat {

/// What is wrong with a profile whose types are right: missing fields, impossible host names, four active servers …
/// Empty when nothing is. A host that does not answer is not a problem of the profile.
[[nodiscard]] json::Problems problems(const SiteProfile& profile);

/// Each problem in a sentence that begins with the field.
[[nodiscard]] std::vector<Message> sentencesOf(const json::Problems& problems);

/// Why this text is not accepted as the name of a database. Stricter than SQL Server: brackets, quotes, semicolons and
/// what cannot be seen have no place in a name that people approve by reading it.
[[nodiscard]] Message databaseNameProblem(const QString& name);

/// Parses and checks. Unknown keys are problems too: a misspelt field must not be ignored.
[[nodiscard]] tl::expected<SiteProfile, json::Problems> parseProfile(const QByteArray& text);
[[nodiscard]] QByteArray formatProfile(const SiteProfile& profile);

/// Writes the file, whole or not at all; why it could not be written, nothing where it was.
[[nodiscard]] std::optional<Message> saveProfile(const SiteProfile& profile, const QString& path);

/// Reads the file; one that is missing or cannot be read is a problem whose path is the file's name.
[[nodiscard]] tl::expected<SiteProfile, json::Problems> loadProfile(const QString& path);

}  // namespace pchat
