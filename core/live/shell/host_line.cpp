#include "core/live/shell/host_line.h"

#include "core/live/shell/clixml.h"

namespace pchat::live {

namespace {

constexpr int severityOfInformation = 1;

PsValue parametersOf(const ShellCall& call) {
    std::vector<std::pair<QString, PsValue>> parameters;
    for (const ShellParameter& each : call.parameters())
        parameters.emplace_back(each.name, PsValue::from(each.value));
    return PsValue::tableOf(std::move(parameters));
}

HostLine broken(const QString& reason) {
    HostLine line;
    line.kind = HostLine::Kind::Broken;
    line.reason = reason;
    return line;
}

HostLine::Kind kindNamed(const QString& name) {
    if (name == QLatin1String("ready")) return HostLine::Kind::Ready;
    if (name == QLatin1String("message")) return HostLine::Kind::Message;
    return name == QLatin1String("answer") ? HostLine::Kind::Answer : HostLine::Kind::Broken;
}

}  // namespace

QByteArray requestLine(int id, const ShellCall& call) {
    const PsValue request = PsValue::tableOf({{QStringLiteral("Id"), PsValue::of(qint64{id})},
                                              {QStringLiteral("Cmdlet"), PsValue::of(call.cmdlet())},
                                              {QStringLiteral("Computer"), PsValue::of(call.computer())},
                                              {QStringLiteral("Parameters"), parametersOf(call)}});
    return writeClixml(request).toBase64() + '\n';
}

HostLine readHostLine(const QByteArray& line) {
    const QByteArray text = line.trimmed();
    if (!text.startsWith(hostMark)) return {};
    const auto document =
        QByteArray::fromBase64Encoding(text.mid(hostMark.size()), QByteArray::AbortOnBase64DecodingErrors);
    if (!document) return broken(QStringLiteral("not base64"));
    auto value = readClixml(document.decoded);
    if (!value) return broken(value.error());
    HostLine read;
    read.kind = kindNamed(value->textOf(QStringLiteral("Kind")));
    if (read.kind == HostLine::Kind::Broken) return broken(QStringLiteral("no known kind"));
    const PsValue* id = value->find(QStringLiteral("Id"));
    read.id = id ? static_cast<int>(id->number) : 0;
    read.value = std::move(*value);
    return read;
}

ServerMessage messageOf(const PsValue& value) {
    const QString level = value.textOf(QStringLiteral("Level"));
    ServerMessage message;
    if (level == QLatin1String("warning")) message.severity = severityOfWarning;
    if (level == QLatin1String("information")) message.severity = severityOfInformation;
    message.text = value.textOf(QStringLiteral("Text"));
    return message;
}

}  // namespace pchat::live
