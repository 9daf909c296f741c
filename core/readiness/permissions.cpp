#include "core/readiness/checks.h"
#include "core/readiness/sides.h"

namespace pchat {

namespace {

template <Role role>
Judgement judgeSysadmin(const Case& c) {
    const auto& server = serverOn(c, role);
    if (!server.isKnown()) return notKnown(server);
    return passIf(server->isSysadmin,
                  server->isSysadmin ? Message(QT_TRANSLATE_NOOP("core", "%1 is a member of sysadmin on %2."),
                                               {server->login, c.server(role)})
                                     : Message(QT_TRANSLATE_NOOP("core", "%1 is not a member of sysadmin on %2."),
                                               {server->login, c.server(role)}),
                  server);
}

Judgement judgeKillAndRestore(const Case& c) {
    const auto& server = c.backup().server;
    if (!server.isKnown()) return notKnown(server);
    std::vector<QString> missing;
    if (!server->canKill) missing.push_back(QStringLiteral("ALTER ANY CONNECTION"));
    if (!server->canCreateDatabase) missing.push_back(QStringLiteral("CREATE ANY DATABASE"));
    const QString target = c.server(Role::Backup);
    return passIf(
        missing.empty(),
        missing.empty()
            ? Message(QT_TRANSLATE_NOOP("core", "%1 may end sessions and restore on %2."), {server->login, target})
            : Message(QT_TRANSLATE_NOOP("core", "%1 lacks on %2: %3."), {server->login, target, joined(missing)}),
        server);
}

Judgement judgeShellRights(const Case& c) {
    const auto& missing = c.situation.pool->missingRights;
    if (!missing.isKnown()) return notKnown(missing);
    if (missing->empty())
        return judged(Verdict::Pass,
                      QT_TRANSLATE_NOOP("core", "The operator's roles carry every cmdlet that is needed."), missing);
    return judged(Verdict::Fail,
                  Message::counted(QT_TRANSLATE_N_NOOP("core", "No role of the operator carries %n cmdlet(s): %1."),
                                   static_cast<qint64>(missing->size()), {joined(*missing.value)}),
                  missing);
}

}  // namespace

ReadinessCheck isSysadmin() {
    return {
        "P1",
        Severity::Blocker,
        permissionsGroup(),
        QT_TRANSLATE_NOOP("core", "sysadmin on the backup instance"),
        QT_TRANSLATE_NOOP("core", "The operator's login is a member of the server role sysadmin."),
        QT_TRANSLATE_NOOP("core",
                          "The log-shipping procedures accept nobody else; without the role the run stops after its "
                          "first change."),
        QT_TRANSLATE_NOOP("core",
                          "Start the wizard as an account that is a member of sysadmin on the backup instance, "
                          "or have it added."),
        {Section::Backup},
        judgeSysadmin<Role::Backup>};
}

ReadinessCheck isSysadminOnPrimary() {
    return {"P10",
            Severity::Blocker,
            permissionsGroup(),
            QT_TRANSLATE_NOOP("core", "sysadmin on the primary instance"),
            QT_TRANSLATE_NOOP("core", "The operator's login is a member of the server role sysadmin."),
            QT_TRANSLATE_NOOP("core",
                              "Log shipping, mirroring and the restore over a database that exists are refused to "
                              "anybody else."),
            QT_TRANSLATE_NOOP("core",
                              "Start the wizard as an account that is a member of sysadmin on the primary instance, "
                              "or have it added."),
            {Section::Primary},
            judgeSysadmin<Role::Primary>};
}

ReadinessCheck mayKillAndRestore() {
    return {"P2",
            Severity::Blocker,
            permissionsGroup(),
            QT_TRANSLATE_NOOP("core", "Right to end sessions and to restore"),
            QT_TRANSLATE_NOOP("core",
                              "ALTER ANY CONNECTION for KILL, CREATE ANY DATABASE for reading headers and RESTORE."),
            QT_TRANSLATE_NOOP("core",
                              "A check may work where the run does not: KILL and RESTORE need rights of their own."),
            QT_TRANSLATE_NOOP("core", "Grant the missing permissions, or use a login that is a member of sysadmin."),
            {Section::Backup},
            judgeKillAndRestore};
}

ReadinessCheck hasShellRights() {
    return {"P3",
            Severity::Blocker,
            permissionsGroup(),
            QT_TRANSLATE_NOOP("core", "Right to change the pool"),
            QT_TRANSLATE_NOOP("core", "A role of the operator carries each cmdlet with which the pool is changed."),
            QT_TRANSLATE_NOOP("core",
                              "Otherwise the run stops when the database is online already and nobody is directed to "
                              "it."),
            QT_TRANSLATE_NOOP("core",
                              "Have a role assigned that carries these cmdlets, for example CsAdministrator. The "
                              "statement shows how to ask which roles do."),
            {Section::Pool},
            judgeShellRights};
}

}  // namespace pchat
