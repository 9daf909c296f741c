// refused: no matching function
#include "core/script/script.h"

pchat::Script refused(const QString& name) {
    return pchat::script("RESTORE DATABASE {} WITH RECOVERY", name);
}
