#include "core/lab/server/in_flight.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#elif defined(Q_OS_WIN)
#include <windows.h>
#endif

namespace pchat::lab {

namespace {

QString asJson(const QHash<QString, Variable>& variables) {
    QJsonObject object;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        object.insert(it.key(),
                      QJsonObject{{QStringLiteral("type"), it->type},
                                  {QStringLiteral("value"), it->value ? QJsonValue(*it->value) : QJsonValue()}});
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<QString, Variable> fromJson(const QString& text) {
    QHash<QString, Variable> variables;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject each = it.value().toObject();
        const QJsonValue value = each.value(QLatin1String("value"));
        variables.insert(
            it.key(), {each.value(QLatin1String("type")).toString(), value.isNull() ? Cell() : Cell(value.toString())});
    }
    return variables;
}

qint64 writeDown(Session& session, const tsql::Statement& statement, const Undertaking& undertaking) {
    return session.storage.insert(QStringLiteral("lab_in_flight"),
                                  {{QStringLiteral("pid"), QCoreApplication::applicationPid()},
                                   {QStringLiteral("spid"), session.spid},
                                   {QStringLiteral("login"), session.login},
                                   {QStringLiteral("began"), session.localNow()},
                                   {QStringLiteral("statement"), statement.text},
                                   {QStringLiteral("variables"), asJson(session.variables)},
                                   {QStringLiteral("command"), undertaking.command},
                                   {QStringLiteral("database_id"), undertaking.databaseId},
                                   {QStringLiteral("percent"), 0}});
}

/// Crosses out what was written down even when the effect is refused.
class Written {
  public:
    Written(Session& session, qint64 id) : m_session(session), m_id(id) {}
    ~Written() {
        if (m_id == 0) return;
        sqlite3_exec(m_session.storage.handle(),
                     QStringLiteral("DELETE FROM lab_in_flight WHERE id = %1").arg(m_id).toUtf8().constData(), nullptr,
                     nullptr, nullptr);
    }
    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;
    void isCrossedOut() { m_id = 0; }
    [[nodiscard]] qint64 id() const { return m_id; }

  private:
    Session& m_session;
    qint64 m_id;
};

void takeTime(Session& session, const tsql::Statement& statement, const Undertaking& undertaking, qint64 id) {
    session.world.spend(undertaking.duration / 2);
    session.storage.run(QStringLiteral("UPDATE lab_in_flight SET percent = 50 WHERE id = ?"), {id});
    if (const auto error = session.world.moment(Moment::Middle, statement.text))
        throw Raised{{*error}, error->severity >= 20};
    if (session.options.stop.stop_requested()) throw Raised{{serverMessage(3204)}, true};
    session.world.spend(undertaking.duration - undertaking.duration / 2);
}

}  // namespace

bool isProcessAlive(qint64 pid) {
#ifdef Q_OS_UNIX
    return ::kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM;
#elif defined(Q_OS_WIN)
    HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
    if (process == nullptr) return false;
    DWORD exitCode = 0;
    const bool isRunning = GetExitCodeProcess(process, &exitCode) != 0 && exitCode == STILL_ACTIVE;
    CloseHandle(process);
    return isRunning;
#else
    return pid == QCoreApplication::applicationPid();
#endif
}

void act(Session& session, const tsql::Statement& statement, const Undertaking& undertaking,
         const std::function<void()>& effect) {
    if (!session.mayWrite)
        throw notLearnt(QStringLiteral("a statement that acts, on a connection that only reads"), statement.line);
    const bool isPractised = !session.isSettling;
    Written written(session, isPractised ? writeDown(session, statement, undertaking) : 0);
    if (isPractised) takeTime(session, statement, undertaking, written.id());
    Transaction transaction(session.storage);
    effect();
    if (isPractised) crossOut(session.storage, written.id());
    transaction.commit();
    written.isCrossedOut();
}

std::vector<LeftBehind> leftBehind(Storage& storage) {
    std::vector<LeftBehind> result;
    for (const Row& row : storage.rows(
             QStringLiteral("SELECT id, pid, spid, login, statement, variables FROM lab_in_flight ORDER BY id")))
        if (!isProcessAlive(row[1]->toLongLong()))
            result.push_back({row[0]->toLongLong(), row[2]->toInt(), *row[3], *row[4], fromJson(*row[5])});
    return result;
}

void crossOut(Storage& storage, qint64 id) {
    storage.run(QStringLiteral("DELETE FROM lab_in_flight WHERE id = ?"), {id});
}

void sayProgress(Session& session, int every, int line) {
    if (every <= 0) return;
    const int half = 50 / every * every;
    if (half > 0) session.say(3211, {QString::number(half)}, line);
    session.say(3211, {QStringLiteral("100")}, line);
}

}  // namespace pchat::lab
