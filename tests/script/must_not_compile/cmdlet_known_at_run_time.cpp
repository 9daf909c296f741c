// refused: constant expression
#include "core/script/shell_call.h"

pchat::ShellCall refused(const char* cmdlet) {
    return pchat::ShellCall(cmdlet, {});
}
