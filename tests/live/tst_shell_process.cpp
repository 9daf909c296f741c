// The shell door against programs that are no PowerShell: silent, garbled, half, crashing, hanging, noisy. Every one of
// these is a failure of its own kind, and the next call starts anew.
#include "core/live/shell/clixml.h"
#include "core/live/shell/shell_doors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace pchat;
using namespace pchat::live;
using namespace std::chrono_literals;

namespace {

using Entries = std::vector<std::pair<QString, PsValue>>;

QString marked(Entries entries) {
    return QStringLiteral("pchat1 ") +
           QString::fromLatin1(writeClixml(PsValue::tableOf(std::move(entries))).toBase64());
}

PsValue text(const char* words) {
    return PsValue::of(QString::fromUtf8(words));
}

QString ready() {
    return marked({{QStringLiteral("Kind"), text("ready")}, {QStringLiteral("Module"), text("Lync")}});
}

QString answer(int id) {
    return marked({{QStringLiteral("Kind"), text("answer")},
                   {QStringLiteral("Id"), PsValue::of(qint64{id})},
                   {QStringLiteral("Objects"), PsValue::listOf({QStringLiteral("答え")})},
                   {QStringLiteral("Problems"), PsValue::listOf({})}});
}

QString say(const QString& line) {
    return QStringLiteral("echo '") + line + QStringLiteral("'; ");
}

/// sh with a script of its own; the host script comes as $0 and is not looked at.
ShellProgram shellThat(const QString& script) {
    return {QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script}};
}

CallOptions within(std::chrono::milliseconds time) {
    CallOptions options;
    options.timeout = time;
    return options;
}

QString kindOf(const Outcome<ShellAnswer>& outcome) {
    return outcome ? QStringLiteral("done") : json::nameOf(outcome.error().kind);
}

ShellCall someCall() {
    return ShellCall("Get-CsPool", {});
}

}  // namespace

class TestShellProcess : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void failsByItsOwnKind_data();
    void failsByItsOwnKind();
    void isNotDisturbedByNoise();
    void endsWhatHangsWithItsChildren();
    void startsAnewAfterACrash();
    void isStopped();
    void sendsNothingThatWasGivenUp();
    void refusesACallThatCannotBeCarried();
    void mapsCategories_data();
    void mapsCategories();
};

void TestShellProcess::initTestCase() {
#ifndef Q_OS_UNIX
    QSKIP("Needs a POSIX shell.");
#endif
}

void TestShellProcess::failsByItsOwnKind_data() {
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const QString& script, const char* kind, const char* sentence) {
        QTest::newRow(name) << QStringLiteral("/bin/sh") << script << kind << sentence;
    };
    const QString take = QStringLiteral("read line; ");
    QTest::newRow("silent success") << "/bin/true"
                                    << ""
                                    << "garbled"
                                    << "ended without an answer";
    QTest::newRow("no such program") << "/nowhere/pwsh"
                                     << ""
                                     << "unsupported"
                                     << "could not be started";
    QTest::newRow("no program known") << ""
                                      << ""
                                      << "unsupported"
                                      << "could not be started";
    row("ends before it is ready", QStringLiteral("exit 3"), "connectionLost", "ended while");
    row("greets in garbage", say(QStringLiteral("pchat1 zzz!")) + QStringLiteral("sleep 60"), "garbled",
        "cannot be read");
    row("has no module", say(marked({{QStringLiteral("Kind"), text("ready")}, {QStringLiteral("Module"), text("")}})),
        "unsupported", "neither the SkypeForBusiness nor the Lync module");
    row("ends silently at the call", say(ready()) + take + QStringLiteral("exit 0"), "garbled",
        "ended without an answer");
    row("crashes at the call", say(ready()) + take + QStringLiteral("kill -SEGV $$"), "connectionLost", "ended while");
    row("answers in garbage and ends", say(ready()) + take + say(QStringLiteral("PS C:\\> hello")), "garbled",
        "ended without an answer");
    row("answers in marked garbage",
        say(ready()) + take + say(QStringLiteral("pchat1 ***")) + QStringLiteral("sleep 60"), "garbled",
        "cannot be read");
    row("answers by half",
        say(ready()) + take + QStringLiteral("printf '%s' '") + answer(1).left(120) + QStringLiteral("'; exit 0"),
        "garbled", "half a line");
    row("answers without objects",
        say(ready()) + take +
            say(marked({{QStringLiteral("Kind"), text("answer")}, {QStringLiteral("Id"), PsValue::of(qint64{1})}})) +
            QStringLiteral("sleep 60"),
        "garbled", "no Objects");
    row("answers another call and hangs", say(ready()) + take + say(answer(99)) + QStringLiteral("sleep 60"),
        "timedOut", "gave no answer within");
    row("hangs", say(ready()) + take + QStringLiteral("sleep 60"), "timedOut", "gave no answer within");
    row("never gets ready", QStringLiteral("sleep 60"), "busy", "still starting");
}

void TestShellProcess::failsByItsOwnKind() {
    QFETCH(QString, program);
    QFETCH(QString, script);
    QFETCH(QString, kind);
    QFETCH(QString, sentence);
    ShellHost host(script.isEmpty() ? ShellProgram{program, {}} : shellThat(script));
    const auto outcome = host.call(someCall(), within(1500ms));
    QCOMPARE(kindOf(outcome), kind);
    const Message& said = outcome.error().sentence;
    QString words = QString::fromUtf8(said.source());
    for (const Argument& each : said.arguments())
        if (const auto* part = std::get_if<QString>(&each.value())) words += QLatin1Char('|') + *part;
    QVERIFY2(words.contains(sentence), qPrintable(words));
}

