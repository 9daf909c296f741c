// What earlier steps have saved, put in the place of the expectations that name it.
#include "core/run/saved.h"

#include <QTest>

using namespace pchat;

namespace {

using Evidence = std::map<QString, QJsonObject>;

QJsonObject answer(const QJsonArray& columns, const QJsonArray& rows) {
    return {{QStringLiteral("query"), QStringLiteral("SELECT")},
            {QStringLiteral("results"),
             QJsonArray{QJsonObject{{QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}}}}};
}

/// Query 0: two columns, two rows, one cell NULL. Query 1: no row. Query 2: no result. Query 3: a number that is text.
Evidence evidence() {
    const QJsonArray columns{QStringLiteral("state"), QStringLiteral("owner")};
    const QJsonObject saved{
        {QStringLiteral("queries"),
         QJsonArray{answer(columns, {QJsonArray{QStringLiteral("Normal"), QJsonValue()},
                                     QJsonArray{QStringLiteral("Other"), QStringLiteral("sa")}}),
                    answer(columns, {}), QJsonObject{{QStringLiteral("results"), QJsonArray()}},
                    answer({QStringLiteral("count")}, QJsonArray{QJsonValue(QJsonArray{QStringLiteral("2")})})}}};
    return {{QStringLiteral("save-it"), saved}};
}

const Expectation untouched{Comparison::SameAsSaved, QStringLiteral("save-it/0/state")};
const Expectation normal{Comparison::Equals, QStringLiteral("Normal")};

/// Where in a step an expectation may stand.
const std::vector<std::pair<const char*, std::function<Expectation&(Step&)>>>& places() {
    static const std::vector<std::pair<const char*, std::function<Expectation&(Step&)>>> all{
        {"before", [](Step& step) -> Expectation& { return step.check.before; }},
        {"after", [](Step& step) -> Expectation& { return step.check.after; }},
        {"a fact relied on", [](Step& step) -> Expectation& { return step.relies.at(1).expected; }},
        {"a look", [](Step& step) -> Expectation& { return std::get<LookAct>(step.act).conditions.at(1).expected; }}};
    return all;
}

Step plainStep() {
    Step step;
    step.id = QStringLiteral("look");
    step.relies.resize(2);
    step.act = LookAct{std::vector<Condition>(2)};
    return step;
}

}  // namespace

class TstSaved : public QObject {
    Q_OBJECT
  private Q_SLOTS:
    void cells_data();
    void cells();
    void everyPlace();
    void othersStay();
};

void TstSaved::cells_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");  // null: it is not there
    const auto row = [](const char* what, const char* name, const char* cell) {
        QTest::newRow(what) << QString::fromLatin1(name) << (cell ? QString::fromLatin1(cell) : QString());
    };
    row("found", "save-it/0/state", "Normal");
    row("found in a later query", "save-it/3/count", "2");
    row("NULL", "save-it/0/owner", nullptr);
    row("no row", "save-it/1/state", nullptr);
    row("no result", "save-it/2/state", nullptr);
    row("no such query", "save-it/4/state", nullptr);
    row("no such column", "save-it/0/STATE", nullptr);
    row("no such step", "save-that/0/state", nullptr);
    row("malformed: empty", "", nullptr);
    row("malformed: no parts", "save-it", nullptr);
    row("malformed: two parts", "save-it/0", nullptr);
    row("malformed: four parts", "save-it/0/state/1", nullptr);
    row("malformed: no number", "save-it/first/state", nullptr);
    row("malformed: no number at all", "save-it//state", nullptr);
    row("malformed: below the first", "save-it/-1/state", nullptr);
}

void TstSaved::cells() {
    QFETCH(QString, name);
    QFETCH(QString, cell);
    Step step = plainStep();
    step.check.after = {Comparison::SameAsSaved, name};
    QVERIFY(asksForSaved(step));
    const Expectation resolved = withSaved(step, evidence()).check.after;
    QCOMPARE(resolved.comparison, cell.isNull() ? Comparison::SameAsSaved : Comparison::Equals);
    QCOMPARE(resolved.value, cell.isNull() ? name : cell);
    // What was not saved is met by nothing, not even by no value.
    for (const auto& seen :
         {std::optional<QString>(), std::optional(QString()), std::optional(QStringLiteral("Normal")),
          std::optional(QStringLiteral("2")), std::optional(name)})
        QCOMPARE(resolved.isMetBy(seen), !cell.isNull() && seen == cell);
}

void TstSaved::everyPlace() {
    for (const auto& [name, place] : places()) {
        Step step = plainStep();
        QVERIFY(!asksForSaved(step));
        place(step) = untouched;
        QVERIFY2(asksForSaved(step), name);
        Step resolved = withSaved(step, evidence());
        QCOMPARE(place(resolved).comparison, normal.comparison);
        QCOMPARE(place(resolved).value, normal.value);
        QVERIFY2(!asksForSaved(resolved), name);
        // The step itself, which stands in the approved plan, is not touched.
        QCOMPARE(place(step).comparison, Comparison::SameAsSaved);
        Step nothing = withSaved(step, {});
        QCOMPARE(place(nothing).comparison, Comparison::SameAsSaved);
    }
}

void TstSaved::othersStay() {
    for (const QString& name : json::allNames<Comparison>()) {
        const Comparison comparison = *json::valueOf<Comparison>(name);
        if (comparison == Comparison::SameAsSaved) continue;
        Step step = plainStep();
        step.check.before = {comparison, untouched.value};
        QVERIFY2(!asksForSaved(step), qPrintable(name));
        const Step resolved = withSaved(step, evidence());
        QCOMPARE(json::canonical(json::write(resolved)), json::canonical(json::write(step)));
    }
}

QTEST_GUILESS_MAIN(TstSaved)
#include "tst_saved.moc"
