// Connection: one client of a served practice server, from its first byte to its last.
//
// serve() blocks on a thread of the connection's own, which only listens; each request is executed on another, so that
// an attention is heard while a statement runs. A statement that never returns is left behind.
#pragma once

#include "core/lab/tds/answer.h"
#include "core/lab/tds/calls.h"
#include "core/lab/tds/service.h"

#include <atomic>
#include <condition_variable>

namespace pchat::lab::tds {

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(std::shared_ptr<const Service> service, Socket socket)
        : m_service(std::move(service)), m_line(std::move(socket)) {}
    void serve();
    void close() { m_line.close(); }

  private:
    [[nodiscard]] bool greet();
    [[nodiscard]] bool logIn();
    void sayWelcome(const Login& login);
    void turnAway(const std::vector<ServerMessage>& messages);
    void handle(const WireMessage& message);
    void attend();
    void disregard();
    /// Executes on a thread of its own, once what ran before has ended.
    void start(std::function<void()> work);
    [[nodiscard]] std::stop_token awaitTurn();

    void runBatch(const WireMessage& message);
    void runRpc(const WireMessage& message);
    void runTransaction(const WireMessage& message);
    [[nodiscard]] ClientReply execute(Answer& answer, ClientBatch batch);
    void resetSession(Answer& answer);
    void finish(Answer& answer);

    std::shared_ptr<const Service> m_service;
    Line m_line;
    Encryption m_encryption = Encryption::NotSupported;
    int m_spid = 0;
    Speech m_speech;  ///< since the login
    QString m_loginDatabase;
    QString m_database;
    PreparedStatements m_prepared;
    quint64 m_transaction = 0;
    std::atomic_bool m_isHangingUp{false};

    std::mutex m_mutex;
    std::condition_variable m_idle;
    bool m_isBusy = false;
    bool m_isCancelled = false;
    std::stop_source m_stop;
};

}  // namespace pchat::lab::tds
