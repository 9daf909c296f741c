#include "core/lab/server/databases.h"
#include "core/lab/server/server_time.h"
#include "core/lab/server/sql_types.h"
#include "core/lab/server/statements.h"
#include "core/lab/tsql/reader.h"

#include <condition_variable>
#include <mutex>

namespace pchat::lab {

namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

void declare(Session& session, const tsql::Declare& declaration) {
    for (const tsql::Declare::Variable& each : declaration.variables) {
        const QString type = each.type == QLatin1String("sysname") ? QStringLiteral("nvarchar(128)") : each.type;
        if (!isKnownType(type)) throw raised(243, {type});
        Variable variable{type, std::nullopt};
        if (each.value) {
            QString from;
            const Cell value = evaluate(session, *each.value, &from);
            variable.value = converted(value, from, type);
        }
        session.variables.insert(each.name.toLower(), variable);
    }
}

void assign(Session& session, const QString& name, const tsql::Expression& value) {
    QString from;
    const Cell result = evaluate(session, value, &from);
    Variable& variable = session.variables[name.toLower()];
    variable.value = converted(result, from, variable.type);
}

void print(Session& session, const tsql::Print& statement, int line) {
    ServerMessage message;
    message.line = line;
    message.state = 1;
    message.text = evaluate(session, statement.value).value_or(QString());
    session.say(message);
}

void use(Session& session, const QString& name) {
    const Database database = demandDatabase(session, name);
    demandOpen(session, database);
    session.database = database.name;
    session.say(5701, {database.name}, 0);
}

/// False where it was asked to stop before.
bool waitReally(std::chrono::milliseconds duration, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, duration, [] { return false; });
    return !stop.stop_requested();
}

/// The estate's time goes on; a client that stays waits in his own as well, and can break it off.
void waitFor(Session& session, const tsql::WaitFor& statement) {
    const QTime delay =
        QTime::fromString(evaluate(session, statement.delay).value_or(QString()).left(8), QStringLiteral("hh:mm:ss"));
    if (!delay.isValid()) throw raised(241);
    const std::chrono::milliseconds duration(delay.msecsSinceStartOfDay());
    if (session.isLasting && !waitReally(duration, session.options.stop)) throw Raised{{}, true};
    session.world.spend(duration);
}

void setOption(Session& session, const tsql::SetOption& option, int line) {
    if (option.name == QLatin1String("DATEFORMAT")) {
        const auto order = json::valueOf<DateOrder>(option.value.toLower());
        if (!order) throw raised(2741, {option.value}, line);
        session.speech.order = *order;
    }
    if (option.name != QLatin1String("LANGUAGE")) return;
    const auto language = languageNamed(option.value);
    if (!language) throw raised(2740, {option.value}, line);
    session.speech = Speech::of(*language);
    session.say(5703, {session.speech.name()}, line);
}

void runBranch(Session& session, const tsql::If& branch) {
    runStatements(session, isTrue(session, branch.condition) ? branch.then : branch.otherwise);
}

void runOne(Session& session, const tsql::Statement& statement) {
    std::visit(Overloaded{[&](const tsql::SelectStatement& each) { runSelect(session, each.select); },
                          [&](const tsql::Declare& each) { declare(session, each); },
                          [&](const tsql::Assign& each) { assign(session, each.variable, each.value); },
                          [&](const tsql::Execute& each) { runExecute(session, statement, each); },
                          [&](const tsql::If& each) { runBranch(session, each); },
                          [&](const tsql::Block& each) { runStatements(session, each.statements); },
                          [&](const tsql::Print& each) { print(session, each, statement.line); },
                          [&](const tsql::Restore& each) { runRestore(session, statement, each); },
                          [&](const tsql::Backup& each) { runBackup(session, statement, each); },
                          [&](const tsql::AlterDatabase& each) { runAlterDatabase(session, statement, each); },
                          [&](const tsql::CreateDatabase& each) { runCreateDatabase(session, statement, each); },
                          [&](const tsql::DropDatabase& each) { runDropDatabase(session, statement, each); },
                          [&](const tsql::Kill& each) { runKill(session, statement, each); },
                          [&](const tsql::Use& each) { use(session, each.database); },
                          [&](const tsql::SetOption& each) { setOption(session, each, statement.line); },
                          [&](const tsql::WaitFor& each) { waitFor(session, each); }},
               statement.body);
}

/// IF, BEGIN and what only touches variables are no moments: nothing of the world changes in them.
bool hasMoments(const Session& session, const tsql::Statement& statement) {
    return !session.isSettling && !std::holds_alternative<tsql::If>(statement.body) &&
           !std::holds_alternative<tsql::Block>(statement.body) &&
           !std::holds_alternative<tsql::Declare>(statement.body) &&
           !std::holds_alternative<tsql::Assign>(statement.body);
}

void atMoment(const Session& session, const tsql::Statement& statement, Moment moment) {
    if (!hasMoments(session, statement)) return;
    if (const auto error = session.world.moment(moment, statement.text)) throw Raised{{*error}, error->severity >= 20};
}

void sayAll(Session& session, const Raised& error, int line) {
    for (ServerMessage message : error.messages) {
        if (message.line == 0) message.line = line;
        session.say(message);
    }
}

}  // namespace

void runStatements(Session& session, const std::vector<tsql::Statement>& statements) {
    for (const tsql::Statement& statement : statements) {
        const int before = session.lastError;
        try {
            atMoment(session, statement, Moment::Before);
            runOne(session, statement);
            const bool isBlock =
                std::holds_alternative<tsql::If>(statement.body) || std::holds_alternative<tsql::Block>(statement.body);
            if (!isBlock && session.lastError == before) session.lastError = 0;
            atMoment(session, statement, Moment::After);
        } catch (const Raised& error) {
            sayAll(session, error, statement.line);
            if (error.endsBatch) throw Raised{{}, true};
        }
    }
}

void settleStatement(Session& session, const LeftBehind& left, Settlement settlement) {
    if (settlement == Settlement::RolledBack) return;
    session.variables = left.variables;
    try {
        // What is left behind is one statement whose variables were declared before it.
        tsql::Reader reader(left.statement);
        const tsql::Statement statement = tsql::readStatement(reader);
        if (settlement == Settlement::Completed) return runOne(session, statement);
        if (const auto* restore = std::get_if<tsql::Restore>(&statement.body)) halfRestore(session, *restore);
    } catch (const Raised& error) {
        // What the server could not finish has simply not happened.
        sayAll(session, error, 1);
    }
}

}  // namespace pchat::lab
