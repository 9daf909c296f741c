// refused: no member named
#include "core/estate/doors.h"

void refused(pchat::SqlObserver& observer, const pchat::Script& script) {
    (void)observer.execute(script, {});
}
