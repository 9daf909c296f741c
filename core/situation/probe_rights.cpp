#include "core/situation/probes.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace pchat {

namespace {

using Names = std::vector<QString>;

/// The cmdlets with which the failover changes something.
Names cmdletsOfThePlan(const SiteProfile& profile) {
    Names cmdlets{QStringLiteral("Set-CsPersistentChatState"), QStringLiteral("Set-CsPersistentChatActiveServer"),
                  QStringLiteral("Invoke-CsManagementStoreReplication")};
    if (profile.instance(Role::BackupMirror)) cmdlets.push_back(QStringLiteral("Install-CsMirrorDatabase"));
    return cmdlets;
}

/// A role's list holds names, or objects or texts such as "Name=Set-CsPersistentChatState".
bool carries(const QJsonValue& cmdlets, const QString& cmdlet) {
    const QRegularExpression whole(QStringLiteral("(^|[^\\w-])%1($|[^\\w-])").arg(QRegularExpression::escape(cmdlet)),
                                   QRegularExpression::CaseInsensitiveOption);
    const QJsonArray list = cmdlets.isArray() ? cmdlets.toArray() : QJsonArray{cmdlets};
    return std::any_of(list.begin(), list.end(), [&](const QJsonValue& entry) {
        const QString name =
            entry.isObject() ? entry.toObject().value(QStringLiteral("Name")).toString() : entry.toString();
        return whole.match(name).hasMatch();
    });
}

Names missing(const SiteProfile& profile, const ShellAnswer& roles, const ShellAnswer& assigned) {
    Names absent;
    for (const QString& cmdlet : cmdletsOfThePlan(profile)) {
        const auto isAssigned = [&](const QString& role) {
            return std::any_of(assigned.objects.begin(), assigned.objects.end(), [&](const QJsonObject& object) {
                return object.value(QStringLiteral("Identity")).toString().compare(role, Qt::CaseInsensitive) == 0;
            });
        };
        const bool allowed = std::any_of(roles.objects.begin(), roles.objects.end(), [&](const QJsonObject& role) {
            return isAssigned(role.value(QStringLiteral("Identity")).toString()) &&
                   carries(role.value(QStringLiteral("Cmdlets")), cmdlet);
        });
        if (!allowed) absent.push_back(cmdlet);
    }
    return absent;
}

/// The operator's account without its domain, as the backup instance knows it; a SQL login has no roles to ask for, so
/// that the profile has to name the account.
tl::expected<QString, Message> accountOf(const Asking& asking) {
    const bool isWindows = asking.profile.authentication == Authentication::Windows;
    if (!isWindows && !asking.profile.windowsAccount.isEmpty()) return asking.profile.windowsAccount.section(u'\\', -1);
    if (!isWindows)
        return tl::unexpected(Message(QT_TRANSLATE_NOOP(
            "core", "The profile uses a SQL Server login, so the operator's Windows account is not known from here.")));
    const auto answer = asking.sql(Role::Backup, query("SELECT SUSER_SNAME() AS login_name"));
    if (!answer) return tl::unexpected(answer.error().sentence);
    const QString login = answer->first().at(0, u"login_name").value_or(QString());
    if (login.isEmpty())
        return tl::unexpected(
            Message(QT_TRANSLATE_NOOP("core", "The backup instance did not name the operator's login.")));
    return login.section(u'\\', -1);
}

}  // namespace

void probeRights(const Asking& asking, Draft<PoolSection>& draft) {
    const auto put = [&](Fact<Names> fact) { draft.put(&PoolSection::missingRights, std::move(fact)); };
    const ShellQuery roles("Get-CsAdminRole", {});
    const auto account = accountOf(asking);
    if (!account) return put(unknown<Names>(account.error(), roles.toString(), asking.now()));
    const ShellQuery assigned("Get-CsAdminRoleAssignment", {{QStringLiteral("Identity"), *account}});
    const QString source = roles.toString() + u'\n' + assigned.toString();
    const auto allRoles = asking.shell(roles);
    if (!allRoles) return put(unknown<Names>(allRoles.error().sentence, source, asking.now()));
    const auto mine = asking.shell(assigned);
    if (!mine) return put(unknown<Names>(mine.error().sentence, source, asking.now()));
    put(known(missing(asking.profile, *allRoles, *mine), source, asking.now()));
}

}  // namespace pchat
