#include "ui/wizard.h"

#include "core/report/words.h"
#include "ui/look/flow_words.h"
#include "ui/look/labels.h"
#include "ui/pages/estate_page.h"
#include "ui/pages/prerequisites_page.h"
#include "ui/pages/result_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/run_page.h"
#include "ui/pages/start_page.h"
#include "ui/widgets/password_strip.h"
#include "ui/widgets/practice_band.h"
#include "ui/widgets/question_strip.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/scenario_picker.h"

#include <QApplication>
#include <QLayout>
#include <QMenu>
#include <QToolButton>

namespace pchat::ui {

FailoverWizard::FailoverWizard(WizardModel& model, Theme& theme, QWidget* parent)
    : QWizard(parent),
      m_model(model),
      m_theme(theme),
      m_rail(new Rail(this)),
      m_band(new PracticeBand(this)),
      m_question(new QuestionStrip(this)),
      m_password(new PasswordStrip(model.languages(), this)) {
    setWizardStyle(ModernStyle);
    setOptions(IndependentPages | NoBackButtonOnStartPage | NoDefaultButton | HaveHelpButton | HaveCustomButton1 |
               HaveCustomButton2 | HaveCustomButton3);
    setWindowFlags(Qt::Window);
    setSizeGripEnabled(true);
    setSideWidget(m_rail);
    addPages();
    addFooter();
    joinSignals();
    m_isBuilt = true;
    retranslate();
    setMinimumSize(1000, 680);
    resize(1080, 740);
}

void FailoverWizard::addPages() {
    m_start = new StartPage(m_model, this);
    auto* review = new ReviewPage(m_model, this);
    auto* result = new ResultPage(m_model, this);
    const std::pair<int, StepPage*> pages[] = {{StartId, m_start},
                                               {EstateId, new EstatePage(m_model, this)},
                                               {PrerequisitesId, new PrerequisitesPage(m_model, this)},
                                               {ReviewId, review},
                                               {RunId, new RunPage(m_model, this)},
                                               {ResultId, result}};
    for (const auto& [id, page] : pages) {
        setPage(id, page);
        m_rail->addPage(id);
        connect(page, &StepPage::frameChanged, this, &FailoverWizard::refreshFrame);
    }
    connect(m_start, &StartPage::chosen, this, &QWizard::next);
    connect(review, &ReviewPage::started, this, &QWizard::next);
    connect(result, &ResultPage::anewChosen, this, &QWizard::restart);
}

QToolButton* FailoverWizard::addTool(WizardButton place, const char* objectName) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    setButton(place, button);
    return button;
}

void FailoverWizard::addFooter() {
    m_japanese = addTool(CustomButton1, "japanese");
    m_english = addTool(CustomButton2, "english");
    m_themeButton = addTool(CustomButton3, "theme");
    for (QToolButton* button : {m_japanese, m_english})
        button->setCheckable(true);
    addThemeMenu(m_themeButton);
    setButton(HelpButton, actionButton("help", this));
    for (const WizardButton which : {BackButton, CancelButton})
        if (auto* push = qobject_cast<QPushButton*>(button(which))) push->setAutoDefault(false);
    button(HelpButton)->setMaximumWidth(36);
    connect(m_japanese, &QToolButton::clicked, this, [this] { m_model.languages().setCurrent(Language::Japanese); });
    connect(m_english, &QToolButton::clicked, this, [this] { m_model.languages().setCurrent(Language::English); });
    connect(this, &QWizard::helpRequested, this, &FailoverWizard::showHelp);
}

void FailoverWizard::addThemeMenu(QToolButton* button) {
    auto* menu = new QMenu(button);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* action = menu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice] {
            m_theme.setChoice(choice);
            retranslate();
        });
        m_themes << action;
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

void FailoverWizard::joinSignals() {
    connect(this, &QWizard::currentIdChanged, this, &FailoverWizard::entered);
    connect(m_rail, &Rail::clicked, this, &FailoverWizard::goBackTo);
    connect(&m_model, &WizardModel::estateChanged, this, [this] {
        m_password->setQuestion(m_model.answers().passwordQuestion);
        layOutTop();
    });
    connect(m_password, &PasswordStrip::given, &m_model, &WizardModel::givePassword);
    connect(m_password, &PasswordStrip::withdrawn, &m_model, &WizardModel::withdrawPassword);
    connect(m_question, &QuestionStrip::stopChosen, this, &FailoverWizard::stopAndClose);
    connect(m_question, &QuestionStrip::closeNowChosen, this, [this] { QWizard::reject(); });
    connect(m_question, &QuestionStrip::goOnChosen, this, [this] {
        m_question->hide();
        layOutTop();
    });
    connect(&m_model.runSession(), &RunSession::ended, this, [this] {
        if (m_closing) return QWizard::reject();
        m_question->hide();
        layOutTop();
    });
}

void FailoverWizard::openPractice() {
    m_model.setPurpose(Purpose::Practise);
    next();
    if (!m_model.scenarios().empty())
        m_model.createPractice({newPracticeFolder(), m_model.scenarios().front().name, 1});
}

void FailoverWizard::openProfile(const QString& path) {
    m_model.setPurpose(Purpose::CarryOut);
    next();
    m_model.openProfile(path);
}

StepPage* FailoverWizard::stepPage(int id) const {
    return qobject_cast<StepPage*>(page(id));
}

void FailoverWizard::reject() {
    if (!m_model.runSession().status().isRunning) return QWizard::reject();
    if (m_closing) return;
    m_question->ask();
    layOutTop();
}

void FailoverWizard::stopAndClose() {
    m_closing = true;
    m_question->waitForStep();
    m_model.runSession().stopAfterStep();
}

