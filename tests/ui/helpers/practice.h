// Practice: a wizard over a practice estate in a temporary folder, driven as a person would drive it.
#pragma once

#include "ui/wizard.h"

#include <QTemporaryDir>

namespace pchat::ui {

[[nodiscard]] EstateMaker practiceMaker();

class Practice {
  public:
    explicit Practice(Language language = Language::English, const EstateMaker& maker = practiceMaker(),
                      const Passwords& passwords = {});

    /// Goes on, page by page, until this one has what it shows; false where that did not come about in time.
    [[nodiscard]] bool advanceTo(int page);
    /// Back to the first page; what follows leads through another flow, on the estate that is open.
    void anew(Flow next);
    /// Makes the estate and stays on its page.
    [[nodiscard]] bool openOnly();
    void acknowledgeAll();
    /// Approves the plan on the Review page and starts; does not wait.
    void approveAndStart();

    void speak(Language language);
    template <class T>
    [[nodiscard]] T* find(const char* objectName) {
        return wizard.findChild<T*>(QLatin1String(objectName));
    }

    QTemporaryDir folder;
    Theme theme{ThemeChoice::Light};
    Languages languages;
    WizardModel model;
    FailoverWizard wizard;
    QString scenario;            ///< of the estate, set before it is made; empty: the first
    Flow flow = Flow::Failover;  ///< what is chosen on the first page
    QByteArray troubles;         ///< faults.json of the estate, set before it is made

  private:
    [[nodiscard]] bool advance();
    [[nodiscard]] bool openEstate();
};

/// Every text that can be read on the widget as it is shown, with what shows it.
[[nodiscard]] std::vector<std::pair<QString, QString>> visibleTexts(const QWidget& root);

}  // namespace pchat::ui
