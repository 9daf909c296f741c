#include "core/estate/error_meaning.h"

namespace pchat::detail {

const ErrorMeaning* meaningOfSqlError(int number) {
    for (const auto find : {meaningAsConnectionError, meaningAsDatabaseError, meaningAsRestoreError})
        if (const ErrorMeaning* meaning = find(number)) return meaning;
    return nullptr;
}

bool isClientNumber(int number) {
    const bool isSocketNumber = (number >= 10050 && number <= 10065) || (number >= 11001 && number <= 11004);
    return (number != 0 && number < 100) || number == 121 || number == 233 || number == 258 || isSocketNumber ||
           (number >= 20001 && number <= 20999);
}

bool onlyFollows(int number) {
    return number == 3013 || number == 3119 || number == 3621 || number == 5069;
}

}  // namespace pchat::detail
