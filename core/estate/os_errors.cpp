#include "core/estate/os_errors.h"

#include "core/estate/error_meaning.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cerrno>

namespace pchat::detail {

namespace {

using K = FailureKind;

constexpr Words pathNotFound{
    QT_TRANSLATE_NOOP("core",
                      "SQL Server %1 does not find the file or the folder (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core", "Check the path as that server sees it, and that the file was copied. Then try again.")};
constexpr Words accessDenied{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 may not open the file (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core",
                      "Give the service account of that server access to the folder and the share. Then try again.")};
constexpr Words fileInUse{
    QT_TRANSLATE_NOOP("core",
                      "Another program holds the file that SQL Server %1 needs (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core",
                      "It is tried again by itself a few times. If it stays so, find the program that holds the file "
                      "(a copy, a virus scanner), then try again.")};
constexpr Words shareUnreachable{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 does not reach the share (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core",
                      "It is tried again by itself a few times. If it stays so, look at the file server and at the "
                      "network between them, then try again.")};
constexpr Words diskFull{
    QT_TRANSLATE_NOOP("core", "The volume that SQL Server %1 writes to is full (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core", "Make space on it, then try again.")};
constexpr Words fileDamaged{
    QT_TRANSLATE_NOOP("core", "SQL Server %1 cannot read the file to its end (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core", "It may be copied half or damaged. Copy it again or use another copy, then try again.")};
constexpr Words fileTooLarge{QT_TRANSLATE_NOOP("core",
                                               "The file is larger than the volume that SQL Server %1 writes to can "
                                               "hold (error %2, operating system error %3)."),
                             QT_TRANSLATE_NOOP("core", "Use a volume with another file system, then try again.")};
constexpr Words pathTooLong{
    QT_TRANSLATE_NOOP(
        "core", "The path is longer than the volume allows on SQL Server %1 (error %2, operating system error %3)."),
    QT_TRANSLATE_NOOP("core", "Use a shorter path, by a new plan.")};

constexpr ErrorMeaning osErrors[] = {
    {2, K::NotFound, Next::Act, pathNotFound},
    {3, K::NotFound, Next::Act, pathNotFound},
    {5, K::PermissionDenied, Next::Act, accessDenied},
    {15, K::NotFound, Next::Act, pathNotFound},
    {19, K::PermissionDenied, Next::Act, accessDenied},
    {21, K::Busy, Next::Again, fileInUse},
    {23, K::Damaged, Next::Act, fileDamaged},
    {32, K::Busy, Next::Again, fileInUse},
    {33, K::Busy, Next::Again, fileInUse},
    {38, K::Damaged, Next::Act, fileDamaged},
    {39, K::NoSpace, Next::Act, diskFull},
    {51, K::Unreachable, Next::Again, shareUnreachable},
    {53, K::Unreachable, Next::Again, shareUnreachable},
    {55, K::Unreachable, Next::Again, shareUnreachable},
    {59, K::Unreachable, Next::Again, shareUnreachable},
    {64, K::Unreachable, Next::Again, shareUnreachable},
    {65, K::PermissionDenied, Next::Act, accessDenied},
    {67, K::Unreachable, Next::Again, shareUnreachable},
    {86, K::PermissionDenied, Next::Act, accessDenied},
    {112, K::NoSpace, Next::Act, diskFull},
    {121, K::Unreachable, Next::Again, shareUnreachable},
    {123, K::NotFound, Next::Act, pathNotFound},
    {161, K::NotFound, Next::Act, pathNotFound},
    {206, K::Invalid, Next::GiveUp, pathTooLong},
    {223, K::NoSpace, Next::Act, fileTooLarge},
    {1117, K::Damaged, Next::Act, fileDamaged},
    {1231, K::Unreachable, Next::Again, shareUnreachable},
    {1232, K::Unreachable, Next::Again, shareUnreachable},
    {1295, K::NoSpace, Next::Act, diskFull},
    {1326, K::PermissionDenied, Next::Act, accessDenied},
    {1327, K::PermissionDenied, Next::Act, accessDenied},
    {1331, K::PermissionDenied, Next::Act, accessDenied},
    {1392, K::Damaged, Next::Act, fileDamaged},
    {1907, K::PermissionDenied, Next::Act, accessDenied},
    {1909, K::PermissionDenied, Next::Act, accessDenied},
};

static_assert(isSorted(osErrors));

struct SameError {
    int value;
    int code;
};

// Only what files, folders and shares can meet.
constexpr SameError sameErrors[] = {
    {ENOENT, 2},         {ENOTDIR, 3},     {EACCES, 5},          {EPERM, 5},         {EROFS, 19},
    {ETXTBSY, 32},       {EBUSY, 32},      {EAGAIN, 33},         {EWOULDBLOCK, 33},  {ENOSPC, 112},
    {ETIMEDOUT, 121},    {EILSEQ, 123},    {ENAMETOOLONG, 206},  {EFBIG, 223},       {EIO, 1117},
    {ENETUNREACH, 1231}, {ENETDOWN, 1231}, {EHOSTUNREACH, 1232}, {ECONNREFUSED, 53}, {ECONNRESET, 64},
    {ECONNABORTED, 64},  {ENOTCONN, 64},   {EINVAL, 87},         {EMFILE, 4},        {ENFILE, 4},
#ifdef Q_OS_UNIX
    {EDQUOT, 1295},      {EHOSTDOWN, 64},  {ESTALE, 64},
#endif
#ifdef Q_OS_LINUX
    {EREMOTEIO, 59},
#endif
};

}  // namespace

const ErrorMeaning* meaningOfOsError(int code) {
    return findIn(osErrors, code);
}

bool carriesOsError(int number) {
    return number == 3201 || number == 3202 || number == 3203 || number == 3634;
}

int osErrorIn(const ServerMessage& message) {
    // The words differ by language; the code always stands before a parenthesis, after a quote: 3634 quotes the code
    // itself, the others the device before it, whose name may hold quotes and numbers of its own.
    static const QRegularExpression code(QStringLiteral("['\"][^'\"]*?(?<!\\d)(\\d{1,9})\\s*[(（]"));
    int found = 0;
    for (auto matches = code.globalMatch(message.text); matches.hasNext();) {
        found = matches.next().captured(1).toInt();
        if (message.number == 3634) break;
    }
    return found;
}

}  // namespace pchat::detail

namespace pchat {

FailureKind kindOfOsError(int code) {
    const auto* meaning = detail::meaningOfOsError(code);
    return meaning ? meaning->kind : FailureKind::Refused;
}

int osErrorOfErrno(int value) {
    constexpr int deviceDoesNotWork = 31;
    if (value == 0) return 0;
    const auto* found = std::find_if(std::begin(detail::sameErrors), std::end(detail::sameErrors),
                                     [&](const detail::SameError& each) { return each.value == value; });
    return found == std::end(detail::sameErrors) ? deviceDoesNotWork : found->code;
}

}  // namespace pchat
