// The facts that a Situation is made of: servers, sessions, volumes; the others have headers of their own.
// Texts that are SQL Server's own words stay as they are. Values; any thread.
#pragma once

#include "core/estate/doors.h"
#include "core/situation/database_facts.h"
#include "core/situation/fact.h"
#include "core/situation/set_up_facts.h"
#include "core/situation/shipping_facts.h"

namespace pchat {

/// What one SQL Server instance says of itself (facts/sqlserver.md 4.1, 4.2).
struct ServerFacts {
    QString serverName;  ///< @@SERVERNAME
    QString productVersion;
    QString edition;
    int majorVersion = 0;
    QString login;
    bool isSysadmin = false;
    bool canKill = false;
    bool canCreateDatabase = false;
    bool agentRunning = false;   ///< only where agentObserved
    bool agentObserved = false;  ///< false: the server tells nothing about its Agent
    int utcOffsetMinutes = 0;
    qint64 latencyMilliseconds = 0;  ///< of this machine's first question, by the estate's clock
    static constexpr auto fields() {
        using S = ServerFacts;
        return std::tuple{json::field("serverName", &S::serverName),
                          json::field("productVersion", &S::productVersion),
                          json::field("edition", &S::edition),
                          json::field("majorVersion", &S::majorVersion),
                          json::field("login", &S::login),
                          json::field("isSysadmin", &S::isSysadmin),
                          json::field("canKill", &S::canKill),
                          json::field("canCreateDatabase", &S::canCreateDatabase),
                          json::field("agentRunning", &S::agentRunning),
                          json::field("agentObserved", &S::agentObserved),
                          json::field("utcOffsetMinutes", &S::utcOffsetMinutes),
                          json::field("latencyMilliseconds", &S::latencyMilliseconds)};
    }
};

/// A session that uses the database.
struct SessionFacts {
    int id = 0;
    QString login;
    QString host;
    QString program;
    static constexpr auto fields() {
        using S = SessionFacts;
        return std::tuple{json::field("id", &S::id), json::field("login", &S::login), json::field("host", &S::host),
                          json::field("program", &S::program)};
    }
};

struct VolumeFacts {
    QString mountPoint;
    qint64 totalBytes = 0;
    qint64 freeBytes = 0;
    static constexpr auto fields() {
        using V = VolumeFacts;
        return std::tuple{json::field("mountPoint", &V::mountPoint), json::field("totalBytes", &V::totalBytes),
                          json::field("freeBytes", &V::freeBytes)};
    }
};

}  // namespace pchat
