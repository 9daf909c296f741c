#include "core/situation/file_places.h"

#include <algorithm>

namespace pchat {

namespace {

using File = DatabaseFileFacts;

/// Of one kind, data or log.
std::vector<const File*> ofKind(const std::vector<File>& files, bool isLog) {
    std::vector<const File*> found;
    for (const File& file : files)
        if (file.isLog == isLog) found.push_back(&file);
    return found;
}

QString besideOf(const File& other, const File& file) {
    const QString folder = other.physicalName.left(other.physicalName.lastIndexOf(u'\\') + 1);
    return folder + file.physicalName.mid(file.physicalName.lastIndexOf(u'\\') + 1);
}

QString placeOf(const File& file, const std::vector<File>& target, bool isAloneOfItsKind) {
    const auto there = ofKind(target, file.isLog);
    const auto same = std::find_if(there.begin(), there.end(), [&](const File* each) {
        return each->logicalName.compare(file.logicalName, Qt::CaseInsensitive) == 0;
    });
    if (same != there.end()) return (*same)->physicalName;
    if (there.empty()) return file.physicalName;
    return isAloneOfItsKind && there.size() == 1 ? there.front()->physicalName : besideOf(*there.front(), file);
}

}  // namespace

std::vector<File> placedOnto(const std::vector<File>& target, std::vector<File> from) {
    const bool isAlone[] = {ofKind(from, false).size() == 1, ofKind(from, true).size() == 1};
    for (File& file : from)
        file.physicalName = placeOf(file, target, isAlone[file.isLog ? 1 : 0]);
    return from;
}

}  // namespace pchat
