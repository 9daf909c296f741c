#include "core/script/cmdlets.h"
#include "core/site/names.h"
#include "core/situation/probes.h"

// The state of the pool as each of its servers has it: a server acts on its own copy of the Central Management store,
// which only -LocalStore on that server reads (facts/procedure.md 2.1).
namespace pchat {

namespace {

using States = std::vector<ServerStateFacts>;

/// Servers of one data center that may leave the question without an answer before the rest there is not asked.
constexpr int mostSilentServers = 2;
/// A session is opened there, and the management module is loaded.
constexpr std::chrono::seconds timeForSession{45};

bool isNamedIn(const std::vector<QString>& servers, const QString& computer) {
    return std::any_of(servers.begin(), servers.end(),
                       [&](const QString& server) { return names::isSameHost(server, computer); });
}

class ServerAsking {
  public:
    ServerAsking(const Asking& asking, QString identity) : m_asking(asking), m_identity(std::move(identity)) {}

    ServerStateFacts ask(const QString& computer) {
        int& silent = m_silent[isNamedIn(m_asking.profile.pool.primaryServers, computer)];
        ServerStateFacts facts{computer, {}, {}};
        if (silent == mostSilentServers) {
            facts.noState = {QT_TRANSLATE_NOOP("core", "%1 was not asked: two servers beside it gave no answer."),
                             {computer}};
            return facts;
        }
        const ShellQuery query = cmdlets::getPersistentChatState(m_identity, cmdlets::Store::Local).on(computer);
        m_asked << query.toString();
        m_asking.expectNext(timeForSession);
        const auto answer = m_asking.shell(query, timeForSession);
        if (!answer) {
            ++silent;
            facts.noState = answer.error().sentence;
        } else if (const auto state = poolStateIn(answer->objects)) {
            facts.state = *state;
        } else {
            facts.noState = {QT_TRANSLATE_NOOP("core", "The answer from %1 holds no pool state."), {computer}};
        }
        return facts;
    }
    [[nodiscard]] QString asked() const { return m_asked.join(QLatin1Char('\n')); }

  private:
    const Asking& m_asking;
    QString m_identity;
    std::map<bool, int> m_silent;  ///< in the primary data center, and elsewhere
    QStringList m_asked;
};

}  // namespace

void probeServerStates(const Asking& asking, Draft<PoolSection>& draft) {
    const Fact<PoolFacts> pool = draft.copy().pool;
    const auto put = [&](Fact<States> states) { draft.put(&PoolSection::serverStates, std::move(states)); };
    if (!pool.isKnown()) return put(unknown<States>(pool.unknownBecause, pool.source, pool.at));
    ServerAsking servers(asking, pool->identity);
    States states;
    put(known(states, pool.source, pool.at));
    for (const QString& computer : pool->computers) {
        states.push_back(servers.ask(computer));
        put(known(states, servers.asked(), asking.now()));
    }
}

}  // namespace pchat
