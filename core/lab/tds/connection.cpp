#include "core/lab/tds/connection.h"

#include "core/estate/detached.h"
#include "core/lab/tsql/raised.h"

namespace pchat::lab::tds {

namespace {

constexpr quint32 oldestTds = 0x72090002;  // 2005: the first whose tokens are as today's
constexpr quint32 newestTds = 0x74000004;

}  // namespace

void Connection::serve() {
    if (greet() && logIn()) {
        while (const auto message = m_line.receive()) {
            if (message->type == PacketType::Attention)
                attend();
            else if (message->isIgnored)
                disregard();
            else
                handle(*message);
            if (m_isHangingUp) break;
        }
        const std::scoped_lock lock(m_mutex);
        m_stop.request_stop();
    }
    m_line.close();
    if (m_spid != 0) m_service->logOut(m_spid);
}

bool Connection::greet() {
    const auto message = m_line.receive();
    const auto offered = message && message->type == PacketType::Prelogin ? readPrelogin(message->body) : std::nullopt;
    if (!offered) return false;
    m_encryption = agreed(*offered, m_service->policy());
    if (!m_line.send(PacketType::Answer, preloginAnswer(m_encryption, m_service->version()))) return false;
    return m_encryption == Encryption::NotSupported || m_line.startTls(m_service->tls());
}

bool Connection::logIn() {
    const auto message = m_line.receive();
    const auto login = message && message->type == PacketType::Login ? readLogin(message->body) : std::nullopt;
    if (!login) return false;
    if (m_encryption == Encryption::Off) m_line.stopTls();
    m_speech = Speech::of(m_service->languageFor(*login));
    const Speaking speaking(m_speech);
    if (login->tdsVersion < oldestTds) {
        turnAway({notLearnt(QStringLiteral("a login in a version of TDS before 7.2")).messages.front()});
        return false;
    }
    const auto spid = m_service->logIn(*login);
    if (!spid) {
        turnAway(spid.error());
        return false;
    }
    m_spid = *spid;
    m_loginDatabase = login->database.isEmpty() ? QStringLiteral("master") : login->database;
    m_database = m_loginDatabase;
    sayWelcome(*login);
    return true;
}

void Connection::turnAway(const std::vector<ServerMessage>& messages) {
    ByteWriter out;
    for (const ServerMessage& message : messages)
        sayMessage(out, message, m_service->name());
    sayDone(out, DoneKind::Batch, DoneError);
    m_line.send(PacketType::Answer, out.take());
}

void Connection::sayWelcome(const Login& login) {
    const QString language = m_speech.name();
    const quint32 packet = agreedPacketSize(login.packetSize, m_encryption);
    const QString server = m_service->name();
    ByteWriter out;
    sayChange(out, Change::Database, m_database, QStringLiteral("master"));
    sayMessage(out, serverMessage(5701, {m_database}, 1), server);
    sayCollation(out);
    sayChange(out, Change::Language, language, QString());
    sayMessage(out, serverMessage(5703, {language}, 1), server);
    sayLoginAck(out, std::min(login.tdsVersion, newestTds), m_service->version());
    sayChange(out, Change::PacketSize, QString::number(packet), QStringLiteral("4096"));
    sayDone(out, DoneKind::Batch, DoneFinal);
    m_line.setSession(m_spid, static_cast<int>(packet));
    m_line.send(PacketType::Answer, out.take());
}

void Connection::handle(const WireMessage& message) {
    switch (message.type) {
        case PacketType::Batch:
            return start([self = shared_from_this(), message] { self->runBatch(message); });
        case PacketType::Rpc:
            return start([self = shared_from_this(), message] { self->runRpc(message); });
        case PacketType::Transaction:
            return start([self = shared_from_this(), message] { self->runTransaction(message); });
        default:
            m_isHangingUp = true;
    }
}

void Connection::attend() {
    const std::scoped_lock lock(m_mutex);
    if (m_isBusy) {
        m_isCancelled = true;
        m_stop.request_stop();
        return;
    }
    ByteWriter out;
    sayDone(out, DoneKind::Batch, DoneAttention);
    m_line.send(PacketType::Answer, out.take());
}

/// The client has thought better of a request before it was whole; it waits for an end all the same.
void Connection::disregard() {
    ByteWriter out;
    sayDone(out, DoneKind::Batch, DoneError);
    m_line.send(PacketType::Answer, out.take());
}

void Connection::start(std::function<void()> work) {
    {
        std::unique_lock lock(m_mutex);
        m_idle.wait(lock, [&] { return !m_isBusy; });
        if (m_isHangingUp) return;
        m_isBusy = true;
        m_isCancelled = false;
        m_stop = std::stop_source();
    }
    runDetached(std::move(work));
}

ClientReply Connection::execute(Answer& answer, ClientBatch batch) {
    CallOptions options;
    {
        const std::scoped_lock lock(m_mutex);
        options.stop = m_stop.get_token();
    }
    bool isLineBroken = false;
    options.onMessage = [&](const ServerMessage& message) {
        isLineBroken = isLineBroken || (message.number == brokenLine && message.severity >= 20);
        if (isLineBroken) return m_line.close();
        m_isHangingUp = m_isHangingUp || message.severity >= 20;
        answer.message(message);
    };
    batch.onResult = [&](const ResultSet& result) { answer.result(result); };
    ClientReply reply = m_service->run(m_spid, batch, options);
    if (reply.isEnded && reply.database.isEmpty()) {
        m_isHangingUp = true;
        answer.message(serverMessage(596, {}, 1));
    } else if (reply.database != m_database && !reply.database.isEmpty()) {
        answer.change(Change::Database, reply.database, std::exchange(m_database, reply.database));
    }
    return reply;
}

void Connection::resetSession(Answer& answer) {
    m_prepared.clear();
    if (m_database != m_loginDatabase) {
        ClientBatch back;
        back.text = QStringLiteral("USE [%1]").arg(QString(m_loginDatabase).replace(u']', QLatin1String("]]")));
        static_cast<void>(m_service->run(m_spid, back, CallOptions()));
        m_database = m_loginDatabase;
    }
    answer.change(Change::Reset, QString(), QString());
}

void Connection::finish(Answer& answer) {
    const std::scoped_lock lock(m_mutex);
    answer.end(m_isCancelled);
    m_isBusy = false;
    if (m_isHangingUp) m_line.close();
    m_idle.notify_all();
}

void Connection::runBatch(const WireMessage& message) {
    const Speaking speaking(m_speech);
    Answer answer(m_line, m_service->name(), false);
    if (message.resetsConnection) resetSession(answer);
    ClientBatch batch;
    batch.text = readBatchText(message.body);
    if (const auto wanted = asksForDataTypes(batch.text))
        answer.result(dataTypes(*wanted));
    else
        static_cast<void>(execute(answer, std::move(batch)));
    finish(answer);
}

void Connection::runRpc(const WireMessage& message) {
    const Speaking speaking(m_speech);
    Answer answer(m_line, m_service->name(), true);
    if (message.resetsConnection) resetSession(answer);
    const auto request = readRpc(message.body);
    Call call;
    if (request)
        call = m_prepared.callFor(*request);
    else
        call.refusals.push_back(notLearnt(QStringLiteral("a call with a parameter of this type")).messages.front());
    for (const ServerMessage& refusal : call.refusals)
        answer.message(refusal);
    if (call.result) answer.result(*call.result);
    std::vector<BoundValue> values;
    if (!call.batch.text.isEmpty()) values = execute(answer, call.batch).values;
    if (call.handle)
        answer.returnValue(0, request->parameters[call.handle->first], QString::number(call.handle->second));
    for (const auto& [parameter, value] : call.outputs)
        if (value < values.size())
            answer.returnValue(static_cast<int>(parameter), request->parameters[parameter], values[value].value);
    finish(answer);
}

/// Each statement of the lab stands by itself: a transaction is only acknowledged, so that drivers go on.
void Connection::runTransaction(const WireMessage& message) {
    enum { Begin = 5, Commit = 7, Rollback = 8 };
    const Speaking speaking(m_speech);
    Answer answer(m_line, m_service->name(), false);
    const quint64 before = m_transaction;
    switch (readTransaction(message.body)) {
        case Begin:
            m_transaction = 1;
            answer.transaction(Change::Begin, m_transaction, 0);
            break;
        case Commit:
        case Rollback:
            m_transaction = 0;
            if (before == 0) break;
            answer.transaction(readTransaction(message.body) == Commit ? Change::Commit : Change::Rollback, 0, before);
            break;
        default:
            answer.message(notLearnt(QStringLiteral("a request about a transaction")).messages.front());
    }
    finish(answer);
}

}  // namespace pchat::lab::tds
