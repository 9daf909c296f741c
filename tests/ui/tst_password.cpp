// How the window asks for the password of a SQL Server login: in place, once, and until it is right.
#include "core/lab/lab.h"
#include "core/site/profile_file.h"
#include "tests/ui/helpers/practice.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr int patience = 60000;
const QString right = QStringLiteral("r;ght {pass} 語");
const QString wrong = QStringLiteral("wr0ng");

/// Refuses every login, as a server does with a wrong password.
class Refusing final : public SqlObserver {
  public:
    Outcome<SqlAnswer> ask(const Query&, const CallOptions&) override {
        ServerMessage message;
        message.number = 18456;
        message.severity = 14;
        return tl::unexpected(failureFrom(QStringLiteral("sql03.contoso.com"), {message}));
    }
};

/// The practice estate behind a login: the right password lets in, every other is refused by the servers.
EstateMaker makerWith(const Secret& password) {
    EstateMaker maker = practiceMaker();
    maker.open = [open = maker.open, password](SiteProfile profile, const QString& folder) {
        profile.authentication = Authentication::Windows;
        auto estate = open(profile, folder);
        if (estate && password.reveal() != right)
            for (auto& [role, door] : estate->observing.sql)
                door = std::make_shared<Refusing>();
        return estate;
    };
    return maker;
}

struct FakeStore {
    std::map<QString, QString> kept;
    bool isLocked = false;
    SecretStore door() {
        return {[this](const QString& key) -> tl::expected<std::optional<Secret>, Message> {
                    const auto found = kept.find(key);
                    return found == kept.end() ? std::nullopt : std::optional(Secret(found->second));
                },
                [this](const QString& key, const Secret& secret) -> tl::expected<void, Message> {
                    if (isLocked) return tl::unexpected(Message::verbatim(QStringLiteral("The store is locked.")));
                    kept[key] = secret.reveal();
                    return {};
                },
                [this](const QString& key) -> tl::expected<bool, Message> { return kept.erase(key) > 0; }};
    }
};

struct Asked {
    explicit Asked(const SecretStore& store, const QString& path, Language language = Language::English)
        : practice(language, practiceMaker(), {makerWith, store}) {
        practice.wizard.openProfile(path);
    }
    [[nodiscard]] bool isAsking() {
        return QTest::qWaitFor([this] { return !practice.model.isOpening(); }, patience) &&
               practice.find<QWidget>("passwordStrip")->isVisible();
    }
    [[nodiscard]] bool isOpen() {
        return QTest::qWaitFor([this] { return !practice.model.isOpening(); }, patience) &&
               practice.model.answers().profile && !practice.find<QWidget>("passwordStrip")->isVisible();
    }
    void type(const QString& password) {
        auto* field = practice.find<QLineEdit>("sqlPassword");
        QTest::keyClicks(field, password.toLatin1());
        if (field->text() != password) field->setText(password);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] QString text() { return practice.find<QWidget>("passwordStrip")->findChild<QLabel*>()->text(); }
    Practice practice;
};

}  // namespace

class TestPassword : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void asksInPlaceUntilItIsRight();
    void remembersWhereThatIsWished();
    void tellsThatTheStoreRefused();
    void escapeWithdraws();
    void speaksBothLanguages();
    void windowsAccountsAreNotAsked();

  private:
    QTemporaryDir m_folder;
    QString m_profile;
};

void TestPassword::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    const auto path = lab::create({m_folder.filePath(QStringLiteral("estate")), QStringLiteral("site-loss"), 1});
    QVERIFY(path.has_value());
    auto profile = *loadProfile(*path);
    profile.authentication = Authentication::SqlLogin;
    profile.sqlLogin = QStringLiteral("chatadmin");
    profile.providers.sql = Provider::Real;
    m_profile = m_folder.filePath(QStringLiteral("estate/login.json"));
    QFile file(m_profile);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(formatProfile(profile)) > 0);
}

