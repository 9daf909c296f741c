// A whole and right profile for tests, as JSON, ways to change one place of it, and what is then said.
#pragma once

#include "core/site/profile_file.h"

#include <QJsonObject>
#include <QString>

namespace pchat::test {

/// Every field that a profile can have, each with a right value.
[[nodiscard]] QJsonObject wholeProfile();
/// Only what is required.
[[nodiscard]] QJsonObject leastProfile();

/// The same object with `value` at the place; an undefined value takes the field away. Places read "pool.fqdn" or
/// "a.b[1]".
[[nodiscard]] QJsonObject with(const QJsonObject& object, const QString& place, const QJsonValue& value);
[[nodiscard]] QByteArray bytesOf(const QJsonObject& object);

/// "path: sentence" for each problem, in English.
[[nodiscard]] QStringList linesOf(const tl::expected<SiteProfile, json::Problems>& parsed);

}  // namespace pchat::test
