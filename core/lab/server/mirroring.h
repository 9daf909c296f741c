// How one side of a mirrored database changes: it waits for its principal, takes a role, gives it up, is alone again;
// and what must be true before. Throw nothing; a session's storage is only read.
#pragma once

#include "core/lab/server/databases.h"

namespace pchat::lab {

struct Endpoint {
    QString host;
    int port = 0;
};
/// "TCP://host:port"; nothing where it is none.
[[nodiscard]] std::optional<Endpoint> endpointIn(const QString& address);

/// What the future mirror is until its principal agrees. `address`: "TCP://host:port".
void awaitPrincipal(Session& session, Database& database, const QString& address);
/// A partner from now on; the role is taken afterwards. Where no address is given, that of the other's endpoint.
void bindTo(Database& database, const QString& guid, const QString& partnerInstance, const QString& address = {});
void takeRole(Database& database, MirroringRole role);
/// From principal to mirror: those who were connected are not any more.
void stepDown(Session& session, Database& database);
/// What ends mirroring on one side: PARTNER OFF there, or hearing that the partner did it.
void endMirroring(Database& database);

/// Why this database cannot become a principal: 1405, 1465, 1466, 1467, 1488, 5052; 0: it can.
[[nodiscard]] int principalRefusal(const Database& database);

/// The other side's copy, as the principal sees it.
struct RemoteCopy {
    Database database;
    bool hasLogRestored = true;  ///< false: nothing but a full backup has been restored
    bool awaitsUs = false;       ///< SET PARTNER was said there, with our address
};
/// Whether the copy was told of the server of this name, and reaches it.
[[nodiscard]] bool awaits(const Session& session, const Database& copy, const QString& principal);
[[nodiscard]] bool hasLogRestored(Session& session, const Database& copy);
/// Why that copy cannot become the mirror: 1407, 1412, 1418, 1460, 1464, 1465, 1478; 0: it can.
[[nodiscard]] int mirrorRefusal(const Database& principal, const RemoteCopy& copy);

}  // namespace pchat::lab
