// Where the files of a full backup are led, so that they lie where the target has its own.
#include "core/plan/common/file_places.h"

#include <QTest>

using namespace pchat;
using namespace pchat::common;

using Files = std::vector<DatabaseFileFacts>;
Q_DECLARE_METATYPE(Files)

namespace {

DatabaseFileFacts data(const char* name, const char* path) {
    return {QString::fromUtf8(name), QString::fromUtf8(path), false, 0};
}

DatabaseFileFacts log(const char* name, const char* path) {
    return {QString::fromUtf8(name), QString::fromUtf8(path), true, 0};
}

QString written(const std::vector<Move>& moves) {
    QStringList lines;
    for (const Move& move : moves)
        lines << move.logicalName.toString() + QStringLiteral(" > ") + move.path.toString();
    return lines.join(QStringLiteral("; "));
}

const Files onD{data("mgc", "D:\\Data\\mgc.mdf"), log("mgc_log", "D:\\Log\\mgc.ldf")};
const Files onE{data("mgc", "E:\\Data\\mgc.mdf"), log("mgc_log", "E:\\Log\\mgc.ldf")};

}  // namespace

class TstFilePlaces : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void moves_data();
    void moves();
    void backAgainIsWhereItWas();
    void whatNoStatementCanCarryIsSaid();
};

void TstFilePlaces::moves_data() {
    QTest::addColumn<Files>("target");
    QTest::addColumn<Files>("from");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const Files& target, const Files& from, const char* wanted) {
        QTest::newRow(name) << target << from << QString::fromUtf8(wanted);
    };
    row("the same places", onD, onD, "");
    row("the same in other letter case", {data("MGC", "d:\\data\\MGC.mdf"), log("mgc_log", "D:\\LOG\\mgc.ldf")}, onD,
        "");
    row("another drive", onE, onD, "mgc > E:\\Data\\mgc.mdf; mgc_log > E:\\Log\\mgc.ldf");
    row("only the log lies elsewhere", {onD[0], onE[1]}, onD, "mgc > D:\\Data\\mgc.mdf; mgc_log > E:\\Log\\mgc.ldf");
    row("no database there to go by", {}, onD, "");
    row("other logical names, one of each kind", {data("chat", "E:\\chat.mdf"), log("chat_log", "E:\\chat.ldf")}, onD,
        "mgc > E:\\chat.mdf; mgc_log > E:\\chat.ldf");
    row("several data files",
        {data("mgc", "E:\\Data\\mgc.mdf"), data("mgc2", "F:\\Data\\mgc2.ndf"), log("mgc_log", "E:\\Log\\mgc.ldf")},
        {data("mgc2", "D:\\Data\\mgc2.ndf"), onD[0], onD[1]},
        "mgc2 > F:\\Data\\mgc2.ndf; mgc > E:\\Data\\mgc.mdf; mgc_log > E:\\Log\\mgc.ldf");
    row("a file that was added since", onE, {onD[0], data("mgc2", "D:\\Data\\mgc2.ndf"), onD[1]},
        "mgc > E:\\Data\\mgc.mdf; mgc2 > E:\\Data\\mgc2.ndf; mgc_log > E:\\Log\\mgc.ldf");
    row("Japanese", {data("会議", "E:\\データ\\会議.mdf"), onE[1]}, {data("会議", "D:\\会議.mdf"), onD[1]},
        "会議 > E:\\データ\\会議.mdf; mgc_log > E:\\Log\\mgc.ldf");
}

void TstFilePlaces::moves() {
    QFETCH(Files, target);
    QFETCH(Files, from);
    QFETCH(QString, wanted);
    const auto moves = movesBetween(from, placedOnto(target, from));
    QVERIFY(moves);
    QCOMPARE(written(*moves), wanted);
}

/// Restored on the one side and backed up there, then restored on the other again.
void TstFilePlaces::backAgainIsWhereItWas() {
    const Files restored = placedOnto(onE, onD);
    QCOMPARE(restored[0].physicalName, onE[0].physicalName);
    QCOMPARE(placedOnto(onD, restored)[0].physicalName, onD[0].physicalName);
    QCOMPARE(placedOnto(onD, restored)[1].physicalName, onD[1].physicalName);
}

void TstFilePlaces::whatNoStatementCanCarryIsSaid() {
    Files odd = onE;
    odd[0].physicalName = QStringLiteral("E:\\Data\\m") + QChar(0) + QStringLiteral("gc.mdf");
    QVERIFY(!movesBetween(onD, placedOnto(odd, onD)));
}

QTEST_GUILESS_MAIN(TstFilePlaces)
#include "tst_file_places.moc"
