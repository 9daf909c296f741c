// World: an opened practice estate: its servers, paths, clock, faults and memory, shared by all its doors.
//
// Opening settles what dead processes left behind. Doors hold it by shared_ptr, so it outlives a call that was
// abandoned. Thread-safe.
#pragma once

#include "core/lab/shell/management_store.h"
#include "core/lab/world/estate_file.h"
#include "core/lab/world/faults.h"
#include "core/lab/world/layout.h"

namespace pchat::lab {

class World : public std::enable_shared_from_this<World> {
  public:
    [[nodiscard]] static tl::expected<std::shared_ptr<World>, Message> open(const QString& folder);

    [[nodiscard]] const Layout& layout() const { return m_layout; }
    [[nodiscard]] const EstateFile& estate() const { return m_estate; }
    [[nodiscard]] LabClock& clock() const { return *m_clock; }
    [[nodiscard]] std::shared_ptr<LabClock> sharedClock() const { return m_clock; }
    [[nodiscard]] WorldStore& store() const { return *m_store; }
    [[nodiscard]] FaultBook& faults() const { return *m_faults; }
    [[nodiscard]] const PathMap& paths() const { return *m_paths; }
    [[nodiscard]] ManagementStore& management() const { return *m_management; }
    /// Dead servers have one too: what they hold is what was lost.
    [[nodiscard]] Instance& instance(Role role) const { return *m_instances.at(role); }
    [[nodiscard]] bool has(Role role) const { return m_instances.contains(role); }
    /// Lets happen what is due by now: jobs of log shipping, chat servers that follow the pool's state. Returns at once
    /// while another thread is at it.
    void goOn();

  private:
    explicit World(const QString& folder) : m_layout(folder) {}
    [[nodiscard]] tl::expected<void, Message> openParts();
    [[nodiscard]] tl::expected<void, Message> openInstance(const Server& server);

    Layout m_layout;
    EstateFile m_estate;
    std::shared_ptr<LabClock> m_clock;
    std::shared_ptr<WorldStore> m_store;
    std::shared_ptr<PathMap> m_paths;
    std::shared_ptr<FaultBook> m_faults;
    std::shared_ptr<ManagementStore> m_management;
    std::map<Role, std::shared_ptr<Instance>> m_instances;
    std::mutex m_goingOn;
};

/// The world outside as one server sees it; no faults where `faults` is null.
[[nodiscard]] Surroundings surroundings(const Server& server, std::shared_ptr<LabClock> clock,
                                        std::shared_ptr<PathMap> paths, std::shared_ptr<FaultBook> faults);

/// Faults at SQL Server's door reach the instance as messages; this number and severity mean that the line broke.
constexpr int brokenLine = 10054;

}  // namespace pchat::lab
