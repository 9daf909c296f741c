#include "core/readiness/groups.h"

#include <QCoreApplication>

namespace pchat {

Message connectivityGroup() {
    return QT_TRANSLATE_NOOP("core", "Connectivity");
}

Message permissionsGroup() {
    return QT_TRANSLATE_NOOP("core", "Permissions");
}

Message logShippingGroup() {
    return QT_TRANSLATE_NOOP("core", "Log shipping");
}

Message logGroup() {
    return QT_TRANSLATE_NOOP("core", "Log chain and data loss");
}

Message storageGroup() {
    return QT_TRANSLATE_NOOP("core", "Storage");
}

Message mirroringGroup() {
    return QT_TRANSLATE_NOOP("core", "Mirroring");
}

Message topologyGroup() {
    return QT_TRANSLATE_NOOP("core", "Topology and pool state");
}

Message splitBrainGroup() {
    return QT_TRANSLATE_NOOP("core", "Split brain and concurrency");
}

Message complianceGroup() {
    return QT_TRANSLATE_NOOP("core", "Compliance database");
}

}  // namespace pchat
