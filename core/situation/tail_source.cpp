#include "core/situation/tail_source.h"

namespace pchat {

namespace {

const QString mirrorRole = QStringLiteral("MIRROR");

const DatabaseFacts* seenOn(const SiteProfile& profile, const std::optional<PartnerSection>& section, Role role) {
    const bool isSeen = section && section->database.isKnown() && profile.instance(role) != nullptr;
    return isSeen ? &*section->database : nullptr;
}

bool isServing(const DatabaseFacts* facts) {
    return facts != nullptr && facts->state == QLatin1String("ONLINE") && !facts->isInStandby &&
           facts->mirroringRole != mirrorRole;
}

/// Its data files cannot be used; BACKUP LOG WITH NO_TRUNCATE needs the log alone.
bool isDamaged(const DatabaseFacts* facts) {
    if (facts == nullptr) return false;
    return facts->state == QLatin1String("SUSPECT") || facts->state == QLatin1String("RECOVERY_PENDING") ||
           facts->state == QLatin1String("OFFLINE");
}

bool isMirror(const DatabaseFacts* facts) {
    return facts != nullptr && facts->mirroringRole == mirrorRole;
}

}  // namespace

std::optional<TailSource> tailSourceOf(const SiteProfile& profile, const Situation& situation) {
    const DatabaseFacts* primary = seenOn(profile, situation.primary, Role::Primary);
    const DatabaseFacts* mirror = seenOn(profile, situation.primaryMirror, Role::PrimaryMirror);
    if (isServing(primary)) return TailSource{Role::Primary, TailWay::Plain, primary->state};
    if (isServing(mirror)) return TailSource{Role::PrimaryMirror, TailWay::Plain, mirror->state};
    if (isDamaged(primary)) return TailSource{Role::Primary, TailWay::Damaged, primary->state};
    const bool isOrphaned = isMirror(mirror) && mirror->mirroringState == QLatin1String("DISCONNECTED");
    if (isOrphaned) return TailSource{Role::PrimaryMirror, TailWay::Mirror, mirror->state};
    return std::nullopt;
}

bool hasLivingMirror(const SiteProfile& profile, const Situation& situation) {
    const DatabaseFacts* mirror = seenOn(profile, situation.primaryMirror, Role::PrimaryMirror);
    return isMirror(mirror) || isServing(mirror);
}

}  // namespace pchat
