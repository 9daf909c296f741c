#include "core/live/live.h"

#include "core/live/files/file_doors.h"
#include "core/live/shell/shell_doors.h"

#include <condition_variable>
#include <mutex>

namespace pchat::live {

namespace {

tl::unexpected<Failure> absent(const Message& door) {
    return tl::unexpected(Failure{
        FailureKind::Unsupported,
        Message(QT_TRANSLATE_NOOP("core", "This version has no connection to a real %1; it works on practice estates."),
                {door}),
        {}});
}

Message sqlServer() {
    return QT_TRANSLATE_NOOP("core", "SQL Server");
}

struct AbsentSql : SqlObserver, SqlActor {
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override { return absent(sqlServer()); }
    Outcome<SqlAnswer> execute(const Script&, const CallOptions&) override { return absent(sqlServer()); }
};

class WallClock : public Clock {
  public:
    QDateTime now() override { return QDateTime::currentDateTimeUtc(); }
    void wait(std::chrono::milliseconds duration, std::stop_token stop) override {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait_for(lock, stop, duration, [] { return false; });
    }
};

}  // namespace

Estate open(const SiteProfile& profile) {
    Estate estate;
    for (const auto& [role, instance] : profile.chat.instances) {
        const auto sql = std::make_shared<AbsentSql>();
        estate.observing.sql.emplace(role, sql);
        estate.acting.sql.emplace(role, sql);
    }
    const auto shell = std::make_shared<ShellHost>(ShellProgram::ofThisComputer());
    estate.observing.shell = std::make_shared<LiveShellObserver>(shell);
    estate.acting.shell = std::make_shared<LiveShellActor>(shell);
    estate.observing.files = std::make_shared<LiveFileObserver>();
    estate.acting.files = std::make_shared<LiveFileActor>();
    estate.observing.clock = std::make_shared<WallClock>();
    return estate;
}

}  // namespace pchat::live
