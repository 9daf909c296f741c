// One file from here to there: what arrives, what is left behind when it does not, and what the failure says.
#include "tests/live/helpers/copy_test.h"

#include <QTest>

#include <atomic>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#endif

using namespace pchat;
using namespace pchat::live;
using namespace pchat::test;

class TestCopy : public CopyTest {
    Q_OBJECT

  private Q_SLOTS:
    void init() { makeFolder(); }
    void arrivesWhole_data();
    void arrivesWhole();
    void replacesWhatStands();
    void tellsProgress();
    void stopsBetweenBlocks();
    void failsByItsOwnName_data();
    void failsByItsOwnName();
    void noticesAGrowingSource();
    void noticesAVanishedSource();
    void noticesADestinationThatDiffers_data();
    void noticesADestinationThatDiffers();
    void copiesSeveralAtOnce();
};

void TestCopy::arrivesWhole_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("bytes");
    QTest::newRow("empty") << "mgc_1.trn" << 0;
    QTest::newRow("one byte") << "mgc_1.trn" << 1;
    QTest::newRow("a page less one") << "mgc_1.trn" << 4095;
    QTest::newRow("a block") << "mgc_1.trn" << 256 * 1024;
    QTest::newRow("blocks and a rest") << "mgc_1.trn" << 3 * megabyte + 17;
    QTest::newRow("a piece") << "mgc_1.trn" << 8 * megabyte;
    QTest::newRow("pieces and a rest") << "mgc_1.trn" << 17 * megabyte + 4097;
    QTest::newRow("Japanese") << QStringLiteral("常設チャット バックアップ（本番）①.trn") << 5000;
    QTest::newRow("marks") << QStringLiteral("a 'b' [c] %d $(e) ~.trn") << 5000;
    QTest::newRow("long") << QStringLiteral("x").repeated(247) << 5000;
}

void TestCopy::arrivesWhole() {
    QFETCH(QString, name);
    QFETCH(int, bytes);
    QVERIFY(QDir(path()).mkpath(QStringLiteral("from/深い/フォルダー")));
    QVERIFY(QDir(path()).mkpath(QStringLiteral("to")));
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
    QVERIFY(QDir(path()).mkdir(QStringLiteral("folder")));
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

void TestCopy::noticesADestinationThatDiffers_data() {
    QTest::addColumn<int>("percent");  // when somebody writes into the part
    QTest::addColumn<int>("position");
    QTest::newRow("a byte of the first piece") << 10 << megabyte / 2;
    QTest::newRow("a byte of the last piece") << 95 << 18 * megabyte;
    QTest::newRow("behind the end") << 95 << 21 * megabyte;
}

void TestCopy::noticesADestinationThatDiffers() {
#ifdef Q_OS_WIN
    QSKIP("Windows keeps others from changing a file that is being written.");
#endif
    QFETCH(int, percent);
    QFETCH(int, position);
    QVERIFY(put(at(QStringLiteral("a")), someBytes(20 * megabyte)));
    const CopyWatch watch{{}, [&](const ServerMessage& message) {
                              QFile part(at(QStringLiteral("b.partial")));
                              if (message.text == QStringLiteral("%1 %").arg(percent) &&
                                  part.open(QIODevice::ReadWrite) && part.seek(position))
                                  part.write("x");
                          }};
    const auto outcome = copyFile({at(QStringLiteral("a")), at(QStringLiteral("b"))}, watch);
    QCOMPARE(kindOf(outcome), QStringLiteral("damaged"));
    QVERIFY(outcome.error().sentence.source().contains("differs from what was read"));
    QCOMPARE(left(), QStringList());
    QVERIFY(!QFile::exists(at(QStringLiteral("b"))));
}

void TestCopy::copiesSeveralAtOnce() {
    QVERIFY(QDir(path()).mkdir(QStringLiteral("to")));
    for (int i = 0; i < 40; ++i)
        if (i != 7) QVERIFY(put(at(QString::number(i)), someBytes(1000 * i)));
    LiveFileActor actor;
    std::vector<Outcome<CopyReceipt>> outcomes(40, tl::unexpected(Failure{}));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < outcomes.size(); i = next++)
            outcomes[i] = actor.copy(at(QString::number(i)), at(QStringLiteral("to/%1").arg(i)), {});
    };
    { const std::jthread one(work), two(work), three(work), four(work); }
    for (int i = 0; i < 40; ++i) {
        const auto& outcome = outcomes[static_cast<std::size_t>(i)];
        QCOMPARE(kindOf(outcome), i == 7 ? QStringLiteral("notFound") : QStringLiteral("done"));
        if (i != 7) QCOMPARE(outcome->sha256, sha256(someBytes(1000 * i)));
    }
}

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
