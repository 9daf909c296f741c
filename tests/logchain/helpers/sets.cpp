#include "tests/logchain/helpers/sets.h"

namespace pchat::test {

QUuid guid(int number) {
    return number == 0 ? QUuid() : QUuid(static_cast<uint>(number), 0x1234, 0x5678, 1, 2, 3, 4, 5, 6, 7, 8);
}

BackupSet log(int first, int last, int firstFork, int lastFork) {
    static int serial = 100000;
    BackupSet set;
    set.setGuid = guid(++serial);
    set.familyGuid = guid(1);
    set.firstFork = guid(firstFork);
    set.lastFork = guid(lastFork == 0 ? firstFork : lastFork);
    set.database = QStringLiteral("mgc");
    set.server = QStringLiteral("SQL01");
    set.type = BackupType::Log;
    set.first = lsn(first);
    set.last = lsn(last);
    set.finished = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC).addSecs(last * 60);
    set.bytes = 1000;
    const QString file = QStringLiteral("mgc_%1_%2_%3.trn").arg(first).arg(last).arg(serial);
    set.copies.push_back({Shelf::Share, file, 1000, Wholeness::Whole});
    return set;
}

QString ranges(const Chain& chain) {
    QStringList parts;
    for (const BackupSet& link : chain.links)
        parts << link.first.toString() + u'-' + link.last.toString();
    return parts.join(u' ');
}

std::optional<SetAsideReason> reasonOf(const Chain& chain, int first, int last) {
    for (const SetAside& aside : chain.setAside)
        if (aside.set.first == lsn(first) && aside.set.last == lsn(last)) return aside.reason;
    return std::nullopt;
}

quint32 seedOr(quint32 fallback) {
    bool given = false;
    const quint32 seed = qEnvironmentVariable("PCHAT_SEED").toUInt(&given);
    return given ? seed : fallback;
}

}  // namespace pchat::test
