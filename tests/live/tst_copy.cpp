// One file from here to there: what arrives, what is left behind when it does not, and what the failure says. The
// faults are the operating system's own.
#include "core/live/files/file_doors.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/file.h>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::live;

namespace {

constexpr int megabyte = 1024 * 1024;

QByteArray someBytes(int count) {
    QByteArray bytes(count, '\0');
    for (int i = 0; i < count; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 251);
    return bytes;
}

bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sha256(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString kindOf(const Outcome<CopyReceipt>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

}  // namespace

class TestCopy : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void arrivesWhole_data();
    void arrivesWhole();
    void replacesWhatStands();
    void tellsProgress();
    void stopsBetweenBlocks();
    void failsByItsOwnName_data();
    void failsByItsOwnName();
    void noticesAGrowingSource();
    void noticesAVanishedSource();
    void meetsALimitOfSize();
    void meetsAFullVolume();
    void meetsAReadOnlyVolume();
    void meetsAnUnreadableFile();
    void isNotHeldByAHangingDestination();
    void meetsAFileThatIsBeingWritten();
    void copiesSeveralAtOnce();
    void resumesASet();

  private:
    [[nodiscard]] QString at(const QString& name) const { return m_folder->filePath(name); }
    Outcome<CopyReceipt> copy(const QString& from, const QString& to, CallOptions options = {}) {
        return LiveFileActor().copy(from, to, options);
    }
    [[nodiscard]] QStringList left() const {
        return QDir(m_folder->path()).entryList({QStringLiteral("*.partial")}, QDir::Files | QDir::System);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCopy::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCopy::arrivesWhole_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bytes");
    QTest::newRow("empty") << "mgc_1.trn" << 0;
    QTest::newRow("one byte") << "mgc_1.trn" << 1;
    QTest::newRow("a page less one") << "mgc_1.trn" << 4095;
    QTest::newRow("a block") << "mgc_1.trn" << 256 * 1024;
    QTest::newRow("blocks and a rest") << "mgc_1.trn" << 3 * megabyte + 17;
    QTest::newRow("Japanese") << QStringLiteral("常設チャット バックアップ（本番）①.trn") << 5000;
    QTest::newRow("marks") << QStringLiteral("a 'b' [c] %d $(e) ~.trn") << 5000;
    QTest::newRow("long") << QStringLiteral("x").repeated(247) << 5000;
}

void TestCopy::arrivesWhole() {
    QFETCH(QString, name);
    QFETCH(int, bytes);
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("from/深い/フォルダー")));
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("to")));
    const QString from = at(QStringLiteral("from/深い/フォルダー/") + name);
    const QString to = at(QStringLiteral("to/") + name);
    const QByteArray content = someBytes(bytes);
    QVERIFY(put(from, content));
    const QDateTime made(QDate(2026, 11, 23), QTime(4, 5, 6, 789), Qt::UTC);
    QFile file(from);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(made, QFileDevice::FileModificationTime));
    file.close();

    const auto receipt = copy(from, to);
    QCOMPARE(kindOf(receipt), QStringLiteral("done"));
    QCOMPARE(receipt->bytes, qint64{bytes});
    QCOMPARE(receipt->sha256, sha256(content));
    QCOMPARE(contentOf(to), content);
    QCOMPARE(QFileInfo(to).lastModified().toUTC(), made);
    QCOMPARE(QDir(at(QStringLiteral("to"))).entryList(QDir::Files), QStringList{name});
}

void TestCopy::replacesWhatStands() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(100)));
    QVERIFY(put(at(QStringLiteral("b")), someBytes(5000)));
    QVERIFY(put(at(QStringLiteral("b.partial")), someBytes(9000)));
    QCOMPARE(kindOf(copy(at(QStringLiteral("a")), at(QStringLiteral("b")))), QStringLiteral("done"));
    QCOMPARE(contentOf(at(QStringLiteral("b"))), someBytes(100));
    QCOMPARE(left(), QStringList());
}

void TestCopy::tellsProgress() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(8 * megabyte)));
    CallOptions options;
    QStringList told;
    const auto caller = std::this_thread::get_id();
    bool isOnCaller = true;
    options.onMessage = [&](const ServerMessage& message) {
        told << message.text;
        isOnCaller = isOnCaller && std::this_thread::get_id() == caller && message.number == 3211;
    };
    QVERIFY(copy(at(QStringLiteral("a")), at(QStringLiteral("b")), options));
    QVERIFY(told.size() >= 10 && told.size() <= 20);
    QCOMPARE(told.last(), QStringLiteral("100 %"));
    QVERIFY(isOnCaller);
}

void TestCopy::stopsBetweenBlocks() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(32 * megabyte)));
    std::stop_source stop;
    const CopyWatch watch{stop.get_token(), [&](const ServerMessage&) { stop.request_stop(); }};
    const auto outcome = copyFile({at(QStringLiteral("a")), at(QStringLiteral("b"))}, watch);
    QCOMPARE(kindOf(outcome), QStringLiteral("cancelled"));
    CallOptions options;
    options.stop = stop.get_token();
    QCOMPARE(kindOf(copy(at(QStringLiteral("a")), at(QStringLiteral("b")), options)), QStringLiteral("cancelled"));
    QCOMPARE(left(), QStringList());
    QVERIFY(!QFile::exists(at(QStringLiteral("b"))));
}

