// refused: templateDoesNotOnlyRead
#include "core/script/script.h"

pchat::Query refused(const pchat::Name& name) {
    return pchat::query("DROP DATABASE {}", name);
}
