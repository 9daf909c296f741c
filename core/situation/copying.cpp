#include "core/situation/copying.h"

namespace pchat {

namespace {

bool isRefused(const Fact<bool>& fact) {
    return fact.isKnown() && !*fact;
}

}  // namespace

bool isCopyFolderShut(const Situation& situation) {
    const auto& folder = situation.copyFolder;
    return folder && (!folder->files.isKnown() || isRefused(folder->writableFromHere));
}

Message whyCopyFolderIsShut(const Situation& situation) {
    const FolderSection& folder = *situation.copyFolder;
    if (!folder.files.isKnown()) return folder.files.unknownBecause;
    return {QT_TRANSLATE_NOOP("core", "This computer may not write to the folder %1."), {folder.files.source}};
}

bool isRestoredFromShare(const Situation& situation) {
    const auto& share = situation.share;
    return isCopyFolderShut(situation) && share && share->readableByServer.isKnown() && *share->readableByServer;
}

}  // namespace pchat
