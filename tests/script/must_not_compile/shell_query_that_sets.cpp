// refused: cmdletDoesNotOnlyRead
#include "core/script/shell_call.h"

pchat::ShellQuery refused() {
    return pchat::ShellQuery("Set-CsPersistentChatState", {});
}
