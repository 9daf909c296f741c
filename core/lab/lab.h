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

/// Lets the estate's clock run: jobs run when they are due, users write, what was changed reaches every computer.
[[nodiscard]] tl::expected<void, Message> letPass(const QString& folder, std::chrono::minutes time);
/// What happens to the estate from outside, by name: primary-returns (everything in the primary data center comes alive
/// as it stood), primary-rebuilt (it comes back as new machines with empty databases), network-cut and network-heals
/// (between the data centers), mirror-fails-over (in the pair that serves), backup-mirror-lost, primary-lost (that
/// server alone; its mirror lives), primary-damaged (the chat database there is SUSPECT), copy-outlives-job (the copy
/// job runs, and its program goes on when the job is stopped), administrator-recovers and administrator-enables-jobs
/// (by hand, on the backup instance). The Message names those that there are, or says why this one cannot happen here.
[[nodiscard]] tl::expected<void, Message> happen(const QString& folder, const QString& event);
[[nodiscard]] QStringList events();

/// What only the lab can know. messages: written and present (by role) count what was written before the outage,
/// afterOutage has the same two for what came later; lost (count, first, last, numbers, firstLsn, lastLsn) is whatever
/// was written anywhere and the database that now serves does not hold; inOrder: the numbers there rise.
/// statements[] each server received, in order, with role, text, error.
[[nodiscard]] tl::expected<QJsonObject, Message> truth(const QString& folder);

}  // namespace pchat::lab
