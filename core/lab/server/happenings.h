// What the estate has happen on a server without a statement: users, sessions, logins, mirrors, shipped files. Values.
#pragma once

#include "core/text/message.h"

#include <QDateTime>
#include <QStringList>

namespace pchat::lab {

/// One numbered chat message in a database of an instance.
struct ChatMessage {
    qint64 number = 0;
    QString lsn;  ///< 25 digits
    QDateTime at;
};

/// Somebody who is connected: a reporting tool, a chat service, the wizard's operator in another window.
struct ForeignSession {
    QString login;
    QString host;
    QString program;
    QString database;
    bool reconnects = false;  ///< back 0.3 s after it was ended, with a new number; where refused, tries every 5 s
};

struct LoginSpec {
    QString name;
    QStringList rights;  ///< "sysadmin", "dbcreator", "VIEW SERVER STATE", "db_datareader:msdb", "BACKUP LOG:mgc" …
    bool isWindows = true;
};

/// One side of a mirrored database.
struct Partnership {
    QString database;
    QString guid;     ///< both sides have the same
    QString partner;  ///< @@SERVERNAME of the other side
    QString nextLsn;
    bool isPrincipal = false;
    bool isConnected = true;  ///< as this side last knew
    bool isAwaiting = false;  ///< set up as mirror, before its principal has agreed
    int sequence = 0;         ///< grows with each change of roles this side took part in
};

/// Why two databases cannot be mirrored.
struct MirrorRefusal {
    int number = 0;  ///< SQL Server's
    Message sentence;
};

/// What sqllogship.exe notes in msdb about the last file it handled.
enum class Shipped { BackedUp, Copied, Restored };

}  // namespace pchat::lab
