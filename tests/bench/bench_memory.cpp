// What the runner holds in memory for a plan of 10,000 log files, against the size of the run file that it writes.
// Prints: name value unit ratio-to-peer. The folder is the first argument; default: the current one.
//
// The doors answer from memory at once, so that what is measured is ours: plan, journal, checks, bookkeeping.
#include "core/run/runner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <mutex>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace pchat;

namespace {

constexpr qint64 firstLsn = 36000000014900001;

/// A database that restores logs: all that the plan below asks and sends.
class Instance final : public SqlObserver, public SqlActor {
  public:
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override {
        return SqlAnswer{{ResultSet{{{QStringLiteral("value"), QStringLiteral("varchar(30)")}},
                                    {{QString::number(firstLsn + m_applied)}}}},
                         {}};
    }
    Outcome<SqlAnswer> execute(const Script&, const CallOptions&) override {
        ++m_applied;
        return SqlAnswer{};
    }

  private:
    qint64 m_applied = 0;
};

class Folder final : public FileObserver, public FileActor {
  public:
    Outcome<std::vector<FileEntry>> list(const QString&, const CallOptions&) override {
        const std::scoped_lock lock(m_mutex);
        return m_files;
    }
    Outcome<std::optional<qint64>> size(const QString&, const QString& name, const CallOptions&) override {
        const std::scoped_lock lock(m_mutex);
        for (const FileEntry& file : m_files)
            if (file.name == name) return file.bytes;
        return std::nullopt;
    }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return qint64{1} << 40; }
    Outcome<bool> mayWrite(const QString&, const CallOptions&) override { return true; }
    Outcome<CopyReceipt> copy(const QString&, const QString& to, const CallOptions&) override {
        constexpr std::size_t kept = 16;  // more than are copied at once
        const std::scoped_lock lock(m_mutex);
        if (m_files.size() == kept) m_files.erase(m_files.begin());
        m_files.push_back({to.section(QLatin1Char('\\'), -1), 1000, {}});
        return CopyReceipt{1000, {}};
    }
    Outcome<void> move(const QString& from, const QString&, const CallOptions&) override {
        return tl::unexpected(Failure{FailureKind::Unsupported, Message::verbatim(from), {}});
    }

  private:
    std::mutex m_mutex;
    std::vector<FileEntry> m_files;
};

class WallClock final : public Clock {
  public:
    QDateTime now() override { return QDateTime::currentDateTimeUtc(); }
    void wait(std::chrono::milliseconds, std::stop_token) override {}
};

Probe redoProbe() {
    return SqlProbe{
        Role::Backup,
        query("SELECT CONVERT(varchar(30), MIN(f.redo_start_lsn)) AS value FROM sys.master_files AS f WHERE "
              "f.database_id = DB_ID(N'mgc')"),
        QStringLiteral("value")};
}

Step baseStep(const char* kind, int number) {
    Step step;
    step.id = QStringLiteral("%1-log-%2").arg(QString::fromLatin1(kind)).arg(number, 5, 10, QLatin1Char('0'));
    step.place = Message::verbatim(QStringLiteral("SQL03"));
    step.title = Message::verbatim(QStringLiteral("mgc_20261123%1.trn").arg(number, 6, 10, QLatin1Char('0')));
    step.why = Message::verbatim(QStringLiteral("The chain needs it."));
    return step;
}

Step copyStep(int number) {
    Step step = baseStep("copy", number);
    const QString name = QStringLiteral("mgc_%1.trn").arg(number);
    step.act = CopyAct{QStringLiteral("\\\\filer.contoso.com\\LogShip\\") + name,
                       QStringLiteral("\\\\sql03.contoso.com\\LogCopy\\") + name, 1000};
    step.check = {FileSizeProbe{QStringLiteral("\\\\sql03.contoso.com\\LogCopy"), name},
                  {Comparison::Absent, {}},
                  {Comparison::Equals, QStringLiteral("1000")}};
    return step;
}

