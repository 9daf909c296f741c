// The table of pchatctl's commands. A new command is one file, one line here and one in the table.
#pragma once

#include "app/cli/command.h"
#include "core/plan/plan.h"

namespace pchat::cli {

ExitStatus createLab(Context& context);
ExitStatus listScenarios(Context& context);
ExitStatus tellTruth(Context& context);
ExitStatus serveLab(Context& context);
ExitStatus letLabPass(Context& context);
ExitStatus causeLabEvent(Context& context);
ExitStatus newProfile(Context& context);
ExitStatus validateProfile(Context& context);
ExitStatus showProfile(Context& context);
ExitStatus rememberPassword(Context& context);
ExitStatus forgetPassword(Context& context);
ExitStatus checkReadiness(Context& context);
ExitStatus planFlow(Context& context, Flow flow);
ExitStatus runFlow(Context& context, Flow flow);
ExitStatus resumeRun(Context& context);
ExitStatus undoRun(Context& context);
ExitStatus reportRun(Context& context);
ExitStatus listRuns(Context& context);
ExitStatus verifyRun(Context& context);
ExitStatus practise(Context& context);

[[nodiscard]] std::vector<Command> commands();

}  // namespace pchat::cli
