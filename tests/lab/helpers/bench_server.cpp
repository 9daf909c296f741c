#include "tests/lab/helpers/bench_server.h"

#include <QDir>
#include <QFile>

#include <iostream>

namespace pchat::lab {

namespace {

/// A server is made once for each name and version, then copied: making one takes longer than most tests.
void makeFile(const QString& file, const InstanceSpec& spec) {
    static const QTemporaryDir patterns;
    const QString pattern = patterns.filePath(spec.serverName + QLatin1Char('-') + spec.version);
    if (!QFile::exists(pattern)) {
        const auto made = Instance::create(pattern, spec);
        if (!made) qFatal("%s", made.error().source().constData());
    }
    if (!QFile::copy(pattern, file)) qFatal("%s", qPrintable(file));
}

}  // namespace

tl::expected<QString, int> Bench::map(const QString& path) const {
    const QString plain = QString(path).replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (plain.startsWith(QLatin1String("//filer/share"), Qt::CaseInsensitive))
        return folder.filePath(QStringLiteral("share") + plain.mid(13));
    if (plain.startsWith(QLatin1String("D:/"), Qt::CaseInsensitive))
        return folder.filePath(QStringLiteral("D/") + plain.mid(3));
    constexpr int accessDenied = 5;
    constexpr int badNetworkPath = 53;
    const bool isClosed = plain.startsWith(QLatin1String("//filer/closed"), Qt::CaseInsensitive);
    return tl::unexpected(isClosed ? accessDenied : badNetworkPath);
}

Surroundings Bench::surroundings() {
    return {[this](const QString& path) { return map(path); }, [this] { return clock; },
            [this](std::chrono::milliseconds time) { clock = clock.addMSecs(time.count()); },
            [this](Moment at, const QString& text) { return moment ? moment(at, text) : std::nullopt; },
            Speech::of(language)};
}

BenchServer::BenchServer(Bench& bench, const QString& name, const QString& version)
    : m_bench(bench), m_file(bench.folder.filePath(name + QStringLiteral(".sqlite"))) {
    QDir(bench.folder.path()).mkpath(QStringLiteral("share"));
    QDir(bench.folder.path()).mkpath(QStringLiteral("D"));
    makeFile(m_file, {name, version});
    open();
}

void BenchServer::open(const std::function<Settlement(const QString&)>& settle) {
    auto opened = Instance::open(
        m_file, m_bench.surroundings(), settle ? settle : [](const QString&) { return Settlement::RolledBack; });
    if (!opened) qFatal("%s", opened.error().source().constData());
    m_instance = *opened;
}

Reply BenchServer::run(const QString& batch, const QString& login, bool mayWrite) {
    return m_instance->execute(batch, login, mayWrite, {});
}

QString BenchServer::numbers(const QString& batch, const QString& login) {
    QStringList list;
    for (const ServerMessage& message : run(batch, login).answer.messages)
        list << QString::number(message.number);
    return list.join(QLatin1Char(' '));
}

QString BenchServer::errors(const QString& batch, const QString& login) {
    QStringList list;
    for (const ServerMessage& message : run(batch, login).answer.messages)
        if (message.severity > 10) list << QString::number(message.number);
    return list.join(QLatin1Char(' '));
}

QString BenchServer::value(const QString& query, const QString& login) {
    const Reply reply = run(query, login, false);
    for (const ServerMessage& message : reply.answer.messages)
        if (message.severity > 10) return QStringLiteral("<error %1>").arg(message.number);
    const ResultSet result = reply.answer.results.empty() ? ResultSet() : reply.answer.results.front();
    if (result.rows.empty()) return QStringLiteral("<none>");
    return result.rows.front().front().value_or(QStringLiteral("<null>"));
}

void BenchServer::write(const QString& database, int count) {
    for (int at = 0; at < count; ++at) {
        m_bench.clock = m_bench.clock.addSecs(1);
        m_instance->writeMessage(database, {++m_messages, {}, m_bench.clock});
    }
}

std::vector<qint64> BenchServer::numbersIn(const QString& database) {
    std::vector<qint64> numbers;
    for (const ChatMessage& message : m_instance->messages(database))
        numbers.push_back(message.number);
    return numbers;
}

quint64 testSeed() {
    bool isGiven = false;
    quint64 seed = qEnvironmentVariable("PCHAT_SEED").toULongLong(&isGiven);
    if (!isGiven) seed = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    std::cout << "PCHAT_SEED=" << seed << std::endl;
    return seed;
}

}  // namespace pchat::lab
