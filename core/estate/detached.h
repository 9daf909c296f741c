// runDetached(): work on a thread of its own that nobody waits for.
//
// What the work uses must be owned by it, since it may outlive the caller. It must not throw. A thread whose work has
// ended waits a few seconds for more before it ends too, since a run makes thousands of short calls. On Windows the
// thread is the system's own: winpthreads recycles the record of a thread that is detached while it ends, so that a
// later thread may run with another's arguments.
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <utility>

namespace pchat {

void startDetached(std::function<void()> work);

/// Tells apart what one and the same thread does for one piece of work and for the next: a number that no other work of
/// this process has or had. What does not run detached is one work for each thread. Callable from any thread.
[[nodiscard]] quint64 currentWork();

/// Also for work that can only be moved.
template <class Work>
void runDetached(Work work) {
    startDetached([shared = std::make_shared<Work>(std::move(work))] { (*shared)(); });
}

}  // namespace pchat
