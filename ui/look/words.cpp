#include "ui/look/words.h"

namespace pchat::ui {

StateShape Words::shape(const Finding& finding, bool acknowledged) {
    if (finding.verdict == Verdict::Pass) return StateShape::Pass;
    if (finding.verdict == Verdict::Pending) return StateShape::Running;
    if (finding.verdict == Verdict::NotApplicable) return StateShape::Skipped;
    if (acknowledged) return StateShape::AlreadyDone;
    if (finding.verdict == Verdict::Unknown) return StateShape::Unknown;
    if (finding.severity == Severity::Blocker) return StateShape::Blocker;
    if (finding.severity == Severity::Acknowledge) return StateShape::Acknowledge;
    return finding.severity == Severity::Warning ? StateShape::Warning : StateShape::Later;
}

StateShape Words::shape(StepState state) {
    switch (state) {
        case StepState::Later:
            return StateShape::Later;
        case StepState::Running:
            return StateShape::Running;
        case StepState::Done:
            return StateShape::Pass;
        case StepState::AlreadyDone:
            return StateShape::AlreadyDone;
        case StepState::Skipped:
        case StepState::Undone:
            return StateShape::Skipped;
        case StepState::Failed:
        case StepState::Contradicted:
            return StateShape::Blocker;
        case StepState::Unknown:
            return StateShape::Unknown;
    }
    return StateShape::Unknown;
}

StateShape Words::shape(RunResult result) {
    switch (result) {
        case RunResult::Done:
            return StateShape::Pass;
        case RunResult::DoneWithWarnings:
        case RunResult::Stopped:
        case RunResult::Undone:
            return StateShape::Warning;
        case RunResult::Unknown:
            return StateShape::Unknown;
        case RunResult::Failed:
            return StateShape::Blocker;
    }
    return StateShape::Unknown;
}

QString Words::role(Role role) {
    switch (role) {
        case Role::Primary:
            return tr("Primary");
        case Role::PrimaryMirror:
            return tr("Primary mirror");
        case Role::Backup:
            return tr("Backup");
        case Role::BackupMirror:
            return tr("Backup mirror");
        case Role::CompliancePrimary:
            return tr("Compliance, primary");
        case Role::CompliancePrimaryMirror:
            return tr("Compliance, primary mirror");
        case Role::ComplianceBackup:
            return tr("Compliance, backup");
        case Role::ComplianceBackupMirror:
            return tr("Compliance, backup mirror");
    }
    return {};
}

QString Words::time(const QDateTime& at) {
    return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC")
                        : QStringLiteral("–");
}

QString Words::elapsed(std::chrono::seconds duration) {
    const qint64 total = std::max<qint64>(0, duration.count());
    const QString seconds = QString::number(total % 60).rightJustified(2, QLatin1Char('0'));
    if (total < 3600) return QString::number(total / 60) + QLatin1Char(':') + seconds;
    const QString minutes = QString::number(total / 60 % 60).rightJustified(2, QLatin1Char('0'));
    return QString::number(total / 3600) + QLatin1Char(':') + minutes + QLatin1Char(':') + seconds;
}

}  // namespace pchat::ui
