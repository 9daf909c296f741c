// refused: templateHasUnsoundQuotes
#include "core/script/script.h"

pchat::Query refused(const pchat::Text& name) {
    return pchat::query("SELECT d.state_desc FROM sys.databases AS d WHERE d.name = N'{}'", name);
}
