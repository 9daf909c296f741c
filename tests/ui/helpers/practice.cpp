#include "tests/ui/helpers/practice.h"

#include "core/lab/lab.h"

#include <QAbstractButton>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

namespace pchat::ui {

namespace {

constexpr int patience = 60000;

void collect(const QTreeWidget& tree, std::vector<std::pair<QString, QString>>& texts) {
    for (int column = 0; column < tree.columnCount(); ++column)
        texts.emplace_back(tree.headerItem()->text(column), tree.objectName());
}

}  // namespace

EstateMaker practiceMaker() {
    return {[](const SiteProfile& profile, const QString& folder) {
                return lab::open(profile, QDir(folder).absoluteFilePath(profile.providers.labFolder));
            },
            lab::create, lab::scenarios};
}

Practice::Practice(Language language, const EstateMaker& maker)
    : languages(language), model(maker, languages), wizard(model, theme) {
    model.setRunFolder(folder.filePath(QStringLiteral("runs")));
    wizard.resize(1000, 680);
    wizard.show();
}

bool Practice::openEstate() {
    model.setPurpose(Purpose::Practise);
    wizard.next();
    model.createPractice({folder.filePath(QStringLiteral("estate")), model.scenarios().front().name, 1});
    return QTest::qWaitFor([this] { return !model.isOpening(); }, patience) && model.answers().profile;
}

bool Practice::check() {
    wizard.next();
    return QTest::qWaitFor([this] { return model.answers().situation && !model.isChecking(); }, patience);
}

void Practice::acknowledgeAll() {
    for (const Finding& finding : model.unacknowledged()) model.acknowledge(finding.id, QStringLiteral("seen"));
}

bool Practice::review() {
    acknowledgeAll();
    wizard.next();
    return wizard.currentId() == ReviewId;
}

void Practice::approve() {
    find<QLineEdit>("poolTyped")->setText(model.answers().plan->pool);
    find<QAbstractButton>("acceptLoss")->click();
}

bool Practice::runToTheEnd() {
    find<QAbstractButton>("startFailover")->click();
    return wizard.currentId() == RunId &&
           QTest::qWaitFor([this] { return !model.runSession().status().isRunning; }, patience);
}

bool Practice::goTo(int page) {
    if (page == StartId) return true;
    if (!openEstate()) return false;
    if (page == EstateId) return true;
    if (!check()) return false;
    if (page == PrerequisitesId) return true;
    if (!review()) return false;
    if (page == ReviewId) return true;
    approve();
    if (!runToTheEnd()) return false;
    if (page == RunId) return true;
    wizard.next();
    return wizard.currentId() == ResultId &&
           QTest::qWaitFor([this] { return model.answers().record && !model.isChecking(); }, patience);
}

void Practice::speak(Language language) {
    languages.setCurrent(language);
    QCoreApplication::sendPostedEvents();
}

std::vector<std::pair<QString, QString>> visibleTexts(const QWidget& root) {
    std::vector<std::pair<QString, QString>> texts{{root.windowTitle(), QStringLiteral("title bar")}};
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) texts.emplace_back(label->text(), label->objectName());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts.emplace_back(button->text(), button->objectName());
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts.emplace_back(edit->placeholderText(), edit->objectName());
        if (const auto* tree = qobject_cast<const QTreeWidget*>(widget)) collect(*tree, texts);
        texts.emplace_back(widget->accessibleName(), widget->objectName());
    }
    return texts;
}

}  // namespace pchat::ui
