#include "core/plan/steps/looks.h"
#include "core/plan/steps/phases.h"
#include "core/situation/copying.h"

#include <set>

namespace pchat::failover {

namespace {

using namespace std::chrono_literals;

QString pathFromHere(const Folders& folders, const QString& name) {
    const QString& folder = folders.copyFolderFromHere();
    const QChar separator = folder.contains(u'/') && !folder.contains(u'\\') ? u'/' : u'\\';
    return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

Step copyLog(const Ground& ground, const LogFile& file, int number) {
    const Folders& folders = ground.profile.folders;
    Step step = stepAt(thisComputer(), "", {QT_TRANSLATE_NOOP("core", "Copy the log backup %1"), {file.name}},
                       {QT_TRANSLATE_NOOP("core",
                                          "Microsoft's step 2: this log has not been applied, and no whole copy of it "
                                          "stands in the copy folder. Size: %1."),
                        {Bytes{file.bytes}}});
    step.id = QStringLiteral("copy-log-%1").arg(number, 4, 10, QLatin1Char('0'));
    step.act = CopyAct{file.copyFrom, pathFromHere(folders, file.name), file.bytes};
    const QString size = QString::number(file.bytes);
    step.check = {FileSizeProbe{folders.copyFolderFromHere(), file.name}, differs(size), equals(size)};
    step.requiredChecks = {QStringLiteral("C5"), QStringLiteral("C6"), QStringLiteral("S2"), QStringLiteral("D4")};
    step.risk = Risk::Safe;
    step.undoNote = QT_TRANSLATE_NOOP("core", "Nothing to undo: a further copy in the copy folder does no harm.");
    step.timeout = std::chrono::seconds(600 + 10 * secondsFor(file.bytes));
    step.weight = secondsFor(file.bytes);
    return step;
}

/// One step for each file, even where it holds several sets.
std::vector<Step> copyLogs(const Ground& ground) {
    std::vector<Step> steps;
    std::set<QString> seen;
    for (const LogFile& file : ground.files)
        if (!file.copyFrom.isEmpty() && seen.insert(file.name.toCaseFolded()).second)
            steps.push_back(copyLog(ground, file, static_cast<int>(steps.size()) + 1));
    return steps;
}

Message whyNothingToCopy(const Ground& ground) {
    if (ground.files.empty())
        return QT_TRANSLATE_NOOP("core", "No log backup is left to apply, so none has to be copied.");
    if (std::any_of(ground.files.begin(), ground.files.end(), [](const LogFile& file) { return file.isOnShare; }))
        return {QT_TRANSLATE_NOOP("core",
                                  "Left out, because %1 reads the log share itself: what does not stand whole in the "
                                  "copy folder is restored straight from %2. From this computer nothing can be copied "
                                  "there: %3"),
                {ground.server(), ground.profile.folders.logShare, whyCopyFolderIsShut(ground.situation)}};
    return QT_TRANSLATE_NOOP("core", "Every log backup that is needed already stands in the copy folder.");
}

}  // namespace

Phase copyingLogs(const Ground& ground) {
    Phase phase;
    phase.id = QStringLiteral("copy-logs");
    phase.title = QT_TRANSLATE_NOOP("core", "Copy the log backups that are not copied yet");
    phase.reference = QStringLiteral("2");
    phase.steps = copyLogs(ground);
    if (phase.steps.empty()) phase.notApplicable = whyNothingToCopy(ground);
    return phase;
}

}  // namespace pchat::failover
