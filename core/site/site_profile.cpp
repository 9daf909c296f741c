#include "core/site/site_profile.h"

#include "core/site/instance_text.h"

namespace pchat {

QString SqlInstance::toDisplay() const {
    QString text = host;
    if (!instance.isEmpty()) text += QLatin1Char('\\') + instance;
    if (port > 0) text += QLatin1Char(',') + QString::number(port);
    return text;
}

namespace {

const SqlInstance* instanceAt(const DatabaseSite& site, Role place) {
    const auto found = site.instances.find(place);
    return found == site.instances.end() ? nullptr : &found->second;
}

}  // namespace

const SqlInstance* SiteProfile::instance(Role role) const {
    if (!isOfCompliance(role)) return instanceAt(chat, role);
    return roleOfCompliance(chatRoleOf(role)) == role ? instanceAt(*compliance, chatRoleOf(role)) : nullptr;
}

std::map<Role, SqlInstance> SiteProfile::instances() const {
    std::map<Role, SqlInstance> all;
    for (const Role place : chatRoles)
        for (const Role role : {place, complianceRoleOf(place)})
            if (const SqlInstance* found = instance(role)) all.emplace(role, *found);
    return all;
}

std::optional<Role> SiteProfile::roleOfCompliance(Role place) const {
    const SqlInstance* own = compliance ? instanceAt(*compliance, place) : nullptr;
    if (own == nullptr) return std::nullopt;
    const SqlInstance* ofChat = instanceAt(chat, place);
    return ofChat != nullptr && meanSameInstance(*own, *ofChat) ? place : complianceRoleOf(place);
}

PCHAT_JSON_ONCE(SiteProfile);

}  // namespace pchat
