#include "core/text/message.h"

#include <QJsonArray>

namespace pchat {

namespace {

struct WriteArgument {
    QJsonValue operator()(const QString& text) const { return text; }
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(const QDateTime& time) const {
        return QJsonObject{{QStringLiteral("time"), time.toString(Qt::ISODateWithMs)}};
    }
    QJsonValue operator()(std::chrono::seconds duration) const {
        return QJsonObject{{QStringLiteral("seconds"), static_cast<qint64>(duration.count())}};
    }
    QJsonValue operator()(Bytes size) const { return QJsonObject{{QStringLiteral("bytes"), size.count}}; }
    QJsonValue operator()(const std::shared_ptr<const Message>& part) const { return part->toJson(); }
};

Argument readArgument(const QJsonValue& json) {
    if (json.isString()) return json.toString();
    if (json.isDouble()) return json.toInteger();
    const QJsonObject object = json.toObject();
    if (const auto time = object.value(QStringLiteral("time")); time.isString())
        return QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
    if (const auto seconds = object.value(QStringLiteral("seconds")); seconds.isDouble())
        return std::chrono::seconds(seconds.toInteger());
    if (const auto bytes = object.value(QStringLiteral("bytes")); bytes.isDouble()) return Bytes{bytes.toInteger()};
    return Message::fromJson(object);
}

}  // namespace

Argument::Argument(const Message& part) : m_value(std::make_shared<const Message>(part)) {}

bool Argument::operator==(const Argument& other) const {
    const auto* mine = std::get_if<std::shared_ptr<const Message>>(&m_value);
    const auto* theirs = std::get_if<std::shared_ptr<const Message>>(&other.m_value);
    return mine && theirs ? **mine == **theirs : m_value == other.m_value;
}

Message::Message(const char* source, std::vector<Argument> arguments)
    : m_source(source), m_arguments(std::move(arguments)) {}

Message Message::counted(const char* source, qint64 count, std::vector<Argument> arguments) {
    Message message(source, std::move(arguments));
    message.m_count = count;
    return message;
}

Message Message::verbatim(const QString& text) {
    return Message("%1", {text});
}

QJsonObject Message::toJson() const {
    QJsonObject object{{QStringLiteral("text"), QString::fromUtf8(m_source)}};
    if (m_count >= 0) object.insert(QStringLiteral("count"), m_count);
    if (!m_arguments.empty()) {
        QJsonArray array;
        for (const Argument& argument : m_arguments)
            array.append(std::visit(WriteArgument{}, argument.value()));
        object.insert(QStringLiteral("arguments"), array);
    }
    return object;
}

Message Message::fromJson(const QJsonObject& object) {
    Message message;
    message.m_source = object.value(QStringLiteral("text")).toString().toUtf8();
    message.m_count = object.value(QStringLiteral("count")).toInteger(-1);
    const QJsonArray array = object.value(QStringLiteral("arguments")).toArray();
    message.m_arguments.reserve(static_cast<std::size_t>(array.size()));
    for (const auto& each : array)
        message.m_arguments.push_back(readArgument(each));
    return message;
}

}  // namespace pchat
