#include "core/plan/steps/ground.h"

#include <algorithm>

namespace pchat::failover {

namespace {

const FileCopy* usableOn(Shelf shelf, const BackupSet& set) {
    const auto found = std::find_if(set.copies.begin(), set.copies.end(), [&](const FileCopy& copy) {
        return copy.shelf == shelf && copy.wholeness != Wholeness::Damaged;
    });
    return found == set.copies.end() ? nullptr : &*found;
}

/// A damaged file of the right size would pass for the copy that replaces it; then the copy gets a name of its own.
QString targetName(const FileCopy& source, const BackupSet& set) {
    const bool isTaken = std::any_of(set.copies.begin(), set.copies.end(), [&](const FileCopy& copy) {
        return copy.shelf == Shelf::CopyFolder && copy.bytes == source.bytes &&
               copy.file.compare(source.file, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? QStringLiteral("again_") + source.file : source.file;
}

Message striped(const BackupSet& set) {
    return {QT_TRANSLATE_NOOP("core",
                              "The log backup %1 is striped over %2 files, which log shipping never does. Restore it "
                              "by hand WITH NORECOVERY after the logs before it, then check again."),
            {set.copies.front().file, set.stripes}};
}

/// The size of what stands in the copy folder may not be known then, so only what was read through counts as whole.
bool isReadFromShare(const FileCopy* copied, const FileCopy* shared, Uncopied uncopied) {
    const bool isCopied = copied != nullptr && copied->wholeness == Wholeness::Whole;
    return uncopied == Uncopied::ReadFromShare && shared != nullptr && !isCopied;
}

tl::expected<LogFile, Message> fileOf(const BackupSet& set, const Folders& folders, Uncopied uncopied) {
    if (set.stripes > 1) return tl::unexpected(striped(set));
    const FileCopy* copied = usableOn(Shelf::CopyFolder, set);
    const FileCopy* shared = usableOn(Shelf::Share, set);
    LogFile file;
    file.isOnShare = isReadFromShare(copied, shared, uncopied);
    if (file.isOnShare) copied = nullptr;
    const FileCopy* source = copied != nullptr ? copied : shared;
    file.name = copied != nullptr || file.isOnShare ? source->file : targetName(*source, set);
    file.bytes = source->bytes;
    if (copied == nullptr && !file.isOnShare) file.copyFrom = pathIn(folders.logShare, source->file);
    auto path = Text::from(pathIn(file.isOnShare ? folders.logShare : folders.copyFolder, file.name));
    if (!path) return tl::unexpected(path.error());
    file.path = std::move(*path);
    return file;
}

}  // namespace

tl::expected<std::vector<LogFile>, std::vector<Message>> filesOf(const Chain& chain, const Folders& folders,
                                                                 Uncopied uncopied) {
    std::vector<LogFile> files;
    std::vector<Message> reasons;
    files.reserve(chain.links.size());
    for (const BackupSet& link : chain.links) {
        auto file = fileOf(link, folders, uncopied);
        if (file)
            files.push_back(std::move(*file));
        else
            reasons.push_back(file.error());
    }
    if (!reasons.empty()) return tl::unexpected(std::move(reasons));
    return files;
}

}  // namespace pchat::failover
