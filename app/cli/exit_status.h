// What pchatctl answers its caller with. The numbers are a promise: scripts rely on them.
#pragma once

namespace pchat::cli {

enum class ExitStatus {
    Done = 0,
    DoneWithWarnings = 1,
    Blocked = 2,      ///< a readiness check blocks, a blocker is unknown, or an undo is refused
    Stopped = 3,      ///< can be resumed
    NotApproved = 4,  ///< approval, acceptance or acknowledgement missing, or the plan is stale
    Usage = 5,        ///< wrong words or a wrong profile; nothing was touched
    Unknown = 6,      ///< the state of the world is not known
    Damaged = 7,      ///< the run file is not whole
    Failed = 8        ///< cannot be resumed
};

}  // namespace pchat::cli
