#include "core/run/run_file.h"

#include "core/run/durable.h"
#include "core/run/event_chain.h"
#include "core/run/private_copy.h"
#include "core/run/run_contents.h"
#include "core/run/run_lock.h"
#include "core/run/tally.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace pchat {

struct RunFile::Data {
    QString path;
    RunLock lock;
    std::optional<RunStore> store;  ///< empty once closed
    RunDocuments documents;
    RunTally tally;
    std::map<QString, QJsonObject> evidence;
    QByteArray head;
    qint64 lastRecord = 0;
    BackgroundFlush flush = {};
};

namespace {

using Result = tl::expected<void, Message>;

Message cannotFinish(const QString& path) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "The run file %1 cannot be made durable: its disk is full, or its folder "
                                     "cannot be written. Nothing was done; choose another folder."),
                   {path});
}

Message cannotFlush(const QString& path) {
    return Message(QT_TRANSLATE_NOOP("core",
                                     "The run file %1 cannot be made durable: its disk is full, or it cannot be "
                                     "written any more."),
                   {path});
}

Message isClosed(const QString& path) {
    return Message(QT_TRANSLATE_NOOP("core", "The run file %1 is closed. Open it to continue the run."), {path});
}

Result writeDocuments(RunStore& store, const RunDocuments& documents) {
    Genesis hash(RunFile::formatVersion);
    Result done;
    eachDocument(documents, [&](const QString& name, const QByteArray& bytes) {
        hash.add(name, bytes);
        if (done) done = store.putDocument(name, bytes);
    });
    if (done) done = store.putMeta(meta::genesis, QString::fromLatin1(hash.result().toHex()));
    if (done) done = store.putMeta(meta::createdAt, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    return done;
}

/// Reads the documents as a resume will: a run must not begin that could not be taken up again.
tl::expected<RunContents, Message> readBack(const RunStore& store, const RunDocuments& written) {
    RunContents contents = readContents(store, [](const Event&) {});
    if (!contents.problems.empty()) return tl::unexpected(contents.problems.front());
    const QString digest = digestOf(contents.documents.plan);
    if (digest == written.approval.digest || digest == digestOf(written.plan)) return contents;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP(
        "core",
        "The plan reads back differently from the run file than it was written, so nothing was done. This is a "
        "fault of this program.")));
}

/// Everything that stands in the file before the run begins, under the name that says so.
tl::expected<RunContents, Message> writePartial(const QString& partial, const QString& path,
                                                const RunDocuments& documents) {
    for (const char* ending : {"", "-journal", "-wal", "-shm"})
        QFile::remove(partial + QLatin1String(ending));
    auto store = RunStore::connect(partial, path);
    if (!store) return tl::unexpected(store.error());
    return store->createTables(RunFile::formatVersion)
        .and_then([&] { return store->begin(); })
        .and_then([&] { return writeDocuments(*store, documents); })
        .and_then([&] { return store->commit(); })
        .and_then([&] { return readBack(*store, documents); });
}

tl::expected<RunStore, Message> openExisting(const QString& path) {
    auto store = RunStore::connect(path, path);
    if (!store) return store;
    if (const auto problem = formatProblem(*store, path)) return tl::unexpected(*problem);
    return store;
}

/// Ready for durable records; the note of how the file was closed last time no longer holds.
Result prepareForRecords(RunStore& store) {
    return store.enterWal().and_then([&] { return store.dropMeta(meta::head); });
}

}  // namespace

std::unique_ptr<RunFile::Data> RunFile::dataOf(const QString& path, RunLock lock, RunStore store, RunContents contents,
                                               RunTally tally) {
    return std::make_unique<Data>(Data{path, std::move(lock), std::move(store), std::move(contents.documents),
                                       std::move(tally), std::move(contents.evidence), std::move(contents.head),
                                       contents.lastRecord});
}

