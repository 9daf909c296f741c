#include "core/lab/tds/service.h"

#include "core/lab/tsql/raised.h"

namespace pchat::lab::tds {

ServerLanguage Service::languageFor(const Login& login) const {
    if (m_server.language != ServerLanguage::UsEnglish) return m_server.language;
    return languageNamed(login.language).value_or(m_server.language);
}

tl::expected<int, std::vector<ServerMessage>> Service::logIn(const Login& login) const {
    if (login.isWindows) return tl::unexpected(std::vector{serverMessage(18452, {}, 1)});
    if (login.password.reveal() != m_password.reveal())
        return tl::unexpected(std::vector{serverMessage(18456, {login.user}, 1)});
    Client client;
    client.login = login.user;
    client.host = login.host;
    client.program = login.program;
    client.language = languageFor(login);
    if (!login.database.isEmpty()) client.database = login.database;
    return sqlServer().connect(client);
}

ClientReply Service::run(int spid, const ClientBatch& batch, const CallOptions& options) const {
    const LabClock::Call inCall(m_world->clock());
    m_world->clock().spend(m_server.latency);
    return sqlServer().execute(spid, batch, options);
}

}  // namespace pchat::lab::tds
