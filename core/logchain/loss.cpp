#include "core/logchain/chain.h"

#include <algorithm>

namespace pchat {

namespace {

constexpr qint64 millisecondsPerMinute = 60000;

/// Logs that hold messages and cannot be used. What is covered elsewhere or belongs to another database loses nothing.
bool isLost(SetAsideReason reason) {
    using R = SetAsideReason;
    return reason == R::BeyondGap || reason == R::Incomplete || reason == R::OtherFork;
}

std::vector<QString> unusableFiles(const Chain& chain) {
    std::vector<QString> files;
    for (const SetAside& aside : chain.setAside)
        if (isLost(aside.reason))
            for (const FileCopy& copy : aside.set.copies)
                files.push_back(copy.file);
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

qint64 minutesBetween(const QDateTime& from, const QDateTime& until) {
    if (!from.isValid() || !until.isValid() || until <= from) return 0;
    return (from.msecsTo(until) + millisecondsPerMinute - 1) / millisecondsPerMinute;
}

}  // namespace

LossStatement stateLoss(const Chain& chain, const QDateTime& lastKeptAtStart, const QDateTime& until,
                        bool primaryObserved) {
    LossStatement loss;
    loss.afterLsn = chain.end.lsn;
    loss.lastKept = (chain.links.empty() ? lastKeptAtStart : chain.links.back().finished).toUTC();
    loss.minutes = minutesBetween(loss.lastKept, until);
    loss.bounded = primaryObserved && loss.lastKept.isValid();
    loss.files = unusableFiles(chain);
    return loss;
}

PCHAT_JSON_ONCE(LossStatement);

}  // namespace pchat
