// A small world in memory behind the doors: one database to be recovered, two logs, a pool. It understands the
// statements of the plan in sample_plan.h and no others.
//
// Every call through a door is numbered, so that a test can make the n-th fail or look at the world at that moment.
#pragma once

#include "core/estate/doors.h"

namespace pchat::test {

struct WorldState {
    bool jobEnabled = true;
    QString database = QStringLiteral("RESTORING");
    qint64 redo = 100;
    std::map<QString, qint64> share{{QStringLiteral("mgc_1.trn"), 10}, {QStringLiteral("mgc_2.trn"), 20}};
    std::map<QString, qint64> copyFolder{{QStringLiteral("mgc_1.trn"), 10}};
    std::vector<int> sessions{57, 61};
    QString pool = QStringLiteral("Normal");
    int recoveries = 0;
    bool operator==(const WorldState&) const = default;
    static constexpr auto fields() {
        using W = WorldState;
        return std::tuple{json::field("jobEnabled", &W::jobEnabled),
                          json::field("database", &W::database),
                          json::field("redo", &W::redo),
                          json::field("share", &W::share),
                          json::field("copyFolder", &W::copyFolder),
                          json::field("sessions", &W::sessions),
                          json::field("pool", &W::pool),
                          json::field("recoveries", &W::recoveries)};
    }
};

/// Calls `at` … `at + count - 1` fail.
struct Fault {
    int at = 1;
    FailureKind kind = FailureKind::ConnectionLost;
    bool takesEffect = false;  ///< the call does its work and fails all the same
    int count = 1;
    int number = 0;  ///< SQL Server's error number, where the test is about one
};

class World {
  public:
    WorldState state;
    std::optional<Fault> fault;
    int calls = 0;
    std::vector<QString> sent;     ///< what reached a server or was copied, in order
    std::function<void()> onCall;  ///< before a call takes effect, and after
    QDateTime time = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    std::chrono::milliseconds waited{0};

    Outcome<SqlAnswer> ask(const QString& query);
    Outcome<SqlAnswer> execute(const QString& script);
    Outcome<ShellAnswer> askShell(const QString& line);
    Outcome<ShellAnswer> executeShell(const QString& line);
    Outcome<std::vector<FileEntry>> list(const QString& folder);
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name);
    Outcome<CopyReceipt> copy(const QString& from, const QString& to);

    template <class Answer, class Call>
    Outcome<Answer> enter(Call call) {
        ++calls;
        if (onCall) onCall();
        const bool isFaulty = fault && calls >= fault->at && calls < fault->at + fault->count;
        if (isFaulty && !fault->takesEffect) return tl::unexpected(faultFailure());
        Outcome<Answer> answer = call();
        if (onCall) onCall();
        if (isFaulty) return tl::unexpected(faultFailure());
        return answer;
    }

  private:
    [[nodiscard]] Failure faultFailure() const;
    Outcome<SqlAnswer> restoreLog(const QString& script);
    Outcome<SqlAnswer> recover();
};

struct WorldDoors {
    ObservingDoors observing;
    ActingDoors acting;
};
[[nodiscard]] WorldDoors doorsTo(const std::shared_ptr<World>& world);

}  // namespace pchat::test
