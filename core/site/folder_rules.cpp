#include "core/site/names.h"
#include "core/site/rules.h"

#include <QCoreApplication>

namespace pchat::rules {

namespace {

Message notUnc(const QString& value) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "“%1” is not the path of a share. Write it as \\\\server\\share or "
                                     "\\\\server\\share\\folder, with up to %2 characters and no backslash at the "
                                     "end."),
                   {visible(value), qint64{names::longestFolder}});
}

}  // namespace

void checkShares(const SiteProfile& profile, Problems& problems) {
    const Folders& folders = profile.folders;
    if (folders.logShare.isEmpty())
        problems.push_back({QStringLiteral("folders.logShare"),
                            QT_TRANSLATE_NOOP("core",
                                              "The share of the log backups is missing. Write it as "
                                              "\\\\server\\share.")});
    else if (!names::isUnc(folders.logShare))
        problems.push_back({QStringLiteral("folders.logShare"), notUnc(folders.logShare)});
    if (folders.mirrorShare.isEmpty() && profile.instance(Role::BackupMirror))
        problems.push_back({QStringLiteral("folders.mirrorShare"),
                            QT_TRANSLATE_NOOP("core",
                                              "The share for setting up the mirror is missing, and the backup "
                                              "database has a mirror. Write it as \\\\server\\share.")});
    else if (!folders.mirrorShare.isEmpty() && !names::isUnc(folders.mirrorShare))
        problems.push_back({QStringLiteral("folders.mirrorShare"), notUnc(folders.mirrorShare)});
    if (!folders.copyFolderUnc.isEmpty() && !names::isUnc(folders.copyFolderUnc))
        problems.push_back({QStringLiteral("folders.copyFolderUnc"), notUnc(folders.copyFolderUnc)});
}

void checkCopyFolder(const QString& folder, Problems& problems) {
    const QString path = QStringLiteral("folders.copyFolder");
    if (folder.isEmpty())
        problems.push_back({path, QT_TRANSLATE_NOOP("core",
                                                    "The folder that log backups are copied to is missing. Write "
                                                    "it as the backup server sees it, for example D:\\LogCopy.")});
    else if (!names::isLocalFolder(folder) && !names::isUnc(folder))
        problems.push_back({path, Message(QT_TRANSLATE_NOOP("core",
                                                            "“%1” is not the path of a folder on the backup server. "
                                                            "Write it as D:\\LogCopy or \\\\server\\share, with up "
                                                            "to %2 characters and no backslash at the end."),
                                          {visible(folder), qint64{names::longestFolder}})});
}

void checkPrimaryCopyFolder(const QString& folder, Problems& problems) {
    if (folder.isEmpty() || names::isLocalFolder(folder) || names::isUnc(folder)) return;
    problems.push_back({QStringLiteral("folders.primaryCopyFolder"),
                        Message(QT_TRANSLATE_NOOP("core",
                                                  "“%1” is not the path of a folder on the primary server. Write it as "
                                                  "D:\\LogCopy or \\\\server\\share, with up to %2 characters and no "
                                                  "backslash at the end, or leave it empty."),
                                {visible(folder), qint64{names::longestFolder}})});
}

void checkLogBackupFolder(const Folders& folders, Problems& problems) {
    const QString path = QStringLiteral("folders.logBackupFolder");
    const QString& folder = folders.logBackupFolder;
    if (folder.isEmpty()) return;
    if (!names::isLocalFolder(folder) && !names::isUnc(folder))
        return problems.push_back(
            {path, Message(QT_TRANSLATE_NOOP("core",
                                             "“%1” is not the path of a folder. Write it as \\\\server\\share or "
                                             "D:\\LogBackup, as both backup servers see it, with up to %2 characters "
                                             "and no backslash at the end, or leave it empty."),
                           {visible(folder), qint64{names::longestFolder}})});
    for (const QString& other : {folders.logShare, folders.copyFolder, folders.copyFolderUnc})
        if (folder.compare(other, Qt::CaseInsensitive) == 0)
            return problems.push_back(
                {path, Message(QT_TRANSLATE_NOOP("core",
                                                 "“%1” is a folder of log shipping already. Name another one: its jobs "
                                                 "would take these log backups for their own."),
                               {visible(folder)})});
}

}  // namespace pchat::rules
