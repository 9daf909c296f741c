#include "tests/run/helpers/world.h"

namespace pchat::test {

namespace {

SqlAnswer oneColumn(const QString& name, std::vector<Cell> values) {
    ResultSet set;
    set.columns.push_back({name, QStringLiteral("nvarchar(128)")});
    for (Cell& value : values)
        set.rows.push_back({std::move(value)});
    return {{std::move(set)}, {}};
}

SqlAnswer oneCell(const QString& name, Cell value) {
    return oneColumn(name, {std::move(value)});
}

Failure sqlError(int number) {
    return failureFrom(QStringLiteral("SQL03"), {{number, 16, 1, 1, {}, QStringLiteral("as SQL Server says it")}});
}

class Sql final : public SqlObserver, public SqlActor {
  public:
    explicit Sql(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<SqlAnswer> ask(const Query& query, const CallOptions&) override {
        return m_world->enter<SqlAnswer>([&] { return m_world->ask(query.toString()); });
    }
    Outcome<SqlAnswer> execute(const Script& script, const CallOptions& options) override {
        return m_world->enter<SqlAnswer>([&] {
            m_world->sent.push_back(script.toString());
            if (options.onMessage && script.toString().startsWith(QLatin1String("RESTORE LOG")))
                options.onMessage({3211, 10, 1, 1, {}, QStringLiteral("40 percent processed.")});
            return m_world->execute(script.toString());
        });
    }

  private:
    std::shared_ptr<World> m_world;
};

class Shell final : public ShellObserver, public ShellActor {
  public:
    explicit Shell(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<ShellAnswer> ask(const ShellQuery& query, const CallOptions&) override {
        return m_world->enter<ShellAnswer>([&] { return m_world->askShell(query.toString()); });
    }
    Outcome<ShellAnswer> execute(const ShellCall& call, const CallOptions&) override {
        return m_world->enter<ShellAnswer>([&] {
            m_world->sent.push_back(call.toString());
            return m_world->executeShell(call.toString());
        });
    }

  private:
    std::shared_ptr<World> m_world;
};

class Files final : public FileObserver, public FileActor {
  public:
    explicit Files(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    Outcome<std::vector<FileEntry>> list(const QString& folder, const CallOptions&) override {
        return m_world->enter<std::vector<FileEntry>>([&] { return m_world->list(folder); });
    }
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name, const CallOptions&) override {
        return m_world->enter<std::optional<qint64>>([&] { return m_world->size(folder, name); });
    }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return qint64{1} << 40; }
    Outcome<bool> mayWrite(const QString&, const CallOptions&) override { return true; }
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, const CallOptions&) override {
        return m_world->enter<CopyReceipt>([&] {
            m_world->sent.push_back(from + QLatin1Char('>') + to);
            return m_world->copy(from, to);
        });
    }

    Outcome<void> move(const QString& from, const QString&, const CallOptions&) override {
        return tl::unexpected(Failure{FailureKind::Unsupported, Message::verbatim(from), {}});
    }

  private:
    std::shared_ptr<World> m_world;
};

class WorldClock final : public Clock {
  public:
    explicit WorldClock(std::shared_ptr<World> world) : m_world(std::move(world)) {}
    QDateTime now() override { return m_world->time; }
    void wait(std::chrono::milliseconds duration, std::stop_token) override {
        m_world->time = m_world->time.addMSecs(duration.count());
        m_world->waited += duration;
    }

