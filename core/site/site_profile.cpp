#include "core/site/site_profile.h"

namespace pchat {

QString SqlInstance::toDisplay() const {
    QString text = host;
    if (!instance.isEmpty()) text += QLatin1Char('\\') + instance;
    if (port > 0) text += QLatin1Char(',') + QString::number(port);
    return text;
}

const SqlInstance* SiteProfile::instance(Role role) const {
    const auto found = chat.instances.find(role);
    return found == chat.instances.end() ? nullptr : &found->second;
}

PCHAT_JSON_ONCE(SiteProfile);

}  // namespace pchat
