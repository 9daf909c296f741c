// RunFile: one run, one SQLite file. Journal, what resume reads, history entry and support file in one.
//
// WAL while it runs, flushed before anything is sent; named `.partial` until plan and approval are durable; one plain
// file once the run has ended. Events form a SHA-256 chain over their canonical bytes. No secret ever enters it. One
// thread at a time: open it on the thread that uses it.
#pragma once

#include "core/plan/plan.h"
#include "core/run/approval.h"
#include "core/run/event.h"

#include <memory>

namespace pchat {

struct RunDocuments {
    SiteProfile profile;
    QString profileFolder;  ///< where a relative lab folder starts, as the user gave it
    Situation situation;
    std::vector<Finding> findings;
    Plan plan;
    Approval approval;
};

/// When an event that is more than a report (Event::isReport) has to be durable.
enum class Durability {
    AtOnce,         ///< before anything else happens
    BeforeTheNext,  ///< before another append() of such events: the flush goes on meanwhile
};

class RunLock;
class RunStore;
class RunTally;
struct RunContents;

class RunFile {
  public:
    static constexpr int formatVersion = 1;

    /// Makes `<path>.partial`, writes the documents, makes them durable, renames. Refuses an existing file, and
    /// documents that do not read back as they were: what runs is what a resume will read.
    static tl::expected<RunFile, Message> create(const QString& path, const RunDocuments& documents);
    /// Opens to go on. Refuses a newer format, a broken chain, a file that another process is running.
    static tl::expected<RunFile, Message> open(const QString& path);
    ~RunFile();
    RunFile(RunFile&&) noexcept;
    RunFile& operator=(RunFile&&) noexcept;

    [[nodiscard]] const RunDocuments& documents() const;
    /// What the events say so far. They themselves stay on the disk.
    [[nodiscard]] const RunTally& tally() const;
    /// All journaled so far, read anew from the disk.
    [[nodiscard]] std::vector<Event> events() const;
    /// All of them or none, in the file when it returns, so a killed program has them. Reports (Event::isReport) are
    /// durable with the next event that must be. What cannot be written stops the run: nothing is done without a
    /// record.
    tl::expected<void, Message> append(const std::vector<Event>& events, Durability durability = Durability::AtOnce);
    tl::expected<void, Message> append(const Event& event);
    tl::expected<void, Message> saveEvidence(const QString& name, const QJsonObject& content);
    [[nodiscard]] std::map<QString, QJsonObject> evidence() const;
    /// Checkpoint, journal mode DELETE, one plain file, lock released; the destructor does it too. What was read stays
    /// readable; a second call does nothing.
    tl::expected<void, Message> close();
    [[nodiscard]] QString path() const;

  private:
    struct Data;
    explicit RunFile(std::unique_ptr<Data> data);
    static std::unique_ptr<Data> dataOf(const QString& path, RunLock lock, RunStore store, RunContents contents,
                                        RunTally tally);
    tl::expected<void, Message> putAll(const std::vector<Event>& events, bool isDurable);
    tl::expected<void, Message> put(const QByteArray& bytes, const QString* evidenceName);
    std::unique_ptr<Data> m_data;
};

/// What `verify` finds, working on a private copy.
struct Verification {
    bool isWhole = false;  ///< the chain holds from the first event to the last, and nothing else was found
    bool hasEnded = false;
    qint64 events = 0;
    QString head;  ///< hash of the last event: keep it elsewhere to notice a truncation
    std::vector<Message> problems;
    std::vector<Message> limits;  ///< what this check cannot notice, whatever it says
};
[[nodiscard]] Verification verifyRunFile(const QString& path);

/// Reads a run file without taking it: for reports and history. Works on a private copy.
struct RunRecord {
    QString path;
    RunDocuments documents;
    std::vector<Event> events;
    std::map<QString, QJsonObject> evidence;
    QDateTime createdAt;  ///< by the computer's own clock, UTC
    QString head;         ///< hash of the last record, in hexadecimal digits
};
[[nodiscard]] tl::expected<RunRecord, Message> readRunFile(const QString& path);

/// What a run is of, from the first documents of its file: no step and no record is read, and nothing is proven.
struct RunHead {
    QString path;
    QDateTime createdAt;  ///< by the computer's own clock, UTC
    Flow flow = Flow::Failover;
    QString pool;
    QString profileFolder;
};
[[nodiscard]] tl::expected<RunHead, Message> readRunHead(const QString& path);

/// Where runs are kept when no file is named: the user's data folder.
[[nodiscard]] QString defaultRunFolder();
/// `<folder>/<pool>-<yyyymmdd-hhmmss>.pchatrun`, with -2 and so on before the ending where that is taken.
[[nodiscard]] QString newRunFileName(const QString& folder, const QString& pool, const QDateTime& at);
/// Newest first.
[[nodiscard]] std::vector<RunRecord> history(const QString& folder);
[[nodiscard]] std::vector<RunHead> headsIn(const QString& folder);

}  // namespace pchat
