// Client: somebody who logs in to one SQL Server of the practice estate and stays, as over a socket. Values.
#pragma once

#include "core/estate/doors.h"
#include "core/lab/tsql/speech.h"

namespace pchat::lab {

/// Somebody who logs in and stays: his batches share a number and a database, and sysprocesses shows him.
struct Client {
    QString login;
    QString host;
    QString program;
    QString database = QStringLiteral("master");
    std::optional<ServerLanguage> language = std::nullopt;  ///< that of the server where it asks for none
};

/// A value that comes beside the text of a batch, as a driver binds it.
struct BoundValue {
    QString name;  ///< "@P1"
    QString type;  ///< "nvarchar(17)"
    Cell value;
};

/// What a connected client sends.
struct ClientBatch {
    QString text;
    std::vector<BoundValue> values;
    std::function<void(const ResultSet&)> onResult;  ///< called on the calling thread, as results come
};

}  // namespace pchat::lab
