// Token: one word of a batch, as SQL Server's own lexer cuts it. Comments and blanks are gone. Pure; any thread.
#pragma once

#include <QString>

#include <vector>

namespace pchat::lab::tsql {

struct Token {
    enum class Kind { Word, Quoted, String, UnicodeString, Number, Variable, ServerVariable, Symbol, End };
    Kind kind = Kind::End;
    QString text;   ///< without quotes; a Word keeps its case
    QString upper;  ///< of a Word or Symbol, for comparing with keywords
    int line = 1;
    qsizetype begin = 0;  ///< where it stands in the batch
    qsizetype end = 0;
};

/// Ends with a token of kind End. Throws Raised: 103, 105, 113, 1038.
[[nodiscard]] std::vector<Token> tokens(const QString& batch);

}  // namespace pchat::lab::tsql
