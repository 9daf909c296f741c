#include "core/discovery/discovery.h"

#include "core/discovery/sources.h"
#include "core/site/instance_text.h"

#include <algorithm>

namespace pchat {

namespace {

const QString backupField = QStringLiteral("chat.instances.backup");

void say(const DiscoveryRequest& request, const Message& step) {
    if (request.onStep) request.onStep(step);
}

Asking askingWith(const SiteProfile& profile, const ObservingDoors& doors, const DiscoveryRequest& request) {
    return {profile, doors, request.patience, {}, request.stop, {}};
}

/// The profile with the backup instance in it, at the address where it is reached; nothing where nobody named one.
std::optional<SiteProfile> withBackup(const DiscoveryRequest& request, const Ledger& ledger) {
    const auto instance = readInstance(ledger.valueOf(backupField));
    if (!instance) return std::nullopt;
    SiteProfile profile = request.profile;
    SqlInstance& backup = profile.chat.instances[Role::Backup] = *instance;
    if (const auto found = request.addresses.find(backup.host.toCaseFolded()); found != request.addresses.end())
        backup.address = found->second;
    return profile;
}

void askBackup(const DiscoveryRequest& request, const DoorOpener& open, Ledger& ledger, Discovery& discovery) {
    const auto profile = withBackup(request, ledger);
    if (!profile)
        return discovery.troubles.push_back(
            {QT_TRANSLATE_NOOP("core", "Log shipping was not read: which instance is the backup is not known.")});
    const auto doors = open(*profile);
    if (!doors) return discovery.troubles.push_back(doors.error());
    const SqlInstance& backup = *profile->instance(Role::Backup);
    const Asking asking = askingWith(*profile, *doors, request);
    say(request, {QT_TRANSLATE_NOOP("core", "Reading log shipping from msdb of %1"), {backup.toDisplay()}});
    sources::askMsdb(asking, backup.toDisplay(), request, ledger, discovery);
    if (request.stop.stop_requested() || request.given.contains(QStringLiteral("folders.copyFolderUnc"))) return;
    say(request, QT_TRANSLATE_NOOP("core", "Looking for the copy folder from this computer"));
    sources::askCopyFolder(asking, backup, ledger);
}

/// What the doors of the shell and the files need; the SQL Server door is opened once the instance is known.
SiteProfile withoutServers(SiteProfile profile) {
    profile.chat.instances.clear();
    return profile;
}

}  // namespace

const ProfileValue* Discovery::value(const QString& field) const {
    const auto found =
        std::find_if(values.begin(), values.end(), [&](const ProfileValue& each) { return each.field == field; });
    return found == values.end() ? nullptr : &*found;
}

tl::expected<Discovery, Message> discover(const DiscoveryRequest& request, const DoorOpener& open) {
    const auto doors = open(withoutServers(request.profile));
    if (!doors) return tl::unexpected(doors.error());
    Discovery discovery;
    Ledger ledger(request);
    say(request, QT_TRANSLATE_NOOP("core", "Reading the topology from the management shell"));
    sources::askShell(askingWith(request.profile, *doors, request), request, ledger, discovery);
    if (!request.stop.stop_requested()) askBackup(request, open, ledger, discovery);
    ledger.settle(discovery);
    return discovery;
}

}  // namespace pchat
