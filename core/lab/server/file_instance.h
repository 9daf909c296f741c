// FileInstance: the Instance that is one SQLite file. It hands each batch a connection of its own.
#pragma once

#include "core/lab/server/in_flight.h"
#include "core/lab/server/mirroring.h"
#include "core/lab/server/object_catalog.h"
#include "core/lab/server/session.h"
#include "core/lab/server/statement_log.h"

#include <mutex>
#include <set>

namespace pchat::lab {

class FileInstance : public Instance {
  public:
    FileInstance(const QString& file, InstanceSpec spec, Surroundings world);

    Reply execute(const QString& batch, const QString& login, bool mayWrite, const CallOptions& options) override;
    tl::expected<int, std::vector<ServerMessage>> connect(const Client& client) override;
    ClientReply execute(int spid, const ClientBatch& batch, const CallOptions& options) override;
    QString writeMessage(const QString& database, const ChatMessage& withoutLsn) override;
    std::vector<ChatMessage> messages(const QString& database) override;
    std::vector<std::pair<QString, int>> statements() override;
    QString serverName() const override { return m_spec.serverName; }
    QString version() const override { return m_spec.version; }
    bool reachInto(const std::function<void(Storage&)>& work) override;

    int addSession(const ForeignSession& session) override;
    void endSession(int spid) override;
    void endSessionsOf(const QString& host, const QString& program) override;
    bool isConnected(const ForeignSession& who) override;
    bool hasSession(const ForeignSession& who) override;
    int addRequest(const QString& command, const QString& database, const QDateTime& until) override;
    void addLogin(const LoginSpec& login) override;
    void setVolume(const QString& mount, qint64 totalBytes, qint64 freeBytes) override;
    void setAgentRunning(bool isRunning) override;
    void startJob(const QString& job) override;
    void finishJob(const QString& job, bool hasSucceeded, const QString& message) override;
    QStringList runningJobs() override;
    std::vector<ShippingJob> shippingJobs() override;
    void noteShipped(Shipped what, const QString& database, const QString& file) override;
    tl::expected<void, MirrorRefusal> setUpMirror(const QString& database, Instance& mirror) override;
    void joinPrincipal(const QString& database, Instance& principal) override;
    void takeOver(const QString& database, Instance& partner) override;
    void hardenOnMirror(const QString& database, Instance& mirror) override;
    void switchMirrorRoles(const QString& database, Instance& mirror) override;
    void forgetMirroring(const QString& database) override;
    std::vector<Partnership> partnerships() override;
    void notePartner(const QString& database, bool isConnected) override;
    void addRecord(const QString& database, const QString& kind, qint64 number) override;
    qint64 unprocessedRows(const QString& database) override;
    void rebuild() override;

    /// What a principal of that name would find here; nothing where there is no such database.
    [[nodiscard]] std::optional<RemoteCopy> copyFor(const QString& database, const QString& principal);
    /// Once, when the file has been opened.
    void settle(const std::function<Settlement(const QString&)>& settle);

  private:
    std::unique_ptr<Storage> borrow(bool mayWrite);
    void giveBack(std::unique_ptr<Storage> storage, bool mayWrite);
    int takeSpid(Storage& storage);
    /// As sa, on a connection that writes. Throws Raised.
    void change(const std::function<void(Session&)>& work);
    /// The same in one transaction; a file that cannot be written shows at the next batch, which says so.
    void happen(const std::function<void(Session&)>& work);
    /// Only reads; what cannot be read is as if it were not there.
    void look(const std::function<void(Session&)>& work);
    /// What the one that has `role` wrote goes to the copy of the other, where the two belong together.
    void sendLog(const QString& name, FileInstance& other, MirroringRole role);
    void settleDue();
    [[nodiscard]] Speech speechOf(int spid);
    void keepSpeech(int spid, const Speech& speech);
    void runBound(Session& session, const ClientBatch& batch, std::vector<BoundValue>& values);
    ClientReply answer(int spid, const ClientBatch& batch, const CallOptions& options);
    Reply answer(const QString& batch, const QString& login, bool mayWrite, const CallOptions& options);
    void runBatch(Session& session, const QString& batch);
    void settleOne(const LeftBehind& left, Settlement settlement);
    void forgetDeadHolders();

    QString m_file;
    InstanceSpec m_spec;
    const ObjectCatalog& m_catalog;
    Surroundings m_world;
    StatementLog m_log;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Storage>> m_readers;
    std::vector<std::unique_ptr<Storage>> m_writers;
    std::set<int> m_spids;
    std::map<int, Speech> m_speeches;  ///< of clients that are connected
};

}  // namespace pchat::lab
