#include "ui/model/sections.h"

#include "core/readiness/assess.h"

#include <algorithm>

namespace pchat::ui {

namespace {

/// Copies one section of `from`, present or absent, into `to`.
void take(Section section, const Situation& from, Situation& to) {
    switch (section) {
        case Section::Backup:
            to.backup = from.backup;
            break;
        case Section::Primary:
            to.primary = from.primary;
            break;
        case Section::PrimaryMirror:
            to.primaryMirror = from.primaryMirror;
            break;
        case Section::BackupMirror:
            to.backupMirror = from.backupMirror;
            break;
        case Section::Share:
            to.share = from.share;
            break;
        case Section::CopyFolder:
            to.copyFolder = from.copyFolder;
            break;
        case Section::Pool:
            to.pool = from.pool;
            break;
    }
}

bool isPending(const QString& check, const SiteProfile& profile, const Situation& situation, Occasion occasion) {
    const std::vector<Finding> findings = assess(profile, situation, occasion);
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.id == check && finding.verdict == Verdict::Pending;
    });
}

}  // namespace

std::vector<Section> sectionsReadBy(const QString& check, const SiteProfile& profile, const Situation& situation,
                                    Occasion occasion) {
    std::vector<Section> read;
    for (const auto& named : enumNames(Section{})) {
        Situation without = situation;
        take(named.value, Situation(), without);
        if (isPending(check, profile, without, occasion)) read.push_back(named.value);
    }
    return read;
}

Situation merged(const Situation& before, const Situation& now, const std::vector<Section>& observed) {
    Situation result = before;
    if (now.startedAt.isValid()) result.startedAt = now.startedAt;
    for (const auto& named : enumNames(Section{})) {
        const bool wanted =
            observed.empty() || std::find(observed.begin(), observed.end(), named.value) != observed.end();
        if (wanted && now.has(named.value)) take(named.value, now, result);
    }
    return result;
}

}  // namespace pchat::ui
