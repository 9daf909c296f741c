// EstateView: what the estate drawing shows, as a value: made from the profile and what was observed.
//
// In the window's language at the moment it is made. Pure but for the language.
#pragma once

#include "core/run/runner.h"
#include "core/situation/situation.h"
#include "ui/look/state_icon.h"

#include <QCoreApplication>

namespace pchat::ui {

struct ServerBox {
    QString name;
    QString role;
    QString fact;  ///< "RESTORING", "does not answer from here"
    StateShape shape = StateShape::Later;
    bool exists = true;
};

struct EstateView {
    QString primarySite;
    QString backupSite;
    QString share;
    std::map<Role, ServerBox> servers;
    QString shipping;                             ///< word beside the arrow
    std::optional<Role> serving = Role::Primary;  ///< which serves (or is to serve); none where that is seen of none
    bool shippingEnds = false;                    ///< the arrow is broken: log shipping is or will be removed
    bool shipsBack = false;                       ///< the arrow is turned round: logs go from the backup to the primary

    /// All of it in words, for those who do not see the drawing.
    [[nodiscard]] QString spoken() const;
};

class EstateViews {
    Q_DECLARE_TR_FUNCTIONS(pchat::ui::EstateViews)

  public:
    [[nodiscard]] static EstateView of(const SiteProfile& profile, const std::optional<Situation>& situation);
    /// The same estate as it will be after the flow.
    [[nodiscard]] static EstateView after(const SiteProfile& profile, const std::optional<Situation>& situation,
                                          Flow flow);

    /// As the steps of a run have proven it so far.
    [[nodiscard]] static EstateView during(const SiteProfile& profile, const std::optional<Situation>& situation,
                                           const Plan& plan, const std::map<QString, StepState>& steps);

  private:
    static std::optional<Role> servingIn(const Situation& situation);
    static void showShipping(const Situation& situation, EstateView& view);
    static void serve(Role role, EstateView& view);
    static void receive(Role role, EstateView& view);
    static void endShipping(EstateView& view);
    static ServerBox box(const SiteProfile& profile, Role role);
    static void show(const PartnerSection& section, ServerBox& box);
    static void show(const BackupSection& section, ServerBox& box);
    static QString databaseFact(const Fact<DatabaseFacts>& database);
};

}  // namespace pchat::ui
