// The wizard's window opens on Windows, in Japanese: a real window under Wine on a display of its own, found by its
// title, and pictured for whoever wants to look.
#include "tests/windows/helpers/windows_program.h"

#include <QElapsedTimer>
#include <QImage>
#include <QSet>
#include <QTest>

using namespace pchat;
using whole::Program;

namespace {

constexpr int patience = 120000;
const QString display = QStringLiteral(":87");

/// What the tool printed; empty where it failed.
QByteArray printed(const QString& tool, const QStringList& words) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    process.setProcessEnvironment(environment);
    process.start(tool, words);
    if (!process.waitForStarted(patience)) qFatal("%s is missing: install what setup.sh names", qPrintable(tool));
    process.waitForFinished(patience);
    return process.exitCode() == 0 ? process.readAllStandardOutput().trimmed() : QByteArray();
}

int coloursIn(const QImage& picture) {
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 2)
        for (int x = 0; x < picture.width(); x += 2)
            colours.insert(picture.pixel(x, y));
    return static_cast<int>(colours.size());
}

}  // namespace

class TestWindowsWindow : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void initTestCase();
    void itOpensInJapanese();
};

void TestWindowsWindow::initTestCase() {
    if (!windows::isBuilt()) QSKIP("Nothing was built for Windows: PCHAT_WINDOWS_QT names no Qt for Windows.");
}

void TestWindowsWindow::itOpensInJapanese() {
    const Program folder;
    // A Windows that runs already belongs to another display, or to none.
    QProcess::execute(QStringLiteral("sh"),
                      {QStringLiteral("-c"), QStringLiteral("WINEPREFIX=\"$PCHAT_SOURCE/build/windows/wine\"; export "
                                                            "WINEPREFIX; wineserver -k; wineserver -w; true")});
    QProcess server;
    server.start(QStringLiteral("Xvfb"),
                 {display, QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1280x900x24"),
                  QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QVERIFY(server.waitForStarted(patience));
    QProcess wizard;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display);
    wizard.setProcessEnvironment(environment);
    windows::begin(wizard, folder, QStringLiteral("pchat-failover"), {QStringLiteral("--lang"), QStringLiteral("ja")});

    QByteArray window;
    QElapsedTimer clock;
    clock.start();
    while (window.isEmpty() && clock.elapsed() < patience && wizard.state() != QProcess::NotRunning) {
        QTest::qWait(500);
        window = printed(QStringLiteral("xdotool"), {QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                                                     QStringLiteral("--name"), QStringLiteral("フェールオーバー")});
    }
    const QString picture = qEnvironmentVariable("PCHAT_BIN") + QStringLiteral("/../windows-start-ja.png");
    QTest::qWait(3000);
    printed(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), picture});
    wizard.terminate();
    const bool ended = wizard.waitForFinished(patience);
    server.terminate();
    server.waitForFinished(patience);

    QVERIFY2(!window.isEmpty(), wizard.readAllStandardError().constData());
    QVERIFY(ended);
    const QImage seen(picture);
    QVERIFY2(coloursIn(seen) > 40, qPrintable(QStringLiteral("%1 colours").arg(coloursIn(seen))));
}

QTEST_GUILESS_MAIN(TestWindowsWindow)
#include "tst_windows_window.moc"
