// Random backup folders, each compared with an oracle that tries every path.
#include "tests/logchain/helpers/sets.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <set>

using namespace pchat;
using namespace pchat::test;
using Reason = SetAsideReason;
using Sets = std::vector<BackupSet>;

namespace {

constexpr int start = 20;

int at(const Lsn& value) {
    return value.toString().toInt();
}

class Folder {
  public:
    explicit Folder(quint32 seed) : m_random(seed) {}

    /// A chain with everything that happens to chains, or (one in three) ranges without any order.
    Sets make() {
        Sets sets = m_random.bounded(3) == 0 ? chaos() : history();
        for (std::size_t i = 0, count = sets.size(); i < count; ++i)
            disturb(sets, i);
        std::shuffle(sets.begin(), sets.end(), m_random);
        return sets;
    }

    void shuffle(Sets& sets) { std::shuffle(sets.begin(), sets.end(), m_random); }

  private:
    Sets chaos() {
        Sets sets;
        for (int i = m_random.bounded(12); i > 0; --i) {
            const int first = m_random.bounded(10, 40);
            sets.push_back(log(first, first + m_random.bounded(12), m_random.bounded(1, 4), m_random.bounded(0, 4)));
        }
        return sets;
    }

    Sets history() {
        Sets sets;
        int lsnNow = start - m_random.bounded(8);
        int fork = 1;
        for (int i = m_random.bounded(10); i > 0; --i) {
            const int next = lsnNow + m_random.bounded(1, 6);
            const int nextFork = m_random.bounded(6) == 0 ? fork + 1 : fork;
            sets.push_back(log(lsnNow, next, fork, nextFork));
            sets.back().server = m_random.bounded(2) == 0 ? QStringLiteral("SQL01") : QStringLiteral("SQL02");
            if (nextFork != fork && m_random.bounded(2) == 0) sets.push_back(log(lsnNow, next + 3, fork));
            lsnNow = next;
            fork = nextFork;
        }
        return sets;
    }

    void disturb(Sets& sets, std::size_t i) {
        const int first = at(sets[i].first);
        const int last = at(sets[i].last);
        switch (m_random.bounded(16)) {
            case 0:
                sets[i].copies[0].wholeness = Wholeness::Damaged;
                break;
            case 1:
                sets.push_back(sets[i]);
                break;
            case 2:
                duplicateOneDamaged(sets, i);
                break;
            case 3:
                sets.push_back(log(std::max(0, first - 2), last, 1));
                break;
            case 4:
                sets.push_back(log(first, last + 2, 1));
                break;
            case 5:
                sets[i].isCopyOnly = true;
                break;
            case 6:
                sets[i].familyGuid = guid(2);
                break;
            case 7:
                sets[i].database = QStringLiteral("mgccomp");
                break;
            case 8:
                sets[i].stripes = 2;
                break;
            case 9:
                stripeWhole(sets[i]);
                break;
            case 10:
                sets[i].position = 2;
                break;
            case 11:
                sets[i].type = BackupType::Database;
                break;
            case 12:
                sets.push_back(log(first, first));
                break;
            default:
                break;
        }
    }

    static void duplicateOneDamaged(Sets& sets, std::size_t i) {
        BackupSet copy = sets[i];
        copy.copies[0].shelf = Shelf::CopyFolder;
        copy.copies[0].wholeness = Wholeness::Damaged;
        sets.push_back(copy);
    }

    static void stripeWhole(BackupSet& set) {
        set.stripes = 2;
        set.copies.push_back({Shelf::Share, QStringLiteral("other-") + set.copies[0].file, 1000, Wholeness::Whole});
    }

    QRandomGenerator m_random;
};

/// Judges by trying everything, with words of its own.
class Oracle {
  public:
    explicit Oracle(const Sets& sets) : m_sets(sets) { explore(start, 1); }

    [[nodiscard]] int farthest() const { return m_farthest; }

    [[nodiscard]] bool isUsable(const BackupSet& set) const {
        std::set<QString> files;
        for (const BackupSet& other : m_sets)
            if (other.setGuid == set.setGuid)
                for (const FileCopy& copy : other.copies)
                    if (copy.wholeness == Wholeness::Whole) files.insert(copy.file);
        return isOurs(set) && static_cast<int>(files.size()) >= set.stripes;
    }

    static bool isOurs(const BackupSet& set) {
        return set.database == QLatin1String("mgc") && set.familyGuid == guid(1) && set.type == BackupType::Log;
    }

  private:
    void explore(int lsnNow, int fork) {
        if (!m_seen.insert({lsnNow, fork}).second) return;
        m_farthest = std::max(m_farthest, lsnNow);
        for (const BackupSet& set : m_sets) {
            const bool joins = at(set.first) <= lsnNow && lsnNow < at(set.last) && set.firstFork == guid(fork);
            if (!joins || !isUsable(set)) continue;
            for (int next = 1; next < 20; ++next)
                if (set.lastFork == guid(next)) explore(at(set.last), next);
        }
    }

    const Sets& m_sets;
    std::set<std::pair<int, int>> m_seen;
    int m_farthest = start;
};

/// Whether the links, one after the other, lead from the start to `end`.
bool leadsTo(const std::vector<const BackupSet*>& links, const RedoPoint& end) {
    RedoPoint now = redo(start);
    for (const BackupSet* link : links) {
        if (link->first > now.lsn || link->last <= now.lsn || link->firstFork != now.fork) return false;
        now = {link->last, link->lastFork};
    }
    return now == end;
}

QString describe(const Sets& sets) {
    QStringList lines;
    for (const BackupSet& set : sets)
        lines << QStringLiteral("%1-%2 fork %3>%4 %5 stripes %6 copies %7 family %8")
                     .arg(at(set.first))
                     .arg(at(set.last))
                     .arg(set.firstFork.data1)
                     .arg(set.lastFork.data1)
                     .arg(set.database)
                     .arg(set.stripes)
                     .arg(set.copies.size())
                     .arg(set.familyGuid.data1);
    return lines.join(u'\n');
}

}  // namespace

