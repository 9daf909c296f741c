// What goes wrong with a copy reaches the user, in both languages: through the real file doors and the run engine into
// the events, the run file and the report. The faults are the operating system's own.
#include "core/live/files/file_doors.h"
#include "core/report/report.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <sys/file.h>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace pchat;

namespace {

constexpr int megabyte = 1024 * 1024;

/// Waits for nothing: the attempts follow each other at once.
class HastyClock final : public Clock {
  public:
    QDateTime now() override { return QDateTime::currentDateTimeUtc(); }
    void wait(std::chrono::milliseconds, std::stop_token) override {}
};

/// Root may read everything, so root is somebody else for as long as this lives.
class AsNobody {
  public:
    AsNobody() {
        constexpr uid_t nobody = 65534;
        if (m_before == 0) m_isChanged = ::seteuid(nobody) == 0;
    }
    ~AsNobody() {
        if (m_isChanged && ::seteuid(m_before) != 0) qFatal("root cannot be had back");
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;

  private:
    uid_t m_before = ::geteuid();
    bool m_isChanged = false;
};

Plan planToCopy(const QString& from, const QString& to) {
    const QFileInfo target(to);
    Step step;
    step.id = QStringLiteral("copy-log-0001");
    step.place = step.title = step.why = Message::verbatim(step.id);
    step.act = CopyAct{from, to, 1};
    step.check = {FileSizeProbe{target.path(), target.fileName()}, {Comparison::Absent, {}}, {Comparison::Present, {}}};
    Plan plan;
    plan.pool = QStringLiteral("pchat01.contoso.com");
    plan.phases.push_back({QStringLiteral("copy-logs"), step.title, QStringLiteral("2"), false, {}, {step}});
    return plan;
}

RunDocuments documentsOf(Plan plan) {
    RunDocuments documents;
    documents.profile.pool.fqdn = plan.pool;
    documents.profile.chat.name = Name::fromString(QStringLiteral("mgc")).value_or(Name());
    documents.approval = {plan.pool,
                          digestOf(plan),
                          true,
                          QStringLiteral("0"),
                          {},
                          QStringLiteral("anna"),
                          QDateTime::currentDateTimeUtc()};
    documents.plan = std::move(plan);
    return documents;
}

}  // namespace

class CopyFailures : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void init();
    void cleanup();
    void growingSource();
    void vanishedSource();
    void unreadableSource();
    void lockedDestination();
    void fullDestination();
    void readOnlyDestination();

  private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    void put(const QString& name, int bytes) const;
    [[nodiscard]] bool mount(unsigned long flags);
    void meets(FailureKind kind, const QString& to, const char* english, const char* japanese);

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isMounted = false;
};

void CopyFailures::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("to")));
}

void CopyFailures::cleanup() {
    if (m_isMounted) ::umount2(QFile::encodeName(at(QStringLiteral("to"))).constData(), MNT_DETACH);
    m_isMounted = false;
}

void CopyFailures::put(const QString& name, int bytes) const {
    QFile file(at(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'x')) == bytes);
}

bool CopyFailures::mount(unsigned long flags) {
    const QByteArray folder = QFile::encodeName(at(QStringLiteral("to")));
    m_isMounted = ::mount("tmpfs", folder.constData(), "tmpfs", flags, "size=1m") == 0;
    return m_isMounted;
}

/// A run that copies `a` to `to/a` stops with this failure, and says it to the operator and in the report.
void CopyFailures::meets(FailureKind kind, const QString& shown, const char* english, const char* japanese) {
    const QString path = at(QStringLiteral("a.pchatrun"));
    auto file =
        RunFile::create(path, documentsOf(planToCopy(at(QStringLiteral("a.trn")), at(QStringLiteral("to/a.trn")))));
    QVERIFY(file.has_value());
    ObservingDoors observing;
    observing.files = std::make_shared<live::LiveFileObserver>();
    observing.clock = std::make_shared<HastyClock>();
    ActingDoors acting;
    acting.files = std::make_shared<live::LiveFileActor>();
    QCOMPARE(run(*file, observing, acting, {}), RunResult::Stopped);
    const auto events = file->events();
    const auto failed = std::find_if(events.begin(), events.end(),
                                     [](const Event& event) { return event.kind == EventKind::StepFailed; });
    QVERIFY(failed != events.end());
    QCOMPARE(json::nameOf(failed->failure->kind), json::nameOf(kind));
    QVERIFY(file->close());
    const auto record = readRunFile(path);
    QVERIFY(record.has_value());
    for (const auto& [language, words] :
         {std::pair(Language::English, english), std::pair(Language::Japanese, japanese)}) {
        const Catalog catalog(language);
        const QString said = catalog.say(failed->text);
        QVERIFY2(said.contains(QString::fromUtf8(words)) && said.contains(at(shown)), qPrintable(said));
        QVERIFY(toMarkdown(runReport(*record, catalog)).contains(QString::fromUtf8(words)));
    }
    QVERIFY(!QFile::exists(at(QStringLiteral("to/a.trn"))));
}

void CopyFailures::growingSource() {
    put(QStringLiteral("a.trn"), 24 * megabyte);
    std::atomic<bool> isOver = false;
    std::thread writer([&] {
        QFile file(at(QStringLiteral("a.trn")));
        while (!isOver && file.open(QIODevice::Append)) {
            file.write("more");
            file.close();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    meets(FailureKind::Busy, QStringLiteral("a.trn"), "is still being written", "書き込みが続いています");
    isOver = true;
    writer.join();
}

void CopyFailures::vanishedSource() {
    put(QStringLiteral("a.trn"), 64 * megabyte);
    std::atomic<bool> isOver = false;
    std::thread thief([&] {
        while (!isOver && !QFile::exists(at(QStringLiteral("to/a.trn.partial"))))
            std::this_thread::yield();
        QFile::remove(at(QStringLiteral("a.trn")));
    });
    meets(FailureKind::NotFound, QStringLiteral("a.trn"), "disappeared while it was being copied", "なくなりました");
    isOver = true;
    thief.join();
}

void CopyFailures::unreadableSource() {
    put(QStringLiteral("a.trn"), 10);
    QVERIFY(QFile::setPermissions(at(QStringLiteral("a.trn")), QFileDevice::WriteOwner));
    QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777));
    QFile::setPermissions(at(QStringLiteral("to")), QFileDevice::Permissions(0x7777));
    const AsNobody nobody;
    meets(FailureKind::PermissionDenied, QStringLiteral("a.trn"), "may not read the file", "読み取り");
}

void CopyFailures::lockedDestination() {
    put(QStringLiteral("a.trn"), 10);
    QFile other(at(QStringLiteral("to/a.trn.partial")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QCOMPARE(::flock(other.handle(), LOCK_EX), 0);
    meets(FailureKind::Busy, QStringLiteral("to/a.trn"), "Another program holds", "別のプログラム");
}

void CopyFailures::fullDestination() {
    put(QStringLiteral("a.trn"), 2 * megabyte);
    if (!mount(0)) QSKIP("This account may not mount a small volume.");
    meets(FailureKind::NoSpace, QStringLiteral("to/a.trn"), "is full", "空き");
}

void CopyFailures::readOnlyDestination() {
    put(QStringLiteral("a.trn"), 10);
    if (!mount(MS_RDONLY)) QSKIP("This account may not mount a small volume.");
    meets(FailureKind::PermissionDenied, QStringLiteral("to/a.trn"), "is read-only", "読み取り専用");
}

QTEST_GUILESS_MAIN(CopyFailures)
#include "tst_copy_failures.moc"
