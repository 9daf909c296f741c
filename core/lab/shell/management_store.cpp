#include "core/lab/shell/management_store.h"

#include <algorithm>
#include <limits>

namespace pchat::lab {

namespace {

const QString key = QStringLiteral("management");
const QString changesName = QStringLiteral("changes");
const QString pushesName = QStringLiteral("pushes");
const QString atName = QStringLiteral("at");
const QString settingsName = QStringLiteral("settings");
const QString topologyName = QStringLiteral("topology");
const QString absencesName = QStringLiteral("absences");
const QString renewalsName = QStringLiteral("renewals");
const QString sinceName = QStringLiteral("since");
const QString untilName = QStringLiteral("until");
constexpr qint64 never = std::numeric_limits<qint64>::max();
constexpr qint64 pushMilliseconds = 8000;

/// Between two and three minutes, each computer its own.
qint64 delayOf(const QString& computer) {
    qint64 sum = 0;
    for (const QChar c : computer.toLower())
        sum += c.unicode();
    return 120000 + (sum * 7919) % 60000;
}

template <class T>
T readAs(const QJsonValue& value) {
    T result;
    json::Problems ignored;
    json::read(value, result, QString(), ignored);
    return result;
}

/// When something that would arrive at `at` does arrive at a computer that was cut off for a while.
qint64 arrivalAt(qint64 at, const QJsonArray& absences, qint64 delay) {
    for (const QJsonValue each : absences) {
        const QJsonObject absence = each.toObject();
        const qint64 until = absence.value(untilName).toInteger(never);
        if (at >= absence.value(sinceName).toInteger() && at < until) at = until == never ? never : until + delay;
    }
    return at;
}

QJsonObject changeNow(const PoolSettings& settings, qint64 at) {
    return QJsonObject{{atName, at}, {settingsName, json::write(settings)}};
}

}  // namespace

bool ManagementStore::publish(const Topology& topology, const PoolSettings& settings) {
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    return m_store->update(key, [&](QJsonObject& all) {
        all.insert(topologyName, json::write(topology));
        all.insert(changesName, QJsonArray{changeNow(settings, now)});
    });
}

Topology ManagementStore::topology() {
    return readAs<Topology>(m_store->read(key).value(topologyName));
}

PoolSettings ManagementStore::current() {
    const QJsonArray changes = m_store->read(key).value(changesName).toArray();
    return readAs<PoolSettings>(changes.last().toObject().value(settingsName));
}

QJsonObject ManagementStore::changeSeenBy(const QString& computer) {
    const QJsonObject all = m_store->read(key);
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    const QJsonArray pushes = all.value(pushesName).toArray();
    const QJsonArray absences = all.value(absencesName).toObject().value(computer).toArray();
    const qint64 renewed = all.value(renewalsName).toObject().value(computer).toInteger();
    const qint64 delay = delayOf(computer);
    const auto hasArrived = [&](qint64 at) {
        return at <= renewed || arrivalAt(at + delay, absences, delay) <= now ||
               std::any_of(pushes.begin(), pushes.end(), [&](const QJsonValue& push) {
                   return push.toInteger() >= at &&
                          arrivalAt(push.toInteger() + pushMilliseconds, absences, delay) <= now;
               });
    };
    const QJsonArray changes = all.value(changesName).toArray();
    for (qsizetype i = changes.size() - 1; i >= 0; --i)
        if (hasArrived(changes.at(i).toObject().value(atName).toInteger())) return changes.at(i).toObject();
    return changes.first().toObject();
}

PoolSettings ManagementStore::seenBy(const QString& computer) {
    return readAs<PoolSettings>(changeSeenBy(computer).value(settingsName));
}

bool ManagementStore::isUpToDate(const QString& computer) {
    return changeSeenBy(computer) == m_store->read(key).value(changesName).toArray().last().toObject();
}

QDateTime ManagementStore::lastChange() {
    const QJsonArray changes = m_store->read(key).value(changesName).toArray();
    return QDateTime::fromMSecsSinceEpoch(changes.last().toObject().value(atName).toInteger(), Qt::UTC);
}

bool ManagementStore::change(const std::function<void(PoolSettings&)>& alter) {
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    return m_store->update(key, [&](QJsonObject& all) {
        QJsonArray changes = all.value(changesName).toArray();
        auto settings = readAs<PoolSettings>(changes.last().toObject().value(settingsName));
        alter(settings);
        changes.append(changeNow(settings, now));
        all.insert(changesName, changes);
    });
}

bool ManagementStore::replicate() {
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    return m_store->update(key, [&](QJsonObject& all) {
        QJsonArray pushes = all.value(pushesName).toArray();
        pushes.append(now);
        all.insert(pushesName, pushes);
    });
}

bool ManagementStore::lose(const std::vector<QString>& computers, const QDateTime& since) {
    return m_store->update(key, [&](QJsonObject& all) {
        QJsonObject absences = all.value(absencesName).toObject();
        for (const QString& computer : computers) {
            QJsonArray list = absences.value(computer).toArray();
            const bool isAway = !list.isEmpty() && !list.last().toObject().contains(untilName);
            if (!isAway) list.append(QJsonObject{{sinceName, since.toMSecsSinceEpoch()}});
            absences.insert(computer, list);
        }
        all.insert(absencesName, absences);
    });
}

bool ManagementStore::regain(const std::vector<QString>& computers) {
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    return m_store->update(key, [&](QJsonObject& all) {
        QJsonObject absences = all.value(absencesName).toObject();
        for (const QString& computer : computers) {
            QJsonArray list = absences.value(computer).toArray();
            if (list.isEmpty() || list.last().toObject().contains(untilName)) continue;
            QJsonObject last = list.last().toObject();
            last.insert(untilName, now);
            list.replace(list.size() - 1, last);
            absences.insert(computer, list);
        }
        all.insert(absencesName, absences);
    });
}

bool ManagementStore::renew(const std::vector<QString>& computers) {
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    return m_store->update(key, [&](QJsonObject& all) {
        QJsonObject absences = all.value(absencesName).toObject();
        QJsonObject renewals = all.value(renewalsName).toObject();
        for (const QString& computer : computers) {
            absences.remove(computer);
            renewals.insert(computer, now);
        }
        all.insert(absencesName, absences);
        all.insert(renewalsName, renewals);
    });
}

}  // namespace pchat::lab
