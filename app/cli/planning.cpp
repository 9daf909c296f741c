#include "app/cli/planning.h"

#include "core/run/approval.h"

#include <QCoreApplication>

namespace pchat::cli {

std::vector<Option> choiceOptions() {
    return {
        {"--no-mirror", nullptr, QT_TRANSLATE_NOOP("core", "leave the mirror out (Microsoft's step 6)")},
        {"--active-server", "FQDN",
         QT_TRANSLATE_NOOP("core", "a chat server to make active; repeat it for each (default: those of the profile)"),
         true}};
}

Choices choicesFrom(const Arguments& arguments) {
    Choices choices;
    choices.setUpMirror = !arguments.has(QStringLiteral("--no-mirror"));
    for (const QString& server : arguments.values(QStringLiteral("--active-server")))
        choices.activeServers.push_back(server);
    return choices;
}

std::vector<Message> obstacles(const std::vector<Finding>& findings) {
    std::vector<Message> said;
    for (const Finding& finding : blocking(findings))
        said.push_back({QT_TRANSLATE_NOOP("core", "Check %1 prevents the failover (%2). Seen: %3 What to do: %4"),
                        {finding.id, finding.title, finding.observed, finding.remedy}});
    return said;
}

}  // namespace pchat::cli
