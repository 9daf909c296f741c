#include "core/lab/server/procedures.h"
#include "core/lab/server/sql_types.h"
#include "core/lab/server/statements.h"

namespace pchat::lab {

namespace {

QString shortName(const CatalogObject& procedure) {
    return procedure.name.section(QLatin1Char('.'), -1);
}

/// N'x' and 'x' without their quotes; a number or a bare word as it is.
Cell defaultOf(const CatalogParameter& parameter) {
    if (!parameter.defaultValue) return std::nullopt;
    QString text = *parameter.defaultValue;
    if (text.startsWith(QLatin1String("N'"))) text.remove(0, 1);
    if (text.startsWith(QLatin1Char('\'')) && text.endsWith(QLatin1Char('\''))) return text.mid(1, text.size() - 2);
    return text;
}

const CatalogParameter& parameterNamed(const CatalogObject& procedure, const QString& name) {
    for (const CatalogParameter& parameter : procedure.parameters)
        if (parameter.name.compare(name, Qt::CaseInsensitive) == 0) return parameter;
    throw procedure.parameters.empty() ? raised(8146, {shortName(procedure)})
                                       : raised(8145, {name, shortName(procedure)});
}

const CatalogParameter& parameterOf(const CatalogObject& procedure, const tsql::Argument& argument,
                                    std::size_t position) {
    if (!argument.name.isEmpty() && !procedure.isPositional) return parameterNamed(procedure, argument.name);
    if (position < procedure.parameters.size()) return procedure.parameters[position];
    if (procedure.parameters.empty()) throw raised(8146, {shortName(procedure)});
    throw raised(8144, {shortName(procedure)});
}

void fillIn(ProcedureCall& call) {
    for (const CatalogParameter& parameter : call.procedure.parameters) {
        const QString name = parameter.name.toLower();
        if (call.supplied.contains(name)) continue;
        if (parameter.isRequired) throw raised(201, {shortName(call.procedure), parameter.name});
        call.arguments.insert(
            name, {parameter.type, converted(defaultOf(parameter), QStringLiteral("nvarchar(max)"), parameter.type)});
    }
}

Cell argumentValue(Session& session, const tsql::Argument& argument, const CatalogParameter& parameter) {
    QString from;
    const Cell value = evaluate(session, argument.value, &from);
    const bool isBare = parameter.type == QLatin1String("nvarchar");
    try {
        return converted(value, from, isBare ? QStringLiteral("nvarchar(max)") : parameter.type);
    } catch (const Raised&) {
        throw raised(8114, {baseOf(from), baseOf(parameter.type)});
    }
}

}  // namespace

ProcedureCall bindArguments(Session& session, const tsql::Statement& statement, const tsql::Execute& execute,
                            const CatalogObject& procedure) {
    ProcedureCall call{session, statement, procedure, {}, {}};
    std::size_t position = 0;
    for (const tsql::Argument& argument : execute.arguments) {
        const CatalogParameter& parameter = parameterOf(procedure, argument, position++);
        const QString name = parameter.name.toLower();
        if (call.supplied.contains(name)) throw raised(8143, {parameter.name});
        if (argument.isOutput && !parameter.isOutput) throw raised(8162, {parameter.name});
        if (argument.isDefault) continue;
        call.supplied.insert(name);
        call.arguments.insert(name, {parameter.type, argumentValue(session, argument, parameter)});
    }
    fillIn(call);
    return call;
}

}  // namespace pchat::lab