  private:
    std::shared_ptr<World> m_world;
};

}  // namespace

Failure World::faultFailure() const {
    if (fault->number != 0) return {fault->kind, Message::verbatim(QString()), {{fault->number, 16, 1, 1, {}, {}}}};
    return {fault->kind, Message::verbatim(QStringLiteral("fault %1").arg(json::nameOf(fault->kind))), {}};
}

Outcome<SqlAnswer> World::ask(const QString& query) {
    if (query.startsWith(QLatin1String("SELECT d.state_desc")))
        return oneCell(QStringLiteral("state_desc"), state.database);
    if (query.startsWith(QLatin1String("SELECT j.enabled")))
        return oneCell(QStringLiteral("enabled"), QString::number(state.jobEnabled ? 1 : 0));
    if (query.startsWith(QLatin1String("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn))")))
        return oneCell(QStringLiteral("redo_start_lsn"),
                       state.database == QLatin1String("ONLINE") ? Cell() : Cell(QString::number(state.redo)));
    if (query.startsWith(QLatin1String("SELECT COUNT(*) AS sessions")))
        return oneCell(QStringLiteral("sessions"), QString::number(state.sessions.size()));
    if (query.startsWith(QLatin1String("SELECT p.spid"))) {
        std::vector<Cell> cells;
        for (const int session : state.sessions)
            cells.emplace_back(QString::number(session));
        return oneColumn(QStringLiteral("spid"), std::move(cells));
    }
    return tl::unexpected(sqlError(208));
}

Outcome<SqlAnswer> World::execute(const QString& script) {
    if (script.contains(QLatin1String("sp_update_job"))) {
        state.jobEnabled = script.contains(QLatin1String("@enabled = 1"));
        return SqlAnswer{};
    }
    if (script.startsWith(QLatin1String("RESTORE LOG"))) return restoreLog(script);
    if (script == QLatin1String("RESTORE DATABASE [mgc] WITH RECOVERY")) return recover();
    if (script.startsWith(QLatin1String("KILL "))) {
        if (std::erase(state.sessions, script.mid(5).toInt()) == 0) return tl::unexpected(sqlError(6106));
        return SqlAnswer{};
    }
    return tl::unexpected(sqlError(102));
}

Outcome<SqlAnswer> World::restoreLog(const QString& script) {
    const int number = script.contains(QLatin1String("mgc_1.trn")) ? 1 : 2;
    const qint64 first = 100 * number;
    if (state.database != QLatin1String("RESTORING")) return tl::unexpected(sqlError(3117));
    if (!state.copyFolder.contains(QStringLiteral("mgc_%1.trn").arg(number))) return tl::unexpected(sqlError(3201));
    if (state.redo < first) return tl::unexpected(sqlError(4305));
    if (state.redo >= first + 100) return tl::unexpected(sqlError(4326));
    state.redo = first + 100;
    return SqlAnswer{{}, {{3014, 10, 1, 1, {}, QStringLiteral("RESTORE LOG successfully processed 9 pages.")}}};
}

Outcome<SqlAnswer> World::recover() {
    if (state.database == QLatin1String("ONLINE")) return tl::unexpected(sqlError(3153));
    if (!state.sessions.empty()) return tl::unexpected(sqlError(3101));
    state.database = QStringLiteral("ONLINE");
    ++state.recoveries;
    return SqlAnswer{};
}

Outcome<ShellAnswer> World::askShell(const QString& line) {
    if (!line.startsWith(QLatin1String("Get-CsPersistentChatState"))) return ShellAnswer{};
    return ShellAnswer{{QJsonObject{{QStringLiteral("PoolState"), state.pool}}}, {}};
}

Outcome<ShellAnswer> World::executeShell(const QString& line) {
    if (line.contains(QLatin1String("FailedOver"))) state.pool = QStringLiteral("FailedOver");
    if (line.contains(QLatin1String("Normal"))) state.pool = QStringLiteral("Normal");
    return ShellAnswer{{}, {QStringLiteral("a warning of the shell")}};
}

Outcome<std::vector<FileEntry>> World::list(const QString& folder) {
    std::vector<FileEntry> entries;
    for (const auto& [name, bytes] : folder.contains(QLatin1String("LogShip")) ? state.share : state.copyFolder)
        entries.push_back({name, bytes, time});
    return entries;
}

Outcome<std::optional<qint64>> World::size(const QString& folder, const QString& name) {
    const auto& files = folder.contains(QLatin1String("LogShip")) ? state.share : state.copyFolder;
    const auto found = files.find(name);
    return found == files.end() ? std::nullopt : std::optional(found->second);
}

Outcome<CopyReceipt> World::copy(const QString& from, const QString& to) {
    const QString name = to.section(QLatin1Char('\\'), -1);
    const auto source = state.share.find(from.section(QLatin1Char('\\'), -1));
    if (source == state.share.end()) return tl::unexpected(Failure{FailureKind::NotFound, Message::verbatim(from), {}});
    state.copyFolder[name] = source->second;
    return CopyReceipt{source->second, QStringLiteral("00")};
}

WorldDoors doorsTo(const std::shared_ptr<World>& world) {
    const auto sql = std::make_shared<Sql>(world);
    const auto shell = std::make_shared<Shell>(world);
    const auto files = std::make_shared<Files>(world);
    return {{{{Role::Backup, sql}}, shell, files, std::make_shared<WorldClock>(world)},
            {{{Role::Backup, sql}}, shell, files}};
}

}  // namespace pchat::test
