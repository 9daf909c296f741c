#include "core/run/saved.h"

#include <QJsonArray>

#include <algorithm>

namespace pchat {

namespace {

using Evidence = std::map<QString, QJsonObject>;

bool isSaved(const Expectation& expectation) {
    return expectation.comparison == Comparison::SameAsSaved;
}

void resolve(Expectation& expectation, const Evidence& evidence) {
    if (!isSaved(expectation)) return;
    if (auto cell = savedCell(expectation.value, evidence)) expectation = {Comparison::Equals, std::move(*cell)};
}

}  // namespace

QJsonObject savedResult(const QString& step, int number, const std::map<QString, QJsonObject>& evidence) {
    const auto saved = evidence.find(step);
    if (saved == evidence.end()) return {};
    const QJsonArray queries = saved->second.value(QLatin1String("queries")).toArray();
    const QJsonArray results = queries.at(number).toObject().value(QLatin1String("results")).toArray();
    return results.isEmpty() ? QJsonObject() : results.first().toObject();
}

std::optional<QString> savedCell(const QString& name, const std::map<QString, QJsonObject>& evidence) {
    const QStringList parts = name.split(u'/');
    bool isNumber = false;
    const int number = parts.value(1).toInt(&isNumber);
    if (parts.size() != 3 || !isNumber) return std::nullopt;
    const QJsonObject first = savedResult(parts[0], number, evidence);
    const QJsonArray columns = first.value(QLatin1String("columns")).toArray();
    const auto column = std::find(columns.begin(), columns.end(), QJsonValue(parts[2]));
    const QJsonArray rows = first.value(QLatin1String("rows")).toArray();
    if (column == columns.end() || rows.isEmpty()) return std::nullopt;
    const QJsonValue cell = rows.first().toArray().at(std::distance(columns.begin(), column));
    return cell.isString() ? std::optional(cell.toString()) : std::nullopt;
}

bool asksForSaved(const Step& step) {
    const auto asks = [](const Condition& condition) { return isSaved(condition.expected); };
    const auto* look = std::get_if<LookAct>(&step.act);
    return isSaved(step.check.before) || isSaved(step.check.after) ||
           std::any_of(step.relies.begin(), step.relies.end(), asks) ||
           (look != nullptr && std::any_of(look->conditions.begin(), look->conditions.end(), asks));
}

Step withSaved(const Step& step, const Evidence& evidence) {
    Step resolved = step;
    resolve(resolved.check.before, evidence);
    resolve(resolved.check.after, evidence);
    for (Condition& condition : resolved.relies)
        resolve(condition.expected, evidence);
    if (auto* look = std::get_if<LookAct>(&resolved.act))
        for (Condition& condition : look->conditions)
            resolve(condition.expected, evidence);
    return resolved;
}

}  // namespace pchat
