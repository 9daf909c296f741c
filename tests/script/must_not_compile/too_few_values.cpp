// refused: templateHasWrongNumberOfBlanks
#include "core/script/script.h"

pchat::Script refused(const pchat::Name& name) {
    return pchat::script("RESTORE LOG {} FROM DISK = {}", name);
}
