// refused: no matching function
#include "core/script/script.h"

pchat::Script refused(const pchat::Secret& password) {
    return pchat::script("ALTER LOGIN sa WITH PASSWORD = {}", password);
}
