// forEachSideBySide(): the same work for every item, a few at once, in the caller's own time.
//
// The work must not throw. Returns when all is done: a caller that cannot wait runs this on a thread that may be left.
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace pchat {

template <class Item, class Work>
void forEachSideBySide(const std::vector<Item>& items, std::size_t atOnce, Work work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < items.size(); i = next++)
            work(i, items[i]);
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(atOnce, items.size()); ++i)
        others.emplace_back(run);
    run();
    for (std::thread& other : others)
        other.join();
}

}  // namespace pchat