RunFile::RunFile(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
RunFile::RunFile(RunFile&&) noexcept = default;
RunFile& RunFile::operator=(RunFile&& other) noexcept {
    if (m_data) (void)close();
    m_data = std::move(other.m_data);
    return *this;
}

RunFile::~RunFile() {
    if (m_data) (void)close();
}

tl::expected<RunFile, Message> RunFile::create(const QString& path, const RunDocuments& documents) {
    auto lock = RunLock::take(path);
    if (!lock) return tl::unexpected(lock.error());
    if (QFile::exists(path))
        return tl::unexpected(Message(
            QT_TRANSLATE_NOOP("core", "There is already a run file %1. Continue that run, or choose another name."),
            {path}));
    const QString partial = path + QStringLiteral(".partial");
    auto contents = writePartial(partial, path, documents);
    if (!contents) {
        QFile::remove(partial);
        return tl::unexpected(contents.error());
    }
    if (!syncFile(partial) || !syncFolder(QFileInfo(path).absolutePath()) || !renameDurably(partial, path))
        return tl::unexpected(cannotFinish(path));
    auto store = openExisting(path);
    if (!store) return tl::unexpected(store.error());
    if (const auto done = prepareForRecords(*store); !done) return tl::unexpected(done.error());
    return RunFile(dataOf(path, std::move(*lock), std::move(*store), std::move(*contents), RunTally()));
}

tl::expected<RunFile, Message> RunFile::open(const QString& path) {
    if (const Message reason = noRunFileAt(path); !reason.isEmpty()) return tl::unexpected(reason);
    auto lock = RunLock::take(path);
    if (!lock) return tl::unexpected(lock.error());
    auto store = openExisting(path);
    if (!store) return tl::unexpected(store.error());
    RunTally tally;
    RunContents contents = readContents(*store, [&](const Event& event) { tally.take(event); });
    if (!contents.problems.empty()) return tl::unexpected(contents.problems.front());
    if (const auto done = prepareForRecords(*store); !done) return tl::unexpected(done.error());
    return RunFile(dataOf(path, std::move(*lock), std::move(*store), std::move(contents), std::move(tally)));
}

const RunDocuments& RunFile::documents() const {
    return m_data->documents;
}
const RunTally& RunFile::tally() const {
    return m_data->tally;
}
std::vector<Event> RunFile::events() const {
    if (!m_data->store) {
        auto record = readRunFile(m_data->path);
        return record ? std::move(record->events) : std::vector<Event>();
    }
    std::vector<Event> events;
    (void)readContents(*m_data->store, [&](Event event) { events.push_back(std::move(event)); });
    return events;
}
std::map<QString, QJsonObject> RunFile::evidence() const {
    return m_data->evidence;
}
QString RunFile::path() const {
    return m_data->path;
}

tl::expected<void, Message> RunFile::put(const QByteArray& bytes, const QString* evidenceName) {
    if (!m_data->store) return tl::unexpected(isClosed(path()));
    const QByteArray hash =
        evidenceName ? evidenceHash(m_data->head, *evidenceName, bytes) : eventHash(m_data->head, bytes);
    const auto done = m_data->store->putRecord(
        {m_data->lastRecord + 1, evidenceName ? *evidenceName : QString(), evidenceName != nullptr, bytes, hash});
    if (!done) return done;
    m_data->head = hash;
    ++m_data->lastRecord;
    return {};
}

tl::expected<void, Message> RunFile::append(const Event& event) {
    return append(std::vector<Event>{event});
}

tl::expected<void, Message> RunFile::append(const std::vector<Event>& events, Durability durability) {
    if (events.empty()) return {};
    const bool areReports =
        std::all_of(events.begin(), events.end(), [](const Event& each) { return each.isReport(); });
    const bool goesOnMeanwhile = !areReports && durability == Durability::BeforeTheNext;
    if (!areReports && !m_data->flush.await()) return tl::unexpected(cannotFlush(path()));
    if (const auto done = putAll(events, !areReports && !goesOnMeanwhile); !done) return done;
    if (goesOnMeanwhile) m_data->flush.begin(path() + QStringLiteral("-wal"));
    for (const Event& event : events)
        m_data->tally.take(event);
    return {};
}

tl::expected<void, Message> RunFile::putAll(const std::vector<Event>& events, bool isDurable) {
    if (!m_data->store) return tl::unexpected(isClosed(path()));
    const QByteArray head = m_data->head;
    const qint64 lastRecord = m_data->lastRecord;
    Result done = m_data->store->eachIsDurable(isDurable).and_then([&] { return m_data->store->begin(); });
    for (std::size_t i = 0; done && i < events.size(); ++i)
        done = put(canonicalBytes(events[i]), nullptr);
    if (done) done = m_data->store->commit();
    if (done) return done;
    m_data->store->rollback();
    m_data->head = head;
    m_data->lastRecord = lastRecord;
    return done;
}

tl::expected<void, Message> RunFile::saveEvidence(const QString& name, const QJsonObject& content) {
    auto done = m_data->store ? m_data->store->eachIsDurable(true) : Result();
    if (done) done = put(json::canonical(content), &name);
    if (done) m_data->evidence.insert_or_assign(name, content);
    return done;
}

tl::expected<void, Message> RunFile::close() {
    if (!m_data->store) return {};
    const bool isFlushed = m_data->flush.await();
    const auto done = m_data->store->putMeta(meta::head, headText(m_data->lastRecord, m_data->head)).and_then([&] {
        return m_data->store->leaveWal();
    });
    m_data->store.reset();
    m_data->lock.release();
    if (!isFlushed) return tl::unexpected(cannotFlush(path()));
    return done;
}

}  // namespace pchat
