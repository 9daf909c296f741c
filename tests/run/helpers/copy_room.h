// CopyRoom: a run of nothing but copies, and the folder that they go to. The folder may be used from any thread; what
// it is to do wrong is data.
#pragma once

#include "core/run/runner.h"
#include "tests/run/helpers/world.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <mutex>

namespace pchat::test {

class CopyFolder : public std::enable_shared_from_this<CopyFolder> {
  public:
    using Files = std::map<QString, qint64>;

    explicit CopyFolder(int files) : m_count(files) {}
    [[nodiscard]] static QString nameOf(int number);
    [[nodiscard]] static qint64 sizeOf(int number) { return 1000 + number; }

    /// Each copy waits inside until so many are there, or as many as are left.
    void holdUntilInside(int copies) { m_hold = copies; }
    /// The next `times` copies of this file fail.
    void fail(int number, FailureKind kind, int times = 1'000'000) { m_failures[nameOf(number)] = {kind, times}; }
    /// Whether the file is there cannot be seen.
    void blind(int number) { m_blind = nameOf(number); }
    void heal();
    /// A copy leaves a part behind beside the whole file, as a killed one does.
    void leavePartsBehind() { m_leavesParts = true; }
    void setShare(const QString& name) { m_share = name; }

    [[nodiscard]] Files files() const;
    /// Without the parts.
    [[nodiscard]] Files wholeFiles() const;
    void setFiles(Files files) { m_files = std::move(files); }
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int mostAtOnce() const { return m_most; }
    [[nodiscard]] int timesCopied(int number) const;
    [[nodiscard]] int mostOfOne() const;

    [[nodiscard]] WorldDoors doors();

    // As the doors call them.
    Outcome<std::optional<qint64>> size(const QString& name);
    Outcome<std::vector<FileEntry>> list() const;
    Outcome<CopyReceipt> copy(const QString& to, const CallOptions& options);

  private:
    struct Fault {
        FailureKind kind = FailureKind::NoSpace;
        int times = 0;
    };
    void hold(std::unique_lock<std::mutex>& lock);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_count;
    int m_hold = 1;
    int m_inside = 0;
    int m_entered = 0;
    int m_most = 0;
    bool m_leavesParts = false;
    QString m_share = QStringLiteral("as approved");
    QString m_blind;
    std::map<QString, Fault> m_failures;
    std::map<QString, int> m_copied;
    Files m_files;
};

struct CopyRoom {
    /// `careful`: the step that relies on the share being as it was.
    explicit CopyRoom(int files, int careful = 0);
    [[nodiscard]] static QString id(int number);
    RunResult go();
    [[nodiscard]] StepState stateOf(int number) const;
    [[nodiscard]] Event last(EventKind kind) const;

    QTemporaryDir stage;
    std::shared_ptr<CopyFolder> folder;
    RunFile file;
    RunOptions options;
    std::function<void(const Event&)> onEvent;
    bool isToldOnRunnersThread = true;
};

}  // namespace pchat::test
