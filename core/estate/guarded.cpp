#include "core/estate/guarded.h"

#include "core/estate/abandon.h"

#include <QCoreApplication>

namespace pchat {

namespace {

using Grace = std::chrono::milliseconds;

Failure leftBehind(const QString& what, std::chrono::milliseconds after) {
    return Failure{
        FailureKind::TimedOut,
        Message(QT_TRANSLATE_NOOP("core",
                                  "\"%1\" has not come back within %2 and is not waited for any longer. Whether it "
                                  "took effect has to be observed."),
                {visible(what), std::chrono::duration_cast<std::chrono::seconds>(after)}),
        {}};
}

/// `call` takes the options of the thread that it runs on, and owns everything else.
template <class Answer, class Call>
Outcome<Answer> within(Grace grace, const CallOptions& options, const QString& what, Call call) {
    const auto patience = options.timeout + grace;
    auto answer = callOrAbandon<ServerMessage>(
        [call = std::move(call), own = options](const std::function<void(const ServerMessage&)>& say) mutable {
            own.onMessage = say;
            own.meanwhile = nullptr;
            return call(own);
        },
        patience, options.onMessage, options.meanwhile);
    if (answer) return std::move(*answer);
    return tl::unexpected(leftBehind(what, patience));
}

struct GuardedSql final : SqlObserver, SqlActor {
    std::shared_ptr<SqlObserver> observer;
    std::shared_ptr<SqlActor> actor;
    Grace grace{};

    Outcome<SqlAnswer> ask(const Query& query, const CallOptions& options) override {
        return within<SqlAnswer>(grace, options, query.toString(),
                                 [door = observer, query](const CallOptions& own) { return door->ask(query, own); });
    }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        return within<SqlAnswer>(grace, options, script.toString(),
                                 [door = actor, script](const CallOptions& own) { return door->execute(script, own); });
    }
};

struct GuardedShell final : ShellObserver, ShellActor {
    std::shared_ptr<ShellObserver> observer;
    std::shared_ptr<ShellActor> actor;
    Grace grace{};

    Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions& options) override {
        return within<ShellAnswer>(grace, options, query.toString(),
                                   [door = observer, query](const CallOptions& own) { return door->ask(query, own); });
    }
    Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions& options) override {
        return within<ShellAnswer>(grace, options, call.toString(),
                                   [door = actor, call](const CallOptions& own) { return door->execute(call, own); });
    }
};

struct GuardedFiles final : FileObserver, FileActor {
    std::shared_ptr<FileObserver> observer;
    std::shared_ptr<FileActor> actor;
    Grace grace{};

    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions& options) override {
        return within<std::vector<FileEntry>>(
            grace, options, folder,
            [door = observer, folder](const CallOptions& own) { return door->list(folder, own); });
    }
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override {
        return within<std::optional<qint64>>(
            grace, options, folder,
            [door = observer, folder, name](const CallOptions& own) { return door->size(folder, name, own); });
    }
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override {
        return within<qint64>(grace, options, folder, [door = observer, folder](const CallOptions& own) {
            return door->freeSpace(folder, own);
        });
    }
    Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) override {
        return within<bool>(grace, options, folder,
                            [door = observer, folder](const CallOptions& own) { return door->mayWrite(folder, own); });
    }
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions& options) override {
        return within<CopyReceipt>(grace, options, from, [door = actor, from, to](const CallOptions& own) {
            return door->copy(from, to, own);
        });
    }
    Outcome<void> move(const QString& from, const QString& to, const CallOptions& options) override {
        return within<void>(grace, options, from,
                            [door = actor, from, to](const CallOptions& own) { return door->move(from, to, own); });
    }
};

/// One guard with both faces; a face that is not there stays away, and one that needs no guard stays as it is.
template <class Guard, class Observer, class Actor>
void guard(std::shared_ptr<Observer>& observer, std::shared_ptr<Actor>& actor, Grace grace) {
    const auto door = std::make_shared<Guard>();
    door->grace = grace;
    door->observer = observer;
    door->actor = actor;
    if (observer && !observer->alwaysComesBack()) observer = door;
    if (actor && !actor->alwaysComesBack()) actor = door;
}

}  // namespace

Estate guarded(const Estate& estate, std::chrono::milliseconds grace) {
    Estate result = estate;
    for (auto& [role, observer] : result.observing.sql)
        guard<GuardedSql>(observer, result.acting.sql[role], grace);
    guard<GuardedShell>(result.observing.shell, result.acting.shell, grace);
    guard<GuardedFiles>(result.observing.files, result.acting.files, grace);
    return result;
}

}  // namespace pchat
