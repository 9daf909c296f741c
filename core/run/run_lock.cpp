#include "core/run/run_lock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace pchat {

tl::expected<RunLock, Message> RunLock::take(const QString& runFile) {
    auto file = std::make_unique<QLockFile>(runFile + QStringLiteral(".lock"));
    file->setStaleLockTime(0);  // a run may take hours: only the death of its process frees it
    if (file->tryLock(0)) return RunLock(std::move(file));
    if (file->error() != QLockFile::LockFailedError)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                        "The run file's folder %1 cannot be written. Choose "
                                                        "another folder, or an account that may write there."),
                                      {QFileInfo(runFile).absolutePath()}));
    qint64 process = 0;
    QString host;
    QString program;
    file->getLockInfo(&process, &host, &program);
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core",
                                                    "The run file %1 is being run by process %2 (%3) on %4. Two "
                                                    "programs must not run it at once: go on there, or end "
                                                    "that program first."),
                                  {runFile, process, program, host}));
}

}  // namespace pchat
