#include "core/live/live.h"

#include "core/live/files/file_doors.h"
#include "core/live/shell/shell_doors.h"
#include "core/live/sql_doors.h"

#include <condition_variable>
#include <mutex>

namespace pchat::live {

namespace {

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

tl::expected<Estate, Message> open(const SiteProfile& profile, const std::optional<Secret>& password) {
    Estate estate;
    if (profile.providers.sql == Provider::Real) {
        auto sql = openSql(profile, password);
        if (!sql) return tl::unexpected(sql.error());
        estate.observing.sql = std::move(sql->observing);
        estate.acting.sql = std::move(sql->acting);
    }
    if (profile.providers.shell == Provider::Real) {
        const auto shell = std::make_shared<ShellHost>(ShellProgram::ofThisComputer());
        estate.observing.shell = std::make_shared<LiveShellObserver>(shell);
        estate.acting.shell = std::make_shared<LiveShellActor>(shell);
    }
    estate.observing.files = std::make_shared<LiveFileObserver>();
    estate.acting.files = std::make_shared<LiveFileActor>();
    estate.observing.clock = std::make_shared<WallClock>();
    return estate;
}

}  // namespace pchat::live
