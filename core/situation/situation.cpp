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

PCHAT_JSON_ONCE(BackupSection);
PCHAT_JSON_ONCE(PartnerSection);
PCHAT_JSON_ONCE(FolderSection);
PCHAT_JSON_ONCE(Situation);

PCHAT_JSON_ONCE(PoolSection);

}  // namespace pchat
