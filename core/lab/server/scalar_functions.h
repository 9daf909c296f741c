// The functions that a query may call, as T-SQL knows them, and the lab's own that its views are written with.
//
// Each is registered with SQLite under "fn_<name>" (the lab's own: "lab_<name>") and finds its session through the
// Storage it was registered with. What it raises comes out of the statement as Raised.
#pragma once

#include "core/lab/server/session.h"

namespace pchat::lab {

struct ScalarFunction {
    QString name;  ///< in small letters
    int least = 0;
    int most = 0;
    QString type;  ///< "=1": that of the first argument
    Cell (*call)(Session&, const Row&) = nullptr;
};

/// nullptr where T-SQL or the lab has no such function.
[[nodiscard]] const ScalarFunction* scalarFunction(const QString& name);
/// @@NAME as a function without arguments; nullptr where it is unknown.
[[nodiscard]] const ScalarFunction* serverVariable(const QString& name);

const std::vector<ScalarFunction>& serverFunctions();  ///< who, where, when
const std::vector<ScalarFunction>& textFunctions();    ///< of their arguments alone
const std::vector<ScalarFunction>& timeFunctions();
const std::vector<ScalarFunction>& ownFunctions();  ///< lab_…

void registerFunctions(Storage& storage);
/// LIKE with SQL Server's wildcards: % _ [a-f] [^x].
[[nodiscard]] bool isLike(const QString& text, const QString& pattern, QChar escape = {});

}  // namespace pchat::lab
