// Runs the compiler on small files that must be refused, each for the reason in its first line, and on a control file
// that must compile. The compiler is PCHAT_CXX, or c++.
#include <QDir>
#include <QLibraryInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

namespace {

QString sourceRoot() {
    return qEnvironmentVariable("PCHAT_SOURCE");
}

QString compiler() {
    return qEnvironmentVariable("PCHAT_CXX", QStringLiteral("c++"));
}

QStringList commonArguments() {
    const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return {QStringLiteral("-std=c++20"), QStringLiteral("-fPIC"),
            QStringLiteral("-I"),         sourceRoot(),
            QStringLiteral("-isystem"),   headers,
            QStringLiteral("-isystem"),   headers + QStringLiteral("/QtCore")};
}

struct Verdict {
    bool hasFinished = false;
    int exitCode = -1;
    QString said;
};

}  // namespace

class TestMustNotCompile : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void controlCompiles();
    void isRefused_data();
    void isRefused();

  private:
    void compileHeadersOnce();
    QTemporaryDir m_folder;
    std::map<QString, Verdict> m_verdicts;
};

/// The headers are the same for all, and nearly all of the compiler's work.
void TestMustNotCompile::compileHeadersOnce() {
    QFile header(m_folder.filePath(QStringLiteral("all.h")));
    QVERIFY(header.open(QIODevice::WriteOnly));
    header.write("#include \"core/estate/doors.h\"\n");
    header.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(compiler(), commonArguments()
                                  << QStringLiteral("-x") << QStringLiteral("c++-header") << header.fileName()
                                  << QStringLiteral("-o") << header.fileName() + QStringLiteral(".gch"));
    QVERIFY(process.waitForFinished(100000));
    QVERIFY2(process.exitCode() == 0, process.readAll().constData());
}

void TestMustNotCompile::initTestCase() {
    compileHeadersOnce();
    const QDir folder(sourceRoot() + QStringLiteral("/tests/script/must_not_compile"));
    std::map<QString, std::unique_ptr<QProcess>> running;
    for (const QString& name : folder.entryList({QStringLiteral("*.cpp")})) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(compiler(), commonArguments()
                                       << QStringLiteral("-fsyntax-only") << QStringLiteral("-include")
                                       << m_folder.filePath(QStringLiteral("all.h")) << folder.filePath(name));
        running.emplace(name, std::move(process));
    }
    QVERIFY(running.size() > 10);
    for (const auto& [name, process] : running) {
        Verdict verdict;
        verdict.hasFinished = process->waitForFinished(50000) && process->exitStatus() == QProcess::NormalExit;
        verdict.exitCode = process->exitCode();
        verdict.said = QString::fromUtf8(process->readAll());
        m_verdicts.emplace(name, verdict);
    }
}

void TestMustNotCompile::controlCompiles() {
    const Verdict& verdict = m_verdicts[QStringLiteral("must_compile.cpp")];
    QVERIFY2(verdict.hasFinished, "the compiler did not run");
    QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.said));
}

void TestMustNotCompile::isRefused_data() {
    QTest::addColumn<QString>("file");
    for (const auto& [name, verdict] : m_verdicts)
        if (name != QLatin1String("must_compile.cpp")) QTest::newRow(qPrintable(name)) << name;
}

void TestMustNotCompile::isRefused() {
    QFETCH(QString, file);
    QFile source(sourceRoot() + QStringLiteral("/tests/script/must_not_compile/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString firstLine = QString::fromUtf8(source.readLine()).trimmed();
    const QString head = QStringLiteral("// refused: ");
    QVERIFY(firstLine.startsWith(head));
    const QStringList reasons = firstLine.mid(head.size()).split(QStringLiteral(" | "));  // one for each compiler
    const Verdict& verdict = m_verdicts[file];
    QVERIFY2(verdict.hasFinished, "the compiler did not run");
    QVERIFY2(verdict.exitCode != 0, "this file compiles");
    const auto isSaid = [&](const QString& reason) { return verdict.said.contains(reason); };
    QVERIFY2(std::any_of(reasons.begin(), reasons.end(), isSaid), qPrintable(verdict.said));
}

QTEST_GUILESS_MAIN(TestMustNotCompile)
#include "tst_must_not_compile.moc"
