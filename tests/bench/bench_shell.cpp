// How long a call to PowerShell takes there and back, as the shell door makes it: Microsoft's own engine with the
// stand-in module of tests/powershell, already started. Prints `name value unit ratio`, the ratio to the aim of 20 ms.
//
// Arguments: the judge's program (default: beside the folder of this one, judges/powershell), calls (200).
#include "core/live/shell/shell_doors.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace pchat;
using namespace pchat::live;

namespace {

constexpr double aim = 20;

QString beside(const char* path) {
    return QFileInfo(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(path))
        .absoluteFilePath();
}

/// In milliseconds; negative where the call failed.
double timeOf(ShellHost& host, const ShellCall& call) {
    CallOptions options;
    options.timeout = std::chrono::minutes(2);
    const auto begin = std::chrono::steady_clock::now();
    const auto answer = host.call(call, options);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    return answer && answer->objects.size() == 1 ? took.count() : -1;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString judge =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : beside("../judges/powershell/pchat-powershell-judge");
    const int calls = argc > 2 ? std::max(std::atoi(argv[2]), 1) : 200;
    if (!QFileInfo::exists(judge)) {
        std::fprintf(stderr, "not measured: %s is not there (.NET SDK)\n", qPrintable(judge));
        return 0;
    }
    const QTemporaryDir folder;
    qputenv("PSModulePath", beside("../../../tests/powershell").toUtf8());
    qputenv("PCHAT_TEST_STATE", folder.filePath(QStringLiteral("state")).toUtf8());
    ShellHost host(ShellProgram{judge, ShellProgram::ofThisComputer().arguments});
    const auto call = ShellCall::fromString(QStringLiteral("Get-CsService -PersistentChatServer"));
    if (!call) return 1;
    const double first = timeOf(host, *call);
    std::vector<double> times;
    for (int each = 0; each < calls; ++each)
        times.push_back(timeOf(host, *call));
    std::sort(times.begin(), times.end());
    if (first < 0 || times.front() < 0) {
        std::fprintf(stderr, "a call failed\n");
        return 1;
    }
    std::printf("shell_first_call %.0f ms -\n", first);
    const double median = times[times.size() / 2];
    const double most = times[times.size() * 95 / 100];
    std::printf("shell_round_trip_median %.1f ms %.2f\n", median, median / aim);
    std::printf("shell_round_trip_95_percent %.1f ms %.2f\n", most, most / aim);
    return 0;
}
