#include "ui/tour.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>

namespace pchat::ui {

namespace {
constexpr int tickMilliseconds = 80;
constexpr int patienceTicks = 120000 / tickMilliseconds;
constexpr int looks = 4;
constexpr int midwayPercent = 40;
constexpr int earlyPercent = 15;
}  // namespace

Tour::Tour(FailoverWizard& wizard, WizardModel& model, Theme& theme, const QString& pictures, const QString& scratch)
    : m_wizard(wizard), m_model(model), m_theme(theme), m_pictures(pictures), m_scratch(scratch) {
    m_model.setRunFolder(QDir(scratch).filePath(QStringLiteral("runs")));
    addStages();
    addReadinessStages();
    addRunStages();
    addPlannedStages();
    addFailbackStages();
    connect(&m_timer, &QTimer::timeout, this, &Tour::tick);
}

void Tour::start() {
    beginStage();
    m_timer.start(tickMilliseconds);
}

void Tour::addStages() {
    const auto always = [] { return true; };
    m_stages.push_back({QStringLiteral("1-start"), [] {}, always});
    m_stages.push_back({{}, [this] { click("rowPractise"); }, always});
    m_stages.push_back({QStringLiteral("2-estate"),
                        [this] {
                            type("practiceFolder", QDir(m_scratch).filePath(QStringLiteral("estate")));
                            click("createPractice");
                        },
                        [this] { return m_model.answers().profile.has_value(); }});
}

void Tour::addReadinessStages() {
    const auto checked = [this] { return m_model.answers().situation && !m_model.isChecking(); };
    m_stages.push_back({QStringLiteral("3-prerequisites"), [this] { m_wizard.next(); }, checked});
    m_stages.push_back({QStringLiteral("3-prerequisites-confirmed"), [this] { acknowledgeAll(); },
                        [this] { return m_model.mayReview(); }});
}

void Tour::addRunStages() {
    const auto always = [] { return true; };
    const auto status = [this]() -> const RunStatus& { return m_model.runSession().status(); };
    m_stages.push_back({QStringLiteral("4-review"), [this] { m_wizard.next(); }, always});
    m_stages.push_back({QStringLiteral("4-review-steps"), [this] { showPart(1); }, always});
    m_stages.push_back({QStringLiteral("4-review-approved"), [this] { approve(); }, always});
    m_stages.push_back({QStringLiteral("5-run"),
                        [this] {
                            connect(&m_model.runSession(), &RunSession::changed, this, &Tour::hold);
                            click("startRun");
                        },
                        [this, status] { return status().result || isHeldMidway(); }});
    m_stages.push_back({QStringLiteral("5-run-ended"),
                        [this] {
                            m_model.runSession().disconnect(this);
                            m_model.runSession().setPaused(false);
                        },
                        [status] { return !status().isRunning; }});
    m_stages.push_back({QStringLiteral("6-result"), [this] { m_wizard.next(); },
                        [this] { return m_model.answers().record && !m_model.isChecking(); }});
}

void Tour::addPlannedStages() {
    const auto always = [] { return true; };
    const auto checked = [this] { return m_model.answers().situation && !m_model.isChecking(); };
    const auto status = [this]() -> const RunStatus& { return m_model.runSession().status(); };
    m_stages.push_back({{}, [this] { click("toStart"); }, always});
    m_stages.push_back({{}, [this] { click("rowPlannedFailover"); }, always});
    m_stages.push_back(
        {{},
         [this] {
             m_model.createPractice({QDir(m_scratch).filePath(QStringLiteral("alive")), QStringLiteral("all-well"), 1});
         },
         [this] { return !m_model.isOpening(); }});
    m_stages.push_back({{}, [this] { m_wizard.next(); }, checked});
    m_stages.push_back({{}, [this] { acknowledgeAll(); }, [this] { return m_model.mayReview(); }});
    m_stages.push_back({QStringLiteral("7-review-planned"), [this] { m_wizard.next(); }, always});
    m_stages.push_back({{}, [this] { approve(); }, always});
    m_stages.push_back({{}, [this] { click("startRun"); }, [status] { return status().result.has_value(); }});
}

void Tour::addFailbackStages() {
    const auto always = [] { return true; };
    const auto checked = [this] { return m_model.answers().situation && !m_model.isChecking(); };
    m_stages.push_back({QStringLiteral("7-result-planned"), [this] { m_wizard.next(); },
                        [this, checked] { return m_model.answers().record && checked(); }});
    addWayToReview({}, {});
    addUndoneStages();
    addWayToReview(QStringLiteral("8-prerequisites-failback"), QStringLiteral("8-review-failback"));
    m_stages.push_back({QStringLiteral("8-review-failback-steps"), [this] { showPart(1); }, always});
    m_stages.push_back({{}, [this] { approve(); }, always});
    m_stages.push_back({QStringLiteral("8-run-failback"), [this] { click("startRun"); },
                        [this] { return m_model.runSession().status().result.has_value(); }});
    m_stages.push_back({QStringLiteral("8-result-failback"), [this] { m_wizard.next(); },
                        [this, checked] { return m_model.answers().record && checked(); }});
}

/// Of the failback, from the page that a run before has led to.
void Tour::addWayToReview(const QString& prerequisites, const QString& review) {
    const auto always = [] { return true; };
    const auto checked = [this] { return m_model.answers().situation && !m_model.isChecking(); };
    m_stages.push_back({{}, [this] { click("toStart"); }, always});
    m_stages.push_back({{}, [this] { click("rowFailBack"); }, always});
    m_stages.push_back({prerequisites, [this] { m_wizard.next(); }, checked});
    m_stages.push_back({{}, [this] { acknowledgeAll(); }, [this] { return m_model.mayReview(); }});
    m_stages.push_back({review, [this] { m_wizard.next(); }, always});
}

/// Stopped in good time, and taken back.
void Tour::addUndoneStages() {
    const auto status = [this]() -> const RunStatus& { return m_model.runSession().status(); };
    const auto hasEnded = [status] { return !status().isRunning && status().result; };
    m_stages.push_back({{}, [this] { approve(); }, [] { return true; }});
    m_stages.push_back({QStringLiteral("8-undo-failback-offered"),
                        [this] {
                            connect(&m_model.runSession(), &RunSession::changed, this, &Tour::stopEarly);
                            click("startRun");
                        },
                        [status, hasEnded] { return hasEnded() && status().undo.isOffered; }});
    m_stages.push_back({QStringLiteral("8-undo-failback-done"),
                        [this] {
                            type("undoPool", m_model.runSession().status().plan.pool);
                            click("undoRun");
                        },
                        [status, hasEnded] { return hasEnded() && status().result == RunResult::Undone; }});
    m_stages.push_back(
        {{}, [this] { m_wizard.next(); }, [this] { return m_model.answers().record && !m_model.isChecking(); }});
}

void Tour::stopEarly() {
    RunSession& run = m_model.runSession();
    if (!run.status().isRunning || run.status().percent < earlyPercent) return;
    run.disconnect(this);
    run.stopAfterStep();
}

void Tour::approve() {
    type("poolTyped", m_model.answers().plan->pool);
    click("acceptLoss");
}

/// Holds the run as soon as anything has happened since it was let go.
void Tour::hold() {
    RunSession& run = m_model.runSession();
    const auto events = static_cast<qsizetype>(run.status().events.size());
    if (run.status().isRunning && !run.status().isPaused && events > m_seen) run.setPaused(true);
}

/// Lets a held run go on for a while, until it is well under way.
bool Tour::isHeldMidway() {
    RunSession& run = m_model.runSession();
    if (!run.status().isPaused) return false;
    if (run.status().percent >= midwayPercent) return true;
    m_seen = static_cast<qsizetype>(run.status().events.size());
    run.setPaused(false);
    return false;
}

void Tour::beginStage() {
    m_patience = patienceTicks;
    m_look = -1;
    m_stages[m_stage].act();
}

void Tour::tick() {
    const Stage& stage = m_stages[m_stage];
    if (!stage.isReady()) {
        if (--m_patience == 0 || !m_model.runSession().status().refusal.isEmpty()) {
            m_timer.stop();
            Q_EMIT finished(false);
        }
        return;
    }
    if (m_look >= 0) takePicture();
    if (++m_look < looks && !stage.name.isEmpty()) return dress(m_look);
    if (++m_stage < m_stages.size()) return beginStage();
    m_timer.stop();
    Q_EMIT finished(true);
}

/// The change of language arrives as an event; the picture is taken at the next tick.
void Tour::dress(int look) {
    m_model.languages().setCurrent(look < 2 ? Language::English : Language::Japanese);
    m_theme.setChoice(look % 2 == 0 ? ThemeChoice::Light : ThemeChoice::Dark);
}

void Tour::takePicture() {
    const QString name = m_stages[m_stage].name + QLatin1Char('-') + Languages::nameOf(m_model.languages().current()) +
                         QLatin1Char('-') + Theme::nameOf(m_theme.choice()) + QStringLiteral(".png");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // of texts in the language just chosen
    if (!m_wizard.grab().save(QDir(m_pictures).filePath(name))) {
        m_timer.stop();
        Q_EMIT finished(false);
    }
}

void Tour::click(const char* objectName) {
    if (auto* button = m_wizard.findChild<QAbstractButton*>(QLatin1String(objectName))) button->click();
}

void Tour::type(const char* objectName, const QString& text) {
    if (auto* edit = m_wizard.findChild<QLineEdit*>(QLatin1String(objectName))) edit->setText(text);
}

/// Of the Review page.
void Tour::showPart(int part) {
    if (auto* parts = m_wizard.findChild<QTabWidget*>(QStringLiteral("reviewParts"))) parts->setCurrentIndex(part);
}

void Tour::acknowledgeAll() {
    for (const Finding& finding : m_model.unacknowledged())
        m_model.acknowledge(finding.id, QStringLiteral("Practice: seen and accepted"));
}

}  // namespace pchat::ui
