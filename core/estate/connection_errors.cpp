#include "core/estate/error_meaning.h"

#include <QCoreApplication>

// What errors about the line, the login, rights and the wording of a statement stand for.
namespace pchat::detail {

namespace {

using K = FailureKind;

constexpr Words noServer{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot be reached (error %2). Nothing was changed there."),
    QT_TRANSLATE_NOOP(
        "core", "Find out whether the server runs, and check the network, the firewall and the port. Then try again.")};
constexpr Words noHost{
    QT_TRANSLATE_NOOP("core",
                      "The name of SQL Server %1 is not known on the network (error %2). Nothing was changed there."),
    QT_TRANSLATE_NOOP("core", "Correct the host name in the profile or the entry in DNS. Then try again.")};
constexpr Words noHandshake{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 took the connection, but no login came about: it hung up, or no encryption could "
                      "be agreed on (error %2). Nothing was changed there."),
    QT_TRANSLATE_NOOP(
        "core", "Check that address and port are those of SQL Server, and that it offers TLS 1.2. Then try again.")};
constexpr Words noEncryption{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 offers no encryption (error %2), and without it no password is sent. Nothing was "
                      "changed there."),
    QT_TRANSLATE_NOOP("core", "Turn on TLS on that server, with the updates for TLS 1.2. Then try again.")};
constexpr Words badCertificate{
    QT_TRANSLATE_NOOP(
        "core",
        "The certificate of SQL Server %1 is not trusted on this computer (error %2). Nothing was changed there."),
    QT_TRANSLATE_NOOP("core",
                      "Install the certificate of its issuer here, or set trustServerCertificate in the profile if you "
                      "are sure of that server. Then try again.")};
constexpr Words noAnswerInTime{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 did not answer in the time allowed (error %2). Whether the statement took effect "
                      "is unknown until it is observed."),
    QT_TRANSLATE_NOOP("core",
                      "The state is read again before anything is repeated. If the server stays silent, look at its "
                      "load and at what blocks the statement, then try again.")};
constexpr Words brokenOff{QT_TRANSLATE_NOOP("core",
                                            "The connection to SQL Server %1 broke off (error %2). Whether the "
                                            "statement took effect is unknown until it is observed."),
                          QT_TRANSLATE_NOOP("core",
                                            "The state is read again before anything is repeated. Check that the "
                                            "server runs and the network to it, then try again.")};
constexpr Words loginRefused{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the login (error %2). Nothing was changed there."),
    QT_TRANSLATE_NOOP("core",
                      "Check the account, its password and its login on that server; the server's error log names the "
                      "reason. Then try again.")};
constexpr Words noLoginDatabase{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 refused the login because the database asked for cannot be opened (error %2). "
                      "Nothing was changed there."),
    QT_TRANSLATE_NOOP("core",
                      "Give the login access to master, and make master its default database. Then try again.")};
constexpr Words noPermission{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 refused the statement because the login lacks the permission (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "Use a login that is a member of sysadmin, or have the permission granted. Then try again.")};
constexpr Words mistake{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 does not understand the statement (error %2). Nothing was changed by it."),
    QT_TRANSLATE_NOOP("core",
                      "This is a fault of this program or of the server's version, and trying again will not help. "
                      "Stop the run and send the report to support.")};
constexpr Words noObject{
    QT_TRANSLATE_NOOP(
        "core", "What the statement names does not exist on SQL Server %1 (error %2), or the login may not see it."),
    QT_TRANSLATE_NOOP("core",
                      "If it has been removed already, nothing is left to do: try again, and the next look will show "
                      "it. Otherwise check the name and the rights of the login.")};
constexpr Words noSuchShipping{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 has no such log shipping configuration (error %2)."),
    QT_TRANSLATE_NOOP("core",
                      "If it has been removed already, nothing is left to do: try again, and the next look will show "
                      "it. Otherwise check the instance and the database name in the profile.")};
constexpr Words agentRefused{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server Agent on %1 did not take the request (error %2): it is not running, or the job "
                      "already is in the state asked for."),
    QT_TRANSLATE_NOOP(
        "core", "Find out whether SQL Server Agent runs. If it does, look at the state of the job. Then try again.")};
constexpr Words noSpace{QT_TRANSLATE_NOOP("core", "A volume of SQL Server %1 is full (error %2)."),
                        QT_TRANSLATE_NOOP("core", "Make space on it, then try again.")};
constexpr Words sessionGone{QT_TRANSLATE_NOOP("core", "The session on SQL Server %1 has already ended (error %2)."),
                            QT_TRANSLATE_NOOP("core", "Nothing is left to do here. Go on with the next step.")};

