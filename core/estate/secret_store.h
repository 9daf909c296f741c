// SecretStore: where this computer keeps passwords for the person who is logged on, where it has such a place.
//
// A secret goes from here to a driver and nowhere else. Every function may block, while a person unlocks the store, and
// may be called from any thread.
#pragma once

#include "core/script/values.h"
#include "core/site/site_profile.h"

#include <tl/expected.hpp>

#include <functional>

namespace pchat {

struct SecretStore {
    /// Nothing where none is kept under the key.
    std::function<tl::expected<std::optional<Secret>, Message>(const QString& key)> find;
    std::function<tl::expected<void, Message>(const QString& key, const Secret& secret)> remember;
    /// Whether there was one.
    std::function<tl::expected<bool, Message>(const QString& key)> forget;

    /// False: this computer has no store.
    [[nodiscard]] bool isThere() const { return find && remember && forget; }
};

/// Whether the estate of this profile is opened with the password of a SQL Server login.
[[nodiscard]] bool needsPassword(const SiteProfile& profile);
/// What the password is kept under: "chatadmin@pchat01.contoso.com".
[[nodiscard]] QString secretKey(const SiteProfile& profile);

/// The password to open the estate with: `given`, else the one that is kept. Nothing where none is needed or known; a
/// store that cannot be read is no reason to stop, since a password can still be given.
[[nodiscard]] std::optional<Secret> passwordFor(const SiteProfile& profile, const std::optional<Secret>& given,
                                                const SecretStore& store);

}  // namespace pchat
