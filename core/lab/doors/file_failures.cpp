#include "core/lab/doors/file_failures.h"

namespace pchat::lab {

namespace {

constexpr int fileNotFound = 2;
constexpr int accessDenied = 5;
constexpr int badNetworkPath = 53;
constexpr int networkNameGone = 64;
constexpr int noSuchShare = 67;
constexpr int invalidName = 123;

FailureKind kindOf(int error) {
    switch (error) {
        case fileNotFound:
        case 3:
        case noSuchShare:
            return FailureKind::NotFound;
        case accessDenied:
            return FailureKind::PermissionDenied;
        case 32:
        case 33:
            return FailureKind::Busy;
        case badNetworkPath:
            return FailureKind::Unreachable;
        case networkNameGone:
            return FailureKind::ConnectionLost;
        case 39:
        case 112:
            return FailureKind::NoSpace;
        case 23:
        case 38:
            return FailureKind::Damaged;
        case 121:
            return FailureKind::TimedOut;
        case invalidName:
            return FailureKind::Invalid;
        default:
            return FailureKind::Refused;
    }
}

Message sentenceFor(FailureKind kind, int error, const QString& path) {
    switch (kind) {
        case FailureKind::NotFound:
            return Message(QT_TRANSLATE_NOOP("core", "%1 does not exist."), {path});
        case FailureKind::PermissionDenied:
            return Message(QT_TRANSLATE_NOOP("core", "Access to %1 is denied."), {path});
        case FailureKind::Busy:
            return Message(QT_TRANSLATE_NOOP("core", "%1 is in use by another program."), {path});
        case FailureKind::Unreachable:
            return Message(QT_TRANSLATE_NOOP("core", "The computer that holds %1 does not answer."), {path});
        case FailureKind::ConnectionLost:
            return Message(QT_TRANSLATE_NOOP("core", "The connection broke while %1 was being used."), {path});
        case FailureKind::NoSpace:
            return Message(QT_TRANSLATE_NOOP("core", "There is not enough space for %1."), {path});
        case FailureKind::Damaged:
            return Message(QT_TRANSLATE_NOOP("core", "%1 could not be read to its end: its content is damaged."),
                           {path});
        case FailureKind::TimedOut:
            return Message(QT_TRANSLATE_NOOP("core", "The computer that holds %1 did not answer in time."), {path});
        case FailureKind::Invalid:
            return Message(QT_TRANSLATE_NOOP("core", "%1 is not a valid path."), {path});
        default:
            return Message(QT_TRANSLATE_NOOP("core", "%1 cannot be used: operating system error %2."), {path, error});
    }
}

}  // namespace

Failure osFailure(int error, const QString& path) {
    const FailureKind kind = kindOf(error);
    ServerMessage message;
    message.number = error;
    message.severity = 16;
    message.text = path;
    return Failure{kind, sentenceFor(kind, error, path), {message}};
}

Failure pathFailure(PathProblem problem, const QString& path) {
    return osFailure(osErrorOf(problem), path);
}

Failure faultFailure(const FaultAct& act, const QString& path) {
    return osFailure(act.kind == FaultAct::Kind::Disconnect ? networkNameGone : act.number, path);
}

Failure stoppedFailure(const QString& path) {
    return Failure{FailureKind::Cancelled,
                   Message(QT_TRANSLATE_NOOP("core", "The copying of %1 was stopped before it was whole."), {path}),
                   {}};
}

Failure differsFailure(const QString& path) {
    return Failure{FailureKind::Damaged,
                   Message(QT_TRANSLATE_NOOP("core",
                                             "What was written to %1 differs from what was read. Copy the file "
                                             "again."),
                           {path}),
                   {}};
}

}  // namespace pchat::lab
