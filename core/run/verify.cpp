#include "core/run/private_copy.h"
#include "core/run/run_contents.h"
#include "core/run/sent.h"
#include "core/run/tally.h"

namespace pchat {

namespace {

void checkApproval(const RunDocuments& documents, std::vector<Message>& problems) {
    const QString digest = digestOf(documents.plan);
    if (digest == documents.approval.digest) return;
    problems.push_back(Message(QT_TRANSLATE_NOOP("core",
                                                 "The plan in the run file is not the one that was approved: its "
                                                 "digest is %1, approved was %2."),
                               {digest, documents.approval.digest}));
}

struct Sent {
    Event event;
    Direction direction = Direction::Onward;
};

void checkStatements(const Plan& plan, const std::vector<Sent>& sent, std::vector<Message>& problems) {
    const ApprovedStatements approved(plan);
    for (const auto& [event, direction] : sent) {
        if (approved.allow(event.step, event.statement, direction)) continue;
        problems.push_back(Message(QT_TRANSLATE_NOOP("core",
                                                     "The step %1 sent a statement that is not in the approved "
                                                     "plan: %2"),
                                   {event.step, event.statement}));
    }
}

std::vector<Message> limitsOf(bool hasEnded) {
    std::vector<Message> limits{
        Message(QT_TRANSLATE_NOOP("core",
                                  "This check cannot notice that somebody wrote the whole file anew. Compare the "
                                  "hash of the last record with one that was kept elsewhere."))};
    if (!hasEnded)
        limits.push_back(
            Message(QT_TRANSLATE_NOOP("core",
                                      "The run has not ended, so records missing at the end of the file cannot be "
                                      "noticed without the hash of the last record, kept elsewhere.")));
    return limits;
}

void judge(const RunStore& store, Verification& found) {
    RunTally tally;
    std::vector<Sent> sent;
    const RunContents contents = readContents(store, [&](Event event) {
        tally.take(event);
        if (event.kind == EventKind::StatementSent) sent.push_back({std::move(event), tally.direction()});
    });
    found.problems.insert(found.problems.end(), contents.problems.begin(), contents.problems.end());
    checkApproval(contents.documents, found.problems);
    checkStatements(contents.documents.plan, sent, found.problems);
    found.hasEnded = tally.hasEnded();
    found.events = tally.events();
    found.head = QString::fromLatin1(contents.head.toHex());
}

void verifyCopy(const QString& copy, const QString& path, Verification& found) {
    const auto store = RunStore::connect(copy, path);
    if (!store) return found.problems.push_back(store.error());
    if (const auto problem = formatProblem(*store, path)) return found.problems.push_back(*problem);
    if (const QString said = store->integrityProblem(); !said.isEmpty())
        found.problems.push_back(Message(
            QT_TRANSLATE_NOOP("core", "The pages of the run file %1 are damaged. SQLite says: %2"), {path, said}));
    judge(*store, found);
}

}  // namespace

Verification verifyRunFile(const QString& path) {
    Verification found;
    if (const auto copy = PrivateCopy::of(path); copy)
        verifyCopy(copy->path(), path, found);
    else
        found.problems.push_back(copy.error());
    found.isWhole = found.problems.empty();
    found.limits = limitsOf(found.hasEnded);
    return found;
}

}  // namespace pchat
