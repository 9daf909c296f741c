// Which profiles have a password, and where it comes from.
#include "core/estate/secret_store.h"

#include <QTest>

#include <map>
#include <memory>

using namespace pchat;

namespace {

SiteProfile loginProfile() {
    SiteProfile profile;
    profile.pool.fqdn = QStringLiteral("PChat01.contoso.com");
    profile.authentication = Authentication::SqlLogin;
    profile.sqlLogin = QStringLiteral("chatadmin");
    return profile;
}

/// Keeps secrets in memory, and counts how often it was asked.
struct FakeStore {
    std::map<QString, QString> kept;
    int asked = 0;
    bool isLocked = false;

    SecretStore door() {
        return {[this](const QString& key) -> tl::expected<std::optional<Secret>, Message> {
                    ++asked;
                    if (isLocked) return tl::unexpected(Message("locked"));
                    const auto found = kept.find(key);
                    return found == kept.end() ? std::nullopt : std::optional(Secret(found->second));
                },
                [this](const QString& key, const Secret& secret) -> tl::expected<void, Message> {
                    kept[key] = secret.reveal();
                    return {};
                },
                [this](const QString& key) -> tl::expected<bool, Message> { return kept.erase(key) > 0; }};
    }
};

QString revealed(const std::optional<Secret>& secret) {
    return secret ? secret->reveal() : QStringLiteral("none");
}

}  // namespace

class TestSecretStore : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whoNeedsAPassword();
    void theKeyNamesLoginAndPool();
    void thePasswordIsTheGivenOneOrTheKeptOne();
    void noStoreIsNoTrouble();
};

void TestSecretStore::whoNeedsAPassword() {
    SiteProfile profile = loginProfile();
    QVERIFY(needsPassword(profile));
    profile.providers.sql = Provider::Lab;
    QVERIFY(!needsPassword(profile));
    profile.providers.sql = Provider::Real;
    profile.authentication = Authentication::Windows;
    QVERIFY(!needsPassword(profile));
}

void TestSecretStore::theKeyNamesLoginAndPool() {
    SiteProfile profile = loginProfile();
    QCOMPARE(secretKey(profile), QStringLiteral("chatadmin@pchat01.contoso.com"));
    const QString before = secretKey(profile);
    profile.sqlLogin = QStringLiteral("other");
    QVERIFY(secretKey(profile) != before);
}

void TestSecretStore::thePasswordIsTheGivenOneOrTheKeptOne() {
    FakeStore store;
    const SiteProfile profile = loginProfile();
    QCOMPARE(revealed(passwordFor(profile, std::nullopt, store.door())), QStringLiteral("none"));
    QVERIFY(store.door().remember(secretKey(profile), Secret(QStringLiteral("kept"))));
    QCOMPARE(revealed(passwordFor(profile, std::nullopt, store.door())), QStringLiteral("kept"));
    const int asked = store.asked;
    QCOMPARE(revealed(passwordFor(profile, Secret(QStringLiteral("given")), store.door())), QStringLiteral("given"));
    QCOMPARE(store.asked, asked);
    SiteProfile windows = profile;
    windows.authentication = Authentication::Windows;
    QCOMPARE(revealed(passwordFor(windows, std::nullopt, store.door())), QStringLiteral("none"));
    QCOMPARE(store.asked, asked);
    QVERIFY(*store.door().forget(secretKey(profile)));
    QVERIFY(!*store.door().forget(secretKey(profile)));
}

void TestSecretStore::noStoreIsNoTrouble() {
    const SiteProfile profile = loginProfile();
    QVERIFY(!SecretStore().isThere());
    QCOMPARE(revealed(passwordFor(profile, std::nullopt, {})), QStringLiteral("none"));
    FakeStore store;
    store.kept[secretKey(profile)] = QStringLiteral("kept");
    store.isLocked = true;
    QCOMPARE(revealed(passwordFor(profile, std::nullopt, store.door())), QStringLiteral("none"));
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secret_store.moc"
