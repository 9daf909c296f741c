#include "core/script/cmdlets.h"
#include "core/situation/probes.h"

namespace pchat {

namespace {

/// What a failed question says about the server. Nothing where the failure is not the server's: a broken-off
/// connection, an answer that cannot be understood, a door that is missing.
std::optional<Vitality> vitalityOf(FailureKind kind) {
    switch (kind) {
        case FailureKind::Unreachable:
        case FailureKind::TimedOut:
            return Vitality::Dead;
        case FailureKind::LoginRefused:
        case FailureKind::PermissionDenied:
        case FailureKind::Busy:
        case FailureKind::Refused:
        case FailureKind::Invalid:
            return Vitality::Alive;
        default:
            return std::nullopt;
    }
}

Fact<Vitality> vitalityFrom(const ServerAnswer& answer, std::chrono::milliseconds slow) {
    const auto& [facts, time, failure] = answer;
    if (facts.isKnown()) {
        const bool late = facts->latencyMilliseconds > slow.count();
        return known(late ? Vitality::Slow : Vitality::Alive, facts.source, facts.at);
    }
    const auto vitality = failure ? vitalityOf(failure->kind) : std::nullopt;
    return vitality ? known(*vitality, facts.source, facts.at)
                    : unknown<Vitality>(facts.unknownBecause, facts.source, facts.at);
}

/// The cmdlet fails where the database does not answer, and fails too where the shell itself is ill: only a failure
/// that speaks of the server counts. A shell that ran out of time says nothing about the server.
Fact<Vitality> vitalityFrom(const Outcome<ShellAnswer>& answer, const QString& source, const QDateTime& at) {
    if (answer && !answer->objects.empty()) return known(Vitality::Alive, source, at);
    if (answer)
        return unknown<Vitality>(Message(QT_TRANSLATE_NOOP("core", "The management shell gave an empty answer.")),
                                 source, at);
    const FailureKind kind = answer.error().kind;
    if (kind == FailureKind::Unreachable || kind == FailureKind::NotFound) return known(Vitality::Dead, source, at);
    if (kind == FailureKind::LoginRefused) return known(Vitality::Alive, source, at);
    return unknown<Vitality>(answer.error().sentence, source, at);
}

/// Where logs would be copied to were this instance the secondary; empty: the profile names none.
QString copyFolderOf(const SiteProfile& profile, Role role) {
    return role == Role::Primary ? profile.folders.primaryCopyFolder : QString();
}

Fact<bool> probeFolder(const Asking& asking, Role role, const QString& folder, const ServerTime& time) {
    if (folder.isEmpty())
        return unknown<bool>(Message(QT_TRANSLATE_NOOP("core", "The profile names no such folder for this instance.")),
                             {}, time.at(asking));
    const auto path = Text::from(folder);
    if (!path) return unknown<bool>(path.error(), folder, time.at(asking));
    return probeFolderSeen(asking, role, *path, time);
}

}  // namespace

void probePartnerBySql(const Asking& asking, Role role, Draft<PartnerSection>& draft) {
    using P = PartnerSection;
    const Asking once = asking.untilSilence();
    const ServerAnswer server = probeServer(once, role);
    const ServerTime& time = server.time;
    draft.put(&P::bySql, vitalityFrom(server, asking.slow));
    draft.put(&P::server, server.facts);
    draft.put(&P::database, probeChatDatabase(once, role, time));
    draft.put(&P::sessions, probeSessions(once, role, time));
    draft.put(&P::primaryShipping, probePrimaryShipping(once, role, time));
    draft.put(&P::logShipping, probeLogShipping(once, role, time));
    draft.put(&P::files, probeFiles(once, role, time));
    draft.put(&P::volumes, probeVolumes(once, role, time));
    draft.put(&P::seesShare, probeFolder(once, role, asking.profile.folders.logShare, time));
    draft.put(&P::seesCopyFolder, probeFolder(once, role, copyFolderOf(asking.profile, role), time));
    if (!isComplianceApart(asking.profile, role)) putCompliance(probeCompliance(once, role, time), draft);
}

void probePartnerByShell(const Asking& asking, Role role, Draft<PartnerSection>& draft) {
    const SqlInstance* instance = asking.profile.instance(role);
    if (!instance) return;
    const ShellQuery test =
        cmdlets::testDatabase({cmdlets::DatabaseType::PersistentChat, instance->host, instance->instance});
    const auto answer = asking.shell(test);
    draft.put(&PartnerSection::byShell, vitalityFrom(answer, test.toString(), asking.now()));
}

}  // namespace pchat
