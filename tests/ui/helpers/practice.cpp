#include "tests/ui/helpers/practice.h"

#include "core/lab/lab.h"
#include "ui/look/wrapped_text.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

namespace pchat::ui {

namespace {

constexpr int patience = 60000;
constexpr int settling = 20;

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

Practice::Practice(Language language, const EstateMaker& maker, const Passwords& passwords)
    : languages(language), model(maker, languages, passwords), wizard(model, theme) {
    model.setRunFolder(folder.filePath(QStringLiteral("runs")));
    wizard.resize(1000, 680);
    wizard.show();
}

bool Practice::openEstate() {
    const auto isOpen = [this] { return !model.isOpening() && model.answers().profile; };
    const QString place = folder.filePath(QStringLiteral("estate"));
    model.setPurpose(flow == Flow::Failover ? Purpose::Practise : Purpose::CarryOut, flow);
    wizard.next();
    if (model.answers().profile) return true;
    model.createPractice({place, scenario.isEmpty() ? model.scenarios().front().name : scenario, 1});
    if (!QTest::qWaitFor(isOpen, patience) || troubles.isEmpty()) return isOpen();
    QFile faults(place + QStringLiteral("/faults.json"));
    if (!faults.open(QIODevice::WriteOnly) || faults.write(troubles) < 0) return false;
    faults.close();
    model.openProfile(place + QStringLiteral("/site.json"));
    return QTest::qWaitFor(isOpen, patience);
}

bool Practice::openOnly() {
    return wizard.currentId() == StartId && openEstate() && wizard.currentId() == EstateId;
}

void Practice::anew(Flow next) {
    flow = next;
    wizard.restart();
}

void Practice::acknowledgeAll() {
    for (const Finding& finding : model.unacknowledged())
        model.acknowledge(finding.id, QStringLiteral("seen"));
}

void Practice::approveAndStart() {
    find<QLineEdit>("poolTyped")->setText(model.answers().plan->pool);
    find<QAbstractButton>("acceptLoss")->setChecked(true);
    find<QAbstractButton>("startRun")->click();
}

bool Practice::advance() {
    const auto waitFor = [](const auto& predicate) { return QTest::qWaitFor(predicate, patience); };
    const auto isChecked = [this] { return model.answers().situation && !model.isChecking(); };
    switch (wizard.currentId()) {
        case StartId:
            return openEstate();
        case EstateId:
            wizard.next();
            return waitFor(isChecked);
        case PrerequisitesId:
            acknowledgeAll();
            wizard.next();
            return true;
        case ReviewId:
            approveAndStart();
            return waitFor([this] { return !model.runSession().status().isRunning; });
        default:
            wizard.next();
            return waitFor([&] { return model.answers().record && isChecked(); });
    }
}

bool Practice::advanceTo(int page) {
    while (wizard.currentId() != page) {
        const int before = wizard.currentId();
        if (!advance() || wizard.currentId() == before) return false;
    }
    return true;
}

void Practice::speak(Language language) {
    languages.setCurrent(language);
    QCoreApplication::sendPostedEvents();
    QTest::qWait(settling);
}

std::vector<std::pair<QString, QString>> visibleTexts(const QWidget& root) {
    std::vector<std::pair<QString, QString>> texts{{root.windowTitle(), QStringLiteral("title bar")}};
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts.emplace_back(label->text(), label->objectName());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            texts.emplace_back(button->text(), button->objectName());
        if (const auto* text = qobject_cast<const WrappedText*>(widget))
            texts.emplace_back(text->toPlainText(), QStringLiteral("text"));
        if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
            texts.emplace_back(edit->placeholderText(), edit->objectName());
        if (const auto* tree = qobject_cast<const QTreeWidget*>(widget)) collect(*tree, texts);
        texts.emplace_back(widget->accessibleName(), widget->objectName());
    }
    return texts;
}

}  // namespace pchat::ui
