// refused: templateDoesNotOnlyRead
#include "core/script/script.h"

pchat::Query refused() {
    return pchat::query("SELECT d.name\tINTO kept FROM sys.databases AS d");
}
