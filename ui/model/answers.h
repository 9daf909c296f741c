// Answers: what the person has said and what has been observed so far. The one struct that all pages share.
//
// A plain value on the window's thread. Nothing in it is in a language yet.
#pragma once

#include "core/plan/plan.h"
#include "core/readiness/finding.h"
#include "core/readiness/occasion.h"
#include "core/run/run_file.h"

namespace pchat::ui {

/// What was chosen on the first page.
enum class Purpose { CheckOnly, CarryOut, Practise, Resume, PastRun };

/// What readiness is judged for: a check alone of a pool that is failed over watches the old side.
[[nodiscard]] inline Occasion occasionFor(Purpose purpose, Flow flow, const Situation& seen) {
    const bool isFailedOver =
        seen.pool && seen.pool->stateInStore.isKnown() && *seen.pool->stateInStore == QLatin1String("FailedOver");
    return purpose == Purpose::CheckOnly && isFailedOver ? Occasion::Guard : occasionOf(flow);
}

/// The password of a SQL Server login is waited for.
struct PasswordQuestion {
    QString key;  ///< what it is kept under
    QString login;
    QString pool;
    Message refusal;         ///< of the one that was tried; empty where none was
    bool canBeKept = false;  ///< this computer has a keeper of passwords
};

struct Answers {
    Purpose purpose = Purpose::CarryOut;
    Flow flow = Flow::Failover;  ///< what is led through: readiness is judged and the plan made for it
    Choices choices;             ///< what the flow leaves to the person

    QString profilePath;
    QString profileFolder;
    std::optional<SiteProfile> profile;  ///< only once its estate is open
    json::Problems profileProblems;
    std::vector<Message> discoveryRemarks;  ///< what has to be looked at in the profile that was found
    Message refusal;                        ///< why an estate could not be made or opened
    std::optional<PasswordQuestion> passwordQuestion;
    Message passwordNote;  ///< why the password is not kept although that was wished

    std::optional<Situation> situation;
    std::vector<Finding> findings;
    std::map<QString, QString> acknowledgements;  ///< check id -> reason

    std::optional<Plan> plan;
    std::vector<Message> planRefusals;
    QString digest;

    std::optional<RunRecord> record;  ///< the run that is shown, once it has ended or where it is an older one

    [[nodiscard]] std::optional<Finding> finding(const QString& id) const {
        for (const Finding& each : findings)
            if (each.id == id) return each;
        return std::nullopt;
    }
    [[nodiscard]] Occasion occasion() const {
        return situation ? occasionFor(purpose, flow, *situation) : occasionOf(flow);
    }
    /// What the window leads through and what was judged, planned and run for it is forgotten; the estate stays.
    void forgetTask() {
        situation.reset();
        findings.clear();
        acknowledgements.clear();
        choices = Choices();
        plan.reset();
        planRefusals.clear();
        digest.clear();
        record.reset();
    }
    [[nodiscard]] bool isPractice() const { return profile && profile->isPractice(); }
};

}  // namespace pchat::ui
