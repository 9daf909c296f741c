#include "core/estate/error_meaning.h"

#include <QCoreApplication>

namespace pchat::detail {

namespace {

using K = FailureKind;

// Not of the standard: HYT00 before anybody was logged in.
constexpr const char* loginTimeout = "HYT00 at login";

constexpr StateMeaning states[] = {
    {{"08001"},
     K::Unreachable,
     Next::Again,
     {QT_TRANSLATE_NOOP("core", "SQL Server %1 does not answer."),
      QT_TRANSLATE_NOOP(
          "core",
          "Find out whether the server runs, and check the network, the firewall and the port. Then try again.")}},
    {{"08004"},
     K::Unreachable,
     Next::Again,
     {QT_TRANSLATE_NOOP("core", "SQL Server %1 broke off the login. Nothing was changed there."),
      QT_TRANSLATE_NOOP("core",
                        "Check whether the server is just being restarted, and the network to it. Then try again.")}},
    {{"08003", "08007", "08S01", "IMC01", "IMC02", "IMC03", "IMC04", "IMC05", "IMC06"},
     K::ConnectionLost,
     Next::Look,
     {QT_TRANSLATE_NOOP("core",
                        "The connection to SQL Server %1 broke while a statement was running. Whether it took effect "
                        "has to be observed."),
      QT_TRANSLATE_NOOP("core",
                        "The state is read again before anything is repeated. Check that the server runs and the "
                        "network to it, then try again.")}},
    {{"28000"},
     K::LoginRefused,
     Next::Act,
     {QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the login."),
      QT_TRANSLATE_NOOP("core",
                        "Check the account, its password and its login on that server; the server's error log names "
                        "the reason. Then try again.")}},
    {{"HY008", "S1008"},
     K::Cancelled,
     Next::Look,
     {QT_TRANSLATE_NOOP(
          "core",
          "The statement on SQL Server %1 was stopped while it ran. Whether it took effect has to be observed."),
      QT_TRANSLATE_NOOP("core", "The state is read again before anything is repeated. Go on when you are ready.")}},
    {{"HYT00", "S1T00"},
     K::TimedOut,
     Next::Look,
     {QT_TRANSLATE_NOOP("core", "SQL Server %1 did not answer within %2."),
      QT_TRANSLATE_NOOP("core",
                        "The state is read again before anything is repeated. If the server stays silent, look at its "
                        "load and at what blocks the statement, then try again.")}},
    {{loginTimeout},
     K::TimedOut,
     Next::Look,
     {QT_TRANSLATE_NOOP("core",
                        "SQL Server %1 takes the connection, but did not answer the login within %2. Nothing was "
                        "changed there."),
      QT_TRANSLATE_NOOP("core",
                        "Look whether the server is overloaded or just starting, and at the firewall between. Then "
                        "try again.")}},
    {{"HYT01"},
     K::TimedOut,
     Next::Look,
     {QT_TRANSLATE_NOOP("core", "SQL Server %1 fell silent: nothing came over the connection within %2."),
      QT_TRANSLATE_NOOP("core",
                        "The state is read again before anything is repeated. If the server stays silent, look at its "
                        "load and at what blocks the statement, then try again.")}},
    {{"IM002", "IM003", "IM004", "IM014"},
     K::Unsupported,
     Next::Act,
     {QT_TRANSLATE_NOOP("core", "The ODBC driver for SQL Server cannot be loaded."),
      QT_TRANSLATE_NOOP("core", "Install it, or name another one in the profile. Then try again.")}},
};

}  // namespace

const StateMeaning* meaningOfSqlState(const QString& state) {
    for (const StateMeaning& each : states)
        for (const char* one : each.states)
            if (one && state == QLatin1String(one)) return &each;
    return nullptr;
}

}  // namespace pchat::detail
