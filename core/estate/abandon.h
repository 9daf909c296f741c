// Waiting for a call no longer than allowed. A call that does not return is left behind on its own thread.
//
// Whatever the call uses must be owned by the function object (shared_ptr), since it may outlive the caller. Only the
// doors need this: they alone can hang.
#pragma once

#include "core/estate/detached.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace pchat {

/// Runs `call(say)` on a thread of its own. What it says is handed to `onSaid` on the waiting thread, in order, as it
/// comes; its value is returned, or nullopt when it has not returned within `patience`. What it says later is dropped.
/// `meanwhile`: CallOptions::meanwhile.
template <class Said, class F>
auto callOrAbandon(F call, std::chrono::milliseconds patience, const std::function<void(const Said&)>& onSaid,
                   const std::function<void()>& meanwhile = {})
    -> std::optional<std::invoke_result_t<F, std::function<void(const Said&)>>> {
    struct Shared {
        std::mutex mutex;
        std::condition_variable news;
        std::vector<Said> said;
        std::optional<std::invoke_result_t<F, std::function<void(const Said&)>>> value;
    };
    auto shared = std::make_shared<Shared>();
    runDetached([shared, call = std::move(call)]() mutable {
        auto value = call([shared](const Said& each) {
            const std::scoped_lock lock(shared->mutex);
            shared->said.push_back(each);
            shared->news.notify_one();
        });
        const std::scoped_lock lock(shared->mutex);
        shared->value = std::move(value);
        shared->news.notify_one();
    });
    const auto until = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(shared->mutex, std::defer_lock);
    for (bool isInTime = true; isInTime;) {
        if (meanwhile) meanwhile();
        lock.lock();
        isInTime = shared->news.wait_until(lock, until, [&] { return shared->value || !shared->said.empty(); });
        const std::vector<Said> said = std::exchange(shared->said, {});
        if (shared->value) isInTime = false;
        lock.unlock();
        for (const Said& each : said)
            if (onSaid) onSaid(each);
    }
    lock.lock();
    return std::move(shared->value);
}

/// The same for a call that says nothing.
template <class F>
auto callOrAbandon(F call, std::chrono::milliseconds patience, const std::function<void()>& meanwhile = {})
    -> std::optional<std::invoke_result_t<F>> {
    return callOrAbandon<char>(
        [call = std::move(call)](const std::function<void(const char&)>&) mutable { return call(); }, patience, {},
        meanwhile);
}

}  // namespace pchat
