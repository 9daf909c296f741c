// Requests: what a client asks for, read from the body of its message. Pure; any thread.
#pragma once

#include "core/lab/tds/wire_type.h"

namespace pchat::lab::tds {

struct Parameter {
    QString name;  ///< with its @; empty where it goes by position
    WireType type;
    Cell value;
    bool isOutput = false;
};

/// A procedure called by name, or by the number that stands for one of the system's.
struct RpcRequest {
    QString procedure;  ///< "sp_executesql"
    std::vector<Parameter> parameters;
};

/// The text of a SQL batch.
[[nodiscard]] QString readBatchText(const QByteArray& body);
/// Nothing where the body is not RPC, or holds a type that this server does not read.
[[nodiscard]] std::optional<RpcRequest> readRpc(const QByteArray& body);
/// What a transaction request asks for: 5 begins, 7 commits, 8 rolls back.
[[nodiscard]] int readTransaction(const QByteArray& body);

/// Name and type of each variable in "@P1 nvarchar(17), @P2 int OUTPUT".
[[nodiscard]] std::vector<std::pair<QString, QString>> readDeclarations(const QString& text);

}  // namespace pchat::lab::tds
