#include "core/plan/plan.h"

#include "core/text/sha256.h"

namespace pchat {

namespace {

/// Hashes the canonical form piece by piece, in its order of keys: the plan of ten thousand logs is never held as JSON.
class Digest {
  public:
    void open(char bracket) { put(QByteArray(1, bracket)); }
    void close(char bracket) {
        m_hash.add(QByteArrayView(&bracket, 1));
        m_isFirst = false;
    }
    void key(const char* name) {
        put('"' + QByteArray(name) + "\":");
        m_isFirst = true;
    }
    template <class T>
    void value(const T& value) {
        put(json::canonicalOf(value), false);
    }
    template <class T>
    void member(const char* name, const T& part) {
        key(name);
        value(part);
    }
    [[nodiscard]] QString result() { return m_hash.hexResult(); }

  private:
    void put(const QByteArray& bytes, bool opens = true) {
        if (!m_isFirst) m_hash.add(",");
        m_hash.add(bytes);
        m_isFirst = opens;
    }

    Sha256 m_hash;
    bool m_isFirst = true;
};

/// Without their names, which are sentences for people.
void add(Digest& digest, const char* name, const std::vector<Condition>& conditions) {
    digest.key(name);
    digest.open('[');
    for (const Condition& condition : conditions) {
        digest.open('{');
        digest.member("expected", condition.expected);
        digest.member("probe", condition.probe);
        digest.close('}');
    }
    digest.close(']');
}

void add(Digest& digest, const char* name, const Act& act) {
    const auto* look = std::get_if<LookAct>(&act);
    if (look == nullptr) return digest.member(name, act);
    digest.key(name);
    digest.open('{');
    add(digest, "conditions", look->conditions);
    digest.member("kind", QString::fromLatin1(LookAct::kind));
    digest.close('}');
}

void add(Digest& digest, const Step& step) {
    digest.open('{');
    add(digest, "act", step.act);
    digest.member("canBeSkipped", step.canBeSkipped);
    digest.member("check", step.check);
    digest.member("id", step.id);
    add(digest, "relies", step.relies);
    digest.member("requiredChecks", step.requiredChecks);
    digest.member("risk", step.risk);
    digest.member("staysOnUndo", step.staysOnUndo);
    if (step.undo) add(digest, "undo", *step.undo);
    digest.close('}');
}

void add(Digest& digest, const Phase& phase) {
    digest.open('{');
    digest.member("id", phase.id);
    digest.member("reference", phase.reference);
    digest.key("steps");
    digest.open('[');
    for (const Step& step : phase.steps)
        add(digest, step);
    digest.close(']');
    digest.close('}');
}

QJsonObject anchorOf(const LossStatement& loss) {
    return {{QStringLiteral("afterLsn"), json::write(loss.afterLsn)},
            {QStringLiteral("lastKept"), json::write(loss.lastKept)}};
}

}  // namespace

std::vector<const Step*> Plan::steps() const {
    std::vector<const Step*> all;
    for (const Phase& phase : phases)
        for (const Step& step : phase.steps)
            all.push_back(&step);
    return all;
}

QString digestOf(const Plan& plan) {
    Digest digest;
    digest.open('{');
    digest.member("anchor", anchorOf(plan.loss));
    digest.member("choices", plan.choices);
    digest.member("flow", plan.flow);
    digest.key("phases");
    digest.open('[');
    for (const Phase& phase : plan.phases)
        add(digest, phase);
    digest.close(']');
    digest.member("pool", plan.pool);
    digest.member("version", plan.version);
    digest.close('}');
    return digest.result();
}

PCHAT_JSON_ONCE(Check);
PCHAT_JSON_ONCE(Step);
PCHAT_JSON_ONCE(Phase);
PCHAT_JSON_ONCE(Choices);
PCHAT_JSON_ONCE(Plan);

}  // namespace pchat
