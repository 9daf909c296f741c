#include "tests/run/helpers/copy_room.h"

#include "tests/run/helpers/stage.h"

#include <algorithm>
#include <thread>

namespace pchat::test {

namespace {

const QString target = QStringLiteral("\\\\sql03\\LogCopy");
const QString part = QStringLiteral(".partial");

class FolderDoors final : public FileObserver, public FileActor {
  public:
    explicit FolderDoors(std::shared_ptr<CopyFolder> folder) : m_folder(std::move(folder)) {}
    Outcome<std::vector<FileEntry>> list(const QString&, const CallOptions&) override { return m_folder->list(); }
    Outcome<std::optional<qint64>> size(const QString&, const QString& name, const CallOptions&) override {
        return m_folder->size(name);
    }
    Outcome<qint64> freeSpace(const QString&, const CallOptions&) override { return qint64{1} << 40; }
    Outcome<bool> mayWrite(const QString&, const CallOptions&) override { return true; }
    Outcome<CopyReceipt> copy(const QString&, const QString& to, const CallOptions& options) override {
        return m_folder->copy(to, options);
    }
    Outcome<void> move(const QString& from, const QString&, const CallOptions&) override {
        return tl::unexpected(Failure{FailureKind::Unsupported, Message::verbatim(from), {}});
    }

  private:
    std::shared_ptr<CopyFolder> m_folder;
};

class StandingClock final : public Clock {
  public:
    QDateTime now() override { return QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC); }
    void wait(std::chrono::milliseconds, std::stop_token) override {}
};

Step copyStep(int number, bool isCareful) {
    const QString name = CopyFolder::nameOf(number);
    const QString size = QString::number(CopyFolder::sizeOf(number));
    Step step;
    step.id = CopyRoom::id(number);
    step.place = step.title = step.why = Message::verbatim(step.id);
    step.act = CopyAct{QStringLiteral("\\\\filer\\LogShip\\") + name, target + QLatin1Char('\\') + name,
                       CopyFolder::sizeOf(number)};
    step.check = {FileSizeProbe{target, name}, {Comparison::Differs, size}, {Comparison::Equals, size}};
    step.canBeSkipped = true;
    if (isCareful)
        step.relies = {{Message::verbatim(QStringLiteral("The share is as it was")),
                        FolderProbe{QStringLiteral("\\\\filer\\LogShip")},
                        {Comparison::Equals, FolderProbe::fingerprint({{QStringLiteral("as approved.trn"), 1}})}}};
    return step;
}

Plan planOf(int files, int careful) {
    Plan plan;
    plan.pool = QStringLiteral("pchat01.contoso.com");
    Phase& phase = plan.phases.emplace_back();
    phase.id = QStringLiteral("copy-logs");
    phase.reference = QStringLiteral("2");
    for (int i = 1; i <= files; ++i)
        phase.steps.push_back(copyStep(i, i == careful));
    return plan;
}

}  // namespace

QString CopyFolder::nameOf(int number) {
    return QStringLiteral("mgc_%1.trn").arg(number, 4, 10, QLatin1Char('0'));
}

void CopyFolder::heal() {
    const std::scoped_lock lock(m_mutex);
    m_failures.clear();
    m_blind.clear();
    m_hold = 1;
}

CopyFolder::Files CopyFolder::files() const {
    const std::scoped_lock lock(m_mutex);
    return m_files;
}

CopyFolder::Files CopyFolder::wholeFiles() const {
    Files whole = files();
    std::erase_if(whole, [](const auto& file) { return file.first.endsWith(part); });
    return whole;
}

QStringList CopyFolder::names() const {
    QStringList names;
    for (const auto& [name, size] : wholeFiles())
        names << name;
    return names;
}

int CopyFolder::timesCopied(int number) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_copied.find(nameOf(number));
    return found == m_copied.end() ? 0 : found->second;
}

int CopyFolder::mostOfOne() const {
    const std::scoped_lock lock(m_mutex);
    int most = 0;
    for (const auto& [name, times] : m_copied)
        most = std::max(most, times);
    return most;
}

WorldDoors CopyFolder::doors() {
    const auto both = std::make_shared<FolderDoors>(shared_from_this());
    WorldDoors doors;
    doors.observing.files = both;
    doors.observing.clock = std::make_shared<StandingClock>();
    doors.acting.files = both;
    return doors;
}

Outcome<std::optional<qint64>> CopyFolder::size(const QString& name) {
    const std::scoped_lock lock(m_mutex);
    // Blind only once a copy was tried: what comes before is seen.
    if (name == m_blind && m_copied.contains(name))
        return tl::unexpected(Failure{FailureKind::Unreachable, Message::verbatim(name), {}});
    const auto found = m_files.find(name);
    return found == m_files.end() ? std::nullopt : std::optional(found->second);
}

Outcome<std::vector<FileEntry>> CopyFolder::list() const {
    const std::scoped_lock lock(m_mutex);
    return std::vector<FileEntry>{{m_share + QStringLiteral(".trn"), 1, {}}};
}

void CopyFolder::hold(std::unique_lock<std::mutex>& lock) {
    ++m_entered;
    m_most = std::max(m_most, ++m_inside);
    const int batch = (m_entered - 1) / m_hold * m_hold;
    const int wanted = std::min(m_hold, m_count - batch);
    m_changed.notify_all();
    // In real time, and given up after a while: whoever is fewer at once fails by what the test counts.
    m_changed.wait_for(lock, std::chrono::seconds(2), [&] { return m_entered >= batch + wanted; });
}

Outcome<CopyReceipt> CopyFolder::copy(const QString& to, const CallOptions& options) {
    const QString name = to.section(QLatin1Char('\\'), -1);
    std::unique_lock lock(m_mutex);
    ++m_copied[name];
    hold(lock);
    options.onMessage({3211, 0, 1, 1, {}, QStringLiteral("50 %")});
    if (m_leavesParts) m_files[name + part] = 500;
    --m_inside;
    if (auto found = m_failures.find(name); found != m_failures.end() && found->second.times-- > 0)
        return tl::unexpected(Failure{found->second.kind, Message::verbatim(name), {}});
    const int number = name.mid(4, 4).toInt();
    m_files[name] = sizeOf(number);
    return CopyReceipt{sizeOf(number), QStringLiteral("sha-of-") + name.mid(4, 4)};
}

QString CopyRoom::id(int number) {
    return QStringLiteral("copy-log-%1").arg(number, 4, 10, QLatin1Char('0'));
}

CopyRoom::CopyRoom(int files, int careful)
    : stage(folderTemplate()),
      folder(std::make_shared<CopyFolder>(files)),
      file(*RunFile::create(stage.filePath(QStringLiteral("a.pchatrun")), documentsOf(planOf(files, careful)))) {}

RunResult CopyRoom::go() {
    options.onEvent = [this, runner = std::this_thread::get_id()](const Event& event) {
        isToldOnRunnersThread = isToldOnRunnersThread && std::this_thread::get_id() == runner;
        if (onEvent) onEvent(event);
    };
    const WorldDoors doors = folder->doors();
    return run(file, doors.observing, doors.acting, options);
}

StepState CopyRoom::stateOf(int number) const {
    return stepStates(file.documents().plan, file.events()).at(id(number));
}

Event CopyRoom::last(EventKind kind) const {
    const auto events = file.events();
    return *std::find_if(events.rbegin(), events.rend(), [kind](const Event& each) { return each.kind == kind; });
}

}  // namespace pchat::test