void FailoverWizard::entered(int id) {
    if (StepPage* shown = stepPage(id)) shown->entered();
    refreshFrame();
}

void FailoverWizard::goBackTo(int id) {
    while (currentId() != id && visitedIds().contains(id))
        back();
}

void FailoverWizard::refreshFrame() {
    refreshRail();
    refreshButtons();
    dressFrame();
}

void FailoverWizard::refreshRail() {
    const QList<int> visited = visitedIds();
    const StepPage* current = stepPage(currentId());
    for (const int id : pageIds()) {
        const StepPage* each = stepPage(id);
        const bool here = each == current;
        RailState state = RailState::Later;
        if (here) state = each->needsAttention() ? RailState::Attention : RailState::Here;
        if (!here && visited.contains(id)) state = RailState::Done;
        m_rail->setName(id, each->heading());
        m_rail->setState(id, state, state == RailState::Done && current && current->allowsBack());
    }
    const Answers& answers = m_model.answers();
    m_rail->setPool(answers.profile ? answers.profile->pool.fqdn : QString(),
                    answers.profile ? wayOf(*answers.profile, answers.flow) : QString());
}

/// What is done with the pool, and which way.
QString FailoverWizard::wayOf(const SiteProfile& profile, Flow flow) const {
    const QString& primary = profile.pool.primarySiteName;
    const QString& backup = profile.pool.backupSiteName;
    const bool isBack = FlowWords::leadsToPrimary(flow);
    return m_model.say(wordFor(flow)) + QLatin1Char('\n') +
           tr("%1 → %2").arg(isBack ? backup : primary, isBack ? primary : backup);
}

void FailoverWizard::refreshButtons() {
    const StepPage* current = stepPage(currentId());
    if (!current) return;
    QList<WizardButton> layout{CustomButton1, CustomButton2, CustomButton3, HelpButton, Stretch};
    if (current->allowsBack() && visitedIds().size() > 1) layout << BackButton;
    if (!current->nextText().isEmpty()) layout << NextButton;
    layout << CancelButton;
    if (layout != m_layout) setButtonLayout(m_layout = layout);
    setButtonText(NextButton, current->nextText());
    setButtonText(CancelButton, currentId() == RunId || currentId() == ResultId ? tr("&Close") : tr("&Cancel"));
    if (auto* push = qobject_cast<QPushButton*>(button(NextButton))) push->setDefault(!current->nextText().isEmpty());
}

void FailoverWizard::retranslate() {
    setWindowTitle(tr("Persistent Chat Failover Wizard"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(CustomButton1, QStringLiteral("日本語"));
    setButtonText(CustomButton2, QStringLiteral("English"));
    m_japanese->setChecked(m_model.languages().current() == Language::Japanese);
    m_english->setChecked(m_model.languages().current() == Language::English);
    setButtonText(CustomButton3, tr("Theme") + QStringLiteral("  "));
    setButtonText(HelpButton, QStringLiteral("?"));
    button(HelpButton)->setToolTip(tr("What this page is for"));
    button(HelpButton)->setAccessibleName(tr("Help"));
    const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
    for (int at = 0; at < m_themes.size(); ++at) {
        m_themes[at]->setText(names[at]);
        m_themes[at]->setChecked(at == static_cast<int>(m_theme.choice()));
    }
    refreshFrame();
}

void FailoverWizard::layOutTop() {
    const bool practice = m_model.answers().isPractice();
    const int band = practice ? PracticeBand::height : 0;
    const int question = m_question->isHidden() ? 0 : std::max(m_question->heightForWidth(width()), 52);
    m_band->setVisible(practice);
    m_band->setGeometry(0, 0, width(), PracticeBand::height);
    const int password = m_password->isHidden() ? 0 : m_password->sizeHint().height();
    m_question->setGeometry(0, band, width(), question);
    m_password->setGeometry(0, band + question, width(), password);
    container()->setContentsMargins(0, band + question + password, 0, 0);
    m_band->raise();
    m_question->raise();
    m_password->raise();
    refreshFrame();
}

/// The child that QWizard lays everything out in.
QWidget* FailoverWizard::container() const {
    QWidget* widget = m_rail;
    while (widget->parentWidget() && widget->parentWidget() != this)
        widget = widget->parentWidget();
    return widget;
}

/// Takes back what the modern style adds: a border round the rail, and pages on the colour of input fields.
void FailoverWizard::dressFrame() {
    // On Windows neither has a parent before the window is laid out.
    const QWidget* side = m_rail->parentWidget();
    if (QLayout* layout = side ? side->layout() : nullptr) layout->setContentsMargins(0, 0, 0, 0);
    const QWidget* start = page(StartId);
    for (QWidget* frame = start ? start->parentWidget() : nullptr; frame && frame != this;
         frame = frame->parentWidget()) {
        frame->setBackgroundRole(QPalette::Window);
        if (frame->palette() != QApplication::palette()) frame->setPalette(QApplication::palette());
    }
}

void FailoverWizard::showHelp() {
    auto* popup = sentenceLabel(this);
    popup->setWindowFlag(Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setMargin(16);
    popup->setFixedWidth(420);
    popup->setText(stepPage(currentId())->help());
    popup->adjustSize();
    popup->move(button(HelpButton)->mapToGlobal(QPoint(0, -popup->height() - 8)));
    popup->show();
}

void FailoverWizard::changeEvent(QEvent* event) {
    QWizard::changeEvent(event);
    if (!m_isBuilt) return;
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) dressFrame();
}

void FailoverWizard::resizeEvent(QResizeEvent* event) {
    QWizard::resizeEvent(event);
    layOutTop();
}

}  // namespace pchat::ui