void TestShellProcess::isNotDisturbedByNoise() {
    const QString script = QStringLiteral("echo '雑音 noise' >&2; echo loading; ") + say(ready()) +
                           QStringLiteral("read line; echo 'more noise' >&2; printf 'half of a line\\n'; ") +
                           say(answer(1)) + QStringLiteral("sleep 60");
    ShellHost host(shellThat(script));
    const auto outcome = host.call(someCall(), within(5s));
    QCOMPARE(kindOf(outcome), QStringLiteral("done"));
    QCOMPARE(outcome->objects.size(), std::size_t{1});
    QCOMPARE(outcome->objects.front().value(QStringLiteral("Value")).toString(), QStringLiteral("答え"));
}

#ifdef Q_OS_UNIX
void TestShellProcess::endsWhatHangsWithItsChildren() {
    const QTemporaryDir folder;
    const QString script =
        say(ready()) + QStringLiteral("read line; sleep 600 & echo $! > %1/child; wait").arg(folder.path());
    ShellHost host(shellThat(script));
    QCOMPARE(kindOf(host.call(someCall(), within(700ms))), QStringLiteral("timedOut"));
    QFile file(folder.filePath(QStringLiteral("child")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto child = static_cast<pid_t>(file.readAll().trimmed().toInt());
    QVERIFY(child > 1);
    // A process that has ended but that nobody has waited for is still counted by kill(2); /proc tells.
    const auto isAlive = [&] {
        QFile status(QStringLiteral("/proc/%1/stat").arg(child));
        return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z");
    };
    QTRY_VERIFY(!isAlive());
}
#else
void TestShellProcess::endsWhatHangsWithItsChildren() {}
#endif

void TestShellProcess::startsAnewAfterACrash() {
    const QTemporaryDir folder;
    const QString script = QStringLiteral("if [ -e %1/been ]; then ").arg(folder.path()) + say(ready()) +
                           QStringLiteral("read line; ") + say(answer(2)) +
                           QStringLiteral("read line; else touch %1/been; ").arg(folder.path()) + say(ready()) +
                           QStringLiteral("read line; kill -KILL $$; fi");
    ShellHost host(shellThat(script));
    QCOMPARE(kindOf(host.call(someCall(), within(5s))), QStringLiteral("connectionLost"));
    QCOMPARE(kindOf(host.call(someCall(), within(5s))), QStringLiteral("done"));
}

void TestShellProcess::isStopped() {
    ShellHost host(shellThat(say(ready()) + QStringLiteral("read line; sleep 60")));
    std::stop_source stop;
    CallOptions options = within(30s);
    options.stop = stop.get_token();
    QElapsedTimer timer;
    timer.start();
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(300ms);
        stop.request_stop();
    });
    QCOMPARE(kindOf(host.call(someCall(), options)), QStringLiteral("cancelled"));
    QVERIFY(timer.elapsed() < 10000);
}

void TestShellProcess::sendsNothingThatWasGivenUp() {
    const QTemporaryDir folder;
    const QString count = QStringLiteral("while read line; do echo x >> %1/calls; sleep 2; ").arg(folder.path());
    ShellHost host(shellThat(say(ready()) + count + say(answer(1)) + QStringLiteral("done")));
    Outcome<ShellAnswer> first = tl::unexpected(Failure{});
    {
        const std::jthread slow([&] { first = host.call(someCall(), within(10s)); });
        std::this_thread::sleep_for(500ms);
        const auto second = host.call(someCall(), within(300ms));
        QCOMPARE(kindOf(second), QStringLiteral("busy"));
        QVERIFY(second.error().sentence.source().contains("busy with another call"));
        QVERIFY(!second.error().isOutcomeUnknown());
    }
    QCOMPARE(kindOf(first), QStringLiteral("done"));
    std::this_thread::sleep_for(300ms);
    QFile file(folder.filePath(QStringLiteral("calls")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("x\n"));
}

void TestShellProcess::refusesACallThatCannotBeCarried() {
    ShellHost host(ShellProgram{QStringLiteral("/bin/true"), {}});
    const ShellCall call("Get-CsPool", {{QStringLiteral("Identity"), QStringLiteral("a\nb")}});
    QCOMPARE(kindOf(host.call(call, within(5s))), QStringLiteral("invalid"));
}

void TestShellProcess::mapsCategories_data() {
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* category, const char* kind) { QTest::newRow(category) << category << kind; };
    row("ObjectNotFound", "notFound");
    row("PermissionDenied", "permissionDenied");
    row("SecurityError", "permissionDenied");
    row("InvalidArgument", "invalid");
    row("InvalidData", "invalid");
    row("ParserError", "invalid");
    row("ResourceBusy", "busy");
    row("ResourceUnavailable", "unreachable");
    row("ConnectionError", "unreachable");
    row("OperationTimeout", "timedOut");
    row("OperationStopped", "cancelled");
    row("NotImplemented", "unsupported");
    row("ResourceExists", "refused");
    row("InvalidOperation", "refused");
    row("NotSpecified", "refused");
    row("", "refused");
}

void TestShellProcess::mapsCategories() {
    QFETCH(QString, category);
    QFETCH(QString, kind);
    QCOMPARE(json::nameOf(kindOfErrorCategory(category)), kind);
}

QTEST_GUILESS_MAIN(TestShellProcess)
#include "tst_shell_process.moc"
