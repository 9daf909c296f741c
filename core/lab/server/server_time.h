// Times and LSNs as the lab's server writes them. Pure; any thread.
#pragma once

#include <QDateTime>
#include <QString>

namespace pchat::lab {

/// "2026-11-23 06:00:00.123": the form of datetime; the zone is the caller's business.
[[nodiscard]] QString timeText(const QDateTime& time);
/// Of such a text; read as UTC. Invalid where it is none.
[[nodiscard]] QDateTime timeFrom(const QString& text);

/// LSNs are kept as 25 digits, so that text order is their order: 10 of the log file, 10 of the block, 5 of the slot.
[[nodiscard]] QString firstLsn(qint64 databaseId);
[[nodiscard]] QString lsnAfter(const QString& lsn);
/// As SQL Server says it: without leading zeros.
[[nodiscard]] QString shownLsn(const QString& lsn);
/// 25 digits again.
[[nodiscard]] QString keptLsn(const QString& shown);

}  // namespace pchat::lab
