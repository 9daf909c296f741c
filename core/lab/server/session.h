// Session: what one batch has about it while it runs: who asks, in which database, its variables, what it has answered.
//
// Plain fields; the functions of this room take it by reference. It lives as long as one call of Instance::execute and
// belongs to the thread of that call.
#pragma once

#include "core/lab/server/instance.h"
#include "core/lab/server/object_catalog.h"
#include "core/lab/server/storage.h"
#include "core/lab/tsql/raised.h"

#include <QHash>
#include <QSet>

namespace pchat::lab {

struct Variable {
    QString type;
    Cell value;
};

struct Session {
    Storage& storage;
    const InstanceSpec& spec;
    const ObjectCatalog& catalog;
    const Surroundings& world;
    const CallOptions& options;
    QString login;
    Speech& speech;  ///< what is spoken on the thread of the call
    int spid = 51;
    bool mayWrite = false;
    bool isLasting = false;   ///< of a connected client: it goes on after the batch
    bool isSettling = false;  ///< finishing what a dead process left: no moments, no waiting

    QString host = QStringLiteral("WIZARD");
    QString program = QStringLiteral("Persistent Chat Failover Wizard");
    std::function<void(const ResultSet&)> onResult = {};
    QSet<QString> rights = {};  ///< in small letters
    QString database = QStringLiteral("master");
    QHash<QString, Variable> variables = {};  ///< by name in small letters, with its @
    int lastError = 0;
    qint64 rowCount = 0;
    SqlAnswer answer = {};

    void say(const ServerMessage& message);
    void give(ResultSet result);
    void say(int number, const QStringList& arguments, int line);
    [[nodiscard]] bool isSysadmin() const { return rights.contains(QStringLiteral("sysadmin")); }
    /// Directly, as sysadmin, or through a fixed role that implies it.
    [[nodiscard]] bool may(const QString& right) const;
    [[nodiscard]] QDateTime now() const { return world.now(); }
    [[nodiscard]] QString localNow() const;  ///< as datetime text in the server's zone
    [[nodiscard]] QString newGuid();         ///< the next of this instance's own sequence, in capitals
};

void loadRights(Session& session);
/// 15247 unless sysadmin.
void demandSysadmin(const Session& session);
/// "0x…" of a login, made from its name where it is not known here.
[[nodiscard]] QString sidOf(Storage& storage, const QString& login);

}  // namespace pchat::lab
