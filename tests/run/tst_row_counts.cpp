// Which tables do not hold as many rows as were counted before.
#include "core/run/row_counts.h"

#include <QJsonArray>
#include <QTest>

using namespace pchat;

namespace {

using Table = std::array<const char*, 3>;  ///< object_id, name, rows
using Tables = std::vector<Table>;

ResultSet answer(const Tables& tables) {
    ResultSet set{{{QStringLiteral("object_id"), {}}, {QStringLiteral("name"), {}}, {QStringLiteral("row_count"), {}}},
                  {}};
    for (const Table& table : tables)
        set.rows.push_back({QString::fromUtf8(table[0]), QString::fromUtf8(table[1]), QString::fromUtf8(table[2])});
    return set;
}

/// As a step keeps it in the run file.
std::map<QString, QJsonObject> kept(const Tables& tables) {
    QJsonArray rows;
    for (const Table& table : tables)
        rows.append(QJsonArray{QString::fromUtf8(table[0]), QString::fromUtf8(table[1]), QString::fromUtf8(table[2])});
    const QJsonObject result{{QStringLiteral("columns"), QJsonArray{QStringLiteral("object_id"), QStringLiteral("name"),
                                                                    QStringLiteral("row_count")}},
                             {QStringLiteral("rows"), rows}};
    const QJsonObject asked{{QStringLiteral("results"), QJsonArray{result}}};
    return {{QStringLiteral("count-rows"), QJsonObject{{QStringLiteral("queries"), QJsonArray{asked}}}}};
}

const Tables before{{"101", "tblChat", "120"}, {"102", "tblNode", "7"}, {"103", "チャット", "3"}};

}  // namespace

Q_DECLARE_METATYPE(Tables)

class TstRowCounts : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void tablesThatDiffer_data();
    void tablesThatDiffer();
    void whatWasNotCountedIsNoProof();
};

void TstRowCounts::tablesThatDiffer_data() {
    QTest::addColumn<Tables>("now");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char* name, const Tables& now, const char* wanted) {
        QTest::newRow(name) << now << QString::fromUtf8(wanted);
    };
    row("the same", before, "");
    row("in another order", {before[2], before[0], before[1]}, "");
    row("one row is missing", {{"101", "tblChat", "119"}, before[1], before[2]}, "tblChat: 119 ≠ 120");
    row("two have traded a row", {{"101", "tblChat", "121"}, {"102", "tblNode", "6"}, before[2]},
        "tblChat: 121 ≠ 120; tblNode: 6 ≠ 7");
    row("a table is missing", {before[0], before[1]}, "チャット: – ≠ 3");
    row("one is new", {before[0], before[1], before[2], {"104", "tblNew", "1"}}, "tblNew: 1 ≠ –");
    row("of the same name in another schema", {before[0], before[1], before[2], {"105", "tblNode", "7"}},
        "tblNode: 7 ≠ –");
    row("nothing is there", {}, "tblChat: – ≠ 120; tblNode: – ≠ 7; チャット: – ≠ 3");
}

void TstRowCounts::tablesThatDiffer() {
    QFETCH(Tables, now);
    QFETCH(QString, wanted);
    const auto different = differentTables(answer(now), kept(before), QStringLiteral("count-rows"));
    QVERIFY(different);
    QCOMPARE(QStringList(different->begin(), different->end()).join(QStringLiteral("; ")), wanted);
}

void TstRowCounts::whatWasNotCountedIsNoProof() {
    const QString counted = QStringLiteral("count-rows");
    QVERIFY(!differentTables(answer(before), {}, counted));
    QVERIFY(!differentTables(answer(before), kept({}), counted));
    QVERIFY(!differentTables(answer(before), kept(before), QStringLiteral("another-step")));
    ResultSet without = answer(before);
    without.columns.pop_back();
    QVERIFY(!differentTables(without, kept(before), counted));
}

QTEST_GUILESS_MAIN(TstRowCounts)
#include "tst_row_counts.moc"
