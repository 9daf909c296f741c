// InterruptWatch: turns Ctrl-C (and a request to end, or a terminal that closes) into a call, instead of a dead
// process.
//
// Make it before any other thread starts: threads inherit that these signals are held back. `onInterrupt` is called on
// a thread of its own, with 1 for the first time, 2 for the second …
#pragma once

#include <functional>
#include <thread>

namespace pchat::cli {

class InterruptWatch {
  public:
    explicit InterruptWatch(std::function<void(int)> onInterrupt);
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

  private:
    std::jthread m_thread;
};

}  // namespace pchat::cli
