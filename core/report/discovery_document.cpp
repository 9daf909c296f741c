#include "core/report/json_pieces.h"
#include "core/report/profile_report.h"
#include "core/report/writer.h"

namespace pchat {

namespace {

/// A field that nobody spoke of and that a profile may be without says nothing to a reader.
bool isWorthARow(const ProfileValue& value) {
    return value.origin != Origin::Absent || value.field.startsWith(QLatin1String("chat.instances.")) ||
           value.field.startsWith(QLatin1String("folders.")) || value.field.startsWith(QLatin1String("pool."));
}

Message originWord(Origin origin) {
    switch (origin) {
        case Origin::Given:
            return QT_TRANSLATE_NOOP("core", "given");
        case Origin::Found:
            return QT_TRANSLATE_NOOP("core", "found");
        case Origin::Concluded:
            return QT_TRANSLATE_NOOP("core", "concluded: look at it");
        case Origin::Default:
            return QT_TRANSLATE_NOOP("core", "default");
        case Origin::Missing:
            return QT_TRANSLATE_NOOP("core", "missing");
        case Origin::Absent:
            return QT_TRANSLATE_NOOP("core", "none");
        case Origin::Disputed:
            return QT_TRANSLATE_NOOP("core", "in dispute");
    }
    return {};
}

void addValues(const Discovery& discovery, Writer& writer) {
    std::vector<Writer::Row> rows;
    for (const ProfileValue& value : discovery.values)
        if (isWorthARow(value))
            rows.push_back({Message::verbatim(value.field), Message::verbatim(visible(value.value, 300)),
                            originWord(value.origin), value.source});
    writer.table({QT_TRANSLATE_NOOP("core", "Field"), QT_TRANSLATE_NOOP("core", "Value"),
                  QT_TRANSLATE_NOOP("core", "State"), QT_TRANSLATE_NOOP("core", "Where it came from")},
                 rows);
}

void addDisputes(const Discovery& discovery, Writer& writer) {
    if (discovery.disputes.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Where the sources differ"));
    std::vector<Writer::Row> rows;
    for (const Dispute& dispute : discovery.disputes)
        for (const Claim& claim : dispute.claims)
            rows.push_back(
                {Message::verbatim(dispute.field), Message::verbatim(visible(claim.value, 300)), claim.source});
    writer.table({QT_TRANSLATE_NOOP("core", "Field"), QT_TRANSLATE_NOOP("core", "Value"),
                  QT_TRANSLATE_NOOP("core", "Who says so")},
                 rows);
}

void addSeen(const Discovery& discovery, Writer& writer) {
    if (discovery.seen.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "Seen besides"));
    std::vector<Writer::Row> rows;
    for (const SeenFact& fact : discovery.seen)
        rows.push_back({fact.name, fact.value, fact.source});
    writer.table({QT_TRANSLATE_NOOP("core", "What"), QT_TRANSLATE_NOOP("core", "Value"),
                  QT_TRANSLATE_NOOP("core", "Where it came from")},
                 rows);
}

void addLacks(const Discovery& discovery, Writer& writer) {
    if (!discovery.troubles.empty()) {
        writer.heading(2, QT_TRANSLATE_NOOP("core", "What could not be read"));
        writer.bullets(discovery.troubles);
    }
    if (discovery.problems.empty()) return;
    writer.heading(2, QT_TRANSLATE_NOOP("core", "What is still to be filled in"));
    writer.bullets(sentencesOf(discovery.problems));
}

QJsonArray valuesJson(const Discovery& discovery, const Catalog& catalog) {
    QJsonArray array;
    for (const ProfileValue& value : discovery.values)
        array.append(QJsonObject{{QStringLiteral("field"), value.field},
                                 {QStringLiteral("value"), value.value},
                                 {QStringLiteral("origin"), json::nameOf(value.origin)},
                                 {QStringLiteral("source"), catalog.say(value.source)}});
    return array;
}

QJsonArray disputesJson(const Discovery& discovery, const Catalog& catalog) {
    QJsonArray array;
    for (const Dispute& dispute : discovery.disputes) {
        QJsonArray claims;
        for (const Claim& claim : dispute.claims)
            claims.append(QJsonObject{{QStringLiteral("value"), claim.value},
                                      {QStringLiteral("source"), catalog.say(claim.source)}});
        array.append(QJsonObject{{QStringLiteral("field"), dispute.field}, {QStringLiteral("claims"), claims}});
    }
    return array;
}

QJsonArray seenJson(const Discovery& discovery, const Catalog& catalog) {
    QJsonArray array;
    for (const SeenFact& fact : discovery.seen)
        array.append(QJsonObject{{QStringLiteral("id"), fact.id},
                                 {QStringLiteral("name"), catalog.say(fact.name)},
                                 {QStringLiteral("value"), catalog.say(fact.value)},
                                 {QStringLiteral("source"), catalog.say(fact.source)}});
    return array;
}

}  // namespace

Message discoverySentence(const Discovery& discovery) {
    std::map<Origin, qint64> count;
    for (const ProfileValue& value : discovery.values)
        ++count[value.origin];
    return {QT_TRANSLATE_NOOP("core", "Values found: %1. Concluded, to be looked at: %2. Missing: %3. In dispute: %4."),
            {count[Origin::Found], count[Origin::Concluded], count[Origin::Missing],
             static_cast<qint64>(discovery.disputes.size())}};
}

Document discoveryDocument(const Discovery& discovery, const QString& path, const Catalog& catalog) {
    Writer writer(catalog, {QT_TRANSLATE_NOOP("core", "New profile %1"), {path}});
    if (!discovery.isComplete())
        writer.notice(Tone::Warning, QT_TRANSLATE_NOOP("core",
                                                       "The profile was written and is not complete: fill in what is "
                                                       "named below, then validate it."));
    else if (!discovery.disputes.empty())
        writer.notice(Tone::Warning, QT_TRANSLATE_NOOP("core",
                                                       "The profile was written. About some fields the sources differ: "
                                                       "look at those named below."));
    else
        writer.notice(Tone::Good, QT_TRANSLATE_NOOP("core", "The profile was written and is complete."));
    addValues(discovery, writer);
    addDisputes(discovery, writer);
    addSeen(discovery, writer);
    addLacks(discovery, writer);
    return writer.take();
}

QJsonObject discoveryJson(const Discovery& discovery, const QString& path, const Catalog& catalog) {
    QJsonObject object = validationJson(discovery.problems, path, catalog);
    object.remove(QStringLiteral("valid"));
    object.insert(QStringLiteral("complete"), discovery.isComplete());
    object.insert(QStringLiteral("values"), valuesJson(discovery, catalog));
    object.insert(QStringLiteral("disputes"), disputesJson(discovery, catalog));
    object.insert(QStringLiteral("seen"), seenJson(discovery, catalog));
    object.insert(QStringLiteral("troubles"), saidAll(discovery.troubles, catalog));
    return object;
}

}  // namespace pchat
