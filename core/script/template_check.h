// What the compiler checks in a template of T-SQL: how many blanks it has, and whether it can only read.
//
// It is no parser. It knows quoted parts from code and refuses by words, so it errs towards refusing: a statement that
// reads may be refused, one that writes is not let through. The same functions judge a query that is read back from an
// approved plan. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace pchat::detail {

template <class Char>
using TextView = std::basic_string_view<Char>;

template <class Char>
constexpr bool isQuote(Char c) {
    return c == '\'' || c == '"' || c == '[';
}

template <class Char>
constexpr bool isWordCharacter(Char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '@' ||
           c == '#' || c == '$' || static_cast<unsigned>(c) > 0x7fU;
}

/// The place after the quoted part that starts at `at`; npos where it does not end.
template <class Char>
constexpr std::size_t endOfQuoted(TextView<Char> text, std::size_t at) {
    const Char close = text[at] == '[' ? Char(']') : text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] != close) continue;
        if (at + 1 == text.size() || text[at + 1] != close) return at + 1;
        ++at;
    }
    return TextView<Char>::npos;
}

template <class Char>
constexpr bool isSameWord(TextView<Char> word, std::string_view upperCase) {
    if (word.size() != upperCase.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const Char upper = word[i] >= 'a' && word[i] <= 'z' ? static_cast<Char>(word[i] - 'a' + 'A') : word[i];
        if (upper != static_cast<Char>(upperCase[i])) return false;
    }
    return true;
}

template <class Char>
constexpr bool isWritingWord(TextView<Char> word) {
    constexpr std::string_view words[] = {
        "INTO",      "INSERT",     "UPDATE",    "DELETE",     "MERGE",          "TRUNCATE",    "DROP",   "ALTER",
        "CREATE",    "EXEC",       "EXECUTE",   "RESTORE",    "BACKUP",         "KILL",        "GRANT",  "REVOKE",
        "DENY",      "USE",        "SET",       "DBCC",       "BULK",           "RECONFIGURE", "REVERT", "SHUTDOWN",
        "BEGIN",     "DECLARE",    "OPENQUERY", "OPENROWSET", "OPENDATASOURCE", "WAITFOR",     "ADD",    "NEXT",
        "WRITETEXT", "UPDATETEXT", "DISABLE",   "ENABLE",     "CHECKPOINT",     "SEND",        "RECEIVE"};
    for (const std::string_view writing : words)
        if (isSameWord(word, writing)) return true;
    return false;
}

/// How a statement that only reads may begin: SELECT, the RESTORE statements that look, procedures that report.
template <class Char>
constexpr std::size_t lengthOfReadingHead(TextView<Char> text) {
    constexpr std::string_view heads[] = {"SELECT ",
                                          "RESTORE HEADERONLY ",
                                          "RESTORE FILELISTONLY ",
                                          "RESTORE VERIFYONLY ",
                                          "EXEC master.dbo.sp_help_log_shipping_",
                                          "EXEC msdb.dbo.sp_help_job",
                                          "EXEC master.dbo.xp_fileexist ",
                                          "EXEC master.sys.xp_dirtree ",
                                          "EXEC master.sys.xp_fixeddrives"};
    for (const std::string_view head : heads) {
        if (text.size() < head.size()) continue;
        bool same = true;
        for (std::size_t i = 0; i < head.size(); ++i)
            same = same && text[i] == static_cast<Char>(head[i]);
        if (same) return head.size();
    }
    return 0;
}

template <class Char>
constexpr bool startsComment(TextView<Char> text, std::size_t at) {
    return at + 1 < text.size() &&
           ((text[at] == '-' && text[at + 1] == '-') || (text[at] == '/' && text[at + 1] == '*'));
}

template <class Char>
constexpr bool onlyReads(TextView<Char> text) {
    std::size_t at = lengthOfReadingHead(text);
    if (at == 0) return false;
    while (at < text.size()) {
        if (text[at] == ';' || startsComment(text, at)) return false;
        if (isQuote(text[at])) {
            at = endOfQuoted(text, at);
            if (at == TextView<Char>::npos) return false;
        } else if (isWordCharacter(text[at])) {
            const std::size_t start = at;
            while (at < text.size() && isWordCharacter(text[at]))
                ++at;
            if (isWritingWord(text.substr(start, at - start))) return false;
        } else {
            ++at;
        }
    }
    return true;
}

constexpr std::size_t blanksOf(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find("{}"); at != std::string_view::npos; at = text.find("{}", at + 2))
        ++count;
    return count;
}

/// A blank brings its own quotes, so none may stand inside quotes; and every quote must end.
constexpr bool hasSoundQuotes(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (!isQuote(text[at])) {
            ++at;
            continue;
        }
        const std::size_t end = endOfQuoted(text, at);
        if (end == std::string_view::npos || blanksOf(text.substr(at, end - at)) > 0) return false;
        at = end;
    }
    return true;
}

void templateHasWrongNumberOfBlanks();  // never defined: naming it stops the compiler
void templateHasUnsoundQuotes();        // never defined
void templateDoesNotOnlyRead();         // never defined

}  // namespace pchat::detail
