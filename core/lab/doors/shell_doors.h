// The management shell's doors of a practice estate: see core/lab/shell/cmdlets.h for what they do.
#pragma once

#include "core/lab/world/world.h"

namespace pchat::lab {

class LabShellObserver final : public ShellObserver {
  public:
    explicit LabShellObserver(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions& options) override;

  private:
    std::shared_ptr<World> m_world;
};

class LabShellActor final : public ShellActor {
  public:
    explicit LabShellActor(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions& options) override;

  private:
    std::shared_ptr<World> m_world;
};

}  // namespace pchat::lab