Step applyStep(int number) {
    Step step = baseStep("apply", number);
    const Text file = *Text::from(QStringLiteral("D:\\LogCopy\\mgc_%1.trn").arg(number));
    step.act =
        SqlAct{Role::Backup, script("RESTORE LOG [mgc] FROM DISK = {} WITH FILE = 1, NORECOVERY, STATS = 5", file)};
    const QString last = QString::number(firstLsn + number + 1);
    step.check = {redoProbe(), {Comparison::LsnBelow, last}, {Comparison::LsnAtLeast, last}};
    step.relies = {{Message::verbatim(QStringLiteral("The log before this one was applied")),
                    redoProbe(),
                    {Comparison::Equals, QString::number(firstLsn + number)}}};
    return step;
}

RunDocuments documentsFor(int files) {
    RunDocuments documents;
    documents.profile.chat.name = *Name::fromString(QStringLiteral("mgc"));
    Plan& plan = documents.plan;
    plan.pool = QStringLiteral("pchat01.contoso.com");
    plan.phases.resize(2);
    for (int i = 0; i < files; ++i)
        plan.phases[0].steps.push_back(copyStep(i));
    for (int i = 0; i < files; ++i)
        plan.phases[1].steps.push_back(applyStep(i));
    documents.approval.poolTyped = plan.pool;
    documents.approval.lossAccepted = true;
    documents.approval.digest = digestOf(plan);
    return documents;
}

struct Doors {
    std::shared_ptr<Instance> sql = std::make_shared<Instance>();
    std::shared_ptr<Folder> files = std::make_shared<Folder>();
    ObservingDoors observing{{{Role::Backup, sql}}, nullptr, files, std::make_shared<WallClock>()};
    ActingDoors acting{{{Role::Backup, sql}}, nullptr, files};
};

double megabytesOf(const char* field) {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(field)) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

double seconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// In a process of its own where the system allows it, so that making the plan is not counted as running it.
bool makeRunFile(const QString& path, int files) {
#ifdef Q_OS_UNIX
    const pid_t child = ::fork();
    if (child == 0) ::_exit(RunFile::create(path, documentsFor(files)) ? 0 : 1);
    int status = 1;
    return ::waitpid(child, &status, 0) == child && status == 0;
#else
    return RunFile::create(path, documentsFor(files)).has_value();
#endif
}

double megabytesOf(const QString& path) {
    return static_cast<double>(QFileInfo(path).size()) / 1e6;
}

bool memoryForTenThousandFiles(const QString& folder) {
    constexpr int files = 10000;
    const double empty = megabytesOf("VmRSS:");
    const QString path = folder + QStringLiteral("/memory.pchatrun");
    if (!makeRunFile(path, files)) return false;
    Doors doors;
    QElapsedTimer timer;
    timer.start();
    auto file = RunFile::open(path);
    const double opened = megabytesOf("VmRSS:") - empty;
    if (!file || run(*file, doors.observing, doors.acting, {}) != RunResult::Done) return false;
    const double took = seconds(timer);
    const double after = megabytesOf("VmRSS:") - empty;
    const double peak = megabytesOf("VmHWM:") - empty;
    if (!file->close()) return false;
    const double written = megabytesOf(path);
    std::printf("runner_memory_plan_of_10000_files %.1f MB %.2f\n", opened, opened / written);
    std::printf("runner_memory_after_the_run %.1f MB %.2f\n", after, after / written);
    std::printf("runner_memory_peak %.1f MB %.2f\n", peak, peak / written);
    std::printf("run_file_of_10000_files %.1f MB 1.00\n", written);
    std::printf("run_of_10000_files %.1f s 1.00\n", took);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString place = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    const QTemporaryDir folder(place + QStringLiteral("/bench-XXXXXX"));
    return memoryForTenThousandFiles(folder.path()) ? 0 : 1;
}
