#include "core/lab/tds/calls.h"

#include "core/lab/tsql/raised.h"

namespace pchat::lab::tds {

namespace {

QString textAt(const RpcRequest& request, std::size_t at) {
    return at < request.parameters.size() ? request.parameters[at].value.value_or(QString()) : QString();
}

int handleIn(const RpcRequest& request) {
    return textAt(request, 0).toInt();
}

Call refused(int number, const QStringList& arguments = {}) {
    Call call;
    call.refusals.push_back(serverMessage(number, arguments, 1));
    return call;
}

/// EXEC name @a = @tds1, @tds2 OUTPUT …, with the values beside it.
Call byName(const RpcRequest& request) {
    Call call;
    QStringList arguments;
    for (std::size_t at = 0; at < request.parameters.size(); ++at) {
        const Parameter& parameter = request.parameters[at];
        const QString variable = QStringLiteral("@tds%1").arg(at + 1);
        const QString name = parameter.name.isEmpty() ? QString() : parameter.name + QStringLiteral(" = ");
        arguments << name + variable + (parameter.isOutput ? QStringLiteral(" OUTPUT") : QString());
        if (parameter.isOutput) call.outputs[at] = call.batch.values.size();
        call.batch.values.push_back({variable, sqlType(parameter.type), parameter.value});
    }
    call.batch.text = QStringLiteral("EXEC %1 %2").arg(request.procedure, arguments.join(QStringLiteral(", ")));
    return call;
}

}  // namespace

Call PreparedStatements::executeSql(const RpcRequest& request, const Statement& statement,
                                    std::size_t firstValue) const {
    Call call;
    call.batch.text = statement.text;
    const auto declared = readDeclarations(statement.declarations);
    for (std::size_t at = 0; at < declared.size(); ++at) {
        const std::size_t position = firstValue + at;
        const bool isThere = position < request.parameters.size();
        if (isThere && request.parameters[position].isOutput) call.outputs[position] = call.batch.values.size();
        call.batch.values.push_back(
            {declared[at].first, declared[at].second, isThere ? request.parameters[position].value : std::nullopt});
    }
    return call;
}

Call PreparedStatements::prepare(const RpcRequest& request, bool executes) {
    const Statement statement{textAt(request, 1), textAt(request, 2)};
    m_statements[++m_last] = statement;
    Call call;
    if (executes) call = executeSql(request, statement, 3);
    call.handle = std::pair{std::size_t{0}, m_last};
    return call;
}

Call PreparedStatements::execute(const RpcRequest& request) {
    const auto found = m_statements.find(handleIn(request));
    return found == m_statements.end() ? refused(8179, {textAt(request, 0)}) : executeSql(request, found->second, 1);
}

Call PreparedStatements::unprepare(const RpcRequest& request) {
    return m_statements.erase(handleIn(request)) > 0 ? Call() : refused(8179, {textAt(request, 0)});
}

Call PreparedStatements::callFor(const RpcRequest& request) {
    const QString name = request.procedure.section(QLatin1Char('.'), -1).toLower();
    if (name == QLatin1String("sp_executesql")) return executeSql(request, {textAt(request, 1), textAt(request, 0)}, 2);
    if (name == QLatin1String("sp_prepexec")) return prepare(request, true);
    if (name == QLatin1String("sp_prepare")) return prepare(request, false);
    if (name == QLatin1String("sp_execute")) return execute(request);
    if (name == QLatin1String("sp_unprepare")) return unprepare(request);
    if (name == QLatin1String("sp_reset_connection")) return {};
    if (name.startsWith(QLatin1String("sp_cursor"))) return refused(16937);
    if (name.startsWith(QLatin1String("sp_datatype_info"))) {
        Call call;
        call.result = dataTypes(textAt(request, 0).toInt());
        return call;
    }
    return byName(request);
}

}  // namespace pchat::lab::tds
