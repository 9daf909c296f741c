// Service: one SQL Server of a practice estate as its connections see it: who may log in, and what executes a batch.
//
// Batches reach the estate as those of its doors do: inside a call of the lab's clock, with the server's latency.
// Thread-safe; shared by the connections of one server.
#pragma once

#include "core/lab/tds/login.h"
#include "core/lab/tds/tls.h"
#include "core/lab/world/world.h"

namespace pchat::lab::tds {

class Service {
  public:
    Service(std::shared_ptr<World> world, const Server& server, std::shared_ptr<TlsServer> tls, TlsPolicy policy,
            Secret password)
        : m_world(std::move(world)),
          m_server(server),
          m_tls(std::move(tls)),
          m_policy(policy),
          m_password(std::move(password)) {}

    [[nodiscard]] Instance& sqlServer() const { return m_world->instance(m_server.role); }
    [[nodiscard]] QString name() const { return sqlServer().serverName(); }
    [[nodiscard]] QString version() const { return sqlServer().version(); }
    [[nodiscard]] TlsPolicy policy() const { return m_policy; }
    [[nodiscard]] TlsServer& tls() const { return *m_tls; }
    /// What the login asks for where the server speaks us_english; else the server's own, because drivers that were
    /// told of no language ask for us_english.
    [[nodiscard]] ServerLanguage languageFor(const Login& login) const;
    /// The number of the session, or what is said to whoever may not come in: 18452, 18456, 4060.
    [[nodiscard]] tl::expected<int, std::vector<ServerMessage>> logIn(const Login& login) const;
    [[nodiscard]] ClientReply run(int spid, const ClientBatch& batch, const CallOptions& options) const;
    void logOut(int spid) const { sqlServer().endSession(spid); }

  private:
    std::shared_ptr<World> m_world;
    Server m_server;
    std::shared_ptr<TlsServer> m_tls;
    TlsPolicy m_policy;
    Secret m_password;
};

}  // namespace pchat::lab::tds
