// The fields of a profile as texts: one list, by which values are given, found, compared and shown.
//
// Paths are those that problems() uses. An instance is written as SQL Server tools write it, a list of servers with
// commas between them. Values; any thread.
#pragma once

#include "core/site/site_profile.h"

#include <functional>

namespace pchat {

enum class FieldKind { Text, Instance, Servers, Folder };

struct ProfileField {
    QString path;
    FieldKind kind = FieldKind::Text;
    std::function<QString(const SiteProfile&)> read;          ///< empty where nothing is filled in
    std::function<bool(SiteProfile&, const QString&)> write;  ///< false: the text is no such value, nothing changed
};

[[nodiscard]] const std::vector<ProfileField>& profileFields();
/// nullptr where there is none of that path.
[[nodiscard]] const ProfileField* fieldAt(const QString& path);

/// Whether two texts of a field mean one thing: a short host name and its FQDN do, and so does another letter case.
[[nodiscard]] bool meanSame(FieldKind kind, const QString& one, const QString& other);
/// Of two texts that mean one thing the one that says more: the FQDN, with the port where either has one.
[[nodiscard]] QString fuller(FieldKind kind, const QString& one, const QString& other);

}  // namespace pchat
