#include "core/live/files/file_failures.h"

#include "core/estate/os_errors.h"

#include <QCoreApplication>
#include <QDir>

namespace pchat::live {

namespace {

using K = FailureKind;

/// `code` 0: any code of that kind. %1 is the path, %2 the code.
struct Meaning {
    Side side;
    K kind;
    int code;
    const char* sentence;
};

constexpr Meaning meanings[] = {
    {Side::Reading, K::NotFound, 0,
     QT_TRANSLATE_NOOP("core",
                       "The file %1 does not exist (error %2). Check the folder, and whether the job that makes the "
                       "file has run.")},
    {Side::Reading, K::Busy, 0,
     QT_TRANSLATE_NOOP("core",
                       "Another program holds the file %1 (error %2). Wait until it has finished with it, then copy "
                       "again.")},
    {Side::Reading, K::PermissionDenied, 0,
     QT_TRANSLATE_NOOP("core",
                       "This account may not read the file %1 (error %2). Give it read access to the share and to the "
                       "file.")},
    {Side::Reading, K::Damaged, 0,
     QT_TRANSLATE_NOOP("core",
                       "The file %1 cannot be read to its end (error %2). Look at the disk that holds it, and use "
                       "another copy of the file if there is one.")},
    {Side::Writing, K::NotFound, 0,
     QT_TRANSLATE_NOOP("core",
                       "The folder that %1 is to be placed in does not exist (error %2). Create it, or correct the "
                       "folder in the site profile.")},
    {Side::Writing, K::PermissionDenied, 19,
     QT_TRANSLATE_NOOP("core",
                       "The volume for %1 is read-only (error %2). Make it writable, or name another folder in the "
                       "site profile.")},
    {Side::Writing, K::PermissionDenied, 0,
     QT_TRANSLATE_NOOP("core",
                       "This account may not write the file %1 (error %2). Give it write access to the share and to "
                       "the folder.")},
    {Side::Writing, K::NoSpace, 223,
     QT_TRANSLATE_NOOP("core",
                       "The file %1 is larger than its volume can hold (error %2). Use a volume with another file "
                       "system.")},
    {Side::Writing, K::NoSpace, 1295,
     QT_TRANSLATE_NOOP("core",
                       "The disk quota of this account is used up, so %1 cannot be written (error %2). Raise the "
                       "quota or delete files, then copy again.")},
    {Side::Writing, K::NoSpace, 0,
     QT_TRANSLATE_NOOP("core", "The volume for %1 is full (error %2). Make space on it, then copy again.")},
    {Side::Writing, K::Busy, 0,
     QT_TRANSLATE_NOOP("core", "Another program holds %1 at the destination (error %2). Close it, then copy again.")},
    {Side::Writing, K::Damaged, 0,
     QT_TRANSLATE_NOOP("core",
                       "The disk failed while %1 was being written (error %2). Look at the disk, or name another "
                       "folder in the site profile.")},
    {Side::Looking, K::NotFound, 0,
     QT_TRANSLATE_NOOP("core", "The folder %1 does not exist (error %2). Check the path in the site profile.")},
    {Side::Looking, K::PermissionDenied, 0,
     QT_TRANSLATE_NOOP("core",
                       "This account may not look into the folder %1 (error %2). Give it read access to the share and "
                       "to the folder.")},
    {Side::Moving, K::NotFound, 0,
     QT_TRANSLATE_NOOP("core", "The file %1 does not exist, so it cannot be moved (error %2). Look at the folder.")},
    {Side::Moving, K::PermissionDenied, 0,
     QT_TRANSLATE_NOOP("core",
                       "This account may not move the file %1 (error %2). Give it the right to change the share and "
                       "the folder.")},
    {Side::Moving, K::Busy, 0,
     QT_TRANSLATE_NOOP("core",
                       "Another program holds the file %1 (error %2). Wait until it has finished with it, then try "
                       "again.")},
};

constexpr const char* unreachable = QT_TRANSLATE_NOOP("core",
                                                      "The share that holds %1 cannot be reached (error %2). Look at "
                                                      "the file server and at the network, then try again.");
constexpr const char* noUsablePath = QT_TRANSLATE_NOOP(
    "core", "The path %1 is too long or holds characters that the volume refuses (error %2). Correct the path.");
constexpr const char* refused = QT_TRANSLATE_NOOP(
    "core",
    "The operating system refused to work with %1 (error %2). Look up the number, remove the cause, try again.");

const char* sentenceFor(Side side, K kind, int code) {
    constexpr int invalidName = 123;
    if (kind == K::Invalid || code == invalidName) return noUsablePath;
    for (const Meaning& each : meanings)
        if (each.side == side && each.kind == kind && (each.code == 0 || each.code == code)) return each.sentence;
    return kind == K::Unreachable ? unreachable : refused;
}

Failure failure(K kind, const char* sentence, const QString& path) {
    return {kind, Message(sentence, {path}), {}};
}

}  // namespace

Failure osFailure(Side side, int code, const QString& path) {
    const K kind = kindOfOsError(code);
    ServerMessage message;
    message.number = code;
    message.severity = 16;
    message.text = path;
    return {kind, Message(sentenceFor(side, kind, code), {path, code}), {message}};
}

Failure changedFailure(const QString& path) {
    return failure(K::Busy,
                   QT_TRANSLATE_NOOP("core",
                                     "The file %1 changed while it was being copied: it is still being written. Wait "
                                     "until the backup job has ended, then copy again."),
                   path);
}

Failure occupiedFailure(const QString& path) {
    return failure(K::Refused,
                   QT_TRANSLATE_NOOP("core",
                                     "There is something named %1 already, and nothing is overwritten. Look at both "
                                     "files, give one another name, then try again."),
                   path);
}

Failure vanishedFailure(const QString& path) {
    return failure(K::NotFound,
                   QT_TRANSLATE_NOOP("core",
                                     "The file %1 disappeared while it was being copied. Find out which job deletes "
                                     "files there, stop it, and look for another copy of the file."),
                   path);
}

Failure notAFileFailure(const QString& path) {
    return failure(K::Invalid, QT_TRANSLATE_NOOP("core", "%1 is a folder or a device, not a file. Correct the path."),
                   path);
}

Failure differsFailure(const QString& path) {
    return failure(K::Damaged,
                   QT_TRANSLATE_NOOP("core",
                                     "What stands at %1 differs from what was read. Copy the file again; if it "
                                     "happens again, look at the disk and at the network."),
                   path);
}

Failure stoppedFailure(const QString& path) {
    return failure(
        K::Cancelled,
        QT_TRANSLATE_NOOP("core",
                          "The work on %1 was stopped before it was done, and nothing unfinished was left. It "
                          "can be started again."),
        path);
}

Failure timedOutFailure(const QString& path, std::chrono::milliseconds allowed) {
    return {K::TimedOut,
            Message(QT_TRANSLATE_NOOP("core",
                                      "%1 was not done within %2. Look at the file server and at the network, then "
                                      "try again."),
                    {path, std::chrono::ceil<std::chrono::seconds>(allowed)}),
            {}};
}

Failure stillCopyingFailure(const QString& path) {
    return failure(K::Busy,
                   QT_TRANSLATE_NOOP("core",
                                     "An earlier attempt to copy to %1 has not come back yet. Wait a little, then try "
                                     "again."),
                   path);
}

std::optional<Failure> whyUnusable(const QString& path) {
#ifndef Q_OS_WIN
    if (path.startsWith(QLatin1String("\\\\")) || path.mid(1, 2) == QLatin1String(":\\"))
        return failure(K::Unsupported,
                       QT_TRANSLATE_NOOP("core",
                                         "Only Windows can use the path %1. Run this program on a Windows computer, "
                                         "or mount the share and name the mounted folder in the site profile."),
                       path);
#endif
    if (QDir::isAbsolutePath(path)) return std::nullopt;
    return failure(K::Invalid,
                   QT_TRANSLATE_NOOP("core",
                                     "“%1” is not a whole path. Write it from its beginning, such as "
                                     "\\\\server\\share\\folder."),
                   path);
}

}  // namespace pchat::live
