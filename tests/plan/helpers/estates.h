// Hand-built profiles and situations for the tests of the plan room: no door is asked.
#pragma once

#include "core/plan/failover.h"

namespace pchat::test {

/// pchat01.contoso.com: SQL01 and SQL02 in Tokyo, SQL03 and SQL04 in Osaka.
SiteProfile contoso();
SiteProfile contosoWithoutMirror();

/// One log of the chain from number to number + 1, on the shelves given.
BackupSet logSet(int number, std::vector<FileCopy> copies);
FileCopy onShare(int number, Wholeness wholeness = Wholeness::Whole);
FileCopy copied(int number, Wholeness wholeness = Wholeness::Whole);
Lsn lsnAt(int number);

/// The backup RESTORING before log 1, both folders readable and empty, the pool Normal with pc01 and pc02.
Situation quiet();
/// 12 logs to apply: 6 copied, one half-copied, 5 only on the share; foreign files beside them.
Situation siteLoss();
Situation standbySession();
/// The site loss, and this machine may not enter the copy folder: the instance lists it, without sizes.
Situation shutCopyFolder();
/// As many logs on the share, none copied.
Situation manyLogs(int count);

void add(Situation& situation, Shelf shelf, const BackupSet& set);

/// What a person compares: one line a step, `id | place | risk | script`, with phases, reliances and the loss between.
QString describe(const Plan& plan);

}  // namespace pchat::test
