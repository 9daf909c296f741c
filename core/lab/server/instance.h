// Instance: one SQL Server of the practice estate, kept in one SQLite file.
//
// It executes the text of T-SQL batches and refuses what SQL Server would refuse, with SQL Server's numbers. It knows
// nothing of scenarios, faults or pools: what lies outside reaches it through Surroundings. Safe to call from several
// threads and several processes at once; every call blocks.
#pragma once

#include "core/estate/doors.h"
#include "core/lab/server/client.h"
#include "core/lab/server/happenings.h"
#include "core/lab/server/shipping_job.h"

#include <memory>

namespace pchat::lab {

class Storage;

enum class Moment { Before, Middle, After };

class Instance;
enum class PartnerProblem {
    Unreachable,  ///< nothing there, or nothing that answers
    Itself,
    NotPlayed  ///< a server with which this one is never mirrored in the practice estate
};

/// The world as one server sees it.
struct Surroundings {
    /// A path as this server writes it -> a path of this machine, or the operating system's error (53, 67, 5, 123).
    std::function<tl::expected<QString, int>(const QString&)> mapPath;
    std::function<QDateTime()> now;                        ///< UTC
    std::function<void(std::chrono::milliseconds)> spend;  ///< what a statement takes, in the estate's time
    /// Called before a statement, half-way through one that takes time, and after its effect is durable but before the
    /// answer leaves. A fault may end the process here, or return an error to be raised instead.
    std::function<std::optional<ServerMessage>(Moment, const QString& statement)> moment;
    Speech speech = {};  ///< of whoever asks for no other
    /// Called before and after PARTNER OFF: the server of that name hardens what there is, and hears that it is over.
    std::function<void(Moment, const QString& database, const QString& partner)> mirroringEnds = {};
    /// Who listens for mirroring at this host and port, as this server reaches it now.
    std::function<tl::expected<Instance*, PartnerProblem>(const QString& host, int port)> partnerAt = {};
    /// Called after a statement has begun mirroring or changed the roles here: the partner plays its part.
    std::function<void()> mirroringChanged = {};
};

struct InstanceSpec {
    QString serverName;  ///< @@SERVERNAME
    QString version;     ///< "11.0.7001.0"
    QString edition = QStringLiteral("Standard Edition (64-bit)");
    int utcOffsetMinutes = 540;
    QString dataFolder = QStringLiteral("D:\\SQLData");  ///< where files of databases lie unless told otherwise
    QString logFolder = QStringLiteral("D:\\SQLLog");    ///< likewise those of their logs
    static constexpr auto fields() {
        using S = InstanceSpec;
        return std::tuple{
            json::field("serverName", &S::serverName), json::field("version", &S::version),
            json::field("edition", &S::edition),       json::field("utcOffsetMinutes", &S::utcOffsetMinutes),
            json::field("dataFolder", &S::dataFolder), json::field("logFolder", &S::logFolder)};
    }
};

/// What became of a statement that was running when its client died.
enum class Settlement { Completed, RolledBack, HalfDone };

struct Reply {
    SqlAnswer answer;  ///< results and messages, errors among the messages
    [[nodiscard]] bool hasError() const { return firstError() != 0; }
    /// 0 where there is none.
    [[nodiscard]] int firstError() const;
};

struct ClientReply : Reply {
    std::vector<BoundValue> values;  ///< those of the batch, as it left them
    QString database;                ///< the client's from now on
    bool isEnded = false;            ///< somebody has ended the client's session
};

class Instance {
  public:
    static tl::expected<void, Message> create(const QString& file, const InstanceSpec& spec);
    /// `settle` is asked once for each statement that a dead process left behind.
    static tl::expected<std::shared_ptr<Instance>, Message> open(
        const QString& file, Surroundings surroundings, std::function<Settlement(const QString& statement)> settle);
    virtual ~Instance() = default;

    /// One batch in a session of its own. `login` decides the rights; `mayWrite` false opens the file read-only.
    virtual Reply execute(const QString& batch, const QString& login, bool mayWrite, const CallOptions& options) = 0;

