#include "core/run/observe_probe.h"

#include "core/run/foreign_logs.h"
#include "core/run/row_counts.h"
#include "core/situation/cells.h"

#include <algorithm>

namespace pchat {

namespace {

QString scalarText(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isObject() || value.isArray()) return QString::fromUtf8(json::canonical(value));
    return value.toVariant().toString();
}

/// PowerShell's names do not tell letter case apart.
QJsonValue propertyOf(const QJsonObject& object, const QString& name) {
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key().compare(name, Qt::CaseInsensitive) == 0) return it.value();
    return QJsonValue(QJsonValue::Undefined);
}

Observed propertyText(const QJsonValue& value) {
    if (value.isNull()) return std::nullopt;
    if (!value.isArray()) return scalarText(value);
    QStringList parts;
    for (const auto& part : value.toArray())
        parts << scalarText(part);
    parts.sort();
    return parts.join(QLatin1Char(','));
}

Failure noDoor() {
    return failureOf(FailureKind::Unsupported,
                     QT_TRANSLATE_NOOP("core", "The site profile names no way to look at this. Complete the profile."));
}

Failure notAnswered(const QString& what) {
    return failureOf(
        FailureKind::Garbled,
        Message(QT_TRANSLATE_NOOP("core", "The answer does not hold \"%1\", so the state is not known."), {what}));
}

/// Asks one probe; one overload for each kind.
class Reader {
  public:
    Reader(const ObservingDoors& doors, const RunFile& file, const Step& step, const std::function<void()>& meanwhile)
        : m_doors(doors), m_file(file), m_step(step), m_meanwhile(meanwhile) {}

    Outcome<Observed> operator()(const SqlProbe& probe) const {
        CallOptions options = callOptions();
        if (probe.column.isEmpty()) options.timeout = m_step.timeout;  // it reads a whole backup
        const auto answer = ask(probe.role, probe.query, options);
        if (!answer) return tl::unexpected(answer.error());
        if (probe.column.isEmpty()) return Observed(QStringLiteral("answered"));
        if (answer->results.empty() || answer->first().indexOf(probe.column) < 0)
            return tl::unexpected(notAnswered(probe.column));
        return answer->first().at(0, probe.column);
    }

    Outcome<Observed> operator()(const ShellProbe& probe) const {
        if (!m_doors.shell) return tl::unexpected(noDoor());
        const Outcome<ShellAnswer> answer = m_doors.shell->ask(probe.query, callOptions());
        if (!answer) return tl::unexpected(answer.error());
        if (answer->objects.empty()) return Observed();
        const QJsonValue value = propertyOf(answer->objects.front(), probe.property);
        if (value.isUndefined()) return tl::unexpected(notAnswered(probe.property));
        return propertyText(value);
    }

    Outcome<Observed> operator()(const FileSizeProbe& probe) const {
        if (!m_doors.files) return tl::unexpected(noDoor());
        const auto bytes = m_doors.files->size(probe.folder, probe.name, callOptions());
        if (!bytes) return tl::unexpected(bytes.error());
        return *bytes ? Observed(QString::number(**bytes)) : Observed();
    }

    Outcome<Observed> operator()(const FolderProbe& probe) const {
        const auto files = list(probe.folder);
        if (!files) return tl::unexpected(files.error());
        std::vector<std::pair<QString, qint64>> logs;
        for (const FileEntry& file : *files)
            if (file.name.endsWith(QLatin1String(".trn"), Qt::CaseInsensitive))
                logs.emplace_back(file.name, file.bytes);
        return FolderProbe::fingerprint(logs);
    }

    Outcome<Observed> operator()(const EvidenceProbe&) const {
        const auto evidence = m_file.evidence();
        const bool isOwn = std::holds_alternative<SaveEvidenceAct>(m_step.act);
        const bool isThere = isOwn ? evidence.contains(m_step.id) : !evidence.empty();
        return isThere ? Observed(QStringLiteral("1")) : Observed();
    }

    Outcome<Observed> operator()(const ForeignLogsProbe& probe) const {
        if (m_meanwhile) m_meanwhile();
        const auto names = foreignLogs(m_doors, m_file, probe);
        if (!names) return tl::unexpected(names.error());
        return names->empty() ? Observed() : Observed(shortList(*names));
    }