void TestCopy::failsByItsOwnName_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentence");  // how it begins
    const auto row = [](const char* name, const char* from, const char* to, const char* kind, const char* sentence) {
        QTest::newRow(name) << from << to << kind << sentence;
    };
    row("no source", "gone", "b", "notFound", "The file %1 does not exist");
    row("no source folder", "none/a", "b", "notFound", "The file %1 does not exist");
    row("a folder as source", "folder", "b", "invalid", "%1 is a folder or a device");
    row("no destination folder", "a", "none/b", "notFound", "The folder that %1 is to be placed in");
    row("a file as destination folder", "a", "a/b", "notFound", "The folder that %1 is to be placed in");
    row("relative source", "RELATIVE", "b", "invalid", "“%1” is not a whole path");
#ifndef Q_OS_WIN
    row("a pipe as source", "pipe", "b", "invalid", "%1 is a folder or a device");
    row("a folder in the way", "a", "folder", "refused", "The operating system refused");
    row("a name too long", "a", "LONG", "invalid", "The path %1 is too long");
    row("a share without Windows", "UNC", "b", "unsupported", "Only Windows can use the path %1");
    row("to a drive without Windows", "a", "DRIVE", "unsupported", "Only Windows can use the path %1");
#endif
}

void TestCopy::failsByItsOwnName() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, kind);
    QFETCH(QString, sentence);
    QVERIFY(put(at(QStringLiteral("a")), someBytes(1000)));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    QVERIFY(put(at(QStringLiteral("folder/inside")), someBytes(1)));
#ifdef Q_OS_LINUX
    QCOMPARE(::mkfifo(QFile::encodeName(at(QStringLiteral("pipe"))).constData(), 0600), 0);
#endif
    const std::map<QString, QString> named{{QStringLiteral("LONG"), at(QStringLiteral("x").repeated(255))},
                                           {QStringLiteral("RELATIVE"), QStringLiteral("logs/mgc.trn")},
                                           {QStringLiteral("UNC"), QStringLiteral("\\\\filer\\share\\mgc.trn")},
                                           {QStringLiteral("DRIVE"), QStringLiteral("D:\\LogCopy\\mgc.trn")}};
    const auto path = [&](const QString& name) { return named.contains(name) ? named.at(name) : at(name); };
    const auto outcome = copy(path(from), path(to));
    QCOMPARE(kindOf(outcome), kind);
    const QString said = QString::fromUtf8(outcome.error().sentence.source());
    QVERIFY2(said.startsWith(sentence), qPrintable(said));
    QCOMPARE(left(), QStringList());
}

void TestCopy::noticesAGrowingSource() {
#ifdef Q_OS_WIN
    QSKIP("Windows keeps others from changing a file that is being copied.");
#endif
    QVERIFY(put(at(QStringLiteral("a")), someBytes(16 * megabyte)));
    const CopyWatch watch{{}, [&](const ServerMessage&) {
                              QFile file(at(QStringLiteral("a")));
                              if (file.open(QIODevice::Append)) file.write("more");
                          }};
    const auto outcome = copyFile({at(QStringLiteral("a")), at(QStringLiteral("b"))}, watch);
    QCOMPARE(kindOf(outcome), QStringLiteral("busy"));
    QVERIFY(outcome.error().sentence.source().contains("changed while it was being copied"));
    QVERIFY(outcome.error().isTransient());
    QCOMPARE(left(), QStringList());
    QVERIFY(!QFile::exists(at(QStringLiteral("b"))));
}

void TestCopy::noticesAVanishedSource() {
#ifdef Q_OS_WIN
    QSKIP("Windows keeps others from changing a file that is being copied.");
#endif
    QVERIFY(put(at(QStringLiteral("a")), someBytes(16 * megabyte)));
    const CopyWatch watch{{}, [&](const ServerMessage&) { QFile::remove(at(QStringLiteral("a"))); }};
    const auto outcome = copyFile({at(QStringLiteral("a")), at(QStringLiteral("b"))}, watch);
    QCOMPARE(kindOf(outcome), QStringLiteral("notFound"));
    QVERIFY(outcome.error().sentence.source().contains("disappeared while it was being copied"));
    QCOMPARE(left(), QStringList());
}

#ifdef Q_OS_LINUX

