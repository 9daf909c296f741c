#include "core/lab/server/file_instance.h"

#include "core/lab/server/databases.h"
#include "core/lab/server/scalar_functions.h"
#include "core/lab/server/statements.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab {

FileInstance::FileInstance(const QString& file, InstanceSpec spec, Surroundings world)
    : m_file(file),
      m_spec(std::move(spec)),
      m_catalog(ObjectCatalog::of(m_spec.version)),
      m_world(std::move(world)),
      m_log(file + QStringLiteral(".statements")) {}

std::unique_ptr<Storage> FileInstance::borrow(bool mayWrite) {
    {
        const std::scoped_lock lock(m_mutex);
        auto& idle = mayWrite ? m_writers : m_readers;
        if (!idle.empty()) {
            auto storage = std::move(idle.back());
            idle.pop_back();
            return storage;
        }
    }
    auto storage = Storage::open(m_file, mayWrite ? Storage::Access::Write : Storage::Access::Read);
    if (!storage) throw notLearnt(storage.error());
    registerFunctions(**storage);
    return std::move(*storage);
}

void FileInstance::giveBack(std::unique_ptr<Storage> storage, bool mayWrite) {
    storage->session = nullptr;
    const std::scoped_lock lock(m_mutex);
    (mayWrite ? m_writers : m_readers).push_back(std::move(storage));
}

int FileInstance::takeSpid(Storage& storage) {
    const std::scoped_lock lock(m_mutex);
    int spid = freeSpid(storage);
    while (m_spids.contains(spid))
        spid = freeSpid(storage, spid + 1);
    m_spids.insert(spid);
    return spid;
}

void FileInstance::runBatch(Session& session, const QString& batch) {
    try {
        const bool isKnown = session.storage.holds(
            QStringLiteral("SELECT 1 FROM lab_login WHERE name = ? AND is_disabled = 0"), {session.login});
        if (!isKnown) throw raised(18456, {session.login});
        loadRights(session);
        QSet<QString> declared;
        for (auto it = session.variables.cbegin(); it != session.variables.cend(); ++it)
            declared.insert(it.key());
        runStatements(session, tsql::readBatch(batch, declared));
    } catch (const Raised& error) {
        for (const ServerMessage& message : error.messages)
            session.say(message);
    }
    try {
        if (session.mayWrite && !session.isLasting) releaseSingleUser(session, session.spid);
    } catch (const Raised& error) {
        session.say(error.messages.front());
    }
}

void FileInstance::settleDue() {
    change([](Session& session) {
        finishRecoveries(session);
        admitReturning(session);
    });
}

Reply FileInstance::answer(const QString& batch, const QString& login, bool mayWrite, const CallOptions& options) {
    Speech speech = m_world.speech;
    const Speaking speaking(speech);
    settleDue();
    auto storage = borrow(mayWrite);
    Session session{*storage, m_spec, m_catalog, m_world, options, login, speech};
    storage->session = &session;
    session.spid = takeSpid(*storage);
    session.mayWrite = mayWrite;
    runBatch(session, batch);
    {
        const std::scoped_lock lock(m_mutex);
        m_spids.erase(session.spid);
    }
    giveBack(std::move(storage), mayWrite);
    return Reply{std::move(session.answer)};
}

Reply FileInstance::execute(const QString& batch, const QString& login, bool mayWrite, const CallOptions& options) {
    const QString key = m_log.received(batch);
    const Speaking speaking(m_world.speech);
    Reply reply;
    try {
        reply = answer(batch, login, mayWrite, options);
    } catch (const Raised& error) {
        reply.answer.messages = error.messages;
    }
    m_log.ended(key, reply.firstError());
    return reply;
}

std::vector<std::pair<QString, int>> FileInstance::statements() {
    return m_log.all();
}

void FileInstance::change(const std::function<void(Session&)>& work) {
    auto storage = borrow(true);
    const CallOptions options;
    Speech speech = Speaking::now();
    Session session{*storage, m_spec, m_catalog, m_world, options, QStringLiteral("sa"), speech};
    storage->session = &session;
    session.spid = 0;
    session.mayWrite = true;
    session.isSettling = true;
    loadRights(session);
    work(session);
    giveBack(std::move(storage), true);
}

void FileInstance::happen(const std::function<void(Session&)>& work) {
    try {
        change([&](Session& session) {
            Transaction transaction(session.storage);
            work(session);
            transaction.commit();
        });
    } catch (const Raised&) {
        return;
    }
}

void FileInstance::look(const std::function<void(Session&)>& work) {
    try {
        change(work);
    } catch (const Raised&) {
        return;
    }
}

bool FileInstance::reachInto(const std::function<void(Storage&)>& work) {
    try {
        auto storage = borrow(true);
        work(*storage);
        giveBack(std::move(storage), true);
        return true;
    } catch (const Raised&) {
        return false;
    }
}

void FileInstance::settle(const std::function<Settlement(const QString&)>& settle) {
    std::vector<LeftBehind> left;
    change([&](Session& session) {
        Transaction transaction(session.storage);
        left = leftBehind(session.storage);
        // Taken out at once, so that no other process settles the same.
        for (const LeftBehind& each : left)
            crossOut(session.storage, each.id);
        transaction.commit();
    });
    for (const LeftBehind& each : left)
        settleOne(each, settle(each.statement));
    forgetDeadHolders();
}

void FileInstance::settleOne(const LeftBehind& left, Settlement settlement) {
    change([&](Session& session) {
        session.login = left.login;
        session.spid = left.spid;
        loadRights(session);
        settleStatement(session, left, settlement);
        releaseSingleUser(session, left.spid);
    });
}

void FileInstance::forgetDeadHolders() {
    change([](Session& session) {
        for (const Row& row : session.storage.rows(
                 QStringLiteral("SELECT singleUser, singleUserPid FROM lab_database WHERE singleUserPid <> 0")))
            if (!isProcessAlive(row[1]->toLongLong())) releaseSingleUser(session, row[0]->toInt());
        for (const Row& row : session.storage.rows(QStringLiteral("SELECT spid, pid FROM lab_session WHERE pid <> 0")))
            if (!isProcessAlive(row[1]->toLongLong())) endOne(session, row[0]->toInt());
    });
}

}  // namespace pchat::lab
