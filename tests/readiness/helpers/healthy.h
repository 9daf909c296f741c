// A Situation in which every check passes, as far as a site loss allows: the variations of the tests start from it.
#pragma once

#include "core/readiness/assess.h"

namespace healthy {

pchat::SiteProfile profile();

/// SQL01 and SQL02 dead by both means; mgc RESTORING on SQL03 at LSN 1000; logs 1000-1100 and 1100-1200 whole in both
/// folders, 1200-1300 on the share alone; quiet jobs; pool Normal.
pchat::Situation siteLoss();

/// The same, and the primary serves with its mirror beside it, up to date but for the tail: a planned failover passes
/// every check, and so does setting up log shipping anew.
pchat::Situation inService();

/// Failed over after a planned failover: SQL03 serves with SQL04 beside it; SQL01 and SQL02 answer, mgc RESTORING there
/// since its tail, their jobs off. Failback, swapping the roles and the guard pass every check.
pchat::Situation failedOver();

/// The same as siteLoss(), and the chain ends with a tail, the old side answers and its database is RESTORING: nothing
/// is left to fail but C2, which finds the primary alive.
pchat::Situation shutPrimary();

pchat::BackupSet log(int number, int first, int last, std::vector<pchat::FileCopy> copies);
pchat::FileCopy onShare(const QString& file, pchat::Wholeness wholeness = pchat::Wholeness::Whole);
pchat::FileCopy inCopyFolder(const QString& file, pchat::Wholeness wholeness = pchat::Wholeness::Whole);
/// Puts a set into the sections of the folders that its copies name.
void put(pchat::Situation& situation, const pchat::BackupSet& set);
void removeSet(pchat::Situation& situation, int number);

const pchat::Finding& find(const std::vector<pchat::Finding>& findings, const QString& id);
pchat::Lsn lsn(int number);
QDateTime at();

}  // namespace healthy
