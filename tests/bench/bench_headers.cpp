// How long reading the headers of a full log share takes: one question after another, and as observe() asks them,
// over several connections at once.
//
// The server is one in memory that answers RESTORE HEADERONLY at once; a wrapping door adds the latency of a network to
// every statement, in real time, and counts how many are under way. The same Situation must come out of both, byte for
// byte. Prints lines `name value unit ratio-to-peer`. Arguments: files (2304: 24 days of a log every 15 minutes),
// milliseconds per statement (5), rounds (3).
#include "core/situation/observe.h"

#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

using namespace pchat;

namespace {

using SteadyClock = std::chrono::steady_clock;

const QString share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
const QString fork = QStringLiteral("F0000000-0000-0000-0000-000000000001");

QString nameOf(int number) {
    return QStringLiteral("mgc_%1.trn").arg(number, 6, 10, QLatin1Char('0'));
}

SqlAnswer row(const QStringList& columns, const QStringList& cells) {
    ResultSet set;
    std::vector<Cell>& values = set.rows.emplace_back();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        set.columns.push_back({columns[i], QStringLiteral("nvarchar(128)")});
        values.emplace_back(cells[i]);
    }
    return {{std::move(set)}, {}};
}

/// The header of one log; the database stands behind the last of them, so that none is read through.
SqlAnswer headerOf(int number) {
    return row({QStringLiteral("BackupSetGUID"), QStringLiteral("FirstRecoveryForkID"),
                QStringLiteral("RecoveryForkID"), QStringLiteral("DatabaseName"), QStringLiteral("BackupType"),
                QStringLiteral("Position"), QStringLiteral("FirstLSN"), QStringLiteral("LastLSN")},
               {QStringLiteral("B0000000-0000-0000-0000-%1").arg(number, 12, 10, QLatin1Char('0')), fork, fork,
                QStringLiteral("mgc"), QStringLiteral("2"), QStringLiteral("1"), QString::number(1000 + number),
                QString::number(1001 + number)});
}

class Server final : public SqlObserver {
  public:
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions&) override {
        const QString text = query.toString();
        static const QRegularExpression header(QStringLiteral("HEADERONLY FROM DISK = N'.*mgc_(\\d+)\\.trn'"));
        if (const auto match = header.match(text); match.hasMatch()) return headerOf(match.captured(1).toInt());
        if (text.contains(QLatin1String("xp_fileexist")))
            return row({QStringLiteral("File is a Directory")}, {QStringLiteral("1")});
        if (text.contains(QLatin1String("utc_offset_minutes")) && !text.contains(QLatin1String("SERVERPROPERTY")))
            return row({QStringLiteral("utc_now"), QStringLiteral("utc_offset_minutes")},
                       {QStringLiteral("2026-11-23 12:00:00.000"), QStringLiteral("540")});
        if (text.contains(QLatin1String("redo_start_lsn")))
            return row({QStringLiteral("redo_start_lsn"), QStringLiteral("redo_start_fork_guid")},
                       {QStringLiteral("99000000"), fork});
        if (text.contains(QLatin1String("state_desc")))
            return row({QStringLiteral("state_desc")}, {QStringLiteral("RESTORING")});
        return SqlAnswer{};
    }
};

/// Every statement takes `latency` longer, and no more than `connections` are under way at once.
class Distant final : public SqlObserver {
  public:
    Distant(std::shared_ptr<SqlObserver> inner, std::chrono::milliseconds latency, bool isOneAtATime)
        : m_inner(std::move(inner)), m_latency(latency), m_isOneAtATime(isOneAtATime) {}

    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        std::unique_lock lock(m_line, std::defer_lock);
        if (m_isOneAtATime) lock.lock();
        const int now = ++m_now;
        for (int most = m_most; most < now && !m_most.compare_exchange_weak(most, now);) {
        }
        std::this_thread::sleep_for(m_latency);
        auto answer = m_inner->ask(query, options);
        --m_now;
        return answer;
    }
    [[nodiscard]] int mostAtOnce() const { return m_most; }

  private:
    std::shared_ptr<SqlObserver> m_inner;
    std::chrono::milliseconds m_latency;
    bool m_isOneAtATime;
    std::mutex m_line;
    std::atomic<int> m_now{0};
    std::atomic<int> m_most{0};
};

class Folder final : public FileObserver {
  public:
    explicit Folder(int files) {
        for (int i = 0; i < files; ++i)
            m_files.push_back({nameOf(i), 1000, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)});
    }
    Outcome<std::vector<FileEntry>> list(const QString&, const CallOptions&) override { return m_files; }
    Outcome<std::optional<qint64>> size(const QString&, const QString&, const CallOptions&) override { return 1000; }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return qint64{1} << 40; }
    Outcome<bool> mayWrite(const QString&, const CallOptions&) override { return true; }

  private:
    std::vector<FileEntry> m_files;
};

class StandingClock final : public Clock {
  public:
    QDateTime now() override { return QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC); }
    void wait(std::chrono::milliseconds, std::stop_token) override {}
};

struct Measured {
    double seconds = 0;
    QByteArray situation;
    int mostAtOnce = 0;
};

Measured observeShare(int files, std::chrono::milliseconds latency, bool isOneAtATime) {
    SiteProfile profile;
    profile.chat.name = Name::from(QStringLiteral("mgc")).value_or(Name());
    profile.chat.instances[Role::Backup] = {QStringLiteral("sql03.contoso.com"), {}, 0};
    profile.folders.logShare = share;
    const auto distant = std::make_shared<Distant>(std::make_shared<Server>(), latency, isOneAtATime);
    ObservingDoors doors;
    doors.sql[Role::Backup] = distant;
    doors.files = std::make_shared<Folder>(files);
    doors.clock = std::make_shared<StandingClock>();
    ObserveOptions options;
    options.only = {Section::Share};
    const auto begin = SteadyClock::now();
    const Situation situation = observe(profile, doors, options);
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - begin).count();
    const bool isWhole = situation.share && situation.share->sets.isKnown() &&
                         situation.share->sets->size() == static_cast<std::size_t>(files);
    return {isWhole ? seconds : -1, json::canonical(json::write(situation)), distant->mostAtOnce()};
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
    const auto number = [&](int at, int fallback) { return argc > at ? std::atoi(argv[at]) : fallback; };
    const int files = number(1, 2304);
    const std::chrono::milliseconds latency(number(2, 5));
    std::vector<double> inTurn;
    std::vector<double> together;
    std::vector<double> speedup;
    bool isSame = true;
    int most = 0;
    for (int round = 0; round < number(3, 3); ++round) {
        const Measured one = observeShare(files, latency, true);
        const Measured several = observeShare(files, latency, false);
        inTurn.push_back(one.seconds);
        together.push_back(several.seconds);
        speedup.push_back(one.seconds / several.seconds);
        isSame = isSame && one.situation == several.situation && one.seconds > 0 && several.seconds > 0;
        most = std::max(most, several.mostAtOnce);
    }
    std::printf("headers_one_at_a_time/%d %.2f s 1.00\n", files, median(inTurn));
    std::printf("headers_side_by_side/%d %.2f s %.2f\n", files, median(together), median(together) / median(inTurn));
    std::printf("headers_times_as_fast/%d %.2f x %d at once\n", files, median(speedup), most);
    if (!isSame) std::printf("headers differ\n");
    return isSame ? 0 : 1;
}
