// Which sections of a Situation a check reads, and how newly observed sections join what was known. Pure.
#pragma once

#include "core/readiness/occasion.h"
#include "core/situation/situation.h"

namespace pchat::ui {

/// Found by asking the checks themselves: a section is read where the verdict is pending without it.
[[nodiscard]] std::vector<Section> sectionsReadBy(const QString& check, const SiteProfile& profile,
                                                  const Situation& situation, Occasion occasion);

/// `before` with the sections in `observed` taken from `now`; an empty list takes all that is there.
[[nodiscard]] Situation merged(const Situation& before, const Situation& now, const std::vector<Section>& observed);

}  // namespace pchat::ui