constexpr ErrorMeaning connectionErrors[] = {
    {-2146893019, K::LoginRefused, Next::Act, badCertificate},
    {-2, K::TimedOut, Next::Look, noAnswerInTime},
    {-1, K::Unreachable, Next::Again, noServer},
    {2, K::Unreachable, Next::Again, noServer},
    {17, K::Unreachable, Next::Again, noServer},
    {20, K::LoginRefused, Next::Act, noEncryption},
    {26, K::Unreachable, Next::Again, noServer},
    {53, K::Unreachable, Next::Again, noServer},
    {64, K::ConnectionLost, Next::Look, brokenOff},
    {102, K::Invalid, Next::GiveUp, mistake},
    {105, K::Invalid, Next::GiveUp, mistake},
    {121, K::ConnectionLost, Next::Look, brokenOff},
    {137, K::Invalid, Next::GiveUp, mistake},
    {156, K::Invalid, Next::GiveUp, mistake},
    {170, K::Invalid, Next::GiveUp, mistake},
    {201, K::Invalid, Next::GiveUp, mistake},
    {207, K::Invalid, Next::GiveUp, mistake},
    {208, K::Invalid, Next::GiveUp, mistake},
    {229, K::PermissionDenied, Next::Act, noPermission},
    {230, K::PermissionDenied, Next::Act, noPermission},
    {233, K::ConnectionLost, Next::Look, brokenOff},
    {258, K::TimedOut, Next::Look, noAnswerInTime},
    {262, K::PermissionDenied, Next::Act, noPermission},
    {297, K::PermissionDenied, Next::Act, noPermission},
    {300, K::PermissionDenied, Next::Act, noPermission},
    {319, K::Invalid, Next::GiveUp, mistake},
    {596, K::ConnectionLost, Next::Look, brokenOff},
    {916, K::PermissionDenied, Next::Act, noPermission},
    {1105, K::NoSpace, Next::Act, noSpace},
    {2812, K::Invalid, Next::GiveUp, mistake},
    {3021, K::Invalid, Next::GiveUp, mistake},
    {3102, K::Invalid, Next::GiveUp, mistake},
    {3110, K::PermissionDenied, Next::Act, noPermission},
    {4014, K::ConnectionLost, Next::Look, brokenOff},
    {4060, K::LoginRefused, Next::Act, noLoginDatabase},
    {4064, K::LoginRefused, Next::Act, noLoginDatabase},
    {6102, K::PermissionDenied, Next::Act, noPermission},
    {6106, K::AlreadyTrue, Next::Done, sessionGone},
    {8114, K::Invalid, Next::GiveUp, mistake},
    {8144, K::Invalid, Next::GiveUp, mistake},
    {8145, K::Invalid, Next::GiveUp, mistake},
    {8146, K::Invalid, Next::GiveUp, mistake},
    {9002, K::NoSpace, Next::Act, noSpace},
    {10053, K::ConnectionLost, Next::Look, brokenOff},
    {10054, K::ConnectionLost, Next::Look, brokenOff},
    {10060, K::TimedOut, Next::Look, noAnswerInTime},
    {10061, K::Unreachable, Next::Again, noServer},
    {11001, K::Unreachable, Next::Again, noHost},
    {14262, K::NotFound, Next::Act, noObject},
    {15151, K::NotFound, Next::Act, noObject},
    {15247, K::PermissionDenied, Next::Act, noPermission},
    {18452, K::LoginRefused, Next::Act, loginRefused},
    {18456, K::LoginRefused, Next::Act, loginRefused},
    {18470, K::LoginRefused, Next::Act, loginRefused},
    {18486, K::LoginRefused, Next::Act, loginRefused},
    {18487, K::LoginRefused, Next::Act, loginRefused},
    {18488, K::LoginRefused, Next::Act, loginRefused},
    {20002, K::Unreachable, Next::Again, noHandshake},
    {20003, K::TimedOut, Next::Look, noAnswerInTime},
    {20004, K::ConnectionLost, Next::Look, brokenOff},
    {20006, K::ConnectionLost, Next::Look, brokenOff},
    {20009, K::Unreachable, Next::Again, noServer},
    {20013, K::Unreachable, Next::Again, noHost},
    {20017, K::ConnectionLost, Next::Look, brokenOff},
    {20047, K::ConnectionLost, Next::Look, brokenOff},
    {22022, K::Refused, Next::Act, agentRefused},
    {32010, K::NotFound, Next::Act, noSuchShipping},
    {32014, K::NotFound, Next::Act, noSuchShipping},
};

static_assert(isSorted(connectionErrors));

}  // namespace

const ErrorMeaning* meaningAsConnectionError(int number) {
    return findIn(connectionErrors, number);
}

}  // namespace pchat::detail
