// The rules of a profile by subject: each adds what it finds to the problems. Called by problems() alone.
//
// A rule reads plain values and knows the path of each of its fields; it never asks a server. Pure; any thread.
#pragma once

#include "core/site/profile_file.h"

namespace pchat::rules {

using json::Problems;

void checkPool(const PoolSite& pool, Problems& problems);
void checkDatabase(const DatabaseSite& site, const QString& path, Problems& problems);
void checkCompliance(const SiteProfile& profile, Problems& problems);
void checkShares(const SiteProfile& profile, Problems& problems);
void checkCopyFolder(const QString& folder, Problems& problems);
void checkPrimaryCopyFolder(const QString& folder, Problems& problems);
void checkLogBackupFolder(const Folders& folders, Problems& problems);
void checkShipping(const ShippingSettings& shipping, Problems& problems);
void checkLogin(const SiteProfile& profile, Problems& problems);
void checkAccount(const SiteProfile& profile, Problems& problems);
void checkDriver(const QString& driver, Problems& problems);
void checkProviders(const Providers& providers, Problems& problems);

}  // namespace pchat::rules
