// What the observing face of the file door sees in a folder, and what it says when it sees nothing.
#include "core/live/files/file_doors.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace pchat;
using namespace pchat::live;

namespace {

bool put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

template <class T>
QString kindOf(const Outcome<T>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

}  // namespace

class TestFolder : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void listsFilesByName();
    void findsOneFile();
    void tellsFreeSpace();
    void failsByItsOwnName_data();
    void failsByItsOwnName();
    void isStopped();
};

void TestFolder::listsFilesByName() {
    const QTemporaryDir folder;
    const QStringList names{QStringLiteral(".hidden"), QStringLiteral("a.trn"), QStringLiteral("B.trn"),
                            QStringLiteral("c.trn.partial"), QStringLiteral("常設チャット.trn")};
    for (const QString& name : names)
        QVERIFY(put(folder.filePath(name), QByteArray(static_cast<int>(name.size()), 'x')));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("inner")));
    const QDateTime made(QDate(2026, 11, 23), QTime(4, 5, 6, 789), Qt::UTC);
    QFile file(folder.filePath(names[1]));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(made, QFileDevice::FileModificationTime));
    file.close();

    const auto seen = LiveFileObserver().list(folder.path(), {});
    QCOMPARE(kindOf(seen), QStringLiteral("done"));
    QStringList listed;
    for (const FileEntry& each : *seen) {
        listed << each.name;
        QCOMPARE(each.bytes, qint64{each.name.size()});
    }
    QCOMPARE(listed, names);
    QCOMPARE(seen->at(1).modified, made);
    QCOMPARE(seen->at(1).modified.timeSpec(), Qt::UTC);
}

void TestFolder::findsOneFile() {
    const QTemporaryDir folder;
    QVERIFY(put(folder.filePath(QStringLiteral("MGC_1.trn")), QByteArray(77, 'x')));
    LiveFileObserver observer;
    const auto found = observer.size(folder.path(), QStringLiteral("mgc_1.TRN"), {});
    QVERIFY(found.has_value());
    QCOMPARE(*found, std::optional<qint64>(77));
    const auto absent = observer.size(folder.path(), QStringLiteral("mgc_2.trn"), {});
    QVERIFY(absent.has_value() && !absent->has_value());
    QCOMPARE(kindOf(observer.size(folder.filePath(QStringLiteral("none")), QStringLiteral("a"), {})),
             QStringLiteral("notFound"));
}

void TestFolder::tellsFreeSpace() {
    const QTemporaryDir folder;
    const auto bytes = LiveFileObserver().freeSpace(folder.path(), {});
    QVERIFY(bytes.has_value());
    QVERIFY(*bytes > 0);
}

void TestFolder::failsByItsOwnName_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::newRow("no folder") << QDir::tempPath() + QStringLiteral("/no-such-folder-here") << "notFound";
    QTest::newRow("relative") << "logs"
                              << "invalid";
    QTest::newRow("empty") << ""
                           << "invalid";
#ifndef Q_OS_WIN
    QTest::newRow("a file") << "/etc/hostname"
                            << "notFound";
    QTest::newRow("a share without Windows") << "\\\\filer\\share"
                                             << "unsupported";
    QTest::newRow("a drive without Windows") << "D:\\LogCopy"
                                             << "unsupported";
#endif
}

void TestFolder::failsByItsOwnName() {
    QFETCH(QString, path);
    QFETCH(QString, kind);
    QCOMPARE(kindOf(LiveFileObserver().list(path, {})), kind);
    if (path != QLatin1String("/etc/hostname")) QCOMPARE(kindOf(LiveFileObserver().freeSpace(path, {})), kind);
}

void TestFolder::isStopped() {
    std::stop_source stop;
    stop.request_stop();
    CallOptions options;
    options.stop = stop.get_token();
    QCOMPARE(kindOf(LiveFileObserver().list(QDir::tempPath(), options)), QStringLiteral("cancelled"));
}

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
