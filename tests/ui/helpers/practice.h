// Practice: a wizard over a practice estate in a temporary folder, driven as a person would drive it.
#pragma once

#include "ui/wizard.h"

#include <QTemporaryDir>

namespace pchat::ui {

[[nodiscard]] EstateMaker practiceMaker();

class Practice {
  public:
    explicit Practice(Language language = Language::English, const EstateMaker& maker = practiceMaker());

    /// Each goes on from where the one before it ended; false where it did not come about in time.
    [[nodiscard]] bool openEstate();
    [[nodiscard]] bool check();
    void acknowledgeAll();
    [[nodiscard]] bool review();
    void approve();
    [[nodiscard]] bool runToTheEnd();
    [[nodiscard]] bool goTo(int page);

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
};

/// Every text that can be read on the widget as it is shown, with what shows it.
[[nodiscard]] std::vector<std::pair<QString, QString>> visibleTexts(const QWidget& root);

}  // namespace pchat::ui
