// The Estate page fills in a new profile from what the servers say, in place and while the window stays alive.
#include "core/lab/lab.h"
#include "core/site/profile_file.h"
#include "tests/ui/helpers/practice.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

namespace {
constexpr int patience = 60000;
}

class TestDiscoveryForm : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void anIncompleteProfileIsWrittenAndNamed();
    void aCompleteOneIsOpened();
    void anExistingFileStays();
    void aWrongInstanceIsRefused();

  private:
    /// Types both fields and presses the button; true once it has come to an end.
    bool fillIn(Practice& practice, const QString& path, const QString& backup) {
        practice.model.setPurpose(Purpose::CarryOut);
        if (practice.wizard.currentId() == StartId) practice.wizard.next();
        auto* button = practice.find<QPushButton>("discoverProfile");
        practice.find<QLineEdit>("profilePath")->setText(path);
        practice.find<QLineEdit>("backupInstance")->setText(backup);
        if (!button->isEnabled()) return false;
        button->click();
        if (!practice.model.isDiscovering() || button->isEnabled()) return false;
        return QTest::qWaitFor([&] { return !practice.model.isDiscovering() && !practice.model.isOpening(); },
                               patience);
    }
    static QString problems(Practice& practice) { return practice.find<QLabel>("problems")->text(); }
    static QString said(Practice& practice) { return practice.find<QLabel>("discoverySaid")->text(); }
    [[nodiscard]] QString inLab(const char* lab, const char* name) const {
        return m_folder.filePath(QLatin1String(lab)) + QLatin1Char('/') + QLatin1String(name);
    }

    QTemporaryDir m_folder;
};

void TestDiscoveryForm::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(lab::create({m_folder.filePath(QStringLiteral("whole")), QStringLiteral("site-loss"), 1}));
    QVERIFY(lab::create({m_folder.filePath(QStringLiteral("simple")), QStringLiteral("no-mirror"), 1}));
}

void TestDiscoveryForm::anIncompleteProfileIsWrittenAndNamed() {
    Practice practice;
    const QString path = inLab("whole", "new.json");
    QVERIFY(!practice.find<QPushButton>("discoverProfile")->isEnabled());
    QVERIFY(fillIn(practice, path, {}));
    QVERIFY(QFile::exists(path));
    QVERIFY2(problems(practice).contains(QLatin1String("folders.mirrorShare: ")), qPrintable(problems(practice)));
    QVERIFY2(said(practice).contains(QLatin1String("Missing: 1.")), qPrintable(said(practice)));
    QVERIFY(!practice.model.answers().profile);
    practice.speak(Language::Japanese);
    QVERIFY2(said(practice).contains(QStringLiteral("不足")), qPrintable(said(practice)));
}

void TestDiscoveryForm::aCompleteOneIsOpened() {
    Practice practice;
    const QString path = inLab("simple", "new.json");
    QVERIFY(fillIn(practice, path, QStringLiteral("sql03.contoso.com")));
    QVERIFY2(practice.model.answers().profile, qPrintable(problems(practice)));
    QCOMPARE(practice.model.answers().profilePath, path);
    QCOMPARE(practice.model.answers().profile->pool.fqdn, QStringLiteral("pchat01.contoso.com"));
    QVERIFY(practice.wizard.button(QWizard::NextButton)->isEnabled());
    QVERIFY2(said(practice).contains(QLatin1String("Missing: 0.")), qPrintable(said(practice)));
    practice.model.openProfile(inLab("whole", "site.json"));
    QVERIFY(!said(practice).contains(QLatin1String("Missing")));
}

void TestDiscoveryForm::anExistingFileStays() {
    Practice practice;
    const QString path = inLab("whole", "site.json");
    const auto before = loadProfile(path);
    QVERIFY(fillIn(practice, path, {}));
    QVERIFY2(problems(practice).contains(QLatin1String("exists already")), qPrintable(problems(practice)));
    QCOMPARE(formatProfile(*loadProfile(path)), formatProfile(*before));
}

void TestDiscoveryForm::aWrongInstanceIsRefused() {
    Practice practice;
    const QString path = inLab("whole", "never.json");
    QVERIFY(fillIn(practice, path, QStringLiteral("sql 03")));
    QVERIFY2(problems(practice).contains(QLatin1String("sql 03")), qPrintable(problems(practice)));
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestDiscoveryForm)
#include "tst_discovery_form.moc"
