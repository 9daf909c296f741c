// FailoverWizard: the frame: practice band, rail, pages, footer; which page comes next, closing, language and theme.
//
// Knows the pages by what StepPage says of them. Everything that takes time is the model's.
#pragma once

#include "ui/look/theme.h"
#include "ui/pages/step_page.h"

#include <QWizard>

class QToolButton;

namespace pchat::ui {

class PracticeBand;
class PasswordStrip;
class QuestionStrip;
class Rail;
class StartPage;

class FailoverWizard : public QWizard {
    Q_OBJECT

  public:
    FailoverWizard(WizardModel& model, Theme& theme, QWidget* parent = nullptr);

    /// Makes a practice estate in the user's data folder and opens on the Estate page.
    void openPractice();
    void openProfile(const QString& path);
    /// Asks in place while a run is under way.
    void reject() override;
    [[nodiscard]] StepPage* stepPage(int id) const;

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addPages();
    void addFooter();
    QToolButton* addTool(WizardButton place, const char* objectName);
    void addThemeMenu(QToolButton* button);
    void joinSignals();
    void retranslate();
    void entered(int id);
    void goBackTo(int id);
    void refreshFrame();
    void refreshRail();
    [[nodiscard]] QString wayOf(const SiteProfile& profile, Flow flow) const;
    void refreshButtons();
    void layOutTop();
    void dressFrame();
    [[nodiscard]] QWidget* container() const;
    void stopAndClose();
    void showHelp();

    WizardModel& m_model;
    Theme& m_theme;
    Rail* m_rail;
    PracticeBand* m_band;
    QuestionStrip* m_question;
    PasswordStrip* m_password;
    StartPage* m_start = nullptr;
    bool m_isBuilt = false;  ///< Windows changes the palette while pages are still being added
    QToolButton* m_japanese = nullptr;
    QToolButton* m_english = nullptr;
    QToolButton* m_themeButton = nullptr;
    QList<QAction*> m_themes;
    QList<WizardButton> m_layout;
    bool m_closing = false;
};

}  // namespace pchat::ui
