// A failover with many log backups through ODBC and FreeTDS against a served practice estate, whole, as pchatctl does
// it; against tsql of FreeTDS, which is sent the same statements in the same order on a second copy of the same estate,
// and cp, which copies the same files (an estate's file door does not flush them either). (bsqldb ends at the first
// datetime2.) Once over this machine's own loopback, where an answer comes back in less than half a millisecond and
// what this program does between two statements shows, and once over lines with the round trip of a network. Prints:
// name value unit ratio-to-peer; the medians of the rounds.
//
// Arguments: the folder (the current one), the number of logs (1,000), rounds (3), the round trip in microseconds
// (1,000). pchatctl is taken from beside this program.
#include "core/lab/lab.h"
#include "core/lab/world/builder.h"
#include "core/lab/world/layout.h"
#include "tests/whole/helpers/wire_proxy.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace pchat;

namespace {

constexpr int patience = 600000;

struct Measured {
    double seconds = 0;
    double megabytes = 0;  ///< most that was resident
    bool isWhole = false;
};

/// Runs to the end, with its output in a file; what it took and held.
Measured measure(const QStringList& words, const QString& input, const QString& output) {
    QElapsedTimer timer;
    timer.start();
    const QString line = QStringLiteral("exec \"$@\" < '%1' > '%2' 2>&1").arg(input, output);
    QList<QByteArray> texts{"sh", "-c", line.toLocal8Bit(), "sh"};
    for (const QString& word : words)
        texts << word.toLocal8Bit();
    std::vector<char*> arguments;
    for (QByteArray& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp("sh", arguments.data());
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) return {};
    const bool isWhole = WIFEXITED(status) && WEXITSTATUS(status) <= 1;
    return {static_cast<double>(timer.nsecsElapsed()) / 1e9, static_cast<double>(usage.ru_maxrss) / 1024, isWhole};
}

void write(const QString& path, const QString& text) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
}

QString pchatctl() {
    return QCoreApplication::applicationDirPath() + QStringLiteral("/pchatctl");
}

const QStringList servers{QStringLiteral("backup"), QStringLiteral("backupMirror")};

/// The estate on its ports, and the lines by which it is reached where a round trip is to take time.
class Served {
  public:
    Served(const QString& folder, std::chrono::microseconds roundTrip) {
        m_process.start(pchatctl(), {QStringLiteral("lab"), QStringLiteral("serve"), folder, QStringLiteral("--port"),
                                     QStringLiteral("0"), QStringLiteral("--format"), QStringLiteral("json"),
                                     QStringLiteral("--password-stdin")});
        m_process.write("practice\n");
        m_process.closeWriteChannel();
        QByteArray printed;
        while (m_announced.isEmpty() && m_process.waitForReadyRead(patience)) {
            printed += m_process.readAllStandardOutput();
            m_announced = QJsonDocument::fromJson(printed).object();
        }
        if (roundTrip.count() > 0)
            for (const QString& role : servers) {
                const auto& line = m_lines.emplace(role, std::make_unique<whole::WireProxy>(ownPort(role), QString()));
                line.first->second->setRoundTrip(roundTrip);
            }
    }
    ~Served() {
        m_process.terminate();
        m_process.waitForFinished(patience);
    }
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;
    /// A site profile that leads there.
    [[nodiscard]] QString profile() const {
        const QString own = m_announced[QStringLiteral("profile")].toString();
        if (m_lines.empty()) return own;
        QFile file(own);
        if (!file.open(QIODevice::ReadOnly)) qFatal("no profile");
        QByteArray text = file.readAll();
        for (const QString& role : servers)
            text.replace(QByteArray::number(ownPort(role)), QByteArray::number(port(role)));
        const QString far = own + QStringLiteral(".far.json");
        write(far, QString::fromUtf8(text));
        return far;
    }
    [[nodiscard]] int port(const QString& role) const {
        const auto line = m_lines.find(role);
        return line == m_lines.end() ? ownPort(role) : line->second->port();
    }

