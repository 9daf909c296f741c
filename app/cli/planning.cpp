#include "app/cli/planning.h"

#include "core/run/approval.h"
#include "core/run/saved_shipping.h"

#include <QCoreApplication>

namespace pchat::cli {

namespace {

const QString normalFirst = QStringLiteral("normal-first");

std::vector<Option> sideOptions() {
    return {
        {"--no-mirror", nullptr, QT_TRANSLATE_NOOP("core", "leave out the mirror of the side that serves afterwards")},
        {"--active-server", "FQDN",
         QT_TRANSLATE_NOOP("core", "a chat server to make active; repeat it for each (default: those of the profile)"),
         true}};
}

Option tailOption() {
    return {"--take-tail", nullptr,
            QT_TRANSLATE_NOOP("core",
                              "first back up the log that is left on the primary, damaged or not, or on its mirror")};
}

std::vector<Option> failoverOptions() {
    return {{"--after-care", "none|backup|all",
             QT_TRANSLATE_NOOP("core",
                               "a full backup afterwards, and with all a log backup job on both partners (default: all "
                               "where the profile names folders.logBackupFolder, backup otherwise and after a planned "
                               "failover)"),
             false, json::allNames<AfterCare>()}};
}

std::vector<Option> failbackOptions() {
    return {{"--order",
             "documented|normal-first",
             QT_TRANSLATE_NOOP("core",
                               "Microsoft's order, or the pool Normal and users back before log shipping is set up "
                               "(default: documented)"),
             false,
             {QStringLiteral("documented"), normalFirst}},
            {"--no-fence", nullptr,
             QT_TRANSLATE_NOOP("core", "do without the last log that proves that nothing is missing")},
            {"--waive-salvage", "REASON",
             QT_TRANSLATE_NOOP("core", "why what the old primary holds is not kept before it is overwritten")}};
}

}  // namespace

std::vector<Option> choiceOptions(Flow flow) {
    if (flow == Flow::RoleSwap || flow == Flow::RebuildLogShipping) return {};
    std::vector<Option> options = sideOptions();
    if (flow == Flow::Failover) options.push_back(tailOption());
    for (Option& option : flow == Flow::Failback ? failbackOptions() : failoverOptions())
        options.push_back(std::move(option));
    return options;
}

Choices choicesFrom(const Arguments& arguments) {
    Choices choices;
    choices.setUpMirror = !arguments.has(QStringLiteral("--no-mirror"));
    for (const QString& server : arguments.values(QStringLiteral("--active-server")))
        choices.activeServers.push_back(server);
    if (arguments.value(QStringLiteral("--order")) == normalFirst) choices.order = FailbackOrder::NormalFirst;
    choices.fences = !arguments.has(QStringLiteral("--no-fence"));
    choices.takesTail = arguments.has(QStringLiteral("--take-tail"));
    choices.salvageWaiver = arguments.value(QStringLiteral("--waive-salvage"));
    choices.afterCare = json::valueOf<AfterCare>(arguments.value(QStringLiteral("--after-care")));
    return choices;
}

Choices choicesFor(const Site& site, Flow flow, const Arguments& arguments) {
    return withSavedShipping(choicesFrom(arguments), flow, site.profile, site.folder);
}

std::vector<Message> obstacles(const std::vector<Finding>& findings) {
    std::vector<Message> said;
    for (const Finding& finding : blocking(findings))
        said.push_back({QT_TRANSLATE_NOOP("core", "Check %1 prevents this (%2). Seen: %3 What to do: %4"),
                        {finding.id, finding.title, finding.observed, finding.remedy}});
    return said;
}

}  // namespace pchat::cli
