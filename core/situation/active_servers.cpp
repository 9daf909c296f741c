#include "core/situation/active_servers.h"

#include <algorithm>

namespace pchat {

std::vector<QString> usualActiveServers(const std::vector<QString>& ofProfile, const std::vector<QString>& computers) {
    std::vector<QString> servers = ofProfile;
    if (servers.size() <= mostActiveServers) return servers;
    const auto placeOf = [&](const QString& server) {
        return std::find_if(computers.begin(), computers.end(), [&](const QString& computer) {
            return computer.compare(server, Qt::CaseInsensitive) == 0;
        });
    };
    std::stable_sort(servers.begin(), servers.end(),
                     [&](const QString& one, const QString& other) { return placeOf(one) < placeOf(other); });
    servers.resize(mostActiveServers);
    return servers;
}

std::vector<QString> computersOfPool(const Situation& situation) {
    if (!situation.pool || !situation.pool->pool.isKnown()) return {};
    return situation.pool->pool->computers;
}

}  // namespace pchat
