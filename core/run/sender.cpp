#include "core/run/sender.h"

#include "core/estate/progress.h"

namespace pchat {

namespace {

constexpr int highestInforming = 10;

}  // namespace

Outcome<void> Sender::announce(const QString& statement) {
    Event event = stepEvent(EventKind::StatementSent, m_step, m_attempt,
                            Message(QT_TRANSLATE_NOOP("core", "Sent to %1."), {m_step.place}));
    event.statement = statement;
    m_hasHeard = false;
    const auto durability = m_step.risk == Risk::Safe ? Durability::BeforeTheNext : Durability::AtOnce;
    if (m_room.journal.write(std::move(event), durability)) return {};
    return tl::unexpected(failureOf(FailureKind::NoSpace, m_room.journal.reason()));
}

CallOptions Sender::options() {
    CallOptions options;
    options.timeout = m_step.timeout;
    options.meanwhile = [this] { m_room.journal.settle(); };
    options.onMessage = [this](const ServerMessage& each) {
        m_hasHeard = true;
        message(each);
    };
    return options;
}

void Sender::message(const ServerMessage& message) {
    if (message.severity > highestInforming) return;  // comes again with the failure
    const auto percent = percentIn(message);
    if (!percent) return note(Message::verbatim(message.text));
    Event event = stepEvent(EventKind::Progress, m_step, m_attempt, Message::verbatim(message.text));
    event.percent = *percent;
    (void)m_room.journal.write(std::move(event));
}

void Sender::lateMessages(const std::vector<ServerMessage>& messages) {
    if (m_hasHeard) return;
    for (const ServerMessage& each : messages)
        message(each);
}

void Sender::note(const Message& text, const QString& observed) {
    Event event = stepEvent(EventKind::MessageReceived, m_step, m_attempt, text);
    event.observed = observed;
    (void)m_room.journal.write(std::move(event));
}

void Sender::answered(const std::optional<Failure>& failure, const QString& observed) {
    const Message text = failure ? failure->sentence
                                 : Message(QT_TRANSLATE_NOOP("core", "%1 answered without an error."), {m_step.place});
    Event event = stepEvent(EventKind::StatementAnswered, m_step, m_attempt, text);
    event.observed = observed;
    event.failure = failure;
    (void)m_room.journal.write(std::move(event));
}

}  // namespace pchat
