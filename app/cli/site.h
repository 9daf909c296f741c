// Site: the estate that a command works on, opened from --lab or --profile.
#pragma once

#include "app/cli/command.h"
#include "core/plan/plan.h"
#include "core/readiness/finding.h"

namespace pchat::cli {

struct Site {
    SiteProfile profile;
    QString folder;  ///< of the profile, absolute
    Estate estate;
};

/// What is said of the estate; nothing is asked of any server. Every problem is a sentence of its own.
[[nodiscard]] tl::expected<Site, std::vector<Message>> openSite(const Context& context);
[[nodiscard]] tl::expected<Site, std::vector<Message>> openSite(const Context& context, const QString& profilePath);
/// The estate of a profile, with the password that was given or is kept.
[[nodiscard]] tl::expected<Estate, Message> openEstate(const Context& context, const SiteProfile& profile,
                                                       const QString& profileFolder);

/// --lab, --profile and --password-stdin.
[[nodiscard]] std::vector<Option> siteOptions();
/// Whether one of the two is given.
[[nodiscard]] bool namesSite(const Arguments& arguments);

struct Observed {
    Situation situation;
    std::vector<Finding> findings;
};
/// Judged for the flow and for the servers that are chosen to be active, if any.
[[nodiscard]] Observed observeSite(const Site& site, Flow flow, const std::stop_token& stop = {},
                                   const std::vector<QString>& activeServers = {});

}  // namespace pchat::cli
