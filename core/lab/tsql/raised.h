// Raised: a SQL Server error on its way out of the lab's server.
//
// The one exception of this room: it is thrown by the reader and by what executes a statement, and it never leaves
// Instance. Numbers, severities and texts are data (":/lab/messages.json", facts/sqlserver.md 2.8); %1 … %9 stand for
// the arguments. They are said in the language that is spoken on the thread (speech.h). Any thread.
#pragma once

#include "core/estate/outcome.h"

#include <QStringList>

#include <vector>

namespace pchat::lab {

struct Raised {
    std::vector<ServerMessage> messages;
    bool endsBatch = false;  ///< what follows in the batch does not run
};

[[nodiscard]] ServerMessage serverMessage(int number, const QStringList& arguments = {}, int line = 0);
[[nodiscard]] Raised raised(int number, const QStringList& arguments = {}, int line = 0);
/// Valid T-SQL that the lab cannot execute: refused in words, never guessed at.
[[nodiscard]] Raised notLearnt(const QString& what, int line = 0);

}  // namespace pchat::lab
