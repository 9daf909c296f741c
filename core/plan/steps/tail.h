// Tail: the last log of the side that is given up, which the plan itself takes before anything else.
//
// Internal to the plan room. Values; any thread.
#pragma once

#include "core/plan/common/database_steps.h"
#include "core/situation/tail_source.h"

namespace pchat::failover {

struct Tail {
    TailSource source;
    common::BackupFile file;
};

/// Named as the next ones of log shipping, so that its jobs take them in order however this run ends: what was backed
/// up under another name would be missing there for ever. By the share alone, so that the same world yields the same
/// plan.
[[nodiscard]] tl::expected<common::BackupFile, Message> lastLog(const SiteProfile& profile, const Situation& situation,
                                                                int number);

/// A file of the log share that does not stand there yet; its ending is not one of log shipping's, whose copy job would
/// take it for its own.
[[nodiscard]] tl::expected<common::BackupFile, Message> freeLogFile(const SiteProfile& profile,
                                                                    const Situation& situation, const QString& use);

/// The source and its file, or why no last log can be taken.
[[nodiscard]] tl::expected<Tail, std::vector<Message>> tailFor(const SiteProfile& profile, const Situation& situation);

/// How less is lost: by the last log, which the plan takes or could take, and by a mirror that lives. Empty where
/// there is no source.
[[nodiscard]] std::vector<Message> whatTailSaves(const SiteProfile& profile, const Situation& situation,
                                                 const std::optional<Tail>& taken);

}  // namespace pchat::failover
