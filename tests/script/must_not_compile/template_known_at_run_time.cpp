// refused: constant expression
#include "core/script/script.h"

pchat::Script refused(const char* text) {
    return pchat::script(text);
}
