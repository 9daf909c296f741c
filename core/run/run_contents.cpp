#include "core/run/run_contents.h"

#include "core/run/document_reader.h"
#include "core/run/event_chain.h"

namespace pchat {

namespace {

/// Follows the chain record by record. After the first broken link the rest proves nothing and is only counted.
class ChainReader {
  public:
    ChainReader(RunContents& contents, QByteArray genesis, const EventVisitor& onEvent)
        : m_contents(contents), m_onEvent(onEvent) {
        m_contents.head = std::move(genesis);
    }

    void read(const RunStore::Record& record) {
        if (m_isBroken) return;
        if (record.number != m_contents.lastRecord + 1) return breakWith(missing());
        if (expectedHash(record) != record.hash) return breakWith(changed(record.number));
        m_contents.head = record.hash;
        m_contents.lastRecord = record.number;
        keep(record);
    }

  private:
    [[nodiscard]] QByteArray expectedHash(const RunStore::Record& record) const {
        return record.isEvidence ? evidenceHash(m_contents.head, record.name, record.bytes)
                                 : eventHash(m_contents.head, record.bytes);
    }

    void keep(const RunStore::Record& record) {
        const QJsonObject object = QJsonDocument::fromJson(record.bytes).object();
        if (record.isEvidence) {
            m_contents.evidence.insert_or_assign(record.name, object);
            return;
        }
        Event event;
        json::Problems problems;
        json::read(object, event, QString(), problems);
        if (!problems.empty() || object.isEmpty()) return breakWith(changed(record.number));
        m_onEvent(std::move(event));
    }

    [[nodiscard]] Message missing() const {
        return Message(QT_TRANSLATE_NOOP("core",
                                         "Record %1 is missing: records were deleted or their order was "
                                         "changed. What follows it proves nothing."),
                       {m_contents.lastRecord + 1});
    }
    [[nodiscard]] static Message changed(qint64 number) {
        return Message(QT_TRANSLATE_NOOP("core",
                                         "Record %1 does not fit the record before it: one of them was changed. "
                                         "What follows it proves nothing."),
                       {number});
    }
    void breakWith(const Message& problem) {
        m_isBroken = true;
        m_contents.problems.push_back(problem);
    }

    RunContents& m_contents;
    const EventVisitor& m_onEvent;
    bool m_isBroken = false;
};

void readDocuments(const RunStore& store, RunContents& contents, QByteArray& genesis) {
    DocumentReader reader(contents.documents);
    Genesis hash(RunFile::formatVersion);
    const auto done = store.eachDocument([&](const QString& name, const QByteArray& bytes) {
        hash.add(name, bytes);
        reader.read(name, bytes);
    });
    if (!done) contents.problems.push_back(done.error());
    for (const Message& problem : reader.problems())
        contents.problems.push_back(problem);
    genesis = hash.result();
}

void compareHead(const RunStore& store, RunContents& contents) {
    const QString kept = store.meta(meta::head);
    if (kept.isEmpty() || kept == headText(contents.lastRecord, contents.head)) return;
    contents.problems.push_back(
        Message(QT_TRANSLATE_NOOP("core",
                                  "The run file does not end as it did when it was closed: its last records were "
                                  "deleted or changed.")));
}

}  // namespace

QString headText(qint64 lastRecord, const QByteArray& head) {
    return QString::number(lastRecord) + QLatin1Char(' ') + QString::fromLatin1(head.toHex());
}

RunContents readContents(const RunStore& store, const EventVisitor& onEvent) {
    RunContents contents;
    QByteArray genesis;
    readDocuments(store, contents, genesis);
    if (store.meta(meta::genesis) != QString::fromLatin1(genesis.toHex()))
        contents.problems.push_back(
            Message(QT_TRANSLATE_NOOP("core",
                                      "The profile, the situation, the plan or the approval in the run file is not the "
                                      "one that was written when the run was approved.")));
    ChainReader chain(contents, genesis, onEvent);
    const auto done = store.eachRecord([&](const RunStore::Record& record) { chain.read(record); });
    if (!done) contents.problems.push_back(done.error());
    if (contents.problems.empty()) compareHead(store, contents);
    contents.createdAt = QDateTime::fromString(store.meta(meta::createdAt), Qt::ISODateWithMs);
    return contents;
}

std::optional<Message> formatProblem(const RunStore& store, const QString& shownPath) {
    const int version = store.formatVersion();
    if (version == RunFile::formatVersion) return std::nullopt;
    if (version > RunFile::formatVersion)
        return Message(QT_TRANSLATE_NOOP("core",
                                         "The run file %1 was written by a newer version of this program (format "
                                         "%2; this version reads up to %3). Use the newer version."),
                       {shownPath, version, RunFile::formatVersion});
    return Message(QT_TRANSLATE_NOOP("core", "%1 is not a run file of this program."), {shownPath});
}

}  // namespace pchat
