#include "core/lab/server/procedures.h"

#include "core/lab/server/sql_types.h"
#include "core/lab/server/statements.h"
#include "core/lab/tsql/reader.h"

namespace pchat::lab {

namespace {

const QJsonObject& queryProcedures() {
    static const QJsonObject table = labResource(QStringLiteral("procedures.json"));
    return table;
}

/// Runs with the rights of its owner, as a procedure does.
class Elevated {
  public:
    explicit Elevated(Session& session) : m_session(session), m_rights(session.rights), m_variables(session.variables) {
        session.rights.insert(QStringLiteral("sysadmin"));
    }
    ~Elevated() {
        m_session.rights = m_rights;
        m_session.variables = m_variables;
    }
    Elevated(const Elevated&) = delete;
    Elevated& operator=(const Elevated&) = delete;

  private:
    Session& m_session;
    QSet<QString> m_rights;
    QHash<QString, Variable> m_variables;
};

}  // namespace

int ProcedureCall::number(const char* name, int otherwise) const {
    const Cell cell = value(name);
    return cell ? cell->toInt() : otherwise;
}

Raised ProcedureCall::error(int number, const QStringList& texts) const {
    Raised result = raised(number, texts, statement.line);
    result.messages.front().procedure = procedure.name.section(QLatin1Char('.'), -1);
    return result;
}

void ProcedureCall::say(int number, const QStringList& texts) {
    session.say(error(number, texts).messages.front());
}

void ProcedureCall::act(const std::function<void()>& effect) {
    lab::act(session, statement, {QStringLiteral("EXECUTE"), 0, std::chrono::milliseconds(50)}, effect);
}

Procedure procedureNamed(const QString& name) {
    static const ProcedureTable table = [] {
        ProcedureTable all;
        for (const ProcedureTable& each :
             {jobProcedures(), scheduleProcedures(), secondaryProcedures(), primaryProcedures(), fileProcedures()})
            all.insert(each);
        return all;
    }();
    return table.value(name);
}

bool isQueryProcedure(const QString& name) {
    return queryProcedures().contains(name);
}

int runQueryProcedure(ProcedureCall& call) {
    const QJsonObject entry = queryProcedures().value(call.procedure.name).toObject();
    if (entry.value(QLatin1String("sysadmin")).toBool()) demandSysadmin(call.session);
    const Elevated elevated(call.session);
    call.session.variables = call.arguments;
    tsql::Reader reader(entry.value(QLatin1String("query")).toString());
    ResultSet result = fetch(call.session, tsql::readSelect(reader));
    for (std::size_t at = 0; at < std::min(result.columns.size(), call.procedure.columns.size()); ++at)
        result.columns[at] = {call.procedure.columns[at].name, call.procedure.columns[at].type};
    call.session.give(std::move(result));
    return 0;
}

namespace {

void giveBack(Session& session, const tsql::Execute& execute, const ProcedureCall& call) {
    std::size_t position = 0;
    for (const tsql::Argument& argument : execute.arguments) {
        const QString name =
            argument.name.isEmpty() ? call.procedure.parameters[position].name.toLower() : argument.name.toLower();
        ++position;
        if (!argument.isOutput) continue;
        Variable& variable = session.variables[argument.value.text.toLower()];
        const Variable& parameter = call.arguments[name];
        variable.value = converted(parameter.value, parameter.type, variable.type);
    }
}

}  // namespace

void runExecute(Session& session, const tsql::Statement& statement, const tsql::Execute& execute) {
    const CatalogObject* procedure = session.catalog.find(execute.procedure, session.database);
    const QString written = execute.procedure.join(QLatin1Char('.'));
    if (procedure == nullptr || !procedure->isProcedure()) throw raised(2812, {written}, statement.line);
    const bool asks = isQueryProcedure(procedure->name);
    const Procedure behaviour = procedureNamed(procedure->name);
    ProcedureCall call = bindArguments(session, statement, execute, *procedure);
    if (!asks && behaviour == nullptr) throw notLearnt(QStringLiteral("EXEC ") + written, statement.line);
    const int code = asks ? runQueryProcedure(call) : behaviour(call);
    giveBack(session, execute, call);
    if (!execute.returnVariable.isEmpty())
        session.variables[execute.returnVariable.toLower()].value = QString::number(code);
}

}  // namespace pchat::lab
