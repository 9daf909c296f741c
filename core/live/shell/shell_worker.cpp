#include "core/live/shell/shell_worker.h"

namespace pchat::live {

namespace {

constexpr std::chrono::milliseconds slice{50};
// Importing the module takes many seconds, on a busy server a minute and more.
constexpr std::chrono::minutes mostTimeToStart{3};

/// What the answer's table holds: the objects, or a failure where there was any problem.
Outcome<ShellAnswer> answerFrom(const QString& cmdlet, const PsValue& value, const ShellTrouble& trouble) {
    const PsValue* objects = value.find(QStringLiteral("Objects"));
    const PsValue* problems = value.find(QStringLiteral("Problems"));
    if (!objects || !problems || objects->kind != PsValue::Kind::List || problems->kind != PsValue::Kind::List)
        return tl::unexpected(trouble.garbled(QStringLiteral("no Objects, no Problems")));
    if (!problems->items.empty()) return tl::unexpected(problemsFailure(cmdlet, *problems));
    ShellAnswer answer;
    for (const PsValue& each : objects->items)
        answer.objects.push_back(each.toJsonObject());
    return answer;
}

}  // namespace

bool ShellJob::withdraw(State& before) {
    before = state.load();
    while (before != State::Sent)
        if (state.compare_exchange_weak(before, State::Withdrawn)) return true;
    return false;
}

bool ShellJob::claim() {
    State before = State::Starting;
    return state.compare_exchange_strong(before, State::Sent);
}

void ShellWorker::serve(ShellJob& job, const std::stop_token& closing) {
    ShellJob::State before = ShellJob::State::Waiting;
    if (!job.state.compare_exchange_strong(before, ShellJob::State::Starting)) return;
    m_call = job.call.name();
    job.mailbox.answer(answerTo(job, closing));
}

Outcome<ShellAnswer> ShellWorker::answerTo(ShellJob& job, const std::stop_token& closing) {
    if (auto failure = makeReady(job, closing)) return tl::unexpected(std::move(*failure));
    if (!job.claim()) return tl::unexpected(troubleOf(job.call).stoppedUnsent());
    return converse(job, closing);
}

std::optional<Failure> ShellWorker::makeReady(const ShellJob& job, const std::stop_token& closing) {
    if (m_shell && m_shell->hasEnded()) m_shell.reset();
    if (m_shell && m_isReady) return std::nullopt;
    m_isReady = false;
    m_shell = ShellProcess::start(m_program);
    if (!m_shell) return troubleOf(job.call).cannotStart(m_program.path);
    const auto until = Clock::now() + mostTimeToStart;
    while (Clock::now() < until && !closing.stop_requested()) {
        if (const auto line = m_shell->next(slice)) return greet(*line, troubleOf(job.call));
        if (m_shell->hasEnded()) return ended();
    }
    return givenUp(troubleOf(job.call).stillStarting());
}

std::optional<Failure> ShellWorker::greet(const HostLine& line, const ShellTrouble& trouble) {
    if (line.kind == HostLine::Kind::Broken) return givenUp(trouble.garbled(line.reason));
    const PsValue* problems = line.value.find(QStringLiteral("Problems"));
    if (problems && !problems->items.empty()) return givenUp(trouble.moduleBroken(*problems));
    if (line.value.textOf(QStringLiteral("Module")).isEmpty()) return givenUp(trouble.noModule());
    m_isReady = true;
    return std::nullopt;
}

Outcome<ShellAnswer> ShellWorker::converse(ShellJob& job, const std::stop_token& closing) {
    const int id = ++m_lastId;
    std::vector<QString> warnings;
    if (!m_shell->send(requestLine(id, job.call))) return tl::unexpected(ended());
    for (const auto until = Clock::now() + job.timeout; Clock::now() < until;) {
        const auto line = m_shell->next(slice);
        if (!line && m_shell->hasEnded()) return tl::unexpected(ended());
        if (job.stop.stop_requested() || closing.stop_requested())
            return tl::unexpected(givenUp(troubleOf(job.call).stoppedMeanwhile()));
        if (!line || (line->id != id && line->kind != HostLine::Kind::Broken)) continue;
        if (line->kind == HostLine::Kind::Broken)
            return tl::unexpected(givenUp(troubleOf(job.call).garbled(line->reason)));
        if (line->kind == HostLine::Kind::Message) {
            const ServerMessage message = messageOf(line->value);
            if (message.severity == severityOfWarning) warnings.push_back(message.text);
            job.mailbox.tell(message);
            continue;
        }
        auto answer = answerFrom(job.call.name(), line->value, troubleOf(job.call));
        if (answer) answer->warnings = std::move(warnings);
        return answer;
    }
    return tl::unexpected(givenUp(troubleOf(job.call).timedOut(job.timeout)));
}

/// Ends the process with all its descendants.
Failure ShellWorker::givenUp(Failure failure) {
    m_shell->kill();
    m_shell.reset();
    m_isReady = false;
    return failure;
}

/// The process went by itself.
Failure ShellWorker::ended() {
    (void)m_shell->hasEnded();
    const ShellTrouble trouble{m_call, m_shell->evidence()};
    if (m_shell->hasHalfALine()) return givenUp(trouble.garbled(QStringLiteral("half a line")));
    return givenUp(m_shell->hasCrashed() ? trouble.crashed(m_shell->exitCode()) : trouble.noAnswer());
}

ShellTrouble ShellWorker::troubleOf(const ShellCall& call) const {
    return {call.name(), m_shell ? m_shell->evidence() : QString()};
}

}  // namespace pchat::live
