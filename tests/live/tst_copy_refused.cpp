// Copying where the operating system refuses: full, read-only, not permitted, held by another. The faults are its own.
#include "core/live/files/raw_file.h"
#include "tests/live/helpers/copy_test.h"

#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::live;
using namespace pchat::test;

class TestCopyRefused : public CopyTest {
    Q_OBJECT

  private Q_SLOTS:
    void init() { makeFolder(); }
    void meetsALimitOfSize();
    void meetsAFullVolume();
    void meetsAReadOnlyVolume();
    void meetsAnUnreadableFile();
    void tellsWhereItMayWrite();
    void isNotHeldByAHangingDestination();
    void meetsAFileThatIsBeingWritten();
};

#ifdef Q_OS_LINUX

void TestCopyRefused::meetsALimitOfSize() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(3 * megabyte)));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{2 * megabyte, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(kindOf(outcome), QStringLiteral("noSpace"));
    QVERIFY(outcome.error().sentence.source().contains("larger than its volume can hold"));
    QCOMPARE(left(), QStringList());
}

namespace {

/// A volume of its own; not there where this account may mount nothing.
class SmallVolume {
  public:
    explicit SmallVolume(const QString& folder, unsigned long flags = 0) : m_folder(QFile::encodeName(folder)) {
        QDir().mkpath(folder);
        m_isMounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", flags, "size=1m") == 0;
    }
    SmallVolume(const SmallVolume&) = delete;
    SmallVolume& operator=(const SmallVolume&) = delete;
    ~SmallVolume() {
        if (m_isMounted) ::umount2(m_folder.constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

  private:
    QByteArray m_folder;
    bool m_isMounted = false;
};

}  // namespace

void TestCopyRefused::meetsAFullVolume() {
    const SmallVolume volume(at(QStringLiteral("full")));
    if (!volume.isMounted()) QSKIP("This account may not mount a small volume.");
    QVERIFY(put(at(QStringLiteral("a")), someBytes(2 * megabyte)));
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("full/b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("noSpace"));
    QVERIFY(outcome.error().sentence.source().contains("is full"));
    QCOMPARE(outcome.error().messages.front().number, 112);
    QCOMPARE(QDir(at(QStringLiteral("full"))).entryList(QDir::Files), QStringList());
    QVERIFY(LiveFileObserver().freeSpace(at(QStringLiteral("full")), {}).value_or(0) > megabyte / 2);
}

void TestCopyRefused::meetsAReadOnlyVolume() {
    const SmallVolume volume(at(QStringLiteral("fixed")), MS_RDONLY);
    if (!volume.isMounted()) QSKIP("This account may not mount a small volume.");
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("fixed/b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("permissionDenied"));
    QVERIFY(outcome.error().sentence.source().contains("is read-only"));
}

void TestCopyRefused::meetsAnUnreadableFile() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("a")), QFileDevice::WriteOwner));
    QVERIFY(QDir(path()).mkdir(QStringLiteral("closed")));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("closed")), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(put(at(QStringLiteral("open")), someBytes(10)));
    QFile::setPermissions(path(), QFileDevice::Permissions(0x7777));
    // Root may read everything, so root becomes somebody else meanwhile.
    const bool isRoot = ::geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (isRoot) QCOMPARE(::seteuid(nobody), 0);
    const auto unreadable = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    const auto unwritable = copy(at(QStringLiteral("open")), at(QStringLiteral("closed/b")));
    if (isRoot) QCOMPARE(::seteuid(0), 0);
    QCOMPARE(kindOf(unreadable), QStringLiteral("permissionDenied"));
    QVERIFY(unreadable.error().sentence.source().contains("may not read"));
    QCOMPARE(kindOf(unwritable), QStringLiteral("permissionDenied"));
    QVERIFY(unwritable.error().sentence.source().contains("may not write"));
}

/// Asked without writing, and true of what a copy would meet.
void TestCopyRefused::tellsWhereItMayWrite() {
    LiveFileObserver observer;
    QCOMPARE(observer.mayWrite(path(), {}).value_or(false), true);
    QCOMPARE(observer.mayWrite(at(QStringLiteral("none")), {}).error().kind, FailureKind::NotFound);
    QVERIFY(QDir(path()).mkdir(QStringLiteral("closed")));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("closed")), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QFile::setPermissions(path(), QFileDevice::Permissions(0x7777));
    // Root may write everywhere, so root becomes somebody else on a thread of the system's own.
    std::optional<bool> closed;
    std::thread([&] {
        if (::geteuid() == 0) ::syscall(SYS_setresuid, -1, 65534, -1);
        closed = mayAddFilesTo(at(QStringLiteral("closed"))).value_or(true);
    }).join();
    QCOMPARE(closed, false);
    const SmallVolume volume(at(QStringLiteral("fixed")), MS_RDONLY);
    if (!volume.isMounted()) QSKIP("This account may not mount a small volume.");
    QCOMPARE(observer.mayWrite(at(QStringLiteral("fixed")), {}).value_or(true), false);
}

/// A pipe where the part should be, with nobody at its other end.
void TestCopyRefused::isNotHeldByAHangingDestination() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    QCOMPARE(::mkfifo(QFile::encodeName(at(QStringLiteral("b.partial"))).constData(), 0600), 0);
    CallOptions options;
    options.timeout = std::chrono::milliseconds(500);
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")), options);
    QVERIFY(!outcome);
    QVERIFY(!QFile::exists(at(QStringLiteral("b"))));
}

#else

void TestCopyRefused::meetsALimitOfSize() {
    QSKIP("A limit of Linux.");
}
void TestCopyRefused::meetsAFullVolume() {
    QSKIP("Needs a small volume of Linux.");
}
void TestCopyRefused::meetsAReadOnlyVolume() {
    QSKIP("Needs a small volume of Linux.");
}
void TestCopyRefused::meetsAnUnreadableFile() {
    QSKIP("Needs the permissions of Linux.");
}
void TestCopyRefused::tellsWhereItMayWrite() {
    QSKIP("Needs the permissions of Linux.");
}
void TestCopyRefused::isNotHeldByAHangingDestination() {
    QSKIP("Needs a pipe of Linux.");
}

#endif

#ifdef Q_OS_WIN
void TestCopyRefused::meetsAFileThatIsBeingWritten() {
    QFile writer(at(QStringLiteral("a")));
    QVERIFY(writer.open(QIODevice::WriteOnly) && writer.write("half") == 4 && writer.flush());
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("busy"));
    QCOMPARE(outcome.error().messages.front().number, 32);
    QVERIFY(outcome.error().sentence.source().contains("Another program holds the file"));
}
#else
/// Another copy, of whatever program, has the part open and locked.
void TestCopyRefused::meetsAFileThatIsBeingWritten() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    QFile other(at(QStringLiteral("b.partial")));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("theirs") == 6 && other.flush());
    QCOMPARE(::flock(other.handle(), LOCK_EX), 0);
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("busy"));
    QVERIFY(outcome.error().sentence.source().contains("at the destination"));
    QCOMPARE(contentOf(at(QStringLiteral("b.partial"))), QByteArray("theirs"));
}
#endif

QTEST_GUILESS_MAIN(TestCopyRefused)
#include "tst_copy_refused.moc"
