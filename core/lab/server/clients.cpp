#include "core/lab/server/databases.h"
#include "core/lab/server/file_instance.h"
#include "core/lab/server/sql_types.h"

#include <QCoreApplication>

// Clients that log in and stay: each has a row among the sessions, and is gone when that row is.
namespace pchat::lab {

namespace {

void demandLogin(Session& session, const QString& login) {
    const bool isKnown =
        session.storage.holds(QStringLiteral("SELECT 1 FROM lab_login WHERE name = ? AND is_disabled = 0"), {login});
    if (!isKnown) throw raised(18456, {login});
}

/// The database that a client asks for, or both reasons why it cannot be had.
Database demandDatabaseFor(Session& session, const Client& client) {
    try {
        Database database = demandDatabase(session, client.database);
        demandOpen(session, database);
        return database;
    } catch (const Raised&) {
        throw Raised{{serverMessage(4060, {client.database}, 1), serverMessage(18456, {client.login}, 1)}, true};
    }
}

int addClient(Session& session, const Client& client, const Database& database) {
    const int spid = freeSpid(session.storage);
    session.storage.insert(QStringLiteral("lab_session"),
                           {{QStringLiteral("spid"), spid},
                            {QStringLiteral("login"), client.login},
                            {QStringLiteral("host"), client.host},
                            {QStringLiteral("program"), client.program},
                            {QStringLiteral("database_id"), database.id},
                            {QStringLiteral("since"), session.localNow()},
                            {QStringLiteral("pid"), QCoreApplication::applicationPid()}});
    return spid;
}

std::optional<Client> clientOf(Storage& storage, int spid) {
    const auto rows =
        storage.rows(QStringLiteral("SELECT s.login, s.host, s.program, d.name FROM lab_session s JOIN lab_database d "
                                    "ON d.id = s.database_id WHERE s.spid = ? AND s.pid = ?"),
                     {spid, QCoreApplication::applicationPid()});
    if (rows.empty()) return std::nullopt;
    const Row& row = rows.front();
    return Client{row[0].value_or(QString()), row[1].value_or(QString()), row[2].value_or(QString()),
                  row[3].value_or(QString())};
}

/// Values are bound as what they are, not as text.
void bind(Session& session, const std::vector<BoundValue>& values) {
    for (const BoundValue& each : values) {
        const QString from = familyOf(each.type) == Family::Time ? each.type : QStringLiteral("nvarchar(max)");
        session.variables.insert(each.name.toLower(), {each.type, converted(each.value, from, each.type)});
    }
}

void readBack(const Session& session, std::vector<BoundValue>& values) {
    for (BoundValue& each : values) {
        const Variable variable = session.variables.value(each.name.toLower());
        each.value = shown(variable.value, each.type);
    }
}

ClientReply ended() {
    ClientReply reply;
    reply.isEnded = true;
    return reply;
}

}  // namespace

tl::expected<int, std::vector<ServerMessage>> FileInstance::connect(const Client& client) {
    int spid = 0;
    const Speech speech = client.language ? Speech::of(*client.language) : m_world.speech;
    const Speaking speaking(speech);
    try {
        settleDue();
        change([&](Session& session) {
            session.login = client.login;
            demandLogin(session, client.login);
            loadRights(session);
            Transaction transaction(session.storage);
            spid = addClient(session, client, demandDatabaseFor(session, client));
            transaction.commit();
        });
    } catch (const Raised& error) {
        return tl::unexpected(error.messages);
    }
    const std::scoped_lock lock(m_mutex);
    m_speeches.insert_or_assign(spid, speech);
    return spid;
}

Speech FileInstance::speechOf(int spid) {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_speeches.find(spid);
    return found == m_speeches.end() ? m_world.speech : found->second;
}

void FileInstance::keepSpeech(int spid, const Speech& speech) {
    const std::scoped_lock lock(m_mutex);
    m_speeches.insert_or_assign(spid, speech);
}

ClientReply FileInstance::answer(int spid, const ClientBatch& batch, const CallOptions& options) {
    Speech speech = speechOf(spid);
    const Speaking speaking(speech);
    settleDue();
    auto storage = borrow(true);
    const std::optional<Client> client = clientOf(*storage, spid);
    ClientReply reply = ended();
    if (client) {
        Session session{*storage, m_spec, m_catalog, m_world, options, client->login, speech, spid, true, true};
        storage->session = &session;
        session.host = client->host;
        session.program = client->program;
        session.database = client->database;
        session.onResult = batch.onResult;
        reply.values = batch.values;
        runBound(session, batch, reply.values);
        keepSpeech(spid, speech);
        reply.isEnded = !clientOf(*storage, spid);
        reply.database = session.database;
        reply.answer = std::move(session.answer);
        storage->run(QStringLiteral("UPDATE lab_session SET database_id = "
                                    "(SELECT id FROM lab_database WHERE name = ?) WHERE spid = ?"),
                     {reply.database, spid});
    }
    giveBack(std::move(storage), true);
    return reply;
}

void FileInstance::runBound(Session& session, const ClientBatch& batch, std::vector<BoundValue>& values) {
    try {
        bind(session, batch.values);
    } catch (const Raised& error) {
        session.say(error.messages.front());
        return;
    }
    runBatch(session, batch.text);
    readBack(session, values);
}

ClientReply FileInstance::execute(int spid, const ClientBatch& batch, const CallOptions& options) {
    const QString key = m_log.received(batch.text);
    const Speech speech = speechOf(spid);
    const Speaking speaking(speech);
    ClientReply reply;
    try {
        reply = answer(spid, batch, options);
    } catch (const Raised& error) {
        reply.answer.messages = error.messages;
        for (const ServerMessage& message : error.messages)
            if (options.onMessage) options.onMessage(message);
    }
    m_log.ended(key, reply.firstError());
    return reply;
}

}  // namespace pchat::lab
