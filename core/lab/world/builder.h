// Builder: makes a practice estate by living through it: databases are created, mirrored and shipped by the statements
// an administrator would send, then hours pass in which users write and jobs run, then comes the outage.
//
// The same scenario and seed give the same estate. The profile is written last, so an estate that has one is whole.
#pragma once

#include "core/lab/world/scenario.h"
#include "core/lab/world/world.h"

#include <random>

namespace pchat::lab {

class Builder {
  public:
    using Done = tl::expected<void, Message>;

    Builder(QString folder, Scenario scenario, quint64 seed);
    [[nodiscard]] Done build();

  private:
    [[nodiscard]] Done makeFolders();
    [[nodiscard]] Done makeInstances();
    [[nodiscard]] Done openWorld();
    [[nodiscard]] Done makeDatabases();
    [[nodiscard]] Done seedBackup();
    [[nodiscard]] Done configureShipping();
    [[nodiscard]] Done protect(Role role, const QString& database, const QString& file);
    [[nodiscard]] Done configurePrimary(Role role);
    [[nodiscard]] Done configureSecondary();
    [[nodiscard]] Done liveOn();
    void letServe(Role role);
    void usersWriteUntil(const QDateTime& time);
    [[nodiscard]] Done leaveForeignFiles();
    void damageCopies();
    void addVisitors();
    [[nodiscard]] Done finish();
    [[nodiscard]] Done send(Role role, const QString& batch);
    void advanceTo(const QDateTime& time);  // by itself it lets nothing happen
    [[nodiscard]] QStringList shippedLogs() const;

    Layout m_layout;
    Scenario m_scenario;
    EstateFile m_estate;
    std::mt19937_64 m_random;
    std::shared_ptr<World> m_world;
    Role m_principal = Role::Primary;
    std::vector<WrittenMessage> m_written;
    QDateTime m_nextMessage;
};

}  // namespace pchat::lab
