// refused: templateDoesNotOnlyRead
#include "core/script/script.h"

pchat::Query refused(const pchat::Name& name) {
    return pchat::query("SELECT 1 AS one\ndrop DATABASE {}", name);
}
