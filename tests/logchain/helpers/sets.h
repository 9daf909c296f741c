// Backup sets for tests, built from small numbers: LSN 40 on fork 1 of family 1.
#pragma once

#include "core/logchain/chain.h"

namespace pchat::test {

inline Lsn lsn(int number) {
    return Lsn::fromString(QString::number(number)).value_or(Lsn());
}

/// A GUID that a number stands for; 0 is the null GUID.
QUuid guid(int number);

/// A whole log of mgc on the share, [first, last), on fork 1 of family 1.
BackupSet log(int first, int last, int firstFork = 1, int lastFork = 0);

inline RedoPoint redo(int at, int fork = 1) {
    return {lsn(at), guid(fork)};
}

inline DatabaseIdentity mgc(int family = 1) {
    return {QStringLiteral("mgc"), guid(family)};
}

/// "40-60 60-80": the ranges of the links, for comparing and for reading.
QString ranges(const Chain& chain);

/// The reason why the set [first, last) was set aside; empty where it is not among them.
std::optional<SetAsideReason> reasonOf(const Chain& chain, int first, int last);

/// The seed of a property test: PCHAT_SEED, or the one given. It is printed with every failure.
quint32 seedOr(quint32 fallback);

}  // namespace pchat::test
