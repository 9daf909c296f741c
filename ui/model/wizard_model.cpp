#include "ui/model/wizard_model.h"

#include "core/plan/flows.h"
#include "core/readiness/assess.h"
#include "core/report/profile_report.h"
#include "core/report/report.h"
#include "ui/model/sections.h"

#include <QFileInfo>

#include <algorithm>

namespace pchat::ui {

struct WizardModel::Observed {
    Situation situation;
    std::vector<Finding> findings;
    bool isLast = false;
};

struct WizardModel::Planned {
    tl::expected<Plan, std::vector<Message>> plan;
    QString digest;
    std::vector<Finding> findings;
};

namespace {

constexpr int mostRecentProfiles = 5;

QString accountName() {
    const QString user = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
    const QString domain = qEnvironmentVariable("USERDOMAIN");
    return domain.isEmpty() ? user : domain + QLatin1Char('\\') + user;
}

}  // namespace

WizardModel::WizardModel(EstateMaker maker, Languages& languages, Passwords passwords, QObject* parent)
    : QObject(parent),
      m_maker(std::move(maker)),
      m_passwords(std::move(passwords)),
      m_languages(languages),
      m_mailbox(std::make_shared<Mailbox>(this)),
      m_scenarios(m_maker.scenarios ? m_maker.scenarios() : std::vector<ScenarioSummary>()),
      m_runFolder(defaultRunFolder()) {
    connect(&m_run, &RunSession::ended, this, &WizardModel::loadRecord);
}

WizardModel::~WizardModel() {
    m_mailbox->close();
    m_stop.request_stop();
}

bool isResumable(const RunRecord& record) {
    const std::optional<RunResult> result = resultOf(record.events);
    return !result || *result == RunResult::Stopped || *result == RunResult::Unknown;
}

const RunRecord* WizardModel::interruptedRun() const {
    const auto found = std::find_if(m_pastRuns.begin(), m_pastRuns.end(), isResumable);
    return found == m_pastRuns.end() ? nullptr : &*found;
}

bool WizardModel::mayReview() const {
    return !m_checking && m_answers.plan && blocking(m_answers.findings).empty() && unacknowledged().empty();
}

std::vector<Finding> WizardModel::unacknowledged() const {
    std::vector<Finding> missing;
    for (const Finding& finding : m_answers.findings)
        if (finding.needsAcknowledgement() && !m_answers.acknowledgements.contains(finding.id))
            missing.push_back(finding);
    return missing;
}

void WizardModel::setPurpose(Purpose purpose, Flow flow) {
    const bool isJudgedAnew =
        m_answers.situation && occasionFor(purpose, flow, *m_answers.situation) != m_answers.occasion();
    if (flow != m_answers.flow || m_answers.record || isJudgedAnew) {
        m_stop.request_stop();
        ++m_round;
        m_checking = m_observing = false;
        m_answers.forgetTask();
    }
    m_answers.purpose = purpose;
    m_answers.flow = flow;
    Q_EMIT estateChanged();
    Q_EMIT checksChanged();
}

void WizardModel::setChoices(const Choices& choices) {
    m_answers.choices = choices;
    if (m_answers.situation && !m_observing) makePlan();
}

void WizardModel::setRecentProfiles(const QStringList& paths) {
    m_recentProfiles = paths;
    m_recentProfiles.removeDuplicates();
    m_recentProfiles = m_recentProfiles.mid(0, mostRecentProfiles);
    Q_EMIT recentProfilesChanged();
}

void WizardModel::open(const std::function<OpenedEstate()>& work) {
    m_opening = true;
    m_stop.request_stop();
    ++m_round;
    m_checking = m_observing = false;
    m_shipping = std::make_shared<ShippingMemory>();
    const Answers before = std::exchange(m_answers, Answers{});
    m_answers.purpose = before.purpose;
    m_answers.flow = before.flow;
    m_estate.reset();
    inBackground(m_mailbox, work, [this](OpenedEstate result) { opened(std::move(result)); });
    Q_EMIT estateChanged();
    Q_EMIT checksChanged();
}

void WizardModel::opened(OpenedEstate result) {
    m_opening = m_keepsPassword = false;
    m_answers.profilePath = result.path;
    m_answers.profileFolder = result.folder;
    m_answers.profileProblems = std::move(result.problems);
    m_answers.passwordQuestion = result.question;
    m_answers.passwordNote = result.note;
    if (!result.estate) m_secrets.erase(secretKey(result.profile));
    if (result.estate) {
        m_estate = *result.estate;
        m_answers.profile = std::move(result.profile);
        if (m_answers.purpose != Purpose::Practise && !result.path.isEmpty())
            setRecentProfiles(QStringList{result.path} + m_recentProfiles);
    } else {
        m_answers.refusal = result.estate.error();
    }
    if (m_answers.profile && m_answers.record) check();
    Q_EMIT estateChanged();
}

Opening WizardModel::opening() const {
    return {m_maker, m_passwords, m_secrets, m_keepsPassword};
}

void WizardModel::createPractice(const PracticeRequest& request) {
    open([opening = opening(), request] {
        const auto path = opening.maker.createPractice(request);
        if (path) return openProfileAt(opening, *path);
        OpenedEstate refused;
        refused.folder = request.folder;
        refused.estate = tl::unexpected(path.error());
        return refused;
    });
}

void WizardModel::openProfile(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_reopen = [this, whole] { openProfile(whole); };
    m_discoverySaid = {};
    open([opening = opening(), whole] { return openProfileAt(opening, whole); });
}

void WizardModel::discoverProfile(const QString& path, const QString& backup) {
    if (m_discovering || m_opening) return;
    m_discovering = true;
    m_discoverySaid = {};
    m_answers.refusal = {};
    m_answers.profileProblems.clear();
    m_answers.discoveryRemarks.clear();
    DiscoveryOrder order{QFileInfo(path).absoluteFilePath(), backup, {}};
    order.onStep = [this, mailbox = m_mailbox](const Message& step) {
        mailbox->post([this, step] {
            m_discoverySaid = step;
            Q_EMIT estateChanged();
        });
    };
    inBackground(
        m_mailbox, [maker = m_maker, order] { return pchat::ui::discoverProfile(maker, order); },
        [this, path = order.path](const tl::expected<Discovery, Message>& found) { discovered(path, found); });
    Q_EMIT estateChanged();
}

void WizardModel::discovered(const QString& path, const tl::expected<Discovery, Message>& found) {
    m_discovering = false;
    if (found && found->isComplete()) openProfile(path);
    m_discoverySaid = found ? discoverySentence(*found) : Message();
    if (!found) m_answers.refusal = found.error();
    if (found) m_answers.discoveryRemarks = remarksOn(*found);
    Q_EMIT estateChanged();
}

void WizardModel::givePassword(const QString& password, bool keep) {
    if (!m_answers.passwordQuestion || m_opening) return;
    m_secrets.insert_or_assign(m_answers.passwordQuestion->key, Secret(password));
    m_keepsPassword = keep;
    // Opening sets m_reopen anew.
    const auto reopen = m_reopen;
    reopen();
}

void WizardModel::withdrawPassword() {
    if (!m_answers.passwordQuestion) return;
    m_answers.refusal = {QT_TRANSLATE_NOOP("core",
                                           "No password was given for the login “%1”. Open the estate again to "
                                           "be asked for it."),
                         {m_answers.passwordQuestion->login}};
    m_answers.passwordQuestion.reset();
    Q_EMIT estateChanged();
}

void WizardModel::check() {
    m_answers.findings =
        m_answers.profile ? assess(*m_answers.profile, Situation(), m_answers.flow) : std::vector<Finding>();
    m_answers.situation.reset();
    m_shipping = std::make_shared<ShippingMemory>();
    observeSections({});
}

void WizardModel::checkAgain(const QString& id) {
    if (m_answers.profile && m_answers.situation && !m_checking)
        observeSections(sectionsReadBy(id, *m_answers.profile, *m_answers.situation, m_answers.occasion()));
}

void WizardModel::observeSections(const std::vector<Section>& sections) {
    if (!m_estate || !m_answers.profile) return;
    m_checking = m_observing = true;
    m_answers.plan.reset();
    m_stop = std::stop_source();
    const int round = ++m_round;
    ObserveOptions options;
    options.only = sections;
    options.stop = m_stop.get_token();
    const Situation before = m_answers.situation.value_or(Situation());
    const SiteProfile profile = *m_answers.profile;
    const auto judged = [profile, before, sections, purpose = m_answers.purpose, flow = m_answers.flow,
                         active = m_answers.choices.activeServers](const Situation& seen, bool isLast) {
        Situation now = merged(before, seen, sections);
        std::vector<Finding> findings = assess(profile, now, occasionFor(purpose, flow, now), active);
        return Observed{std::move(now), std::move(findings), isLast};
    };
    options.onSection = [this, mailbox = m_mailbox, judged, round](Section, const Situation& partial) {
        mailbox->post([this, round, observed = judged(partial, false)] { arrived(observed, round); });
    };
    const auto work = [doors = m_estate->observing, profile, options, judged] {
        return judged(observe(profile, doors, options), true);
    };
    inBackground(m_mailbox, work, [this, round](const Observed& observed) { arrived(observed, round); });
    Q_EMIT checksChanged();
}

void WizardModel::arrived(const Observed& observed, int round) {
    if (round != m_round) return;
    m_answers.situation = observed.situation;
    m_answers.findings = observed.findings;
    if (observed.isLast) return makePlan();
    Q_EMIT checksChanged();
}

/// From the situation as it is known, with the choices as they stand, which are judged with it.
void WizardModel::makePlan() {
    m_checking = true;
    m_observing = false;
    m_answers.plan.reset();
    m_answers.digest.clear();
    const int round = ++m_round;
    const auto work = [flow = m_answers.flow, occasion = m_answers.occasion(), profile = *m_answers.profile,
                       situation = *m_answers.situation, choices = m_answers.choices, folder = m_answers.profileFolder,
                       runs = m_runFolder, memory = m_shipping] {
        const SavedShipping& saved = memory->of(flow, [&] { return shippingSavedFor(flow, profile, folder, runs); });
        Planned made{planFor(flow, profile, situation, withShipping(choices, saved)),
                     {},
                     assess(profile, situation, occasion, choices.activeServers)};
        if (made.plan) made.digest = digestOf(*made.plan);
        return made;
    };
    inBackground(m_mailbox, work, [this, round](const Planned& made) { planned(made, round); });
    Q_EMIT checksChanged();
}

void WizardModel::planned(const Planned& made, int round) {
    if (round != m_round) return;
    m_checking = false;
    m_answers.plan = made.plan ? std::optional<Plan>(*made.plan) : std::nullopt;
    m_answers.planRefusals = made.plan ? std::vector<Message>() : made.plan.error();
    m_answers.digest = made.digest;
    m_answers.findings = made.findings;
    Q_EMIT checksChanged();
}

void WizardModel::acknowledge(const QString& id, const QString& reason) {
    if (reason.trimmed().isEmpty())
        m_answers.acknowledgements.erase(id);
    else
        m_answers.acknowledgements.insert_or_assign(id, reason.trimmed());
    Q_EMIT checksChanged();
}

Approval WizardModel::approval(const QString& poolTyped, bool lossAccepted) const {
    Approval approval;
    approval.poolTyped = poolTyped;
    approval.digest = m_answers.digest;
    approval.lossAccepted = lossAccepted;
    if (m_answers.plan) approval.lossWords = say(lossSentence(m_answers.plan->loss));
    for (const Finding& finding : m_answers.findings)
        if (const auto found = m_answers.acknowledgements.find(finding.id);
            finding.needsAcknowledgement() && found != m_answers.acknowledgements.end())
            approval.acknowledgements.insert(*found);
    approval.approvedBy = accountName();
    approval.at = QDateTime::currentDateTimeUtc();
    return approval;
}

void WizardModel::startRun(const Approval& approval) {
    if (!m_estate || !m_answers.plan || !m_answers.situation || m_run.status().isRunning) return;
    m_answers.record.reset();
    const QString path = newRunFileName(m_runFolder, m_answers.plan->pool, QDateTime::currentDateTimeUtc());
    m_run.start(*m_estate, path,
                {*m_answers.profile, m_answers.profileFolder, *m_answers.situation, m_answers.findings, *m_answers.plan,
                 approval});
}

void WizardModel::loadPastRuns() {
    inBackground(
        m_mailbox, [folder = m_runFolder] { return history(folder); },
        [this](std::vector<RunRecord> runs) {
            m_pastRuns = std::move(runs);
            Q_EMIT pastRunsChanged();
        });
}

void WizardModel::showPastRun(const RunRecord& record) {
    const RunRecord shown = record;
    m_reopen = [this, shown] { showPastRun(shown); };
    open([opening = opening(), shown] {
        return openEstateOf(opening, shown.documents.profile, shown.documents.profileFolder);
    });
    m_answers.flow = shown.documents.plan.flow;
    m_answers.choices = shown.documents.plan.choices;
    m_answers.plan = shown.documents.plan;
    m_answers.findings = shown.documents.findings;
    m_answers.record = shown;
    m_run.show(shown);
    Q_EMIT recordChanged();
}

void WizardModel::resumeRun() {
    if (m_estate && m_run.status().canBeResumed()) m_run.resume(*m_estate);
}

void WizardModel::undoRun(const QString& poolTyped) {
    const RunStatus& status = m_run.status();
    if (m_estate && !status.isRunning && status.undo.isOffered) m_run.undo(*m_estate, {poolTyped, accountName()});
}

void WizardModel::loadRecord() {
    m_shipping = std::make_shared<ShippingMemory>();
    inBackground(
        m_mailbox, [path = m_run.status().path] { return readRunFile(path); },
        [this](const tl::expected<RunRecord, Message>& record) {
            if (record) m_answers.record = *record;
            Q_EMIT recordChanged();
        });
    check();
}

}  // namespace pchat::ui