    Outcome<Observed> operator()(const RowCountsProbe& probe) const {
        const auto answer = ask(probe.role, probe.query, callOptions());
        if (!answer) return tl::unexpected(answer.error());
        const auto different = differentTables(answer->first(), m_file.evidence(), probe.saved);
        if (!different) return tl::unexpected(different.error());
        return different->empty() ? Observed() : Observed(shortList(*different));
    }

    Outcome<Observed> operator()(const BackupFilesProbe& probe) const {
        const auto answer = ask(probe.role, probe.query, callOptions());
        if (!answer) return tl::unexpected(answer.error());
        const bool isList = !answer->results.empty() && answer->first().indexOf(u"LogicalName") >= 0;
        if (!isList) return tl::unexpected(notAnswered(QStringLiteral("LogicalName")));
        std::vector<std::pair<QString, QString>> files;
        for (std::size_t at = 0; at < answer->first().rows.size(); ++at) {
            const Row row(answer->first(), at);
            files.emplace_back(row.text(u"LogicalName"), probe.tellsPaths ? row.text(u"PhysicalName") : QString());
        }
        return Observed(BackupFilesProbe::list(std::move(files)));
    }

  private:
    [[nodiscard]] CallOptions callOptions() const {
        CallOptions options;
        options.meanwhile = m_meanwhile;
        return options;
    }

    [[nodiscard]] Outcome<SqlAnswer> ask(Role role, const Query& query, const CallOptions& options) const {
        const auto door = m_doors.sql.find(role);
        if (door == m_doors.sql.end() || !door->second) return tl::unexpected(noDoor());
        return door->second->ask(query, options);
    }

    [[nodiscard]] Outcome<std::vector<FileEntry>> list(const QString& folder) const {
        if (!m_doors.files) return tl::unexpected(noDoor());
        return m_doors.files->list(folder, callOptions());
    }

    const ObservingDoors& m_doors;
    const RunFile& m_file;
    const Step& m_step;
    const std::function<void()>& m_meanwhile;
};

}  // namespace

Outcome<Observed> observeProbe(const ObservingDoors& doors, const RunFile& file, const Step& step, const Probe& probe,
                               const std::function<void()>& meanwhile) {
    return std::visit(Reader(doors, file, step, meanwhile), probe);
}

QString doorOf(const Probe& probe) {
    if (const auto* sql = std::get_if<SqlProbe>(&probe)) return QStringLiteral("sql ") + json::nameOf(sql->role);
    if (const auto* files = std::get_if<BackupFilesProbe>(&probe))
        return QStringLiteral("sql ") + json::nameOf(files->role);
    if (const auto* rows = std::get_if<RowCountsProbe>(&probe))
        return QStringLiteral("sql ") + json::nameOf(rows->role);
    if (std::holds_alternative<ShellProbe>(probe)) return QStringLiteral("shell");
    if (std::holds_alternative<EvidenceProbe>(probe)) return QStringLiteral("run file");
    return QStringLiteral("files");
}

Message describe(const Expectation& expectation) {
    const QString& value = expectation.value;
    switch (expectation.comparison) {
        case Comparison::Equals:
            return Message(QT_TRANSLATE_NOOP("core", "\"%1\""), {value});
        case Comparison::Differs:
            return Message(QT_TRANSLATE_NOOP("core", "anything but \"%1\""), {value});
        case Comparison::OneOf:
            return Message(QT_TRANSLATE_NOOP("core", "one of these: %1"), {value});
        case Comparison::LsnAtLeast:
            return Message(QT_TRANSLATE_NOOP("core", "LSN %1 or later"), {value});
        case Comparison::LsnBelow:
            return Message(QT_TRANSLATE_NOOP("core", "an LSN before %1"), {value});
        case Comparison::Absent:
            return QT_TRANSLATE_NOOP("core", "no value");
        case Comparison::Present:
            return QT_TRANSLATE_NOOP("core", "any value");
        case Comparison::Empty:
            return QT_TRANSLATE_NOOP("core", "nothing");
        case Comparison::SameAsSaved:
            return QT_TRANSLATE_NOOP("core", "what an earlier step has saved, and it has saved nothing");
    }
    return {};
}

Message describe(const Observed& observed) {
    if (!observed) return QT_TRANSLATE_NOOP("core", "no value");
    return Message(QT_TRANSLATE_NOOP("core", "\"%1\""), {*observed});
}

Failure failureOf(FailureKind kind, Message sentence) {
    return Failure{kind, std::move(sentence), {}};
}

}  // namespace pchat
