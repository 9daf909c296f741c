#include "core/lab/server/session.h"

#include "core/lab/server/server_time.h"

#include <QCryptographicHash>
#include <QUuid>

namespace pchat::lab {

namespace {

/// Fixed server roles and the rights that come with them.
QStringList rolesWith(const QString& right) {
    if (right == QLatin1String("create any database") || right == QLatin1String("alter any database"))
        return {QStringLiteral("dbcreator")};
    if (right == QLatin1String("alter any connection")) return {QStringLiteral("processadmin")};
    if (right == QLatin1String("view server state"))
        return {QStringLiteral("processadmin"), QStringLiteral("serveradmin")};
    if (right == QLatin1String("sqlagentreaderrole")) return {QStringLiteral("sqlagentoperatorrole")};
    return {};
}

}  // namespace

void Session::say(const ServerMessage& message) {
    answer.messages.push_back(message);
    if (message.severity > 10) lastError = message.number;
    if (options.onMessage && !isSettling) options.onMessage(message);
}

void Session::give(ResultSet result) {
    if (onResult) onResult(result);
    answer.results.push_back(std::move(result));
}

void Session::say(int number, const QStringList& arguments, int line) {
    say(serverMessage(number, arguments, line));
}

bool Session::may(const QString& right) const {
    const QString wanted = right.toLower();
    if (isSysadmin() || rights.contains(wanted)) return true;
    const QStringList roles = rolesWith(wanted);
    return std::any_of(roles.begin(), roles.end(), [&](const QString& role) { return rights.contains(role); });
}

QString Session::localNow() const {
    return timeText(now().toUTC().addSecs(qint64{60} * spec.utcOffsetMinutes));
}

QString Session::newGuid() {
    storage.run(QStringLiteral("UPDATE lab_server SET ids = ids + 1"));
    const QString seed =
        spec.serverName + QLatin1Char('/') + *storage.cell(QStringLiteral("SELECT ids FROM lab_server"));
    static const QUuid space(QStringLiteral("{6f1a7a54-5f0e-4c8b-9a41-0d6d2f6f6c01}"));
    return QUuid::createUuidV5(space, seed).toString(QUuid::WithoutBraces).toUpper();
}

void loadRights(Session& session) {
    session.rights.clear();
    for (const Row& row :
         session.storage.rows(QStringLiteral("SELECT right FROM lab_right WHERE login = ?"), {session.login}))
        session.rights.insert(row.front()->toLower());
}

void demandSysadmin(const Session& session) {
    if (!session.isSysadmin()) throw raised(15247);
}

QString sidOf(Storage& storage, const QString& login) {
    if (const Cell sid = storage.cell(QStringLiteral("SELECT sid FROM lab_login WHERE name = ?"), {login})) return *sid;
    const QByteArray digest = QCryptographicHash::hash(login.toLower().toUtf8(), QCryptographicHash::Sha1).left(16);
    return QStringLiteral("0x0105000000000005") + QString::fromLatin1(digest.toHex().toUpper());
}

}  // namespace pchat::lab