    /// The number of the new session; or why not: 18456, or 4060 where the database cannot be opened.
    virtual tl::expected<int, std::vector<ServerMessage>> connect(const Client& client) = 0;
    /// One batch of a client that is connected. One at a time for each number.
    virtual ClientReply execute(int spid, const ClientBatch& batch, const CallOptions& options) = 0;

    /// A user writes a message into an online database: one more record at the end of its log, whose LSN is returned;
    /// empty where nothing could be written.
    virtual QString writeMessage(const QString& database, const ChatMessage& withoutLsn) = 0;
    virtual std::vector<ChatMessage> messages(const QString& database) = 0;
    /// Every statement received, in order: text and error number (0: none).
    virtual std::vector<std::pair<QString, int>> statements() = 0;
    virtual QString serverName() const = 0;
    virtual QString version() const = 0;  ///< "11.0.7001.0"
    /// What the practice estate itself does in the file. False where that raised something, or cannot be opened.
    virtual bool reachInto(const std::function<void(Storage&)>& work) = 0;

    // What happens on a server without a statement of ours; nothing of it is a moment, or is written down as received.
    virtual int addSession(const ForeignSession& session) = 0;  ///< its number
    virtual void endSession(int spid) = 0;
    virtual void endSessionsOf(const QString& host, const QString& program) = 0;
    /// Whether a session of this host and program is in the database now and could write there.
    virtual bool isConnected(const ForeignSession& who) = 0;
    /// The same, or it was thrown out and tries to come back.
    virtual bool hasSession(const ForeignSession& who) = 0;
    /// A RESTORE or BACKUP of somebody else, which holds the database until then (for ever where the time is invalid).
    virtual int addRequest(const QString& command, const QString& database, const QDateTime& until) = 0;
    virtual void addLogin(const LoginSpec& login) = 0;
    virtual void setVolume(const QString& mount, qint64 totalBytes, qint64 freeBytes) = 0;
    virtual void setAgentRunning(bool isRunning) = 0;
    /// A job begins, or ends: sysjobactivity and sysjobhistory. Named as in sysjobs; unknown names do nothing.
    virtual void startJob(const QString& job) = 0;
    virtual void finishJob(const QString& job, bool hasSucceeded, const QString& message) = 0;
    virtual QStringList runningJobs() = 0;
    /// The jobs of log shipping in this msdb; none while SQL Server Agent does not run.
    virtual std::vector<ShippingJob> shippingJobs() = 0;
    /// `database` is the local one; `file` as sqllogship.exe writes it.
    virtual void noteShipped(Shipped what, const QString& database, const QString& file) = 0;
    /// This instance's online database becomes principal, the other's copy its mirror, with the same log.
    virtual tl::expected<void, MirrorRefusal> setUpMirror(const QString& database, Instance& mirror) = 0;
    /// This instance's copy, of which the partner has become the principal, takes its log and becomes its mirror.
    virtual void joinPrincipal(const QString& database, Instance& principal) = 0;
    /// This instance's mirror becomes principal, after the partner has stepped down; it takes the partner's last log.
    virtual void takeOver(const QString& database, Instance& partner) = 0;
    /// The mirror's log catches up. Without effect where the two are not partners.
    virtual void hardenOnMirror(const QString& database, Instance& mirror) = 0;
    /// Principal and mirror change places; nothing is lost.
    virtual void switchMirrorRoles(const QString& database, Instance& mirror) = 0;
    /// What PARTNER OFF does on the other side, when the partner hears of it.
    virtual void forgetMirroring(const QString& database) = 0;
    virtual std::vector<Partnership> partnerships() = 0;
    /// The other side is connected, or is not: SYNCHRONIZED or DISCONNECTED.
    virtual void notePartner(const QString& database, bool isConnected) = 0;
    /// A record of another kind at the end of an online database's log: "table <name>" makes a table with this
    /// object_id, "compliance" a row that no adapter has processed, "processed" so many rows that one has.
    virtual void addRecord(const QString& database, const QString& kind, qint64 number) = 0;
    /// As a machine that was set up anew under the same name: no databases, jobs, history, logins but sa.
    virtual void rebuild() = 0;
    /// Rows of "compliance" that no "processed" has taken away.
    virtual qint64 unprocessedRows(const QString& database) = 0;
};

}  // namespace pchat::lab
