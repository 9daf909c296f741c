#include "core/lab/shell/cmdlets.h"

#include "core/lab/world/practice_site.h"

#include <algorithm>

namespace pchat::lab {

namespace {

const Cmdlet* find(const QString& name) {
    const auto& all = cmdlets();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Cmdlet& each) {
        return each.spec.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == all.end() ? nullptr : &*found;
}

Failure unknownCmdlet(const QString& name) {
    return refusal(FailureKind::Invalid, name, QStringLiteral("CommandNotFoundException"),
                   Message(QT_TRANSLATE_NOOP("core", "The management shell does not know the cmdlet %1."), {name}));
}

Failure failureOf(const FaultAct& act, const QString& cmdlet) {
    if (act.kind == FaultAct::Kind::Disconnect)
        return refusal(FailureKind::ConnectionLost, cmdlet, QStringLiteral("PipelineStoppedException"),
                       Message(QT_TRANSLATE_NOOP("core",
                                                 "The management shell ended while %1 was running. Whether it "
                                                 "took effect has to be observed."),
                               {cmdlet}));
    return refusal(FailureKind::Refused, cmdlet, QStringLiteral("Error%1").arg(act.number),
                   Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 failed with error %2."), {cmdlet, act.number}));
}

constexpr std::chrono::seconds sessionPatience{10};

/// The computer as the topology spells it; empty where it has none of that name.
QString computerNamed(const Topology& topology, const QString& name) {
    std::vector<QString> computers = topology.computers;
    for (const FrontEndPool& pool : topology.frontEndPools)
        computers.insert(computers.end(), pool.computers.begin(), pool.computers.end());
    for (const QString& each : computers)
        if (isSameHost(each, name)) return each;
    return {};
}

/// Why no session was opened on the computer of the call; nullopt where it is this one or answers.
std::optional<Failure> noSession(World& world, const ShellCall& call, const QString& computer) {
    if (call.computer().isEmpty() || (!computer.isEmpty() && world.estate().reaches(QString(), computer)))
        return std::nullopt;
    world.clock().spend(sessionPatience);
    return refusal(FailureKind::Unreachable, call.name(), QStringLiteral("NetworkPathNotFound,PSSessionStateBroken"),
                   Message(QT_TRANSLATE_NOOP("core", "The computer %1 does not answer."), {call.computer()}));
}

Outcome<ShellAnswer> carryOut(World& world, const Cmdlet& cmdlet, const Bound& bound, const ShellCall& call) {
    const QString text = call.toString();
    const auto struck = [&](Moment moment) {
        return world.faults().strike(DoorKind::Shell, std::nullopt, moment, text);
    };
    if (const auto act = struck(Moment::Before)) return tl::unexpected(failureOf(*act, cmdlet.spec.name));
    if (auto failure = noSession(world, call, bound.computer)) return tl::unexpected(std::move(*failure));
    world.clock().spend(cmdlet.takes);
    if (const auto act = struck(Moment::Middle)) return tl::unexpected(failureOf(*act, cmdlet.spec.name));
    if (cmdlet.changes && bound.has(QStringLiteral("WhatIf"))) return ShellAnswer{};
    auto answer = cmdlet.run(world, bound);
    if (const auto act = struck(Moment::After)) return tl::unexpected(failureOf(*act, cmdlet.spec.name));
    return answer;
}

}  // namespace

const std::vector<Cmdlet>& cmdlets() {
    static const std::vector<Cmdlet> all = [] {
        std::vector<Cmdlet> list = readingCmdlets();
        for (auto* family : {&poolCmdlets, &mirrorCmdlets, &failoverCmdlets, &healthCmdlets})
            for (Cmdlet& each : (*family)())
                list.push_back(std::move(each));
        return list;
    }();
    return all;
}

Outcome<ShellAnswer> runCmdlet(World& world, const ShellCall& call, const CallOptions& options) {
    const LabClock::Call inCall(world.clock());
    world.catchUp();
    if (const auto problem = call.problem())
        return tl::unexpected(
            refusal(FailureKind::Invalid, call.cmdlet(), QStringLiteral("ParameterBindingException"), *problem));
    const Cmdlet* cmdlet = find(call.cmdlet());
    if (!cmdlet) return tl::unexpected(unknownCmdlet(call.cmdlet()));
    auto bound = bind(cmdlet->spec, call);
    if (!bound) return tl::unexpected(bound.error());
    if (!call.computer().isEmpty()) bound->computer = computerNamed(world.management().topology(), call.computer());
    if (options.stop.stop_requested())
        return tl::unexpected(refusal(
            FailureKind::Cancelled, cmdlet->spec.name, QStringLiteral("PipelineStopped"),
            Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 was stopped before it began."), {cmdlet->spec.name})));
    return carryOut(world, *cmdlet, *bound, call);
}

QString databaseOfType(const World& world, const QString& databaseType) {
    if (databaseType == QLatin1String("PersistentChat")) return world.estate().database;
    return databaseType == QLatin1String("PersistentChatCompliance") ? site::complianceDatabase : QString();
}

const QStringList& databaseTypes() {
    static const QStringList all{QStringLiteral("ActiveMonitoring"),
                                 QStringLiteral("Application"),
                                 QStringLiteral("Archiving"),
                                 QStringLiteral("CentralMgmt"),
                                 QStringLiteral("Edge"),
                                 QStringLiteral("Lyss"),
                                 QStringLiteral("Monitoring"),
                                 QStringLiteral("PersistentChat"),
                                 QStringLiteral("PersistentChatCompliance"),
                                 QStringLiteral("Provision"),
                                 QStringLiteral("Registrar"),
                                 QStringLiteral("SigninTelemetry"),
                                 QStringLiteral("User")};
    return all;
}

bool isPoolIdentity(const QString& identity, const Topology& topology) {
    const QStringList names{QString(), topology.identity(), QStringLiteral("service:") + topology.poolFqdn};
    return names.contains(identity, Qt::CaseInsensitive);
}

Failure noSuchObject(const QString& cmdlet, const QString& identity) {
    return refusal(FailureKind::NotFound, cmdlet, QStringLiteral("ObjectNotFound"),
                   Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 found nothing named \"%2\"."), {cmdlet, identity}));
}

std::optional<Failure> unreachableStore(World& world, const QString& cmdlet, const QString& host) {
    const Server* server = world.estate().serverAt(host);
    const bool isReached = server && world.estate().reaches(QString(), host);
    const Condition condition = isReached ? server->condition : Condition::Dead;
    if (condition == Condition::Slow) world.clock().spend(server->latency);
    if (condition == Condition::Alive || condition == Condition::Slow) return std::nullopt;
    world.clock().spend(std::chrono::seconds(30));
    return refusal(
        condition == Condition::Dead ? FailureKind::Unreachable : FailureKind::TimedOut, cmdlet,
        QStringLiteral("SqlConnectionException"),
        Message(QT_TRANSLATE_NOOP("core", "The cmdlet %1 could not connect to SQL Server on %2."), {cmdlet, host}));
}

}  // namespace pchat::lab
