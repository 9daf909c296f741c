#include "core/estate/secret_store.h"

namespace pchat {

bool needsPassword(const SiteProfile& profile) {
    return profile.authentication == Authentication::SqlLogin && profile.providers.sql == Provider::Real;
}

QString secretKey(const SiteProfile& profile) {
    return profile.sqlLogin + QLatin1Char('@') + profile.pool.fqdn.toCaseFolded();
}

std::optional<Secret> passwordFor(const SiteProfile& profile, const std::optional<Secret>& given,
                                  const SecretStore& store) {
    if (given || !needsPassword(profile) || !store.isThere()) return given;
    const auto kept = store.find(secretKey(profile));
    return kept ? *kept : std::nullopt;
}

}  // namespace pchat
