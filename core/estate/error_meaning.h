// What error numbers stand for: SQL Server's, those of the client libraries, the operating system's inside 3201, 3202,
// 3203 and 3634, and SQLSTATEs where a driver says no more than that.
//
// Data from facts/sqlserver.md 2.8, sorted by number. Nothing here reads the words of a message. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"

#include <algorithm>
#include <iterator>

namespace pchat::detail {

/// `sentence` says what is so, `advice` what to do next. They take %1 the server, %2 the number; in a row of the
/// operating system %3 its code; in a row of a SQLSTATE %2 the time that was allowed.
struct Words {
    const char* sentence;
    const char* advice;
};

/// What follows from an error.
enum class Next {
    Again,    ///< the same is sent again by itself, a bounded number of times, each after a fresh look
    Look,     ///< whether it took effect is unknown: nothing is repeated before the state was read
    Act,      ///< somebody has to do something; then the step may be tried again
    GiveUp,   ///< this plan cannot succeed
    Done,     ///< what was wanted is so already
    Nothing,  ///< informs, or only follows the error that matters
};

struct ErrorMeaning {
    int number;
    FailureKind kind;
    Next next;
    Words words;
};

struct StateMeaning {
    const char* states[9];  ///< those not used are nullptr
    FailureKind kind;
    Next next;
    Words words;
};

template <std::size_t Size>
constexpr bool isSorted(const ErrorMeaning (&rows)[Size]) {
    for (std::size_t at = 1; at < Size; ++at)
        if (rows[at - 1].number >= rows[at].number) return false;
    return true;
}

template <std::size_t Size>
const ErrorMeaning* findIn(const ErrorMeaning (&rows)[Size], int number) {
    const auto isBefore = [](const ErrorMeaning& row, int wanted) { return row.number < wanted; };
    const auto* found = std::lower_bound(std::begin(rows), std::end(rows), number, isBefore);
    return found != std::end(rows) && found->number == number ? found : nullptr;
}

/// nullptr where the number is not known.
[[nodiscard]] const ErrorMeaning* meaningOfSqlError(int number);
[[nodiscard]] const ErrorMeaning* meaningOfOsError(int code);
[[nodiscard]] const StateMeaning* meaningOfSqlState(const QString& state);

// The parts of the table of SQL Server's numbers.
[[nodiscard]] const ErrorMeaning* meaningAsConnectionError(int number);
[[nodiscard]] const ErrorMeaning* meaningAsDatabaseError(int number);
[[nodiscard]] const ErrorMeaning* meaningAsRestoreError(int number);

/// Numbers of the client libraries: no server speaks below 100, and FreeTDS counts from 20001 to 20999.
[[nodiscard]] bool isClientNumber(int number);

/// 3013, 3119, 3621, 5069: what is said after the error that matters.
[[nodiscard]] bool onlyFollows(int number);

/// 3201, 3202, 3203, 3634: an operating system's code decides.
[[nodiscard]] bool carriesOsError(int number);

/// The code in the text of such a message: the number before the parenthesis. 0 where there is none.
[[nodiscard]] int osErrorIn(const ServerMessage& message);

}  // namespace pchat::detail
