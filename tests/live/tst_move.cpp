// Moving a file: it is whole under one of its two names at any time, and nothing that stands there is lost.
#include "tests/live/helpers/copy_test.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace pchat;
using namespace pchat::test;

namespace {

QString outcomeOf(const Outcome<void>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

}  // namespace

class TestMove : public CopyTest {
    Q_OBJECT

  private Q_SLOTS:
    void init() { makeFolder(); }
    void makesTheFolder();
    void thereAndBack();
    void overwritesNothing();
    void missesWhatIsNotThere_data();
    void missesWhatIsNotThere();
    void isDenied();
    void isStopped();

  private:
    [[nodiscard]] static Outcome<void> move(const QString& from, const QString& to, const CallOptions& options = {}) {
        return live::LiveFileActor().move(from, to, options);
    }
};

void TestMove::makesTheFolder() {
    const QByteArray bytes = someBytes(4000);
    QVERIFY(put(at(QStringLiteral("mgc_1.trn")), bytes));
    const QDateTime before = QFileInfo(at(QStringLiteral("mgc_1.trn"))).lastModified();
    QCOMPARE(outcomeOf(move(at(QStringLiteral("mgc_1.trn")), at(QStringLiteral("aside/mgc_1.trn")))),
             QStringLiteral("done"));
    QVERIFY(!QFile::exists(at(QStringLiteral("mgc_1.trn"))));
    QCOMPARE(contentOf(at(QStringLiteral("aside/mgc_1.trn"))), bytes);
    QCOMPARE(QFileInfo(at(QStringLiteral("aside/mgc_1.trn"))).lastModified(), before);
}

void TestMove::thereAndBack() {
    QVERIFY(put(at(QStringLiteral("a")), "a") && put(at(QStringLiteral("b")), "b"));
    for (const char* name : {"a", "b"})
        QVERIFY(move(at(QLatin1String(name)), at(QStringLiteral("aside/") + QLatin1String(name))));
    QCOMPARE(QDir(at(QStringLiteral("aside"))).entryList(QDir::Files), (QStringList{"a", "b"}));
    for (const char* name : {"a", "b"})
        QVERIFY(move(at(QStringLiteral("aside/") + QLatin1String(name)), at(QLatin1String(name))));
    QCOMPARE(QDir(path()).entryList(QDir::Files), (QStringList{"a", "b"}));
}

void TestMove::overwritesNothing() {
    QVERIFY(put(at(QStringLiteral("a")), "new") && QDir(path()).mkdir(QStringLiteral("aside")) &&
            put(at(QStringLiteral("aside/a")), "old"));
    const auto moved = move(at(QStringLiteral("a")), at(QStringLiteral("aside/a")));
    QCOMPARE(outcomeOf(moved), QStringLiteral("refused"));
    QVERIFY(moved.error().sentence.arguments().size() == 1);
    QCOMPARE(contentOf(at(QStringLiteral("a"))), QByteArray("new"));
    QCOMPARE(contentOf(at(QStringLiteral("aside/a"))), QByteArray("old"));
}

void TestMove::missesWhatIsNotThere_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no such file") << "none"
                                  << "aside/none"
                                  << "notFound";
    QTest::newRow("two folders deep") << "a"
                                      << "one/two/a"
                                      << "notFound";
}

void TestMove::missesWhatIsNotThere() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QVERIFY(put(at(QStringLiteral("a")), "a"));
    QTEST(outcomeOf(move(at(from), at(to))), "outcome");
    QVERIFY(QFile::exists(at(QStringLiteral("a"))));
    QCOMPARE(outcomeOf(move(QStringLiteral("a"), at(to))), QStringLiteral("invalid"));
}

void TestMove::isDenied() {
#ifdef Q_OS_UNIX
    if (::geteuid() == 0) QSKIP("root may everything");
    QVERIFY(put(at(QStringLiteral("a")), "a"));
    QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    QCOMPARE(outcomeOf(move(at(QStringLiteral("a")), at(QStringLiteral("aside/a")))),
             QStringLiteral("permissionDenied"));
    QFile::setPermissions(path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    QVERIFY(QFile::exists(at(QStringLiteral("a"))));
#endif
}

void TestMove::isStopped() {
    QVERIFY(put(at(QStringLiteral("a")), "a"));
    std::stop_source stop;
    stop.request_stop();
    CallOptions options;
    options.stop = stop.get_token();
    QCOMPARE(outcomeOf(move(at(QStringLiteral("a")), at(QStringLiteral("aside/a")), options)),
             QStringLiteral("cancelled"));
    QVERIFY(QFile::exists(at(QStringLiteral("a"))));
}

QTEST_GUILESS_MAIN(TestMove)
#include "tst_move.moc"
