// World: an opened practice estate: its servers, paths, clock, faults and memory, shared by all its doors.
//
// Opening settles what dead processes left behind. Doors hold it by shared_ptr, so it outlives a call that was
// abandoned. Thread-safe.
#pragma once

#include "core/lab/shell/management_store.h"
#include "core/lab/world/estate_file.h"
#include "core/lab/world/faults.h"
#include "core/lab/world/layout.h"

#include <atomic>

namespace pchat::lab {

class World : public std::enable_shared_from_this<World> {
  public:
    [[nodiscard]] static tl::expected<std::shared_ptr<World>, Message> open(const QString& folder);

    [[nodiscard]] const Layout& layout() const { return m_layout; }
    /// What it gives stays valid, and may be out of date after refresh().
    [[nodiscard]] const EstateFile& estate() const { return m_reading.load()->estate; }
    [[nodiscard]] LabClock& clock() const { return *m_clock; }
    [[nodiscard]] std::shared_ptr<LabClock> sharedClock() const { return m_clock; }
    [[nodiscard]] WorldStore& store() const { return *m_store; }
    [[nodiscard]] FaultBook& faults() const { return *m_faults; }
    [[nodiscard]] const PathMap& paths() const { return m_reading.load()->paths; }
    [[nodiscard]] ManagementStore& management() const { return *m_management; }
    /// Dead servers have one too: what they hold is what was lost.
    [[nodiscard]] Instance& instance(Role role) const { return *m_instances.at(role); }
    [[nodiscard]] bool has(Role role) const { return m_instances.contains(role); }
    /// Lets happen what is due by now: jobs of log shipping, chat servers that follow the pool's state, users who
    /// write, mirrors that keep up. Returns at once while another thread is at it.
    void goOn();
    /// Reads again what the estate is made of where another process has changed it.
    void refresh();
    /// The same, and lets happen what no wizard waits for: what is to come from outside by now, and a copy under way.
    void catchUp();
    /// Changes what the estate is made of, for every process that has it open.
    [[nodiscard]] tl::expected<void, Message> change(const std::function<void(EstateFile&)>& alter);

  private:
    /// estate.json as it was read at some time.
    struct Reading {
        EstateFile estate;
        PathMap paths;
        QDateTime fileTime;
    };

    explicit World(const QString& folder) : m_layout(folder) {}
    [[nodiscard]] tl::expected<void, Message> openParts();
    [[nodiscard]] tl::expected<void, Message> openInstance(const Server& server);
    [[nodiscard]] tl::expected<void, Message> readEstate();
    /// The world outside as one server sees it.
    [[nodiscard]] Surroundings surroundings(const Server& server);
    void mirroringEnds(Role role, Moment moment, const QString& database, const QString& partner);
    [[nodiscard]] tl::expected<Instance*, PartnerProblem> partnerAt(Role role, const QString& host, int port);

    Layout m_layout;
    std::mutex m_readingMutex;
    std::vector<std::unique_ptr<const Reading>> m_readings;  ///< all there were: parts of them are still held elsewhere
    std::atomic<const Reading*> m_reading = nullptr;
    std::shared_ptr<LabClock> m_clock;
    std::shared_ptr<WorldStore> m_store;
    std::shared_ptr<FaultBook> m_faults;
    std::shared_ptr<ManagementStore> m_management;
    std::map<Role, std::shared_ptr<Instance>> m_instances;
    std::mutex m_goingOn;
};

/// Faults at SQL Server's door reach the instance as messages; this number and severity mean that the line broke.
constexpr int brokenLine = 10054;

}  // namespace pchat::lab
