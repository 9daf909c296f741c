// Ledger: what each source claims of each field, and the profile that follows from it. Plain values; one thread.
#pragma once

#include "core/discovery/discovery.h"
#include "core/discovery/fields.h"

namespace pchat {

class Ledger {
  public:
    explicit Ledger(const DiscoveryRequest& request) : m_request(request) {}

    /// Nothing where `value` is empty.
    void claim(const QString& field, const QString& value, const Message& source, bool isConcluded = false);
    /// A source that was asked for the field and says that there is none.
    void none(const QString& field, const Message& source);

    /// The value that follows from the claims so far; empty where there is none or they differ.
    [[nodiscard]] QString valueOf(const QString& field) const;
    /// Writes what was found into the profile, and says of every field where it came from.
    void settle(Discovery& discovery) const;

  private:
    [[nodiscard]] bool isGiven(const QString& field) const { return m_request.given.contains(field); }
    [[nodiscard]] std::vector<Claim> claimsOn(const ProfileField& field) const;
    [[nodiscard]] ProfileValue settled(const ProfileField& field) const;
    [[nodiscard]] ProfileValue unclaimed(const ProfileField& field) const;

    const DiscoveryRequest& m_request;
    std::map<QString, std::vector<Claim>> m_claims;
    std::map<QString, Message> m_nones;
};

}  // namespace pchat
