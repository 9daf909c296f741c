// Sender: the record around one statement, the same for every act: sent, messages, progress, answered.
//
// On the thread that carries out the step. References outlive it.
#pragma once

#include "core/run/observe_probe.h"
#include "core/run/run_room.h"

namespace pchat {

class Sender {
  public:
    Sender(const RunRoom& room, const Step& step, int attempt) : m_room(room), m_step(step), m_attempt(attempt) {}

    /// In the run file before the statement leaves, and durable, or, where sending it twice would do no harm
    /// (Risk::Safe), on its way there; a failure means that it must not leave.
    [[nodiscard]] Outcome<void> announce(const QString& statement);
    /// The step's time limit, and messages recorded as they come.
    [[nodiscard]] CallOptions options();
    /// One that came while the door worked.
    void message(const ServerMessage& message);
    /// What the door did not tell while it worked.
    void lateMessages(const std::vector<ServerMessage>& messages);
    void note(const Message& text, const QString& observed = {});
    void answered(const std::optional<Failure>& failure, const QString& observed = {});

    /// Announces, calls, and records the answer; `observedOf` picks what is worth keeping of it.
    template <class Answer, class Call, class ObservedOf>
    Outcome<Answer> send(const QString& statement, Call call, ObservedOf observedOf) {
        if (const auto announced = announce(statement); !announced) return tl::unexpected(announced.error());
        Outcome<Answer> answer = call(options());
        if (answer)
            answered(std::nullopt, observedOf(*answer));
        else
            answered(answer.error());
        return answer;
    }

  private:
    const RunRoom& m_room;
    const Step& m_step;
    int m_attempt;
    bool m_hasHeard = false;
};

}  // namespace pchat
