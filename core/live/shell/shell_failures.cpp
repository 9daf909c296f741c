#include "core/live/shell/shell_failures.h"

#include <QCoreApplication>

namespace pchat::live {

namespace {

using K = FailureKind;
constexpr int severityOfError = 16;

struct CategoryKind {
    const char* category;
    K kind;
};

// The names of ErrorCategory in Windows PowerShell 3.0; those that are not here are refusals.
constexpr CategoryKind categories[] = {
    {"ObjectNotFound", K::NotFound},
    {"PermissionDenied", K::PermissionDenied},
    {"SecurityError", K::PermissionDenied},
    {"AuthenticationError", K::PermissionDenied},
    {"InvalidArgument", K::Invalid},
    {"InvalidData", K::Invalid},
    {"InvalidType", K::Invalid},
    {"ParserError", K::Invalid},
    {"SyntaxError", K::Invalid},
    {"MetadataError", K::Invalid},
    {"ResourceBusy", K::Busy},
    {"DeadlockDetected", K::Busy},
    {"ResourceUnavailable", K::Unreachable},
    {"ConnectionError", K::Unreachable},
    {"OpenError", K::Unreachable},  // a session on another computer was not opened
    {"OperationTimeout", K::TimedOut},
    {"OperationStopped", K::Cancelled},
    {"QuotaExceeded", K::NoSpace},
    {"NotImplemented", K::Unsupported},
    {"NotInstalled", K::Unsupported},
};

/// %1 the cmdlet, %2 the error identifier, %3 what PowerShell said.
const char* sentenceFor(K kind) {
    switch (kind) {
        case K::NotFound:
            return QT_TRANSLATE_NOOP("core",
                                     "%1 did not find what it was asked for (%2): %3 Check the names in the site "
                                     "profile.");
        case K::PermissionDenied:
            return QT_TRANSLATE_NOOP("core",
                                     "This account may not run %1 (%2): %3 Use an account of the group "
                                     "RTCUniversalServerAdmins and start this program as administrator.");
        case K::Invalid:
            return QT_TRANSLATE_NOOP("core",
                                     "The management shell did not accept a parameter of %1 (%2): %3 Check the site "
                                     "profile; if it is right, report this as a fault of the wizard.");
        case K::Busy:
            return QT_TRANSLATE_NOOP("core", "What %1 works on is in use (%2): %3 It can be tried again shortly.");
        case K::Unreachable:
            return QT_TRANSLATE_NOOP("core",
                                     "%1 could not reach a server that it needs (%2): %3 Look at that server and at "
                                     "the network, then try again.");
        case K::Unsupported:
            return QT_TRANSLATE_NOOP("core",
                                     "This computer's management shell cannot do %1 (%2): %3 Use a computer with the "
                                     "management tools of the pool's version.");
        default:
            return QT_TRANSLATE_NOOP("core",
                                     "%1 ended with an error (%2): %3 Look at the state of the pool before anything "
                                     "is repeated.");
    }
}

K kindOf(const PsValue& problem) {
    // The engine calls an unknown command an object that was not found; here it is a shell without that cmdlet.
    const QString id = problem.textOf(QStringLiteral("ErrorId"));
    if (id.startsWith(QLatin1String("CommandNotFoundException"))) return K::Unsupported;
    // Another computer that refuses a session has the category of one that does not answer.
    if (id.startsWith(QLatin1String("AccessDenied,"))) return K::PermissionDenied;
    return kindOfErrorCategory(problem.textOf(QStringLiteral("Category")));
}

ServerMessage messageFrom(const QString& cmdlet, const PsValue& problem) {
    ServerMessage message;
    message.severity = severityOfError;
    message.procedure = cmdlet;
    message.text = QStringLiteral("%1 [%2, %3] %4")
                       .arg(problem.textOf(QStringLiteral("ErrorId")), problem.textOf(QStringLiteral("Category")),
                            problem.textOf(QStringLiteral("Exception")), problem.textOf(QStringLiteral("Message")));
    return message;
}

}  // namespace

FailureKind kindOfErrorCategory(const QString& category) {
    const auto found = std::find_if(std::begin(categories), std::end(categories),
                                    [&](const CategoryKind& each) { return category == QLatin1String(each.category); });
    return found == std::end(categories) ? K::Refused : found->kind;
}

Failure problemsFailure(const QString& cmdlet, const PsValue& problems) {
    const PsValue& first = problems.items.front();
    Failure failure;
    failure.kind = kindOf(first);
    failure.sentence = Message(sentenceFor(failure.kind), {cmdlet, first.textOf(QStringLiteral("ErrorId")),
                                                           first.textOf(QStringLiteral("Message"))});
    for (const PsValue& each : problems.items)
        failure.messages.push_back(messageFrom(cmdlet, each));
    return failure;
}

Failure ShellTrouble::failure(FailureKind kind, const char* sentence, std::vector<Argument> more) const {
    std::vector<Argument> arguments{call};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Failure made{kind, Message(sentence, std::move(arguments)), {}};
    if (evidence.isEmpty()) return made;
    ServerMessage message;
    message.severity = severityOfError;
    message.text = evidence;
    made.messages.push_back(std::move(message));
    return made;
}

Failure ShellTrouble::cannotStart(const QString& program) const {
    return failure(K::Unsupported,
                   QT_TRANSLATE_NOOP("core",
                                     "PowerShell could not be started as %2, so %1 was not sent. Install it, or let "
                                     "this account run it."),
                   {program});
}

Failure ShellTrouble::noModule() const {
    return failure(K::Unsupported,
                   QT_TRANSLATE_NOOP("core",
                                     "This computer has neither the SkypeForBusiness nor the Lync module, so %1 was "
                                     "not sent. Install the management tools of the pool's version, or use a computer "
                                     "that has them."));
}

Failure ShellTrouble::moduleBroken(const PsValue& problems) const {
    return failure(K::Unsupported,
                   QT_TRANSLATE_NOOP("core",
                                     "The management module cannot be loaded, so %1 was not sent. PowerShell says: %2 "
                                     "Open the management shell by hand and repair the installation."),
                   {problems.items.front().textOf(QStringLiteral("Message"))});
}

Failure ShellTrouble::stillStarting() const {
    return failure(K::Busy, QT_TRANSLATE_NOOP("core",
                                              "The management shell is still starting, so %1 was not sent. It can be "
                                              "tried again shortly."));
}

Failure ShellTrouble::otherCallRuns() const {
    return failure(K::Busy, QT_TRANSLATE_NOOP("core",
                                              "The management shell is busy with another call, so %1 was not sent. It "
                                              "can be tried again shortly."));
}

Failure ShellTrouble::stoppedUnsent() const {
    return failure(K::Cancelled, QT_TRANSLATE_NOOP("core", "%1 was stopped before it was sent. Nothing was changed."));
}

Failure ShellTrouble::stoppedMeanwhile() const {
    return failure(K::Cancelled,
                   QT_TRANSLATE_NOOP("core",
                                     "%1 was stopped while it ran. Whether it took effect is unknown until it is "
                                     "observed."));
}

Failure ShellTrouble::timedOut(std::chrono::milliseconds allowed) const {
    return failure(K::TimedOut,
                   QT_TRANSLATE_NOOP("core",
                                     "%1 gave no answer within %2 and was ended. Whether it took effect is unknown "
                                     "until it is observed."),
                   {std::chrono::ceil<std::chrono::seconds>(allowed)});
}

Failure ShellTrouble::crashed(int exitCode) const {
    return failure(K::ConnectionLost,
                   QT_TRANSLATE_NOOP("core",
                                     "The management shell ended while %1 ran (exit code %2). Whether it took effect "
                                     "is unknown until it is observed."),
                   {exitCode});
}

Failure ShellTrouble::noAnswer() const {
    return failure(K::Garbled,
                   QT_TRANSLATE_NOOP("core",
                                     "The management shell ended without an answer to %1. Look at the state of the "
                                     "pool, and open the management shell by hand to see whether it works."));
}

Failure ShellTrouble::garbled(const QString& reason) const {
    return failure(K::Garbled,
                   QT_TRANSLATE_NOOP("core",
                                     "The management shell's answer to %1 cannot be read (%2). Look at the state of "
                                     "the pool before anything is repeated."),
                   {reason});
}

}  // namespace pchat::live
