#include "core/lab/doors/shell_doors.h"

#include "core/lab/shell/cmdlets.h"

namespace pchat::lab {

Outcome<ShellAnswer> LabShellObserver::ask(const ShellQuery& query, const CallOptions& options) {
    return runCmdlet(*m_world, query.call(), options);
}

Outcome<ShellAnswer> LabShellActor::execute(const ShellCall& call, const CallOptions& options) {
    return runCmdlet(*m_world, call, options);
}

}  // namespace pchat::lab
