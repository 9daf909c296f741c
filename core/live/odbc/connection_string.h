// The connection string: built from checked parts, each written as its driver reads it, or refused in words.
//
// Hosts, logins and names come from a short list of characters, so that none of them can end its own part; only a
// password may hold anything. It is encrypted always; a certificate that nobody vouches for is accepted only where the
// profile says so. Pure; any thread. What it returns holds the password: hand it to the driver and to nobody else.
#pragma once

#include "core/live/odbc/drivers.h"
#include "core/script/values.h"
#include "core/site/site_profile.h"

namespace pchat::odbc {

struct Target {
    SqlInstance instance;
    QString login;                   ///< empty: Windows authentication
    std::optional<Secret> password;  ///< with a login
    bool trustsCertificate = false;
    QString workstation;  ///< this computer; left out where it could not be carried
};

[[nodiscard]] tl::expected<Secret, Message> connectionString(const Driver& driver, const Target& target);

}  // namespace pchat::odbc
