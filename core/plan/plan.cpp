#include "core/plan/plan.h"

#include <QCryptographicHash>

namespace pchat {

namespace {

QJsonObject digested(const Condition& condition) {
    return {{QStringLiteral("probe"), json::write(condition.probe)},
            {QStringLiteral("expected"), json::write(condition.expected)}};
}

/// Conditions without their names, which are sentences for people.
QJsonArray digested(const std::vector<Condition>& conditions) {
    QJsonArray array;
    for (const Condition& condition : conditions)
        array.append(digested(condition));
    return array;
}

QJsonValue digested(const Act& act) {
    const auto* look = std::get_if<LookAct>(&act);
    if (look == nullptr) return json::write(act);
    return QJsonObject{{QStringLiteral("kind"), QLatin1String(LookAct::kind)},
                       {QStringLiteral("conditions"), digested(look->conditions)}};
}

QJsonObject digested(const Step& step) {
    QJsonObject object{{QStringLiteral("id"), step.id},
                       {QStringLiteral("act"), digested(step.act)},
                       {QStringLiteral("check"), json::write(step.check)},
                       {QStringLiteral("relies"), digested(step.relies)},
                       {QStringLiteral("requiredChecks"), json::write(step.requiredChecks)},
                       {QStringLiteral("risk"), json::write(step.risk)},
                       {QStringLiteral("canBeSkipped"), step.canBeSkipped},
                       {QStringLiteral("staysOnUndo"), step.staysOnUndo}};
    if (step.undo) object.insert(QStringLiteral("undo"), digested(*step.undo));
    return object;
}

/// Hashes the canonical form piece by piece, in its order of keys: the plan of ten thousand logs is never held as JSON.
class Digest {
  public:
    void open(char bracket) { put(QByteArray(1, bracket)); }
    void close(char bracket) {
        m_hash.addData(QByteArray(1, bracket));
        m_isFirst = false;
    }
    void key(const char* name) {
        put('"' + QByteArray(name) + "\":");
        m_isFirst = true;
    }
    void value(const QJsonValue& json) { put(json::canonical(json), false); }
    [[nodiscard]] QString result() const { return QString::fromLatin1(m_hash.result().toHex()); }

  private:
    void put(const QByteArray& bytes, bool opens = true) {
        if (!m_isFirst) m_hash.addData(QByteArrayView(",", 1));
        m_hash.addData(bytes);
        m_isFirst = opens;
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_isFirst = true;
};

void add(Digest& digest, const Phase& phase) {
    digest.open('{');
    digest.key("id");
    digest.value(phase.id);
    digest.key("reference");
    digest.value(phase.reference);
    digest.key("steps");
    digest.open('[');
    for (const Step& step : phase.steps)
        digest.value(digested(step));
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
    digest.key("anchor");
    digest.value(anchorOf(plan.loss));
    digest.key("choices");
    digest.value(json::write(plan.choices));
    digest.key("flow");
    digest.value(json::write(plan.flow));
    digest.key("phases");
    digest.open('[');
    for (const Phase& phase : plan.phases)
        add(digest, phase);
    digest.close(']');
    digest.key("pool");
    digest.value(plan.pool);
    digest.key("version");
    digest.value(plan.version);
    digest.close('}');
    return digest.result();
}

PCHAT_JSON_ONCE(Check);
PCHAT_JSON_ONCE(Step);
PCHAT_JSON_ONCE(Phase);
PCHAT_JSON_ONCE(Choices);
PCHAT_JSON_ONCE(Plan);

}  // namespace pchat
