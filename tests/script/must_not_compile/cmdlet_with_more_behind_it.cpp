// refused: cmdletIsNotVerbAndNoun
#include "core/script/shell_call.h"

pchat::ShellCall refused() {
    return pchat::ShellCall("Get-CsPool; Remove-Item", {});
}
