// One numbering for the errors of two operating systems.
#include "core/estate/os_errors.h"

#include <QTest>

#include <cerrno>

using namespace pchat;

class TestOsErrors : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void sameAsOnWindows_data();
    void sameAsOnWindows();
    void unknownIsRefused();
};

void TestOsErrors::sameAsOnWindows_data() {
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, int value, int code, const char* kind) {
        QTest::newRow(name) << value << code << kind;
    };
    row("no file", ENOENT, 2, "notFound");
    row("no folder", ENOTDIR, 3, "notFound");
    row("denied", EACCES, 5, "permissionDenied");
    row("not permitted", EPERM, 5, "permissionDenied");
    row("read-only volume", EROFS, 19, "permissionDenied");
    row("in use", EBUSY, 32, "busy");
    row("locked", EAGAIN, 33, "busy");
    row("full", ENOSPC, 112, "noSpace");
    row("too large", EFBIG, 223, "noSpace");
    row("too long", ENAMETOOLONG, 206, "invalid");
    row("disk failed", EIO, 1117, "damaged");
    row("no answer", ETIMEDOUT, 121, "unreachable");
    row("no network", ENETUNREACH, 1231, "unreachable");
    row("no host", EHOSTUNREACH, 1232, "unreachable");
    row("broken off", ECONNRESET, 64, "unreachable");
#ifdef Q_OS_UNIX
    row("quota", EDQUOT, 1295, "noSpace");
    row("stale", ESTALE, 64, "unreachable");
#endif
}

void TestOsErrors::sameAsOnWindows() {
    QFETCH(int, value);
    QFETCH(int, code);
    QFETCH(QString, kind);
    QCOMPARE(osErrorOfErrno(value), code);
    QCOMPARE(json::nameOf(kindOfOsError(code)), kind);
}

void TestOsErrors::unknownIsRefused() {
    QCOMPARE(osErrorOfErrno(0), 0);
    QCOMPARE(osErrorOfErrno(99999), 31);
    QCOMPARE(kindOfOsError(31), FailureKind::Refused);
    QCOMPARE(kindOfOsError(99999), FailureKind::Refused);
}

QTEST_GUILESS_MAIN(TestOsErrors)
#include "tst_os_errors.moc"