void TestCopy::meetsALimitOfSize() {
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

void TestCopy::meetsAFullVolume() {
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

void TestCopy::meetsAReadOnlyVolume() {
    const SmallVolume volume(at(QStringLiteral("fixed")), MS_RDONLY);
    if (!volume.isMounted()) QSKIP("This account may not mount a small volume.");
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("fixed/b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("permissionDenied"));
    QVERIFY(outcome.error().sentence.source().contains("is read-only"));
}

void TestCopy::meetsAnUnreadableFile() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("a")), QFileDevice::WriteOwner));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("closed")));
    QVERIFY(QFile::setPermissions(at(QStringLiteral("closed")), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(put(at(QStringLiteral("open")), someBytes(10)));
    QFile::setPermissions(m_folder->path(), QFileDevice::Permissions(0x7777));
    // Root may read everything, so root becomes somebody else for files, on this thread and those it starts.
    const bool isRoot = ::geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (isRoot) ::setfsuid(nobody);
    const auto unreadable = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    const auto unwritable = copy(at(QStringLiteral("open")), at(QStringLiteral("closed/b")));
    if (isRoot) ::setfsuid(0);
    QCOMPARE(kindOf(unreadable), QStringLiteral("permissionDenied"));
    QVERIFY(unreadable.error().sentence.source().contains("may not read"));
    QCOMPARE(kindOf(unwritable), QStringLiteral("permissionDenied"));
    QVERIFY(unwritable.error().sentence.source().contains("may not write"));
}

/// A pipe where the part should be, with nobody at its other end.
void TestCopy::isNotHeldByAHangingDestination() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(10)));
    QCOMPARE(::mkfifo(QFile::encodeName(at(QStringLiteral("b.partial"))).constData(), 0600), 0);
    CallOptions options;
    options.timeout = std::chrono::milliseconds(500);
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")), options);
    QVERIFY(!outcome);
    QVERIFY(!QFile::exists(at(QStringLiteral("b"))));
}

#else

void TestCopy::meetsALimitOfSize() {
    QSKIP("A limit of Linux.");
}
void TestCopy::meetsAFullVolume() {
    QSKIP("Needs a small volume of Linux.");
}
void TestCopy::meetsAReadOnlyVolume() {
    QSKIP("Needs a small volume of Linux.");
}
void TestCopy::meetsAnUnreadableFile() {
    QSKIP("Needs the permissions of Linux.");
}
void TestCopy::isNotHeldByAHangingDestination() {
    QSKIP("Needs a pipe of Linux.");
}

#endif

#ifdef Q_OS_WIN
void TestCopy::meetsAFileThatIsBeingWritten() {
    QFile writer(at(QStringLiteral("a")));
    QVERIFY(writer.open(QIODevice::WriteOnly) && writer.write("half") == 4 && writer.flush());
    const auto outcome = copy(at(QStringLiteral("a")), at(QStringLiteral("b")));
    QCOMPARE(kindOf(outcome), QStringLiteral("busy"));
    QCOMPARE(outcome.error().messages.front().number, 32);
    QVERIFY(outcome.error().sentence.source().contains("Another program holds the file"));
}
#else
/// Another copy, of whatever program, has the part open and locked.
void TestCopy::meetsAFileThatIsBeingWritten() {
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

void TestCopy::copiesSeveralAtOnce() {
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("to")));
    std::vector<CopyTask> tasks;
    for (int i = 0; i < 40; ++i) {
        const QString name = QString::number(i);
        if (i != 7) QVERIFY(put(at(name), someBytes(1000 * i)));
        tasks.push_back({at(name), at(QStringLiteral("to/") + name)});
    }
    const auto outcomes = LiveFileActor().copyAll(tasks, 4, {});
    for (int i = 0; i < 40; ++i) {
        const auto& outcome = outcomes[static_cast<std::size_t>(i)];
        QCOMPARE(kindOf(outcome), i == 7 ? QStringLiteral("notFound") : QStringLiteral("done"));
        if (i != 7) QCOMPARE(outcome->sha256, sha256(someBytes(1000 * i)));
    }
}

void TestCopy::resumesASet() {
    QVERIFY(put(at(QStringLiteral("a")), someBytes(5000)));
    QVERIFY(put(at(QStringLiteral("b")), someBytes(6000)));
    const std::vector<CopyTask> tasks{{at(QStringLiteral("a")), at(QStringLiteral("a2"))},
                                      {at(QStringLiteral("b")), at(QStringLiteral("b2"))}};
    QVERIFY(copy(tasks[0].from, tasks[0].to));
    QVERIFY(put(tasks[1].to, someBytes(3000)));  // half, under the final name
    const auto isUntouched = QFile::rename(at(QStringLiteral("a2")), at(QStringLiteral("a3"))) &&
                             QFile::link(at(QStringLiteral("a3")), at(QStringLiteral("a2")));
    QVERIFY(isUntouched);  // were it written again, the link would have become a file
    for (const auto& outcome : LiveFileActor().copyAll(tasks, 2, {}))
        QCOMPARE(kindOf(outcome), QStringLiteral("done"));
#ifndef Q_OS_WIN
    QVERIFY(QFileInfo(at(QStringLiteral("a2"))).isSymbolicLink());
#endif
    QCOMPARE(contentOf(at(QStringLiteral("b2"))), someBytes(6000));
}

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
