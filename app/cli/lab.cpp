#include "core/lab/lab.h"

#include "app/cli/commands.h"
#include "app/cli/practice.h"
#include "core/report/writer.h"

#include <QDir>

namespace pchat::cli {

namespace {

Message scenarioNames(const EstateMaker& estates) {
    QStringList names;
    for (const ScenarioSummary& scenario : estates.scenarios())
        names << scenario.name;
    return Message::verbatim(names.join(QStringLiteral(", ")));
}

}  // namespace

tl::expected<PracticeRequest, Message> practiceRequest(const Context& context, const QString& folder) {
    PracticeRequest request{folder, context.arguments.value(QStringLiteral("--scenario"), QStringLiteral("site-loss")),
                            1};
    const QString seed = context.arguments.value(QStringLiteral("--seed"), QStringLiteral("1"));
    bool isNumber = false;
    request.seed = seed.toULongLong(&isNumber);
    if (!isNumber)
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "--seed cannot be \"%1\". Use a whole number of 0 or more."), {seed}));
    for (const ScenarioSummary& scenario : context.estates.scenarios())
        if (scenario.name == request.scenario) return request;
    return tl::unexpected(Message(QT_TRANSLATE_NOOP("core", "There is no scenario \"%1\". Use one of these: %2."),
                                  {request.scenario, scenarioNames(context.estates)}));
}

tl::expected<QString, Message> makePractice(const Context& context, const PracticeRequest& request) {
    auto profile = context.estates.createPractice(request);
    const QString language = context.arguments.value(QStringLiteral("--server-language"));
    if (!profile || language.isEmpty()) return profile;
    if (const auto set = lab::setLanguage(request.folder, language); !set) return tl::unexpected(set.error());
    return profile;
}

ExitStatus createLab(Context& context) {
    const QString folder = context.arguments.words.front();
    const auto request = practiceRequest(context, folder);
    if (!request) return refuse(context.console, request.error());
    const auto profile = makePractice(context, *request);
    if (!profile) return refuse(context.console, profile.error());
    Writer writer(context.console.catalog(), {QT_TRANSLATE_NOOP("core", "Practice estate %1"), {request->scenario}});
    writer.paragraph({QT_TRANSLATE_NOOP("core", "The practice estate is ready. Its profile: %1"), {*profile}});
    writer.paragraph({QT_TRANSLATE_NOOP("core", "Go on with: pchatctl check --lab \"%1\""), {folder}});
    context.console.show(writer.take(), {{QStringLiteral("profile"), *profile},
                                         {QStringLiteral("scenario"), request->scenario},
                                         {QStringLiteral("seed"), QString::number(request->seed)}});
    return ExitStatus::Done;
}

ExitStatus listScenarios(Context& context) {
    const Catalog& catalog = context.console.catalog();
    Writer writer(catalog, QT_TRANSLATE_NOOP("core", "Practice scenarios"));
    std::vector<Writer::Row> rows;
    QJsonArray array;
    for (const ScenarioSummary& scenario : context.estates.scenarios()) {
        rows.push_back({Message::verbatim(scenario.name), scenario.title, scenario.description});
        array.append(QJsonObject{{QStringLiteral("name"), scenario.name},
                                 {QStringLiteral("title"), catalog.say(scenario.title)},
                                 {QStringLiteral("description"), catalog.say(scenario.description)}});
    }
    writer.table({QT_TRANSLATE_NOOP("core", "Name"), QT_TRANSLATE_NOOP("core", "Title"),
                  QT_TRANSLATE_NOOP("core", "What happens")},
                 rows);
    context.console.show(writer.take(), {{QStringLiteral("scenarios"), array}});
    return ExitStatus::Done;
}

ExitStatus tellTruth(Context& context) {
    const auto truth = lab::truth(context.arguments.words.front());
    if (!truth) return refuse(context.console, truth.error());
    Writer writer(context.console.catalog(), QT_TRANSLATE_NOOP("core", "What only the practice estate can know"));
    const QJsonObject messages = truth->value(QStringLiteral("messages")).toObject();
    const QJsonObject lost = messages.value(QStringLiteral("lost")).toObject();
    const auto text = [](const QJsonObject& object, const char* key) {
        return Message::verbatim(object.value(QLatin1String(key)).toVariant().toString());
    };
    writer.facts({{QT_TRANSLATE_NOOP("core", "Messages written"), text(messages, "written")},
                  {QT_TRANSLATE_NOOP("core", "Messages lost"), text(lost, "count")},
                  {QT_TRANSLATE_NOOP("core", "First LSN lost"), text(lost, "firstLsn")},
                  {QT_TRANSLATE_NOOP("core", "Last LSN lost"), text(lost, "lastLsn")}});
    writer.code({ScriptLanguage::File, QString::fromUtf8(QJsonDocument(*truth).toJson())});
    context.console.show(writer.take(), *truth);
    return ExitStatus::Done;
}

}  // namespace pchat::cli
