// Calls: what a remote procedure call comes down to: a batch with values beside it, or a change to what is prepared.
//
// Belongs to one connection; not for several threads.
#pragma once

#include "core/lab/tds/request.h"

#include <map>

namespace pchat::lab::tds {

struct Call {
    ClientBatch batch;                                  ///< without text: nothing is to be executed
    std::vector<ServerMessage> refusals;                ///< what is said instead
    std::optional<ResultSet> result;                    ///< of what the server knows without executing anything
    std::map<std::size_t, std::size_t> outputs;         ///< parameter -> value of the batch that goes back in it
    std::optional<std::pair<std::size_t, int>> handle;  ///< the parameter that takes a new handle
};

class PreparedStatements {
  public:
    [[nodiscard]] Call callFor(const RpcRequest& request);
    void clear() { m_statements.clear(); }

  private:
    struct Statement {
        QString declarations;
        QString text;
    };
    [[nodiscard]] Call executeSql(const RpcRequest& request, const Statement& statement, std::size_t firstValue) const;
    [[nodiscard]] Call prepare(const RpcRequest& request, bool executes);
    [[nodiscard]] Call execute(const RpcRequest& request);
    [[nodiscard]] Call unprepare(const RpcRequest& request);

    std::map<int, Statement> m_statements;
    int m_last = 0;
};

/// What sp_datatype_info_100 answers; `wanted` 0: all types, else one ODBC type.
[[nodiscard]] ResultSet dataTypes(int wanted);
/// Whether a batch is nothing but that procedure, as ODBC drivers send it, and for which type.
[[nodiscard]] std::optional<int> asksForDataTypes(const QString& batch);

}  // namespace pchat::lab::tds
