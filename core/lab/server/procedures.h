// Stored procedures: their arguments bound as the catalogue says, and what those with behaviour here do.
//
// A procedure that the catalogue lists and the lab gives no behaviour is refused in the lab's own words. Those that
// only ask are T-SQL in ":/lab/procedures.json"; the others are the functions below. All throw Raised; a procedure that
// says its errors and goes on returns 1.
#pragma once

#include "core/lab/server/in_flight.h"

namespace pchat::lab {

struct ProcedureCall {
    Session& session;
    const tsql::Statement& statement;
    const CatalogObject& procedure;
    QHash<QString, Variable> arguments;  ///< every parameter, by name in small letters; the missing ones by default
    QSet<QString> supplied;

    [[nodiscard]] Cell value(const char* name) const { return arguments.value(QString::fromLatin1(name)).value; }
    [[nodiscard]] QString text(const char* name) const { return value(name).value_or(QString()); }
    [[nodiscard]] int number(const char* name, int otherwise = 0) const;
    [[nodiscard]] bool has(const char* name) const { return value(name).has_value(); }
    void put(const char* name, const Cell& value) { arguments[QString::fromLatin1(name)].value = value; }
    /// Raises in the name of the procedure.
    [[nodiscard]] Raised error(int number, const QStringList& arguments = {}) const;
    void say(int number, const QStringList& arguments = {});
    /// The effect, as one undertaking. `command` is EXECUTE to sys.dm_exec_requests.
    void act(const std::function<void()>& effect);
};

/// The alert job goes with the last log shipping configuration that it watches.
void removeUnusedAlertJob(Session& session);

using Procedure = int (*)(ProcedureCall&);

/// 201, 8143, 8144, 8145, 8146, 8162, 8114.
[[nodiscard]] ProcedureCall bindArguments(Session& session, const tsql::Statement& statement,
                                          const tsql::Execute& execute, const CatalogObject& procedure);
/// nullptr where the lab has no behaviour for it.
[[nodiscard]] Procedure procedureNamed(const QString& name);
[[nodiscard]] bool isQueryProcedure(const QString& name);
int runQueryProcedure(ProcedureCall& call);

using ProcedureTable = QHash<QString, Procedure>;
[[nodiscard]] ProcedureTable jobProcedures();
[[nodiscard]] ProcedureTable scheduleProcedures();
[[nodiscard]] ProcedureTable secondaryProcedures();
[[nodiscard]] ProcedureTable primaryProcedures();
[[nodiscard]] ProcedureTable fileProcedures();

}  // namespace pchat::lab