class TestChainProperties : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithTheOracle() {
        const quint32 first = seedOr(1);
        const quint32 rounds = qEnvironmentVariableIsSet("PCHAT_SEED") ? 1 : 6000;
        for (quint32 seed = first; seed < first + rounds; ++seed) {
            const Sets sets = Folder(seed).make();
            const QString fault = faultOf(sets);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("PCHAT_SEED=%1: %2\n%3").arg(seed).arg(fault, describe(sets))));
        }
    }

    void ignoresTheOrderOfTheSets() {
        const quint32 first = seedOr(500000);
        for (quint32 seed = first; seed < first + 500; ++seed) {
            Folder folder(seed);
            Sets sets = folder.make();
            const Chain one = chooseChain(redo(start), mgc(), sets);
            folder.shuffle(sets);
            const Chain other = chooseChain(redo(start), mgc(), sets);
            QVERIFY2(ranges(one) == ranges(other) && one.end == other.end,
                     qPrintable(QStringLiteral("PCHAT_SEED=%1\n%2").arg(seed).arg(describe(sets))));
        }
    }

    void aRemovedLinkIsNoticed() {
        const quint32 first = seedOr(700000);
        int removed = 0;
        for (quint32 seed = first; seed < first + 1000; ++seed) {
            Chain chain = chooseChain(redo(start), mgc(), Folder(seed).make());
            if (chain.links.empty()) continue;
            chain.links.erase(chain.links.begin() + static_cast<std::ptrdiff_t>(seed % chain.links.size()));
            QVERIFY2(!proveChain(chain, mgc()).empty(), qPrintable(QStringLiteral("PCHAT_SEED=%1").arg(seed)));
            ++removed;
        }
        QVERIFY(removed > 0);
    }

  private:
    static QString faultOf(const Sets& sets) {
        const Oracle oracle(sets);
        const Chain chain = chooseChain(redo(start), mgc(), sets);
        if (at(chain.end.lsn) != oracle.farthest())
            return QStringLiteral("ends at %1, could reach %2").arg(at(chain.end.lsn)).arg(oracle.farthest());
        if (const auto faults = proveChain(chain, mgc()); !faults.empty()) return QString::fromUtf8(faults[0].source());
        if (chain.links.size() + chain.setAside.size() != sets.size()) return QStringLiteral("a set got lost");
        if (const QString fault = faultOfLinks(chain, oracle); !fault.isEmpty()) return fault;
        if (const QString fault = faultOfRest(chain, sets, oracle); !fault.isEmpty()) return fault;
        return faultOfGap(chain, sets, oracle);
    }

    static QString faultOfLinks(const Chain& chain, const Oracle& oracle) {
        std::vector<const BackupSet*> links;
        for (const BackupSet& link : chain.links) {
            if (!oracle.isUsable(link)) return QStringLiteral("an unusable link");
            links.push_back(&link);
        }
        if (!leadsTo(links, chain.end)) return QStringLiteral("the links do not join");
        for (std::size_t i = 0; i < links.size(); ++i) {
            auto fewer = links;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (leadsTo(fewer, chain.end)) return QStringLiteral("a link that could be left out");
        }
        return {};
    }

    static QString faultOfRest(const Chain& chain, const Sets& sets, const Oracle& oracle) {
        for (const auto& [set, reason] : chain.setAside) {
            const bool applied = at(set.last) <= start;
            if ((reason == Reason::Incomplete) && oracle.isUsable(set)) return QStringLiteral("wrongly incomplete");
            if ((reason == Reason::AlreadyApplied) && !applied) return QStringLiteral("wrongly applied");
            if ((reason == Reason::BeyondGap) && set.first <= chain.end.lsn) return QStringLiteral("wrongly beyond");
            if ((reason == Reason::Duplicate) && set.last > chain.end.lsn && copiesOf(set, sets) < 2)
                return QStringLiteral("wrongly covered");
            if ((reason == Reason::Empty) && set.first != set.last) return QStringLiteral("wrongly empty");
            const bool foreign = reason == Reason::OtherDatabase || reason == Reason::NotALog;
            if (foreign == Oracle::isOurs(set)) return QStringLiteral("wrongly foreign or not");
        }
        return {};
    }

    static std::ptrdiff_t copiesOf(const BackupSet& set, const Sets& sets) {
        return std::count_if(sets.begin(), sets.end(), [&](const auto& other) { return other.setGuid == set.setGuid; });
    }

    static QString faultOfGap(const Chain& chain, const Sets& sets, const Oracle& oracle) {
        std::optional<int> next;
        for (const BackupSet& set : sets)
            if (oracle.isUsable(set) && set.first > chain.end.lsn && set.first < set.last)
                next = std::min(next.value_or(at(set.first)), at(set.first));
        if (next.has_value() != chain.gap.has_value()) return QStringLiteral("gap seen or not seen");
        return !next || (chain.gap->from == chain.end.lsn && at(chain.gap->to) == *next) ? QString()
                                                                                         : QStringLiteral("wrong gap");
    }
};

QTEST_GUILESS_MAIN(TestChainProperties)
#include "tst_chain_properties.moc"
