// The practice estate: SQL Servers, pool, share and users that behave like real ones where it matters.
//
// Everything lies in one folder, so that a killed wizard finds the same half-changed world when it starts again. The
// lab knows text, script, site and estate only; it has LSN code of its own. See the rooms' design for what it must
// refuse.
#pragma once

#include "core/estate/estate.h"

#include <QJsonObject>

namespace pchat::lab {

[[nodiscard]] std::vector<ScenarioSummary> scenarios();

/// Makes the estate in a folder that is new or empty, and writes site.json; its path.
[[nodiscard]] tl::expected<QString, Message> create(const PracticeRequest& request);

/// Opens the doors of an estate. Statements that were in flight when a process died are settled here, by seed.
[[nodiscard]] tl::expected<Estate, Message> open(const SiteProfile& profile, const QString& folder);

/// What every server of the estate speaks from now on, by the alias of sys.syslanguages: us_english, British, Japanese.
[[nodiscard]] tl::expected<void, Message> setLanguage(const QString& folder, const QString& language);
[[nodiscard]] QStringList languages();

/// `other` with the clock of `labEstate`, its SQL Server doors counted in that time: for servers of a practice estate
/// that are reached over a network. As it is where `labEstate` is empty.
[[nodiscard]] Estate inLabTime(Estate other, const Estate& labEstate);

/// What only the lab can know: messages.written, messages.present by role, messages.lost with count, firstLsn, lastLsn;
/// statements[] each server received, in order, with role, text, error.
[[nodiscard]] tl::expected<QJsonObject, Message> truth(const QString& folder);

}  // namespace pchat::lab