  private:
    [[nodiscard]] int ownPort(const QString& role) const {
        for (const QJsonValue& each : m_announced[QStringLiteral("instances")].toArray())
            if (each[QStringLiteral("role")].toString() == role) return each[QStringLiteral("port")].toInt();
        return 0;
    }

    QProcess m_process;
    QJsonObject m_announced;
    std::map<QString, std::unique_ptr<whole::WireProxy>> m_lines;
};

bool makeEstate(const QString& folder, int logs) {
    lab::Scenario scenario;
    scenario.secondsBetweenMessages = 300;  // what users write is of no matter here, and takes long to make
    scenario.name = QStringLiteral("a thousand logs");
    scenario.servers = {{Role::Primary, lab::Condition::Dead}, {Role::PrimaryMirror, lab::Condition::Dead}};
    scenario.copiedLogs = 0;
    scenario.uncopiedLogs = logs;
    return lab::Builder(folder, scenario, 1).build().has_value();
}

/// An estate holds no path of where it lies.
bool copyEstate(const QString& from, const QString& to) {
    return QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to}) == 0;
}

QJsonObject told(const QStringList& words) {
    QProcess process;
    process.start(pchatctl(), words + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    process.waitForFinished(patience);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// What approves the failover of the estate.
QStringList approvalOf(const QString& folder) {
    const QStringList site{QStringLiteral("--lab"), folder};
    const QJsonObject plan = told(QStringList{QStringLiteral("plan"), QStringLiteral("failover")} + site);
    QStringList words{QStringLiteral("--approve"), QStringLiteral("pchat01.contoso.com"),
                      QStringLiteral("--accept-loss"), QStringLiteral("--digest"),
                      plan[QStringLiteral("digest")].toString()};
    const QJsonObject checked = told(QStringList{QStringLiteral("check")} + site);
    for (const QJsonValue& each : checked[QStringLiteral("findings")].toArray())
        if (each[QStringLiteral("needsAcknowledgement")].toBool())
            words << QStringLiteral("--acknowledge")
                  << each[QStringLiteral("id")].toString() + QStringLiteral("=drill");
    return words;
}

/// The wizard's failover of the estate.
Measured byWizard(const QString& folder, const QStringList& approval, std::chrono::microseconds roundTrip) {
    const Served served(folder, roundTrip);
    write(folder + QStringLiteral(".password"), QStringLiteral("practice\n"));
    return measure(
        QStringList{pchatctl(), QStringLiteral("run"), QStringLiteral("failover"), QStringLiteral("--profile"),
                    served.profile(), QStringLiteral("--password-stdin"), QStringLiteral("--run-file"),
                    folder + QStringLiteral(".pchatrun"), QStringLiteral("--lang"), QStringLiteral("en")} +
            approval,
        folder + QStringLiteral(".password"), folder + QStringLiteral(".out"));
}

/// A script for cp and tsql that does the same to the other estate: files first, then each server's statements.
QString scriptFor(const QString& done, const QString& folder, const Served& served) {
    write(folder + QStringLiteral(".freetds"),
          QStringLiteral("[global]\n tds version = 7.4\n client charset = UTF-8\n encryption = require\n"
                         "[backup]\n host = 127.0.0.1\n port = %1\n[backupMirror]\n host = 127.0.0.1\n port = %2\n")
              .arg(served.port(QStringLiteral("backup")))
              .arg(served.port(QStringLiteral("backupMirror"))));
    QHash<QString, QString> texts;
    const auto truth = lab::truth(done);
    if (!truth) qFatal("no truth");
    for (const QJsonValue& each : (*truth)[QStringLiteral("statements")].toArray())
        texts[each[QStringLiteral("role")].toString()] +=
            each[QStringLiteral("text")].toString() + QStringLiteral("\ngo\n");
    const lab::Layout layout(folder);
    QString script = QStringLiteral("export FREETDSCONF='%1.freetds'\ncp -p '%2'/mgc_*.trn '%3'/ || exit 9\n")
                         .arg(folder, layout.folder() + QStringLiteral("/shares/filer/LogShip"),
                              layout.folder() + QStringLiteral("/drives/SQL03/D/LogCopy"));
    for (const QString& role : servers) {
        const QString path = folder + QLatin1Char('.') + role + QStringLiteral(".sql");
        write(path, texts.value(role));
        script += QStringLiteral("tsql -S %1 -U chatadmin -P practice -o q < '%2' > '%2.out' 2>&1\n").arg(role, path);
    }
    return script + QStringLiteral("exit 0\n");
}

Measured byTools(const QString& done, const QString& folder, std::chrono::microseconds roundTrip) {
    const Served served(folder, roundTrip);
    const QString path = folder + QStringLiteral(".sh");
    write(path, scriptFor(done, folder, served));
    return measure({QStringLiteral("sh"), path}, QStringLiteral("/dev/null"), folder + QStringLiteral(".out"));
}

/// How many logs were restored there.
int restoresIn(const QString& folder) {
    const auto truth = lab::truth(folder);
    if (!truth) return -1;
    const QJsonArray statements = (*truth)[QStringLiteral("statements")].toArray();
    return static_cast<int>(std::count_if(statements.begin(), statements.end(), [](const QJsonValue& each) {
        return each[QStringLiteral("text")].toString().startsWith(QLatin1String("RESTORE LOG")) &&
               each[QStringLiteral("error")].toInt() == 0;
    }));
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Pair {
    Measured mine;
    Measured peer;
};

/// Both, on copies of the estate that go again; nullopt where one did not end well.
std::optional<Pair> measureBoth(const QString& made, const QStringList& approval, int logs,
                                std::chrono::microseconds roundTrip) {
    const QTemporaryDir scratch(made + QStringLiteral("-XXXXXX"));
    const QString wizard = scratch.filePath(QStringLiteral("wizard"));
    const QString tools = scratch.filePath(QStringLiteral("tools"));
    if (!copyEstate(made, wizard) || !copyEstate(made, tools)) return std::nullopt;
    const Pair both{byWizard(wizard, approval, roundTrip), byTools(wizard, tools, roundTrip)};
    const int restored = restoresIn(wizard);
    if (both.mine.isWhole && both.peer.isWhole && restored >= logs && restoresIn(tools) == restored) return both;
    std::fprintf(stderr, "a failover did not end well\n");
    return std::nullopt;
}

bool measureRounds(const QString& made, const QStringList& approval, int logs, int rounds,
                   std::chrono::microseconds roundTrip) {
    std::vector<double> ours, theirs, held;
    for (int round = 0; round < rounds; ++round) {
        const auto both = measureBoth(made, approval, logs, roundTrip);
        if (!both) return false;
        ours.push_back(both->mine.seconds);
        theirs.push_back(both->peer.seconds);
        held.push_back(both->mine.megabytes);
    }
    const auto micros = static_cast<long long>(roundTrip.count());
    std::printf("served_failover_%d_logs_%lld_us %.2f s %.2f\n", logs, micros, median(ours),
                median(ours) / median(theirs));
    std::printf("tsql_and_cp_%d_logs_%lld_us %.2f s 1.00\n", logs, micros, median(theirs));
    std::printf("served_failover_peak_memory_%lld_us %.1f MB %.2f\n", micros, median(held), median(held) / 100);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const auto number = [&](int at, int otherwise) { return argc > at ? std::max(std::atoi(argv[at]), 1) : otherwise; };
    const int logs = number(2, 1000);
    const int rounds = number(3, 3);
    const QTemporaryDir scratch((argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".")) +
                                QStringLiteral("/bench-XXXXXX"));
    if (!scratch.isValid()) {
        std::fprintf(stderr, "no folder can be made there: %s\n", qPrintable(scratch.errorString()));
        return 1;
    }
    const QString made = scratch.filePath(QStringLiteral("made"));
    const QString asked = scratch.filePath(QStringLiteral("asked"));
    if (!makeEstate(made, logs) || !copyEstate(made, asked)) return 1;
    const QStringList approval = approvalOf(asked);
    const bool isMeasured = measureRounds(made, approval, logs, rounds, std::chrono::microseconds(0)) &&
                            measureRounds(made, approval, logs, 1, std::chrono::microseconds(number(4, 1000)));
    return isMeasured ? 0 : 1;
}
