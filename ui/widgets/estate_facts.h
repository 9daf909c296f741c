// EstateFacts: an estate as rows of facts: what the profile says, and what was observed last.
//
// In the window's language at the moment of the call.
#pragma once

#include "core/situation/situation.h"
#include "ui/widgets/fact_list.h"

#include <QCoreApplication>

namespace pchat::ui {

class EstateFacts {
    Q_DECLARE_TR_FUNCTIONS(pchat::ui::EstateFacts)

  public:
    [[nodiscard]] static std::vector<FactRow> ofProfile(const SiteProfile& profile, Flow flow);
    /// What is true now; what was not observed, or not yet, says so.
    [[nodiscard]] static std::vector<FactRow> ofSituation(const SiteProfile& profile,
                                                          const std::optional<Situation>& situation, Flow flow,
                                                          bool isObserving);

  private:
    static QString databaseNow(const Fact<DatabaseFacts>& database);
    static QString mirroringNow(const Fact<DatabaseFacts>& database);
    static QString shippingNow(const SiteProfile& profile, const Situation& situation);
    static QString poolNow(const PoolSection& pool);
};

}  // namespace pchat::ui
