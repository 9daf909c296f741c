#include "core/report/readiness_counts.h"
#include "core/report/report.h"
#include "core/report/words.h"
#include "core/report/writer.h"

#include <QCoreApplication>

namespace pchat {

namespace {

Tone toneOf(const ReadinessCounts& counts) {
    if (counts.isBlocked()) return Tone::Danger;
    return counts.isOpen() ? Tone::Warning : Tone::Good;
}

bool warns(const Finding& finding) {
    const bool judged = finding.verdict == Verdict::Fail || finding.verdict == Verdict::Unknown;
    return judged && finding.severity == Severity::Warning;
}

bool isQuiet(const Finding& finding) {
    return !finding.blocks() && !finding.needsAcknowledgement() && !warns(finding);
}

void writeFacts(Writer& writer, const Finding& finding) {
    writer.facts({{QT_TRANSLATE_NOOP("core", "Seen"), finding.observed},
                  {QT_TRANSLATE_NOOP("core", "Expected"), finding.expected},
                  {QT_TRANSLATE_NOOP("core", "Why it matters"), finding.why},
                  {QT_TRANSLATE_NOOP("core", "What to do"), finding.remedy}});
}

Message headingOf(const Finding& finding) {
    return {QT_TRANSLATE_NOOP("core", "%1 %2: %3"), {finding.id, finding.title, wordFor(finding)}};
}

void writeFinding(Writer& writer, const Finding& finding) {
    writer.heading(3, headingOf(finding));
    writeFacts(writer, finding);
    if (finding.statement.isEmpty()) return;
    writer.facts({{QT_TRANSLATE_NOOP("core", "Observed at"), Message("%1", {finding.at})}});
    writer.code({ScriptLanguage::File, finding.statement});
}

Message titleFor(Occasion occasion, const QString& pool) {
    switch (occasion) {
        case Occasion::Failover:
            return {QT_TRANSLATE_NOOP("core", "Readiness for a failover of %1"), {pool}};
        case Occasion::PlannedFailover:
            return {QT_TRANSLATE_NOOP("core", "Readiness for a planned failover of %1"), {pool}};
        case Occasion::Failback:
            return {QT_TRANSLATE_NOOP("core", "Readiness for the failback of %1"), {pool}};
        case Occasion::RoleSwap:
            return {QT_TRANSLATE_NOOP("core", "Readiness for log shipping of %1 the other way"), {pool}};
        case Occasion::RebuildLogShipping:
            return {QT_TRANSLATE_NOOP("core", "Readiness for setting up log shipping of %1 anew"), {pool}};
        case Occasion::Guard:
            return {QT_TRANSLATE_NOOP("core", "Guard over %1"), {pool}};
    }
    return {};
}

Writer begun(const std::vector<Finding>& findings, const SiteProfile& profile, const Catalog& catalog,
             Occasion occasion) {
    Writer writer(catalog, titleFor(occasion, profile.pool.fqdn));
    writer.notice(toneOf(countsOf(findings)), readinessSentence(findings, occasion));
    return writer;
}

/// What the checks came to, in the words for one kind of occasion.
struct Sentences {
    const char* blocked;
    const char* undecided;
    const char* open;
    const char* clear;
};

Sentences failoverSentences() {
    return {QT_TRANSLATE_N_NOOP("core",
                                "%n check(s) prevent the failover. To be confirmed: %1; warnings: %2; unknown: %3; "
                                "passed: %4."),
            QT_TRANSLATE_N_NOOP("core",
                                "%n check(s) that could prevent the failover could not be judged. To be confirmed: "
                                "%1; warnings: %2; unknown: %3; passed: %4."),
            QT_TRANSLATE_NOOP("core",
                              "Nothing was seen that prevents the failover. To be confirmed: %1; warnings: %2; "
                              "unknown: %3; passed: %4."),
            QT_TRANSLATE_N_NOOP("core", "Nothing prevents the failover: %n check(s) passed.")};
}

Sentences guardSentences() {
    return {
        QT_TRANSLATE_N_NOOP("core",
                            "%n check(s) found a danger that has to be met now. To be confirmed: %1; warnings: "
                            "%2; unknown: %3; passed: %4."),
        QT_TRANSLATE_N_NOOP("core",
                            "%n check(s) that could find a danger could not be judged. To be confirmed: %1; "
                            "warnings: %2; unknown: %3; passed: %4."),
        QT_TRANSLATE_NOOP("core", "No danger was found. To be confirmed: %1; warnings: %2; unknown: %3; passed: %4."),
        QT_TRANSLATE_N_NOOP("core", "No danger was found: %n check(s) passed.")};
}

Sentences sentencesFor(Occasion occasion) {
    if (occasion == Occasion::Failover) return failoverSentences();
    if (occasion == Occasion::Guard) return guardSentences();
    return {QT_TRANSLATE_N_NOOP("core",
                                "%n check(s) stand in the way. To be confirmed: %1; warnings: %2; unknown: %3; passed: "
                                "%4."),
            QT_TRANSLATE_N_NOOP("core",
                                "%n check(s) that could stand in the way could not be judged. To be confirmed: %1; "
                                "warnings: %2; unknown: %3; passed: %4."),
            QT_TRANSLATE_NOOP("core",
                              "Nothing was seen that stands in the way. To be confirmed: %1; warnings: %2; unknown: "
                              "%3; passed: %4."),
            QT_TRANSLATE_N_NOOP("core", "Nothing stands in the way: %n check(s) passed.")};
}

}  // namespace

Message readinessSentence(const std::vector<Finding>& findings, Occasion occasion) {
    const ReadinessCounts counts = countsOf(findings);
    const Sentences sentences = sentencesFor(occasion);
    const std::vector<Argument> others{counts.toConfirm, counts.warnings, counts.unknown, counts.passed};
    if (counts.blocking > 0) return Message::counted(sentences.blocked, counts.blocking, others);
    if (counts.undecided > 0) return Message::counted(sentences.undecided, counts.undecided, others);
    if (counts.isOpen()) return {sentences.open, others};
    return Message::counted(sentences.clear, counts.passed);
}

Document readinessReport(const std::vector<Finding>& findings, const SiteProfile& profile, const Catalog& catalog,
                         Occasion occasion) {
    Writer writer = begun(findings, profile, catalog, occasion);
    const Message* group = nullptr;
    for (const Finding& finding : findings) {
        if (!group || !(*group == finding.group)) writer.heading(2, finding.group);
        group = &finding.group;
        writeFinding(writer, finding);
    }
    return writer.take();
}

Document readinessSummary(const std::vector<Finding>& findings, const SiteProfile& profile, const Catalog& catalog,
                          Occasion occasion) {
    Writer writer = begun(findings, profile, catalog, occasion);
    std::vector<Writer::Row> rows;
    rows.reserve(findings.size());
    for (const Finding& finding : findings)
        rows.push_back({wordFor(finding), Message::verbatim(finding.id), finding.title, finding.observed});
    writer.table({QT_TRANSLATE_NOOP("core", "State"), QT_TRANSLATE_NOOP("core", "Check"),
                  QT_TRANSLATE_NOOP("core", "What is checked"), QT_TRANSLATE_NOOP("core", "Seen")},
                 rows);
    for (const Finding& finding : findings) {
        if (isQuiet(finding)) continue;
        writer.heading(3, headingOf(finding));
        writeFacts(writer, finding);
    }
    return writer.take();
}

}  // namespace pchat
