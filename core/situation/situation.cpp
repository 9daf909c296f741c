#include "core/situation/situation.h"

namespace pchat {

bool Situation::has(Section section) const {
    switch (section) {
        case Section::Backup:
            return backup.has_value();
        case Section::Primary:
            return primary.has_value();
        case Section::PrimaryMirror:
            return primaryMirror.has_value();
        case Section::BackupMirror:
            return backupMirror.has_value();
        case Section::Share:
            return share.has_value();
        case Section::CopyFolder:
            return copyFolder.has_value();
        case Section::Pool:
            return pool.has_value();
    }
    return false;
}

}  // namespace pchat
