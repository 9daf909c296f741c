// The name of a SQL Server instance as people and SQL Server's own tables write it, read into its parts. Pure.
#pragma once

#include "core/site/site_profile.h"

namespace pchat {

/// HOST, HOST\INSTANCE, HOST,PORT or HOST\INSTANCE,PORT; nothing where it is none of these. The default instance's own
/// name, MSSQLSERVER, is left out.
[[nodiscard]] std::optional<SqlInstance> readInstance(const QString& text);

/// Whether two names mean one instance: the same host, the same instance, and ports that do not differ.
[[nodiscard]] bool meanSameInstance(const SqlInstance& one, const SqlInstance& other);

}  // namespace pchat
