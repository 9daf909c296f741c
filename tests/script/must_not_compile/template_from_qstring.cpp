// refused: could not convert | no matching function
#include "core/script/script.h"

pchat::Script refused(const QString& text) {
    return pchat::script(text);
}
