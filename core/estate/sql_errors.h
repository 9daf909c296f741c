// What error numbers stand for: SQL Server's, those of the client libraries, and the operating system's inside 3201,
// 3202, 3203 and 3634.
//
// Data from facts/sqlserver.md 2.8, sorted by number. Nothing here reads the words of a message. Pure; any thread.
#pragma once

#include "core/estate/outcome.h"

#include <algorithm>
#include <iterator>

namespace pchat::detail {

/// `sentence` takes %1 the server, %2 the number, and in a row of the operating system %3 its code.
struct ErrorMeaning {
    int number;
    FailureKind kind;
    const char* sentence;
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

/// Numbers of the client libraries: no server speaks below 100, and FreeTDS counts from 20001 to 20999.
[[nodiscard]] bool isClientNumber(int number);

/// 3013, 3119, 3621, 5069: what is said after the error that matters.
[[nodiscard]] bool onlyFollows(int number);

/// 3201, 3202, 3203, 3634: an operating system's code decides.
[[nodiscard]] bool carriesOsError(int number);

/// The code in the text of such a message: the number before the parenthesis. 0 where there is none.
[[nodiscard]] int osErrorIn(const ServerMessage& message);

}  // namespace pchat::detail
