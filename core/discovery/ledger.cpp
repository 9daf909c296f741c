#include "core/discovery/ledger.h"

#include <algorithm>

namespace pchat {

namespace {

bool agree(FieldKind kind, const std::vector<Claim>& claims) {
    return std::all_of(claims.begin(), claims.end(),
                       [&](const Claim& each) { return meanSame(kind, claims.front().value, each.value); });
}

QString fullest(FieldKind kind, const std::vector<Claim>& claims) {
    QString value = claims.front().value;
    for (const Claim& each : claims)
        value = fuller(kind, value, each.value);
    return value;
}

Message joined(const std::vector<Claim>& claims) {
    Message all = claims.front().source;
    for (std::size_t at = 1; at < claims.size(); ++at)
        if (!(claims[at].source == claims[at - 1].source))
            all = Message(QT_TRANSLATE_NOOP("core", "%1; %2"), {all, claims[at].source});
    return all;
}

/// What nobody spoke of is missing where the profile cannot be used without it.
void markMissing(Discovery& discovery) {
    for (ProfileValue& value : discovery.values) {
        const bool isNeeded = std::any_of(discovery.problems.begin(), discovery.problems.end(),
                                          [&](const json::Problem& problem) { return problem.path == value.field; });
        if (!isNeeded || value.origin != Origin::Absent) continue;
        value.origin = Origin::Missing;
        value.source = QT_TRANSLATE_NOOP("core", "not found: must be filled in");
    }
}

/// Instances at the place where the request says that they are reached.
void addAddresses(const std::map<QString, QString>& addresses, DatabaseSite& site) {
    for (auto* instances : {&site.instances, &site.witnesses})
        for (auto& [role, instance] : *instances)
            if (const auto found = addresses.find(instance.host.toCaseFolded()); found != addresses.end())
                instance.address = found->second;
}

}  // namespace

void Ledger::claim(const QString& field, const QString& value, const Message& source, bool isConcluded) {
    if (!value.isEmpty()) m_claims[field].push_back({value, source, isConcluded});
}

void Ledger::none(const QString& field, const Message& source) {
    m_nones.insert_or_assign(field, source);
}

std::vector<Claim> Ledger::claimsOn(const ProfileField& field) const {
    std::vector<Claim> claims;
    if (isGiven(field.path)) claims.push_back({field.read(m_request.profile), m_request.givenBy});
    const auto found = m_claims.find(field.path);
    if (found != m_claims.end()) claims.insert(claims.end(), found->second.begin(), found->second.end());
    return claims;
}

ProfileValue Ledger::unclaimed(const ProfileField& field) const {
    const QString given = field.read(m_request.profile);
    if (!given.isEmpty()) return {field.path, given, Origin::Default, QT_TRANSLATE_NOOP("core", "default")};
    if (const auto found = m_nones.find(field.path); found != m_nones.end())
        return {field.path, {}, Origin::Absent, found->second};
    return {
        field.path, {}, Origin::Absent, QT_TRANSLATE_NOOP("core", "not found: may be filled in where there is one")};
}

ProfileValue Ledger::settled(const ProfileField& field) const {
    const std::vector<Claim> claims = claimsOn(field);
    if (claims.empty()) return unclaimed(field);
    if (isGiven(field.path)) return {field.path, claims.front().value, Origin::Given, m_request.givenBy};
    if (!agree(field.kind, claims))
        return {field.path,
                {},
                Origin::Disputed,
                Message(QT_TRANSLATE_NOOP("core", "the sources differ: must be filled in"))};
    const bool isConcluded =
        std::all_of(claims.begin(), claims.end(), [](const Claim& each) { return each.isConcluded; });
    return {field.path, fullest(field.kind, claims), isConcluded ? Origin::Concluded : Origin::Found, joined(claims)};
}

QString Ledger::valueOf(const QString& field) const {
    const ProfileField* known = fieldAt(field);
    return known ? settled(*known).value : QString();
}

void Ledger::settle(Discovery& discovery) const {
    SiteProfile& profile = discovery.profile;
    profile = m_request.profile;
    for (const ProfileField& field : profileFields()) {
        ProfileValue value = settled(field);
        const std::vector<Claim> claims = claimsOn(field);
        if (!claims.empty() && !agree(field.kind, claims)) discovery.disputes.push_back({field.path, claims});
        if (value.origin == Origin::Found || value.origin == Origin::Concluded)
            if (!field.write(profile, value.value))
                value = {field.path,
                         {},
                         Origin::Missing,
                         Message(QT_TRANSLATE_NOOP("core", "“%1” was found and cannot be used here: must be filled in"),
                                 {visible(value.value)})};
        if (value.origin == Origin::Absent && !field.read(profile).isEmpty())
            value = {field.path, field.read(profile), Origin::Default, Message(QT_TRANSLATE_NOOP("core", "default"))};
        discovery.values.push_back(std::move(value));
    }
    addAddresses(m_request.addresses, profile.chat);
    if (profile.compliance) addAddresses(m_request.addresses, *profile.compliance);
    discovery.problems = problems(profile);
    markMissing(discovery);
}

}  // namespace pchat