void TestPassword::asksInPlaceUntilItIsRight() {
    Asked asked({}, m_profile);
    QVERIFY(asked.isAsking());
    const auto* field = asked.practice.find<QLineEdit>("sqlPassword");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->hasFocus());
    QVERIFY(field->accessibleName().contains(QLatin1String("chatadmin")));
    QVERIFY(!asked.practice.find<QCheckBox>("keepPassword")->isVisible());
    QVERIFY(!asked.practice.find<QPushButton>("givePassword")->isEnabled());
    QVERIFY(!asked.practice.wizard.button(QWizard::NextButton)->isEnabled());
    QVERIFY2(asked.text().contains(QLatin1String("chatadmin")), qPrintable(asked.text()));
    QTest::keyClick(asked.practice.find<QLineEdit>("sqlPassword"), Qt::Key_Return);  // nothing typed: nothing happens
    QVERIFY(asked.isAsking());
    asked.type(wrong);
    QVERIFY(asked.isAsking());
    QVERIFY2(asked.text().contains(QLatin1String("sql03.contoso.com")), qPrintable(asked.text()));
    QVERIFY2(asked.text().endsWith(QLatin1String("Enter the password again.")), qPrintable(asked.text()));
    QVERIFY(field->text().isEmpty());
    QVERIFY(field->hasFocus());
    asked.type(right);
    QVERIFY(asked.isOpen());
    QVERIFY(asked.practice.wizard.button(QWizard::NextButton)->isEnabled());
    QCOMPARE(asked.practice.wizard.currentId(), int(EstateId));
    for (const auto& [text, where] : visibleTexts(asked.practice.wizard))
        QVERIFY2(!text.contains(right) && !text.contains(wrong), qPrintable(where));
    asked.practice.model.openProfile(m_profile);
    QVERIFY(asked.isOpen());
}

void TestPassword::remembersWhereThatIsWished() {
    FakeStore store;
    Asked first(store.door(), m_profile);
    QVERIFY(first.isAsking());
    first.practice.find<QCheckBox>("keepPassword")->setChecked(true);
    first.type(wrong);
    QVERIFY(first.isAsking());
    QVERIFY(store.kept.empty());
    first.type(right);
    QVERIFY(first.isOpen());
    QCOMPARE(store.kept.size(), std::size_t{1});
    QCOMPARE(store.kept.begin()->first, QStringLiteral("chatadmin@pchat01.contoso.com"));
    Asked second(store.door(), m_profile);
    QVERIFY(second.isOpen());
    store.kept.begin()->second = wrong;  // it has been changed on the servers since
    Asked third(store.door(), m_profile);
    QVERIFY(third.isAsking());
    third.practice.find<QCheckBox>("keepPassword")->setChecked(false);
    third.type(right);
    QVERIFY(third.isOpen());
    QCOMPARE(store.kept.begin()->second, wrong);
}

void TestPassword::tellsThatTheStoreRefused() {
    FakeStore store;
    store.isLocked = true;
    Asked asked(store.door(), m_profile);
    QVERIFY(asked.isAsking());
    asked.practice.find<QCheckBox>("keepPassword")->setChecked(true);
    asked.type(right);
    QVERIFY(asked.isOpen());
    QCOMPARE(asked.practice.find<QLabel>("problems")->text(), QStringLiteral("The store is locked."));
}

void TestPassword::escapeWithdraws() {
    Asked asked({}, m_profile);
    QVERIFY(asked.isAsking());
    QTest::keyClick(asked.practice.find<QLineEdit>("sqlPassword"), Qt::Key_Escape);
    QVERIFY(!asked.practice.find<QWidget>("passwordStrip")->isVisible());
    QVERIFY(asked.practice.wizard.isVisible());
    QVERIFY(!asked.practice.model.answers().profile);
    QVERIFY(asked.practice.find<QLabel>("problems")->text().startsWith(QLatin1String("No password was given")));
    asked.practice.model.openProfile(m_profile);
    QVERIFY(asked.isAsking());
    QVERIFY(asked.practice.find<QLineEdit>("sqlPassword")->hasFocus());
}

void TestPassword::speaksBothLanguages() {
    static const QRegularExpression english(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b"));
    static const QRegularExpression japanese(QStringLiteral("[\\x{3040}-\\x{30ff}\\x{4e00}-\\x{9fff}]"));
    FakeStore store;
    Asked asked(store.door(), m_profile, Language::Japanese);
    QVERIFY(asked.isAsking());
    asked.type(wrong);
    QVERIFY(asked.isAsking());
    auto* strip = asked.practice.find<QWidget>("passwordStrip");
    for (const auto& [text, where] : visibleTexts(*strip))
        QVERIFY2(!english.match(text).hasMatch(), qPrintable(text));
    QVERIFY(japanese.match(asked.text()).hasMatch());
    asked.practice.speak(Language::English);
    for (const auto& [text, where] : visibleTexts(*strip))
        QVERIFY2(!japanese.match(text).hasMatch(), qPrintable(text));
    for (const QWidget* each : strip->findChildren<QWidget*>())
        if (each->isVisible())
            QVERIFY2(strip->rect().contains(QRect(each->mapTo(strip, QPoint()), each->size())),
                     qPrintable(each->objectName()));
}

void TestPassword::windowsAccountsAreNotAsked() {
    Asked asked({}, m_folder.filePath(QStringLiteral("estate/site.json")));
    QVERIFY(asked.isOpen());
}

QTEST_MAIN(TestPassword)
#include "tst_password.moc"
