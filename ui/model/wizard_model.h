// WizardModel: the answers, and everything the pages may ask for. Pages show it; it knows no page.
//
// What takes time (opening an estate, observing, planning, reading run files) is done on workers and arrives as values;
// every function returns at once. Destroying the model waits for nothing.
#pragma once

#include "core/estate/estate.h"
#include "core/situation/observe.h"
#include "ui/model/answers.h"
#include "ui/model/discovering.h"
#include "ui/model/languages.h"
#include "ui/model/opening.h"
#include "ui/model/run_session.h"
#include "ui/model/shipping_memory.h"

namespace pchat::ui {

/// It died, was stopped, or left something unobserved.
[[nodiscard]] bool isResumable(const RunRecord& record);

class WizardModel : public QObject {
    Q_OBJECT

  public:
    WizardModel(EstateMaker maker, Languages& languages, Passwords passwords = {}, QObject* parent = nullptr);
    ~WizardModel() override;

    [[nodiscard]] const Answers& answers() const { return m_answers; }
    [[nodiscard]] Languages& languages() const { return m_languages; }
    [[nodiscard]] QString say(const Message& message) const { return m_languages.catalog().say(message); }
    [[nodiscard]] RunSession& runSession() { return m_run; }
    [[nodiscard]] const std::vector<ScenarioSummary>& scenarios() const { return m_scenarios; }
    [[nodiscard]] const std::vector<RunRecord>& pastRuns() const { return m_pastRuns; }
    /// The newest run that can be gone on with; nullptr where there is none.
    [[nodiscard]] const RunRecord* interruptedRun() const;
    /// Paths of the profiles opened last, newest first. What is kept between two starts is for the program to see to.
    [[nodiscard]] const QStringList& recentProfiles() const { return m_recentProfiles; }
    void setRecentProfiles(const QStringList& paths);
    [[nodiscard]] bool isOpening() const { return m_opening; }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    /// Every section has arrived and a plan was made.
    [[nodiscard]] bool mayReview() const;
    /// Acknowledgements that are still missing.
    [[nodiscard]] std::vector<Finding> unacknowledged() const;

    /// What is to be done. Another flow, or another run, is judged and planned from the beginning; an estate that is
    /// open stays open.
    void setPurpose(Purpose purpose, Flow flow = Flow::Failover);
    /// The plan and its digest are made anew; until they have arrived there is none.
    void setChoices(const Choices& choices);
    void createPractice(const PracticeRequest& request);
    void openProfile(const QString& path);
    /// Writes a new profile from what the servers say, and opens it where nothing is missing.
    void discoverProfile(const QString& path, const QString& backup);
    [[nodiscard]] bool isDiscovering() const { return m_discovering; }
    /// What is being asked, then how far it came.
    [[nodiscard]] const Message& discoverySaid() const { return m_discoverySaid; }
    /// Answers the question for a password; it stays in memory until the program ends. `keep`: and in this computer's
    /// keeper of passwords, once it has proved right.
    void givePassword(const QString& password, bool keep);
    void withdrawPassword();
    void check();
    /// Observes again the sections that this check reads.
    void checkAgain(const QString& id);
    void acknowledge(const QString& id, const QString& reason);
    [[nodiscard]] Approval approval(const QString& poolTyped, bool lossAccepted) const;
    void startRun(const Approval& approval);
    void loadPastRuns();
    /// Opens the estate of an older run and shows it.
    void showPastRun(const RunRecord& record);
    void resumeRun();
    void undoRun(const QString& poolTyped);

    /// Where runs and practice estates are kept; the tour sets a folder of its own.
    void setRunFolder(const QString& folder) { m_runFolder = folder; }

  Q_SIGNALS:
    void estateChanged();
    void checksChanged();
    void pastRunsChanged();
    void recentProfilesChanged();
    void recordChanged();

  private:
    struct Observed;
    struct Planned;
    void open(const std::function<OpenedEstate()>& work);
    void opened(OpenedEstate result);
    void discovered(const QString& path, const tl::expected<Discovery, Message>& found);
    [[nodiscard]] Opening opening() const;
    void observeSections(const std::vector<Section>& sections);
    void arrived(const Observed& observed, int round);
    void makePlan();
    void planned(const Planned& made, int round);
    void loadRecord();

    EstateMaker m_maker;
    Passwords m_passwords;
    std::map<QString, Secret> m_secrets;  ///< given since the program started; never written anywhere
    std::function<void()> m_reopen;       ///< opens the same estate again, once its password is known
    bool m_keepsPassword = false;
    Languages& m_languages;
    std::shared_ptr<Mailbox> m_mailbox;
    std::vector<ScenarioSummary> m_scenarios;
    std::vector<RunRecord> m_pastRuns;
    QStringList m_recentProfiles;
    RunSession m_run;
    Answers m_answers;
    std::optional<Estate> m_estate;
    std::stop_source m_stop;
    QString m_runFolder;
    std::shared_ptr<ShippingMemory> m_shipping = std::make_shared<ShippingMemory>();
    Message m_discoverySaid;
    bool m_discovering = false;
    bool m_opening = false;
    bool m_checking = false;  ///< observing, or planning after it
    bool m_observing = false;
    int m_round = 0;  ///< of observation; what arrives from an earlier one is dropped
};

}  // namespace pchat::ui
