#include "tests/plan/helpers/estates.h"
#include "tests/plan/helpers/golden.h"

#include <QCryptographicHash>
#include <QTest>

using namespace pchat;
using namespace pchat::test;

namespace {

Plan siteLossPlan() {
    return planFailover(contoso(), siteLoss(), {}).value();
}

Script otherScript(int number) {
    return script("KILL {}", number);
}

Act otherAct() {
    return SqlAct{Role::Primary, otherScript(51)};
}

QJsonArray withoutNames(const std::vector<Condition>& conditions) {
    QJsonArray array;
    for (const Condition& each : conditions)
        array.append(QJsonObject{{"probe", json::write(each.probe)}, {"expected", json::write(each.expected)}});
    return array;
}

QJsonValue withoutNames(const Act& act) {
    const auto* look = std::get_if<LookAct>(&act);
    return look ? QJsonObject{{"kind", "look"}, {"conditions", withoutNames(look->conditions)}} : json::write(act);
}

QJsonObject partOf(const Step& step) {
    QJsonObject part;
    const QJsonObject whole = json::write(step).toObject();
    for (const char* key : {"id", "check", "requiredChecks", "risk", "canBeSkipped", "staysOnUndo"})
        part.insert(QLatin1String(key), whole.value(QLatin1String(key)));
    part.insert("act", withoutNames(step.act));
    part.insert("relies", withoutNames(step.relies));
    if (step.undo) part.insert("undo", withoutNames(*step.undo));
    return part;
}

/// What the digest is of, as one JSON value: an approval that lies in a run file has to hold for ever.
QString digestByJson(const Plan& plan) {
    QJsonArray phases;
    for (const Phase& phase : plan.phases) {
        QJsonArray steps;
        for (const Step& step : phase.steps)
            steps.append(partOf(step));
        phases.append(QJsonObject{{"id", phase.id}, {"reference", phase.reference}, {"steps", steps}});
    }
    const QJsonObject whole{{"version", plan.version},
                            {"flow", json::write(plan.flow)},
                            {"pool", plan.pool},
                            {"choices", json::write(plan.choices)},
                            {"anchor", QJsonObject{{"afterLsn", json::write(plan.loss.afterLsn)},
                                                   {"lastKept", json::write(plan.loss.lastKept)}}},
                            {"phases", phases}};
    return QString::fromLatin1(QCryptographicHash::hash(json::canonical(whole), QCryptographicHash::Sha256).toHex());
}

}  // namespace

