// Stage: a run file, a world and the doors between them, for one test.
#pragma once

#include "tests/run/helpers/sample_plan.h"
#include "tests/run/helpers/world.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>

namespace pchat::test {

/// In memory where the system has such a place: these tests write durably thousands of times.
[[nodiscard]] inline QString folderTemplate() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QDir(memory).exists() ? memory : QDir::tempPath()) + QStringLiteral("/pchat-run-XXXXXX");
}

struct Stage {
    QTemporaryDir folder{folderTemplate()};
    std::shared_ptr<World> world = std::make_shared<World>();
    WorldDoors doors = doorsTo(world);
    RunOptions options;
    std::vector<Event> told;
    RunFile file;

    explicit Stage(const RunDocuments& documents = sampleDocuments())
        : file(*RunFile::create(folder.filePath(QStringLiteral("a.pchatrun")), documents)) {
        options.onEvent = [this](const Event& event) { told.push_back(event); };
    }
    RunResult go() { return run(file, doors.observing, doors.acting, options); }
    /// The next call through a door after this fails.
    void failNext(FailureKind kind, bool takesEffect = false, int count = 1, int number = 0) {
        world->fault = Fault{world->calls + 1, kind, takesEffect, count, number};
    }
    [[nodiscard]] StepState stateOf(const QString& id) const {
        return stepStates(file.documents().plan, file.events()).at(id);
    }
    [[nodiscard]] Event last(EventKind kind) const {
        const auto events = file.events();
        return *std::find_if(events.rbegin(), events.rend(), [kind](const Event& each) { return each.kind == kind; });
    }
};

}  // namespace pchat::test
