#include "ui/model/discovering.h"

#include "core/discovery/fields.h"
#include "core/estate/guarded.h"

#include <QFileInfo>

namespace pchat::ui {

namespace {

const QString backupField = QStringLiteral("chat.instances.backup");

DoorOpener openerOf(const EstateMaker& maker, const QString& folder) {
    return [maker, folder](const SiteProfile& profile) -> tl::expected<ObservingDoors, Message> {
        auto estate = maker.open(profile, folder);
        if (!estate) return tl::unexpected(estate.error());
        return guarded(*estate).observing;
    };
}

}  // namespace

tl::expected<Discovery, Message> discoverProfile(const EstateMaker& maker, const DiscoveryOrder& order) {
    const QFileInfo file(order.path);
    if (file.exists())
        return tl::unexpected(Message(
            QT_TRANSLATE_NOOP("core", "%1 exists already and was left as it is. Name a new file."), {order.path}));
    DiscoveryRequest request;
    request.givenBy = QT_TRANSLATE_NOOP("core", "typed in the window");
    request.onStep = order.onStep;
    if (!order.backup.isEmpty()) {
        if (!fieldAt(backupField)->write(request.profile, order.backup))
            return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” cannot be a SQL Server instance. Write HOST, "
                                                            "HOST\\INSTANCE or HOST,PORT."),
                                          {visible(order.backup)}));
        request.given << backupField;
    }
    auto found = discover(request, openerOf(maker, file.absolutePath()));
    if (!found) return found;
    if (auto why = saveProfile(found->profile, order.path)) return tl::unexpected(std::move(*why));
    return found;
}

std::vector<Message> remarksOn(const Discovery& discovery) {
    std::vector<Message> remarks = discovery.troubles;
    for (const Dispute& dispute : discovery.disputes)
        for (const Claim& claim : dispute.claims)
            remarks.push_back({QT_TRANSLATE_NOOP("core", "%1 is in dispute: %2 (%3)"),
                               {dispute.field, visible(claim.value), claim.source}});
    for (const json::Problem& problem : discovery.problems)
        remarks.push_back({QT_TRANSLATE_NOOP("core", "%1: %2"), {problem.path, problem.text}});
    return remarks;
}

}  // namespace pchat::ui
