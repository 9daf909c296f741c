// A scripted estate: each door answers by the beginning of what it is asked, from data. For tests.
#pragma once

#include "core/estate/doors.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace fake {

using pchat::CallOptions;
using pchat::Failure;
using pchat::FailureKind;
using pchat::Outcome;
using pchat::ResultSet;

/// A table of one result set: names, then rows; "NULL" is NULL.
ResultSet table(const QStringList& columns, const std::vector<QStringList>& rows);
Failure failure(FailureKind kind, int number = 0, const QString& text = QStringLiteral("refused"));

/// Holds a thread for ever, or until the test lets go so that the process can end cleanly.
class Trap {
  public:
    void hold();
    void release();

  private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
};

class Sql : public pchat::SqlObserver {
  public:
    Outcome<pchat::SqlAnswer> ask(const pchat::Query& query, const CallOptions& options) override;

    /// The longest beginning or part that matches wins; what nothing matches is refused as a mistake of ours.
    void on(const QString& part, ResultSet set);
    void fail(const QString& part, Failure failure);
    QStringList asked() const;
    int countAsked(const QString& part) const;

    std::shared_ptr<Trap> trap;             ///< every question is held
    bool hangsInCancel = false;             ///< the trap holds the cancel too
    QString trapOn;                         ///< only questions with this part are held
    std::chrono::milliseconds realDelay{};  ///< before each answer
    std::atomic<int> mostAtOnce{0};
    std::optional<Failure> failAll;

  private:
    Outcome<pchat::SqlAnswer> answer(const QString& text) const;
    mutable std::mutex m_mutex;
    std::map<QString, Outcome<pchat::SqlAnswer>> m_answers;
    QStringList m_asked;
    std::atomic<int> m_now{0};
};

class Shell : public pchat::ShellObserver {
  public:
    Outcome<pchat::ShellAnswer> ask(const pchat::ShellQuery& query, const CallOptions& options) override;
    void on(const QString& part, const char* jsonArray);
    void fail(const QString& part, Failure failure);
    QStringList asked() const;

    std::shared_ptr<Trap> trap;
    QString trapOn;
    QString slowOn;  ///< questions with this part take `realDelay`
    std::chrono::milliseconds realDelay{};

  private:
    mutable std::mutex m_mutex;
    std::map<QString, Outcome<pchat::ShellAnswer>> m_answers;
    QStringList m_asked;
};

class Files : public pchat::FileObserver {
  public:
    Outcome<std::vector<pchat::FileEntry>> list(const QString& folder, const CallOptions& options) override;
    Outcome<std::optional<qint64>> size(const QString& folder, const QString& name,
                                        const CallOptions& options) override;
    Outcome<qint64> freeSpace(const QString& folder, const CallOptions& options) override;
    Outcome<bool> mayWrite(const QString& folder, const CallOptions& options) override;

    std::map<QString, std::vector<pchat::FileEntry>> folders;  ///< what is not here does not exist
    std::shared_ptr<Trap> trap;
    QString trapOn;
    bool isWritable = true;
};

/// Goes on by a second with each look at it.
class Ticking : public pchat::Clock {
  public:
    QDateTime now() override;
    void wait(std::chrono::milliseconds duration, std::stop_token stop) override;

    std::atomic<qint64> milliseconds{0};
    std::atomic<qint64> step{0};
    static QDateTime start();
};

}  // namespace fake
