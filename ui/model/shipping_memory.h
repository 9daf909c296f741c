// ShippingMemory: how log shipping was set up before the failover, asked of the kept runs once for each flow.
//
// For one estate, until its checks are made from the beginning or a run has ended. Thread-safe; a second one who asks
// waits for the first.
#pragma once

#include "core/run/saved_shipping.h"

#include <map>
#include <mutex>

namespace pchat::ui {

class ShippingMemory {
  public:
    /// `ask` reads the run files. What is given stays where it is.
    template <class Ask>
    const SavedShipping& of(Flow flow, const Ask& ask) {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_saved.find(flow);
        return found == m_saved.end() ? m_saved.emplace(flow, ask()).first->second : found->second;
    }

  private:
    std::mutex m_mutex;
    std::map<Flow, SavedShipping> m_saved;
};

}  // namespace pchat::ui
