// One variation of a healthy Situation, and what a check must say about it. For tests.
#pragma once

#include "core/readiness/occasion.h"
#include "core/text/catalog.h"
#include "tests/readiness/helpers/healthy.h"

#include <QTest>

namespace healthy {

using namespace pchat;

struct World {
    SiteProfile profile = healthy::profile();
    Situation s = healthy::siteLoss();
    std::vector<QString> chosen;  ///< to be active afterwards

    void primaryLives() {
        s.primary->bySql.value = Vitality::Alive;
        s.primary->byShell.value = Vitality::Alive;
    }
    void loseShare() {
        s.share->readableByServer.value = false;
        s.share->files = unknown<std::vector<FileEntry>>(Message::verbatim("gone"), {}, healthy::at());
        s.share->sets = unknown<std::vector<BackupSet>>(Message::verbatim("gone"), {}, healthy::at());
    }
    /// From here the copy folder cannot be entered: the backup instance lists it, without sizes.
    void shutCopyFolder() {
        s.copyFolder->files = unknown<std::vector<FileEntry>>(Message::verbatim("denied"), {}, healthy::at());
        s.copyFolder->freeBytes = unknown<qint64>(Message::verbatim("denied"), {}, healthy::at());
        s.copyFolder->writableFromHere = unknown<bool>(Message::verbatim("denied"), {}, healthy::at());
        for (BackupSet& set : *s.copyFolder->sets.value)
            set.copies.front().bytes = -1;
    }
    void damageEverywhere(int number) {
        for (FolderSection* section : {&*s.share, &*s.copyFolder})
            for (BackupSet& set : *section->sets.value)
                if (set.first == healthy::lsn(900 + 100 * number)) set.copies.front().wholeness = Wholeness::Damaged;
    }
    void unreadable(FolderSection& folder, const char* file, FailureKind kind) {
        folder.unreadable.push_back({QString::fromLatin1(file), {kind, Message::verbatim("refused"), {}}});
    }
    ServerFacts& server() { return *s.backup->server.value; }
    DatabaseFacts& database() { return *s.backup->database.value; }
    JobFacts& job(std::size_t i) { return s.backup->jobs.value->at(i); }
    PoolFacts& pool() { return *s.pool->pool.value; }
    void oldDatabase(std::optional<PartnerSection>& partner, const char* state, bool readOnly = false) {
        DatabaseFacts facts;
        facts.state = QString::fromLatin1(state);
        facts.isReadOnly = readOnly;
        partner->database = known(facts, QStringLiteral("SELECT 1"), healthy::at());
    }
};

using Vary = void (*)(World&);
inline constexpr auto B = Severity::Blocker;
inline constexpr auto A = Severity::Acknowledge;
inline constexpr auto W = Severity::Warning;
inline constexpr auto I = Severity::Information;
inline constexpr auto Pass = Verdict::Pass;
inline constexpr auto Fail = Verdict::Fail;
inline constexpr auto Unknown = Verdict::Unknown;

/// "D2 a gap": the check's id is the first word. `observed`: words that must be seen, separated by "|".
inline void row(const char* name, Vary vary, Verdict verdict, Severity severity, const char* observed) {
    QTest::newRow(name) << vary << verdict << severity << QString::fromUtf8(observed);
}

/// Where nothing is to be said against the occasion.
inline Situation fitFor(Occasion occasion) {
    if (occasion == Occasion::Failover) return healthy::siteLoss();
    const bool isBefore = occasion == Occasion::PlannedFailover || occasion == Occasion::RebuildLogShipping;
    return isBefore ? healthy::inService() : healthy::failedOver();
}

inline void columns() {
    QTest::addColumn<Vary>("vary");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("observed");
}

inline void judge(const World& world, Occasion occasion) {
    QFETCH(Verdict, verdict);
    QFETCH(Severity, severity);
    QFETCH(QString, observed);
    const QString id = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const auto findings = assess(world.profile, world.s, occasion, world.chosen);
    const Finding& finding = find(findings, id);
    const QString said = Catalog(Language::English).say(finding.observed);
    QVERIFY2(finding.verdict == verdict, qPrintable(json::nameOf(finding.verdict) + ": " + said));
    QVERIFY2(finding.severity == severity, qPrintable(json::nameOf(finding.severity) + ": " + said));
    for (const QString& word : observed.split(u'|'))
        QVERIFY2(said.contains(word), qPrintable(said));
}

/// Judges the row at hand, which names its occasion.
inline void judgeOccasion() {
    QFETCH(Occasion, occasion);
    QFETCH(Vary, vary);
    World world;
    world.s = fitFor(occasion);
    vary(world);
    judge(world, occasion);
}

/// Judges the row at hand.
inline void judgeRow() {
    QFETCH(Vary, vary);
    World world;
    vary(world);
    judge(world, Occasion::Failover);
}

}  // namespace healthy
