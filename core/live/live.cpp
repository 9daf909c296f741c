#include "core/live/live.h"

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
Message managementShell() {
    return QT_TRANSLATE_NOOP("core", "management shell");
}
Message fileServer() {
    return QT_TRANSLATE_NOOP("core", "file server");
}

struct AbsentSql : SqlObserver, SqlActor {
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override { return absent(sqlServer()); }
    Outcome<SqlAnswer> execute(const Script&, const CallOptions&) override { return absent(sqlServer()); }
};

struct AbsentShell : ShellObserver, ShellActor {
    Outcome<ShellAnswer> ask(const ShellQuery&, const CallOptions&) override { return absent(managementShell()); }
    Outcome<ShellAnswer> execute(const ShellCall&, const CallOptions&) override { return absent(managementShell()); }
};

struct AbsentFiles : FileObserver, FileActor {
    Outcome<std::vector<FileEntry>> list(const QString&, const CallOptions&) override { return absent(fileServer()); }
    Outcome<std::optional<qint64>> size(const QString&, const QString&, const CallOptions&) override {
        return absent(fileServer());
    }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return absent(fileServer()); }
    Outcome<CopyReceipt> copy(const QString&, const QString&, const CallOptions&) override {
        return absent(fileServer());
    }
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
    const auto shell = std::make_shared<AbsentShell>();
    const auto files = std::make_shared<AbsentFiles>();
    estate.observing.shell = shell;
    estate.acting.shell = shell;
    estate.observing.files = files;
    estate.acting.files = files;
    estate.observing.clock = std::make_shared<WallClock>();
    return estate;
}

}  // namespace pchat::live
