#include "core/script/cmdlets.h"
#include "core/situation/probes.h"

// Whether a Front End pool lives: what the Front End service of its computers says of itself.
namespace pchat {

namespace {

using FrontEnds = std::vector<FrontEndFacts>;

/// Microsoft's short name of the Front-End service.
const QString frontEndService = QStringLiteral("RTCSRV");
/// Computers of one pool that may leave a question without an answer before the rest is not asked.
constexpr int mostSilent = 2;

/// The lane is not given up while this question is under way.
Outcome<ShellAnswer> ask(const Asking& asking, const ShellQuery& query, QStringList& asked) {
    asking.expectNext({});
    asked << query.toString();
    return asking.shell(query);
}

/// The pool itself where the topology tells no computers: a Standard Edition server is its own pool.
std::vector<QString> computersOf(const Asking& asking, const QString& pool, QStringList& asked) {
    std::vector<QString> computers;
    if (const auto answer = ask(asking, cmdlets::getPool(pool), asked))
        for (const QJsonObject& object : answer->objects)
            for (const QString& computer : namesIn(object.value(QStringLiteral("Computers"))))
                if (!computer.isEmpty()) computers.push_back(computer);
    if (computers.empty()) computers.push_back(pool);
    return computers;
}

QString statusIn(const std::vector<QJsonObject>& services) {
    for (const QJsonObject& service : services)
        if (service.value(QStringLiteral("Name")).toString().compare(frontEndService, Qt::CaseInsensitive) == 0)
            return service.value(QStringLiteral("Status")).toString();
    return {};
}

/// False where the computer's services were not told at all.
bool probeComputer(const Asking& asking, FrontEndFacts& facts, QStringList& asked) {
    const auto answer = ask(asking, cmdlets::getWindowsServices(facts.computer), asked);
    if (!answer) {
        facts.noStatus = answer.error().sentence;
        return false;
    }
    facts.status = statusIn(answer->objects);
    if (facts.status.isEmpty())
        facts.noStatus = {QT_TRANSLATE_NOOP("core", "%1 names no Front End service (%2) among its services."),
                          {facts.computer, frontEndService}};
    return true;
}

class Probing {
  public:
    Probing(const Asking& asking, Draft<PoolSection>& draft) : m_asking(asking), m_draft(draft) {}

    void probe(const QString& pool) {
        int silent = 0;
        for (const QString& computer : computersOf(m_asking, pool, m_asked)) {
            FrontEndFacts facts{pool, computer, {}, {}};
            if (silent == mostSilent)
                facts.noStatus = {QT_TRANSLATE_NOOP("core", "%1 was not asked: two computers of %2 gave no answer."),
                                  {computer, pool}};
            else if (!probeComputer(m_asking, facts, m_asked))
                ++silent;
            m_seen.push_back(facts);
            tell();
            if (facts.isRunning()) return;
        }
    }
    void tell() {
        m_draft.put(&PoolSection::frontEnds, known(m_seen, m_asked.join(QLatin1Char('\n')), m_asking.now()));
    }

  private:
    const Asking& m_asking;
    Draft<PoolSection>& m_draft;
    FrontEnds m_seen;
    QStringList m_asked;
};

}  // namespace

void probeFrontEnds(const Asking& asking, Draft<PoolSection>& draft) {
    const Fact<std::vector<QString>> pools = draft.copy().registrarPools;
    if (!pools.isKnown())
        return draft.put(&PoolSection::frontEnds, unknown<FrontEnds>(pools.unknownBecause, pools.source, pools.at));
    if (pools->empty()) return draft.put(&PoolSection::frontEnds, known(FrontEnds(), pools.source, pools.at));
    Probing probing(asking, draft);
    for (const QString& pool : *pools)
        probing.probe(pool);
}

}  // namespace pchat
