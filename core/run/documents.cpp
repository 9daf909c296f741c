#include "core/run/document_reader.h"
#include "core/run/run_contents.h"

namespace pchat {

namespace {

/// All fields but one: what stands in a document of its own is left out of its owner's.
template <class T>
QJsonObject writeWithout(const T& value, QLatin1String left) {
    QJsonObject object;
    std::apply(
        [&](const auto&... each) {
            (..., [&] {
                if (QLatin1String(each.name) == left) return;
                const QJsonValue part = json::write(value.*(each.member));
                if (!part.isUndefined()) object.insert(QLatin1String(each.name), part);
            }());
        },
        T::fields());
    return object;
}

QJsonObject planWithoutSteps(const Plan& plan) {
    QJsonObject object = writeWithout(plan, QLatin1String("phases"));
    QJsonArray phases;
    for (const Phase& phase : plan.phases)
        phases.append(writeWithout(phase, QLatin1String("steps")));
    object.insert(QStringLiteral("phases"), phases);
    return object;
}

QString stepDocument(qsizetype phase) {
    return QStringLiteral("step/%1").arg(phase);
}

}  // namespace

void eachDocument(const RunDocuments& documents, const DocumentVisitor& visit) {
    const auto put = [&](const char* name, const auto& part) {
        visit(QString::fromLatin1(name), json::canonicalOf(part));
    };
    put("profile", documents.profile);
    put("profileFolder", documents.profileFolder);
    put("situation", documents.situation);
    put("findings", documents.findings);
    put("plan", planWithoutSteps(documents.plan));
    for (std::size_t phase = 0; phase < documents.plan.phases.size(); ++phase)
        for (const Step& step : documents.plan.phases[phase].steps)
            visit(stepDocument(static_cast<qsizetype>(phase)), json::canonicalOf(step));
    put("approval", documents.approval);
}

void DocumentReader::read(const QString& name, const QByteArray& bytes) {
    // A bare string is a document too, which QJsonDocument reads only inside a list.
    const QJsonValue value = QJsonDocument::fromJson('[' + bytes + ']').array().at(0);
    json::Problems problems;
    if (value.isUndefined() || !take(name, value, problems))
        m_problems.push_back(
            Message(QT_TRANSLATE_NOOP("core", "The run file's part \"%1\" cannot be read: it was changed or damaged."),
                    {name}));
    for (const json::Problem& problem : problems)
        m_problems.push_back(Message(QT_TRANSLATE_NOOP("core", "The run file's part \"%1\" is not right at %2: %3"),
                                     {name, problem.path, problem.text}));
    m_seen << name;
}

bool DocumentReader::take(const QString& name, const QJsonValue& value, json::Problems& problems) {
    const auto into = [&](auto& part) {
        json::read(value, part, QString(), problems);
        return true;
    };
    if (name == QLatin1String("profile")) return into(m_documents.profile);
    if (name == QLatin1String("profileFolder")) return into(m_documents.profileFolder);
    if (name == QLatin1String("situation")) return into(m_documents.situation);
    if (name == QLatin1String("findings")) return into(m_documents.findings);
    if (name == QLatin1String("plan")) return into(m_documents.plan);
    if (name == QLatin1String("approval")) return into(m_documents.approval);
    bool isNumber = false;
    const auto phase = name.mid(5).toULongLong(&isNumber);
    if (!name.startsWith(QLatin1String("step/")) || !isNumber || phase >= m_documents.plan.phases.size()) return false;
    takeStep(value, m_documents.plan.phases[phase].steps.emplace_back(), problems);
    return true;
}

void DocumentReader::takeStep(const QJsonValue& value, Step& step, json::Problems& problems) {
    json::read(value, step, QString(), problems);
    share(step.check.probe);
    for (Condition& fact : step.relies)
        share(fact.probe);
}

void DocumentReader::share(Probe& probe) {
    auto* const sql = std::get_if<SqlProbe>(&probe);
    if (!sql) return;
    const auto known = m_queries.constFind(sql->query.toString());
    if (known == m_queries.cend())
        m_queries.insert(sql->query.toString(), sql->query);
    else
        sql->query = *known;
}

std::vector<Message> DocumentReader::problems() const {
    std::vector<Message> all = m_problems;
    for (const char* name : {"profile", "profileFolder", "situation", "findings", "plan", "approval"})
        if (!m_seen.contains(QLatin1String(name)))
            all.push_back(Message(QT_TRANSLATE_NOOP("core", "The run file's part \"%1\" is missing."), {name}));
    return all;
}

}  // namespace pchat
