#include "core/run/look.h"

#include "core/run/patience.h"

namespace pchat {

namespace {

constexpr std::chrono::milliseconds steady{10000};

Seen seenOf(const Step& step, const Outcome<Observed>& answer) {
    if (!answer) return {Standing::Unseen, std::nullopt, answer.error()};
    if (step.check.after.isMetBy(*answer)) return {Standing::After, *answer, std::nullopt};
    if (step.check.before.isMetBy(*answer)) return {Standing::Before, *answer, std::nullopt};
    return {Standing::Neither, *answer, std::nullopt};
}

Seen lookOnce(const RunRoom& room, const Step& step) {
    return seenOf(step, observe(room, step, step.check.probe));
}

void tellWaiting(const RunRoom& room, const Step& step, int attempt, const Seen& seen) {
    const Message text =
        seen.failure ? seen.failure->sentence
                     : Message(QT_TRANSLATE_NOOP("core", "Not there yet: expected is %1, seen was %2. Looking again."),
                               {describe(step.check.after), describe(seen.value)});
    Event event = stepEvent(EventKind::Waiting, step, attempt, text);
    event.observed = seen.value.value_or(QString());
    event.failure = seen.failure;
    (void)room.journal.write(std::move(event));
}

/// Looks until `isEnough` or the patience is over; the last thing seen.
template <class Enough>
Seen lookUntil(const RunRoom& room, const Step& step, int attempt, Enough isEnough) {
    Patience patience(room, step.patience);
    std::chrono::milliseconds waited{0};
    for (;;) {
        Seen seen = lookOnce(room, step);
        const auto next = patience.next();
        if (isEnough(seen, waited) || next == std::chrono::milliseconds::zero()) return seen;
        tellWaiting(room, step, attempt, seen);
        if (!patience.wait()) return seen;
        waited += next;
    }
}

bool mayPass(const Failure& failure) {
    return failure.isTransient() || failure.isOutcomeUnknown() || failure.kind == FailureKind::Unreachable;
}

}  // namespace

Outcome<Observed> observe(const RunRoom& room, const Step& step, const Probe& probe) {
    return observeProbe(room.observing, room.file, step, probe, [&room] { room.journal.settle(); });
}

Outcome<Observed> askPatiently(const RunRoom& room, const Step& step, const Probe& probe) {
    Patience patience(room, std::chrono::minutes(1));
    for (int attempt = 1;; ++attempt) {
        Outcome<Observed> answer = observe(room, step, probe);
        if (answer || !mayPass(answer.error()) || attempt >= room.options.attempts) return answer;
        Event event = stepEvent(EventKind::Waiting, step, attempt, answer.error().sentence);
        event.failure = answer.error();
        (void)room.journal.write(std::move(event));
        if (!patience.wait()) return answer;
    }
}

Seen look(const RunRoom& room, const Step& step) {
    return seenOf(step, askPatiently(room, step, step.check.probe));
}

Seen awaitAfter(const RunRoom& room, const Step& step, int attempt) {
    return lookUntil(room, step, attempt,
                     [](const Seen& seen, std::chrono::milliseconds) { return seen.standing == Standing::After; });
}

Seen settle(const RunRoom& room, const Step& step, int attempt) {
    bool isBefore = false;
    std::chrono::milliseconds since{0};
    return lookUntil(room, step, attempt, [&](const Seen& seen, std::chrono::milliseconds waited) {
        if (seen.standing == Standing::Before && !isBefore) since = waited;
        isBefore = seen.standing == Standing::Before;
        return seen.standing == Standing::After || (isBefore && waited - since >= steady);
    });
}

bool mayHaveHappened(const Failure& failure) {
    return failure.isOutcomeUnknown() || failure.kind == FailureKind::Garbled || failure.kind == FailureKind::Cancelled;
}

bool isWorthRetrying(const Failure& failure) {
    return failure.isTransient();
}

}  // namespace pchat
