// Plans as people read them, kept in tests/golden. PCHAT_UPDATE_GOLDEN=1 rewrites them; the diff is for the reviewer.
#include "tests/plan/helpers/estates.h"

#include <QFile>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

QString goldenPath(const QString& name) {
    const QString root = qEnvironmentVariable("PCHAT_SOURCE", QStringLiteral(QT_TESTCASE_SOURCEDIR "/.."));
    return root + QStringLiteral("/tests/golden/") + name + QStringLiteral(".txt");
}

/// The first lines that differ, with their numbers.
QString difference(const QStringList& expected, const QStringList& actual) {
    for (qsizetype i = 0; i < qMax(expected.size(), actual.size()); ++i)
        if (expected.value(i) != actual.value(i))
            return QStringLiteral("line %1\n  golden: %2\n  now:    %3")
                .arg(i + 1)
                .arg(expected.value(i), actual.value(i));
    return {};
}

SiteProfile namedInstances() {
    SiteProfile profile = contoso();
    profile.chat.name = Name::from(QStringLiteral("mgc]; DROP DATABASE x--")).value_or(Name());
    profile.chat.instances[Role::Backup].instance = QStringLiteral("CHAT");
    profile.folders.copyFolder = QStringLiteral("D:\\o'hara 常設\\");
    return profile;
}

Situation hostile() {
    Situation situation = siteLoss();
    for (auto* folder : {&situation.share, &situation.copyFolder})
        for (BackupSet& set : *(*folder)->sets.value)
            if (set.database == QLatin1String("mgc")) set.database = namedInstances().chat.name.toString();
    return situation;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void plansReadAsBefore_data() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"site-loss", "standby-session", "no-mirror", "nothing-pending", "hostile-names", "copy-folder-shut"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void plansReadAsBefore() {
        QFETCH(QString, name);
        const auto plan = planOf(name);
        QVERIFY(plan.has_value());
        const QString now = describe(*plan);
        QFile file(goldenPath(name));
        if (qEnvironmentVariableIntValue("PCHAT_UPDATE_GOLDEN") == 1) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QCOMPARE(file.write(now.toUtf8()), now.toUtf8().size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QString golden = QString::fromUtf8(file.readAll());
        QVERIFY2(golden == now, qPrintable(difference(golden.split(u'\n'), now.split(u'\n'))));
    }

  private:
    static tl::expected<Plan, std::vector<Message>> planOf(const QString& name) {
        if (name == QLatin1String("standby-session")) return planFailover(contoso(), standbySession(), {});
        if (name == QLatin1String("no-mirror")) return planFailover(contosoWithoutMirror(), siteLoss(), {});
        if (name == QLatin1String("nothing-pending")) return planFailover(contoso(), quiet(), {});
        if (name == QLatin1String("copy-folder-shut")) return planFailover(contoso(), shutCopyFolder(), {});
        if (name == QLatin1String("hostile-names")) return planFailover(namedInstances(), hostile(), {});
        return planFailover(contoso(), siteLoss(), {});
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
