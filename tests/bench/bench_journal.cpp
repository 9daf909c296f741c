// What a durable event costs, against a bare write and fdatasync of the same bytes to a file in the same folder.
// Prints: name value unit ratio-to-peer. The folder is the first argument; default: the current one.
#include "core/run/run_file.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

using namespace pchat;

namespace {

constexpr int rounds = 400;

Event sampleEvent(int number) {
    Event event;
    event.kind = EventKind::StatementSent;
    event.at = QDateTime::currentDateTimeUtc();
    event.step = QStringLiteral("apply-log-%1").arg(number, 4, 10, QLatin1Char('0'));
    event.attempt = 1;
    event.text = Message::verbatim(QStringLiteral("Sent to SQL03."));
    event.statement =
        QStringLiteral("RESTORE LOG [mgc] FROM DISK = N'D:\\LogCopy\\mgc_20261123%1.trn' WITH FILE = 1, NORECOVERY")
            .arg(number);
    return event;
}

bool flush(QFile& file) {
#ifdef Q_OS_UNIX
    return ::fdatasync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

double median(std::vector<double>& values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

template <class Work>
double timeOf(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1000.0;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QString place = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    QTemporaryDir folder(place + QStringLiteral("/bench-XXXXXX"));
    RunDocuments documents;
    documents.profile.chat.name = *Name::fromString(QStringLiteral("mgc"));
    auto run = RunFile::create(folder.filePath(QStringLiteral("bench.pchatrun")), documents);
    QFile bare(folder.filePath(QStringLiteral("bare")));
    if (!run || !bare.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) return 1;

    std::vector<double> journal;
    std::vector<double> peer;
    bool isDone = true;
    for (int i = 0; i < rounds; ++i) {
        const Event event = sampleEvent(i);
        const QByteArray bytes = json::canonical(json::write(event));
        journal.push_back(timeOf([&] { isDone = run->append(event).has_value() && isDone; }));
        peer.push_back(timeOf([&] { isDone = bare.write(bytes) == bytes.size() && flush(bare) && isDone; }));
    }
    const double ours = median(journal);
    const double theirs = median(peer);
    std::printf("append_event_durably %.1f us %.2f\n", ours, ours / theirs);
    std::printf("write_and_fdatasync %.1f us 1.00\n", theirs);
    return isDone ? 0 : 1;
}
