#include "core/situation/observe.h"

#include "core/estate/abandon.h"
#include "core/situation/lanes.h"
#include "core/situation/probes.h"

#include <algorithm>

namespace pchat {

namespace {

/// One section being observed: copies what its draft holds into the Situation.
using Collect = std::function<void(Situation&)>;

class Observation {
  public:
    Observation(const SiteProfile& profile, const ObservingDoors& doors, const ObserveOptions& options);
    Situation run();

  private:
    void start(Section section);
    void startBackup();
    void startPartner(Section section, Role role, std::optional<PartnerSection> Situation::*place);
    void startFolder(Section section, Shelf shelf, std::optional<FolderSection> Situation::*place);
    void startPool();

    template <class Part>
    std::shared_ptr<Draft<Part>> draft(Section section, Part part, std::optional<Part> Situation::*place,
                                       const Message& absent) {
        setUnknown(part, absent, m_situation.startedAt);
        auto draft = std::make_shared<Draft<Part>>(std::move(part));
        m_collect.emplace(section, [draft, place](Situation& situation) { situation.*place = draft->copy(); });
        return draft;
    }
    template <class Part>
    void startCompliance(Section section, Role place, const std::shared_ptr<Draft<Part>>& part) {
        if (!isComplianceApart(m_profile, place)) return;
        lane(section,
             [part, place](const Asking& asking) { putCompliance(probeComplianceApart(asking, place), *part); });
    }
    void lane(Section section, Lanes::Work work) { m_lanes.start(static_cast<int>(section), std::move(work)); }

    const ObserveOptions& m_options;
    SiteProfile m_profile;
    Lanes m_lanes;
    Message m_noAnswer;
    Situation m_situation;
    std::map<Section, Collect> m_collect;
};

Observation::Observation(const SiteProfile& profile, const ObservingDoors& doors, const ObserveOptions& options)
    : m_options(options),
      m_profile(profile),
      m_lanes({profile, doors, options.patience, options.slow, {}, {}}),
      m_noAnswer(QT_TRANSLATE_NOOP("core", "No answer within %1; the question was given up."),
                 {std::chrono::ceil<std::chrono::seconds>(options.patience)}) {
    m_situation.startedAt =
        callOrAbandon([clock = doors.clock] { return clock->now(); }, options.patience).value_or(QDateTime());
}

void Observation::start(Section section) {
    switch (section) {
        case Section::Backup:
            return startBackup();
        case Section::Primary:
            return startPartner(section, Role::Primary, &Situation::primary);
        case Section::PrimaryMirror:
            return startPartner(section, Role::PrimaryMirror, &Situation::primaryMirror);
        case Section::BackupMirror:
            return startPartner(section, Role::BackupMirror, &Situation::backupMirror);
        case Section::Share:
            return startFolder(section, Shelf::Share, &Situation::share);
        case Section::CopyFolder:
            return startFolder(section, Shelf::CopyFolder, &Situation::copyFolder);
        case Section::Pool:
            return startPool();
    }
}

void Observation::startBackup() {
    const auto part = draft(Section::Backup, BackupSection{}, &Situation::backup, m_noAnswer);
    lane(Section::Backup, [part](const Asking& asking) { probeBackup(asking, *part); });
    startCompliance(Section::Backup, Role::Backup, part);
}

void Observation::startPartner(Section section, Role role, std::optional<PartnerSection> Situation::*place) {
    if (!m_profile.instance(role)) {
        draft(section, PartnerSection{}, place,
              QT_TRANSLATE_NOOP("core", "The profile names no server for this role."));
        return lane(section, [](const Asking&) {});
    }
    const auto part = draft(section, PartnerSection{}, place, m_noAnswer);
    lane(section, [part, role](const Asking& asking) { probePartnerBySql(asking, role, *part); });
    lane(section, [part, role](const Asking& asking) { probePartnerByShell(asking, role, *part); });
    startCompliance(section, role, part);
}

void Observation::startFolder(Section section, Shelf shelf, std::optional<FolderSection> Situation::*place) {
    const FolderPlace folder = placeOf(m_profile, shelf);
    FolderSection empty;
    empty.path = folder.fromServer;
    const auto part = draft(section, std::move(empty), place, m_noAnswer);
    const auto promise = std::make_shared<std::promise<Listing>>();
    const auto future = std::make_shared<std::future<Listing>>(promise->get_future());
    lane(section, [part, folder, promise](const Asking& asking) {
        probeFolderFromHere(asking, folder, std::move(*promise), *part);
    });
    lane(section, [part, folder, future](const Asking& asking) {
        probeFolderByServer(asking, folder, std::move(*future), *part);
    });
}

void Observation::startPool() {
    const auto part = draft(Section::Pool, PoolSection{}, &Situation::pool, m_noAnswer);
    lane(Section::Pool, [part](const Asking& asking) {
        probePool(asking, *part);
        probeManagement(asking, *part);
        probeFrontEnds(asking, *part);
        probeServerStates(asking, *part);
    });
    lane(Section::Pool, [part](const Asking& asking) { probeRights(asking, *part); });
}

Situation Observation::run() {
    constexpr std::array all{Section::Backup, Section::Primary,    Section::PrimaryMirror, Section::BackupMirror,
                             Section::Share,  Section::CopyFolder, Section::Pool};
    const auto& only = m_options.only;
    for (const Section section : all)
        if (only.empty() || std::find(only.begin(), only.end(), section) != only.end()) start(section);
    for (auto settled = m_lanes.wait(m_options.stop); !settled.empty(); settled = m_lanes.wait(m_options.stop))
        for (const int group : settled) {
            const auto section = static_cast<Section>(group);
            m_collect.at(section)(m_situation);
            if (m_options.onSection) m_options.onSection(section, m_situation);
        }
    return std::move(m_situation);
}

}  // namespace

Situation observe(const SiteProfile& profile, const ObservingDoors& doors, const ObserveOptions& options) {
    return Observation(profile, doors, options).run();
}

}  // namespace pchat
