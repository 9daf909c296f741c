#include "tests/ui/helpers/practice.h"
#include "ui/widgets/estate_drawing.h"

#include <QStandardPaths>
#include <QTest>

using namespace pchat;
using namespace pchat::ui;

namespace {

constexpr QSize narrow(640, 88);  ///< what a page leaves to it in a window of the smallest size, and less

EstateView viewWith(const QString& fact) {
    EstateView view;
    view.primarySite = QStringLiteral("Tokyo");
    view.backupSite = QStringLiteral("Osaka");
    view.share = QStringLiteral("\\\\filer.contoso.com\\LogShip");
    view.servers[Role::Backup] = {QStringLiteral("SQL03"), QStringLiteral("Backup"), fact, StateShape::Pass};
    return view;
}

QImage painted(const EstateView& view, EstateDrawing::Size size) {
    EstateDrawing drawing(nullptr, size);
    drawing.resize(narrow);
    drawing.setView(view);
    return drawing.grab().toImage();
}

}  // namespace

class TestEstateDrawing : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// Facts that differ in their last letters alone can be told apart.
    void factsAreReadToTheirEnd_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("a long word") << QStringLiteral("RECOVERY_PENDING_A") << QStringLiteral("RECOVERY_PENDING_B");
        QTest::newRow("two states") << QStringLiteral("RESTORING, SYNCHRONIZED")
                                    << QStringLiteral("RESTORING, SYNCHRONIZING");
        QTest::newRow("a sentence") << QStringLiteral("ONLINE, serves the pool A")
                                    << QStringLiteral("ONLINE, serves the pool B");
    }
    void factsAreReadToTheirEnd() {
        QFETCH(QString, one);
        QFETCH(QString, other);
        for (const auto size : {EstateDrawing::Size::Compact, EstateDrawing::Size::Full})
            QVERIFY(painted(viewWith(one), size) != painted(viewWith(other), size));
    }

    /// Where the side that should serve does not answer, none is marked as the one that serves.
    void noneServesWhereNoneIsSeenToServe() {
        Practice practice;
        QVERIFY(practice.advanceTo(PrerequisitesId));
        const Answers& answers = practice.model.answers();
        QVERIFY(!EstateViews::of(*answers.profile, answers.situation).serving);
        QCOMPARE(EstateViews::of(*answers.profile, std::nullopt).serving, std::optional(Role::Primary));
        QVERIFY(practice.advanceTo(ResultId));
        const EstateView after = EstateViews::of(*answers.profile, answers.situation);
        QCOMPARE(after.serving, std::optional(Role::Backup));
        for (const auto& [role, box] : after.servers)
            QVERIFY(!box.fact.isEmpty());
    }

    void theMirrorServesWhereTheRolesAreSwapped() {
        Practice practice;
        practice.scenario = QStringLiteral("roles-swapped");
        QVERIFY(practice.advanceTo(PrerequisitesId));
        const Answers& answers = practice.model.answers();
        QCOMPARE(EstateViews::of(*answers.profile, answers.situation).serving, std::optional(Role::PrimaryMirror));
    }
};

QTEST_MAIN(TestEstateDrawing)
#include "tst_estate_drawing.moc"