class TestDigest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isThatOfItsJson_data() {
        QTest::addColumn<QString>("name");
        for (const QString& name : goldenNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void isThatOfItsJson() {
        QFETCH(QString, name);
        const Plan plan = goldenPlan(name).value();
        QCOMPARE(digestOf(plan), digestByJson(plan));
        QCOMPARE(json::canonicalOf(plan), json::canonical(json::write(plan)));
    }

    void isTheSameForTheSameWorld() {
        QCOMPARE(digestOf(siteLossPlan()), digestOf(siteLossPlan()));
        QCOMPARE(digestOf(siteLossPlan()).size(), 64);
    }

    void ignoresTimesEstimatesAndWords() {
        const QString before = digestOf(siteLossPlan());
        Plan plan = siteLossPlan();
        plan.estimate = std::chrono::seconds(1);
        plan.loss.minutes = 999;
        plan.loss.bounded = true;
        plan.notRecovered.clear();
        plan.from = QStringLiteral("東京");
        for (Phase& phase : plan.phases) {
            phase.title = Message::verbatim(QStringLiteral("x"));
            for (Step& step : phase.steps) {
                step.title = step.why = step.undoNote = Message::verbatim(QStringLiteral("x"));
                step.weight = 7;
                step.patience = step.timeout = std::chrono::seconds(5);
                for (Condition& condition : step.relies)
                    condition.name = Message::verbatim(QStringLiteral("x"));
                if (auto* look = std::get_if<LookAct>(&step.act))
                    for (Condition& condition : look->conditions)
                        condition.name = Message();
            }
        }
        QCOMPARE(digestOf(plan), before);
    }

    void ignoresWhenItWasObserved() {
        Situation later = siteLoss();
        later.startedAt = later.startedAt.addSecs(3600);
        for (auto& file : *later.share->files.value)
            file.modified = file.modified.addDays(1);
        QCOMPARE(digestOf(planFailover(contoso(), later, {}).value()), digestOf(siteLossPlan()));
    }

    void noticesChangesOfAnyStep() {
        const Plan plan = planFailover(contoso(), manyLogs(2), {}).value();
        for (std::size_t p = 0; p < plan.phases.size(); ++p)
            for (std::size_t s = 0; s < plan.phases[p].steps.size(); ++s)
                noticesChangesOf(plan, p, s);
    }

    void noticesAnotherOrder() {
        const Plan plan = siteLossPlan();
        for (std::size_t p = 0; p < plan.phases.size(); ++p) {
            Plan other = plan;
            if (p > 0) std::swap(other.phases[p], other.phases[p - 1]);
            QCOMPARE(digestOf(other) == digestOf(plan), p == 0);
            for (std::size_t s = 1; s < plan.phases[p].steps.size(); ++s) {
                Plan swapped = plan;
                std::swap(swapped.phases[p].steps[s], swapped.phases[p].steps[s - 1]);
                QVERIFY2(digestOf(swapped) != digestOf(plan), qPrintable(plan.phases[p].steps[s].id));
            }
        }
    }

    void noticesChoicesAndTheAnchorOfTheLoss_data() {
        using Change = std::function<void(Plan&)>;
        QTest::addColumn<std::shared_ptr<Change>>("change");
        const auto row = [](const char* name, Change change) {
            QTest::newRow(name) << std::make_shared<Change>(std::move(change));
        };
        row("mirror", [](Plan& plan) { plan.choices.setUpMirror = false; });
        row("active servers", [](Plan& plan) { plan.choices.activeServers = {QStringLiteral("pc03.contoso.com")}; });
        row("LSN", [](Plan& plan) { plan.loss.afterLsn = lsnAt(99); });
        row("last kept", [](Plan& plan) { plan.loss.lastKept = plan.loss.lastKept.addSecs(1); });
        row("pool", [](Plan& plan) { plan.pool += u'x'; });
        row("version", [](Plan& plan) { ++plan.version; });
    }
    void noticesChoicesAndTheAnchorOfTheLoss() {
        QFETCH(std::shared_ptr<std::function<void(Plan&)>>, change);
        Plan plan = siteLossPlan();
        (*change)(plan);
        QVERIFY(digestOf(plan) != digestOf(siteLossPlan()));
    }

    void survivesBeingWrittenAndReadBack() {
        for (const Situation& situation : {siteLoss(), standbySession(), quiet()}) {
            const Plan plan = planFailover(contoso(), situation, {}).value();
            json::Problems problems;
            const QByteArray text = json::canonical(json::write(plan));
            const auto copy = json::readAll<Plan>(QJsonDocument::fromJson(text).object(), problems);
            QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().path));
            QCOMPARE(digestOf(copy), digestOf(plan));
            QCOMPARE(describe(copy), describe(plan));
            QCOMPARE(json::canonical(json::write(copy)), text);
        }
    }

  private:
    static void noticesChangesOf(const Plan& plan, std::size_t p, std::size_t s) {
        const QString before = digestOf(plan);
        const auto changed = [&](const char* what, const std::function<void(Step&)>& change) {
            Plan other = plan;
            change(other.phases[p].steps[s]);
            QVERIFY2(digestOf(other) != before, qPrintable(plan.phases[p].steps[s].id + u' ' + QLatin1String(what)));
        };
        changed("id", [](Step& step) { step.id += u'x'; });
        changed("act", [](Step& step) { step.act = otherAct(); });
        changed("before", [](Step& step) { step.check.before.value += u'x'; });
        changed("after", [](Step& step) { step.check.after.comparison = Comparison::OneOf; });
        changed("probe", [](Step& step) { step.check.probe = FolderProbe{QStringLiteral("x")}; });
        changed("relies", [](Step& step) { step.relies.push_back({{}, EvidenceProbe{}, {}}); });
        changed("required checks", [](Step& step) { step.requiredChecks.push_back(QStringLiteral("Z9")); });
        changed("risk", [](Step& step) { step.risk = step.risk == Risk::Safe ? Risk::Compensable : Risk::Safe; });
        changed("undo", [](Step& step) { step.undo = otherAct(); });
        changed("skipping", [](Step& step) { step.canBeSkipped = !step.canBeSkipped; });
        if (plan.phases[p].steps[s].relies.empty()) return;
        changed("expectation", [](Step& step) { step.relies[0].expected.value += u'x'; });
        changed("fewer relies", [](Step& step) { step.relies.pop_back(); });
    }
};

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
