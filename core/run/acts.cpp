#include "core/run/acts.h"

#include "core/run/foreign_logs.h"
#include "core/run/look.h"
#include "core/run/patience.h"
#include "core/run/sender.h"
#include "core/run/sent.h"

namespace pchat {

namespace {

constexpr int rounds = 10;                // of finding sessions and ending them
constexpr int notAnActiveProcess = 6106;  // KILL of a session that has just gone
constexpr std::chrono::milliseconds betweenRounds{500};

template <class Door>
std::shared_ptr<Door> doorAt(const std::map<Role, std::shared_ptr<Door>>& doors, Role role) {
    const auto found = doors.find(role);
    return found == doors.end() ? nullptr : found->second;
}

QString firstCell(const SqlAnswer& answer) {
    const ResultSet& first = answer.first();
    return first.rows.size() == 1 && !first.rows.front().empty() ? first.rows.front().front().value_or(QString())
                                                                 : QString();
}

QJsonObject resultJson(const ResultSet& result) {
    QJsonArray columns;
    for (const Column& column : result.columns)
        columns.append(column.name);
    QJsonArray rows;
    for (const auto& row : result.rows) {
        QJsonArray cells;
        for (const Cell& cell : row)
            cells.append(cell ? QJsonValue(*cell) : QJsonValue());
        rows.append(cells);
    }
    return {{QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
}

QJsonObject answerJson(const Query& query, const SqlAnswer& answer) {
    QJsonArray results;
    for (const ResultSet& result : answer.results)
        results.append(resultJson(result));
    return {{QStringLiteral("query"), query.toString()}, {QStringLiteral("results"), results}};
}

/// Carries out one act; one overload for each kind.
class Performer {
  public:
    Performer(const RunRoom& room, const Step& step, int attempt)
        : m_room(room), m_step(step), m_sender(room, step, attempt) {}

    Outcome<void> operator()(const SqlAct& act) {
        const auto door = doorAt(m_room.acting.sql, act.role);
        if (!door) return tl::unexpected(noDoor(m_step));
        return execute(*door, act.script);
    }

    Outcome<void> operator()(const EndSessionsAct& act);

    Outcome<void> operator()(const ShellAct& act) {
        const auto& door = m_room.acting.shell;
        if (!door) return tl::unexpected(noDoor(m_step));
        const auto answer = m_sender.send<ShellAnswer>(
            act.call.toString(), [&](const CallOptions& options) { return door->execute(act.call, options); },
            [](const ShellAnswer&) { return QString(); });
        if (!answer) return tl::unexpected(answer.error());
        for (const QString& warning : answer->warnings)
            m_sender.note(Message::verbatim(warning));
        return {};
    }

    Outcome<void> operator()(const CopyAct& act) {
        const auto& door = m_room.acting.files;
        if (!door) return tl::unexpected(noDoor(m_step));
        const auto receipt = m_sender.send<CopyReceipt>(
            statementOf(m_step.act), [&](const CallOptions& options) { return door->copy(act.from, act.to, options); },
            [](const CopyReceipt& each) { return QString::number(each.bytes) + QLatin1Char(' ') + each.sha256; });
        if (!receipt) return tl::unexpected(receipt.error());
        return {};
    }

    Outcome<void> operator()(const SaveEvidenceAct& act);
    Outcome<void> operator()(const LookAct& act);
    Outcome<void> operator()(const SetAsideAct& act);
    Outcome<void> operator()(const BringBackAct& act);

  private:
    Outcome<void> moveAll(const std::vector<QString>& names, const QString& from, const QString& to);
    Outcome<void> execute(SqlActor& door, const Script& script) {
        const auto answer = m_sender.send<SqlAnswer>(
            script.toString(), [&](const CallOptions& options) { return door.execute(script, options); }, firstCell);
        if (!answer) return tl::unexpected(answer.error());
        m_sender.lateMessages(answer->messages);
        return {};
    }

    [[nodiscard]] CallOptions lookOptions() const {
        CallOptions options;
        options.meanwhile = [this] { m_room.journal.settle(); };
        return options;
    }
    Outcome<std::vector<int>> findSessions(SqlObserver& door, const Query& find) const;
    Outcome<void> endEach(SqlActor& door, const std::vector<int>& sessions);
    [[nodiscard]] Outcome<Observed> see(const Condition& condition) const;
    [[nodiscard]] Outcome<QJsonArray> askAll(SqlObserver& door, const std::vector<Query>& queries) const;

    const RunRoom& m_room;
    const Step& m_step;
    Sender m_sender;
};

Outcome<std::vector<int>> Performer::findSessions(SqlObserver& door, const Query& find) const {
    const auto answer = door.ask(find, lookOptions());
    if (!answer) return tl::unexpected(answer.error());
    std::vector<int> sessions;
    for (const auto& row : answer->first().rows) {
        bool isNumber = false;
        const int session = row.empty() || !row.front() ? 0 : row.front()->toInt(&isNumber);
        if (!isNumber || session <= 0)
            return tl::unexpected(
                failureOf(FailureKind::Garbled, Message(QT_TRANSLATE_NOOP("core",
                                                                          "The list of sessions on %1 holds no "
                                                                          "session number, so none was ended."),
                                                        {m_step.place})));
        sessions.push_back(session);
    }
    return sessions;
}

Outcome<void> Performer::endEach(SqlActor& door, const std::vector<int>& sessions) {
    for (const int session : sessions) {
        const auto ended = execute(door, script("KILL {}", session));
        if (!ended && ended.error().errorNumber() != notAnActiveProcess) return ended;
    }
    return {};
}

Outcome<void> Performer::operator()(const EndSessionsAct& act) {
    const auto observer = doorAt(m_room.observing.sql, act.role);
    const auto actor = doorAt(m_room.acting.sql, act.role);
    if (!observer || !actor) return tl::unexpected(noDoor(m_step));
    for (int round = 1; round <= rounds; ++round) {
        const auto sessions = findSessions(*observer, act.find);
        if (!sessions) return tl::unexpected(sessions.error());
        if (sessions->empty()) return {};
        if (const auto ended = endEach(*actor, *sessions); !ended) return ended;
        m_room.journal.settle();
        m_room.clock().wait(betweenRounds * round, {});
    }
    return tl::unexpected(failureOf(
        FailureKind::Busy, Message(QT_TRANSLATE_NOOP("core",
                                                     "Sessions on %1 come back as fast as they are ended. Stop "
                                                     "the program that connects, then try again."),
                                   {m_step.place})));
}

Outcome<QJsonArray> Performer::askAll(SqlObserver& door, const std::vector<Query>& queries) const {
    QJsonArray answers;
    CallOptions options = lookOptions();
    options.timeout = m_step.timeout;
    for (const Query& query : queries) {
        const auto answer = door.ask(query, options);
        if (!answer) return tl::unexpected(answer.error());
        answers.append(answerJson(query, *answer));
    }
    return answers;
}

Outcome<void> Performer::operator()(const SaveEvidenceAct& act) {
    const auto door = doorAt(m_room.observing.sql, act.role);
    if (!door) return tl::unexpected(noDoor(m_step));
    const auto answers = m_sender.send<QJsonArray>(
        statementOf(m_step.act), [&](const CallOptions&) { return askAll(*door, act.queries); },
        [](const QJsonArray&) { return QString(); });
    if (!answers) return tl::unexpected(answers.error());
    m_room.journal.settle();  // in the order in which it happened
    if (m_room.journal.isBroken()) return tl::unexpected(failureOf(FailureKind::NoSpace, m_room.journal.reason()));
    const SqlInstance* instance = m_room.file.documents().profile.instance(act.role);
    const QJsonObject content{{QStringLiteral("server"), instance ? instance->toDisplay() : QString()},
                              {QStringLiteral("role"), json::nameOf(act.role)},
                              {QStringLiteral("queries"), *answers}};
    const auto saved = m_room.file.saveEvidence(m_step.id, content);
    if (!saved) return tl::unexpected(failureOf(FailureKind::NoSpace, saved.error()));
    return {};
}

Outcome<void> Performer::operator()(const LookAct& act) {
    Patience patience(m_room, m_step.patience);
    for (const Condition& condition : act.conditions) {
        auto seen = see(condition);
        while (!seen && patience.wait())
            seen = see(condition);
        if (!seen) return tl::unexpected(seen.error());
        m_sender.note(Message(QT_TRANSLATE_NOOP("core", "%1: seen, %2."), {condition.name, describe(*seen)}),
                      seen->value_or(QString()));
    }
    return {};
}

/// A file that has gone meanwhile, as when it is too old to be kept, is in nobody's way.
Outcome<void> Performer::moveAll(const std::vector<QString>& names, const QString& from, const QString& to) {
    const auto& door = m_room.acting.files;
    if (!door) return tl::unexpected(noDoor(m_step));
    for (const QString& name : names) {
        if (const auto announced = m_sender.announce(moveLine(from, to, name)); !announced) return announced;
        const auto moved = door->move(pathIn(from, name), pathIn(to, name), m_sender.options());
        m_sender.answered(moved ? std::nullopt : std::optional(moved.error()));
        if (!moved && moved.error().kind != FailureKind::NotFound) return moved;
    }
    return {};
}

Outcome<void> Performer::operator()(const SetAsideAct& act) {
    m_room.journal.settle();
    const auto names = foreignLogs(m_room.observing, m_room.file, act.logs);
    if (!names) return tl::unexpected(names.error());
    return moveAll(*names, act.logs.folder, act.to);
}

Outcome<void> Performer::operator()(const BringBackAct& act) {
    const auto& door = m_room.observing.files;
    if (!door) return tl::unexpected(noDoor(m_step));
    const auto files = door->list(act.from, lookOptions());
    if (!files) return tl::unexpected(files.error());
    return moveAll(shippedLogsIn(*files, act.database), act.from, act.to);
}

Outcome<Observed> Performer::see(const Condition& condition) const {
    auto seen = observe(m_room, m_step, condition.probe);
    if (!seen || condition.expected.isMetBy(*seen)) return seen;
    return tl::unexpected(failureOf(
        FailureKind::Refused, Message(QT_TRANSLATE_NOOP("core", "%1: this is not so. Expected is %2, seen was %3."),
                                      {condition.name, describe(condition.expected), describe(*seen)})));
}

}  // namespace

Failure noDoor(const Step& step) {
    return failureOf(FailureKind::Unsupported,
                     Message(QT_TRANSLATE_NOOP("core",
                                               "The site profile names no way to act on %1, so nothing was sent. "
                                               "Complete the profile and make a new plan."),
                             {step.place}));
}

Outcome<void> perform(const RunRoom& room, const Step& step, int attempt) {
    return std::visit(Performer(room, step, attempt), step.act);
}

}  // namespace pchat
