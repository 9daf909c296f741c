// How long choosing and proving a log chain takes, beside sorting as many pairs of LSNs in the same run.
//
// Prints lines `name value unit ratio-to-peer`. The aim: 10,000 headers within 10 ms, 1,000,000 within 2 s, linear.
#include "core/logchain/chain.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace pchat;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

const QUuid family(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
const QUuid fork(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

Lsn lsn(qint64 number) {
    return Lsn::fromString(QString::number(number) + QStringLiteral("000000001")).value_or(Lsn());
}

BackupSet header(qint64 number) {
    BackupSet set;
    set.setGuid = QUuid(static_cast<uint>(number), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    set.familyGuid = family;
    set.firstFork = fork;
    set.lastFork = fork;
    set.database = QStringLiteral("mgc");
    set.type = BackupType::Log;
    set.first = lsn(1000 + number);
    set.last = lsn(1001 + number);
    set.copies.push_back({Shelf::Share, QStringLiteral("mgc_%1.trn").arg(number), 1000, Wholeness::Whole});
    return set;
}

std::vector<BackupSet> shuffledHeaders(qint64 count) {
    std::vector<BackupSet> sets;
    sets.reserve(static_cast<std::size_t>(count));
    for (qint64 i = 0; i < count; ++i)
        sets.push_back(header(i));
    QRandomGenerator random(20261123);
    std::shuffle(sets.begin(), sets.end(), random);
    return sets;
}

template <class Work>
double millisecondsOf(Work work) {
    const auto begin = Clock::now();
    work();
    return Milliseconds(Clock::now() - begin).count();
}

void report(const char* name, qint64 count, double value, double peer) {
    std::printf("%s/%lld %.2f ms %.2f\n", name, static_cast<long long>(count), value, value / peer);
}

void measure(qint64 count) {
    std::vector<BackupSet> sets = shuffledHeaders(count);
    std::vector<std::pair<Lsn, Lsn>> pairs;
    for (const BackupSet& set : sets)
        pairs.emplace_back(set.last, set.first);
    const double peer = millisecondsOf([&] { std::sort(pairs.begin(), pairs.end()); });
    report("sort-lsn-pairs", count, peer, peer);
    const DatabaseIdentity identity{QStringLiteral("mgc"), family};
    Chain chain;
    report("choose-chain", count, millisecondsOf([&] {
               chain = chooseChain({lsn(1000), fork}, identity, std::move(sets));
           }),
           peer);
    bool isSound = false;
    report("prove-chain", count, millisecondsOf([&] { isSound = proveChain(chain, identity).empty(); }), peer);
    if (!isSound || chain.links.size() != static_cast<std::size_t>(count))
        std::printf("chain/%lld wrong\n", static_cast<long long>(count));
}

}  // namespace

int main() {
    for (const qint64 count : {10'000, 100'000, 1'000'000})
        measure(count);
    return 0;
}
