// Questions that several checks ask of the logs: which copies stand where, and how much is still to be done.
//
// Pure; any thread.
#pragma once

#include "core/readiness/check.h"

namespace pchat {

/// What every check of the log chain reads.
[[nodiscard]] std::vector<Section> logSections();

/// A tail taken WITH NORECOVERY ends the log of the old database: nothing comes after it.
[[nodiscard]] bool endsWithTail(const Chain& chain);
[[nodiscard]] bool hasCopy(const BackupSet& set, Wholeness wholeness);
/// A copy in the copy folder that is not known to be damaged.
[[nodiscard]] bool isCopied(const BackupSet& set);

struct Backlog {
    qint64 toCopy = 0;  ///< files
    qint64 bytesToCopy = 0;
    qint64 toApply = 0;  ///< backup sets
    qint64 bytesToApply = 0;
};
[[nodiscard]] Backlog backlogOf(const Chain& chain);
/// Nothing can be copied from this machine, and nothing has to be: all is copied, or is read straight from the share.
[[nodiscard]] bool doesWithoutCopying(const Case& c);

[[nodiscard]] std::vector<const BackupSet*> setsAside(const Chain& chain, SetAsideReason reason);
[[nodiscard]] QString fileNames(const std::vector<const BackupSet*>& sets);

/// A judgement that rests on the headers in both folders and on the redo point.
[[nodiscard]] Judgement fromLogs(const Case& c, Verdict verdict, Message observed);

}  // namespace pchat
