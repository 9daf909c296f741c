// Waiting for a call no longer than allowed. A call that does not return is left behind on its own thread.
//
// Whatever the call uses must be owned by the function object (shared_ptr), since it may outlive the caller. Only the
// doors need this: they alone can hang.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace pchat {

/// Runs `call` on a thread of its own and returns its value, or nullopt when it has not returned within `patience`.
template <class F>
auto callOrAbandon(F call, std::chrono::milliseconds patience) -> std::optional<std::invoke_result_t<F>> {
    struct Shared {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<std::invoke_result_t<F>> value;
    };
    auto shared = std::make_shared<Shared>();
    std::thread([shared, call = std::move(call)]() mutable {
        auto value = call();
        const std::scoped_lock lock(shared->mutex);
        shared->value = std::move(value);
        shared->done.notify_one();
    }).detach();
    std::unique_lock lock(shared->mutex);
    shared->done.wait_for(lock, patience, [&] { return shared->value.has_value(); });
    return std::move(shared->value);
}

}  // namespace pchat
