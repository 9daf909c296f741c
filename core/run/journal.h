// Journal: writes the runner's events down and tells them.
//
// It stamps each with the estate's time and the percentage of the whole run. What must stand before anything is sent is
// written first and told then. A report is told at once and held back until the next event that must stand, or until
// the runner waits for somebody: so it is written while a server works. Once a write has failed it writes nothing more,
// and the runner sends nothing more. On the runner's thread; steps that are carried out side by side, each on a thread
// of its own, write through the desk.
#pragma once

#include "core/run/journal_desk.h"
#include "core/run/runner.h"

namespace pchat {

class Journal {
  public:
    /// On the runner's thread.
    Journal(RunFile& file, Clock& clock, const RunOptions& options);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// False when an event is not as durable as it must be, or an earlier one is not. Any thread that has entered the
    /// desk.
    bool write(Event event, Durability durability = Durability::AtOnce);
    /// In this order and in one go. On the runner's thread.
    bool write(std::vector<Event> events, Durability durability = Durability::AtOnce);
    /// Writes down what is held back: before a wait, or while another works. Nothing to do on the other threads.
    void settle();
    /// Tells without writing: for what cannot be written any more.
    void tell(Event event);

    /// Only these steps make up the whole, where it is not all of the plan; no other one counts.
    void expect(const std::vector<const Step*>& steps);
    /// The step counts as finished from here on; one that is told to be finished does so by itself.
    void finish(const QString& step);

    /// Any thread, like reason(), which says why once it is so.
    [[nodiscard]] bool isBroken() const { return broken().has_value(); }
    [[nodiscard]] Message reason() const { return broken().value_or(Message()); }

    [[nodiscard]] JournalDesk& desk() { return m_desk; }
    /// Waits until something is handed in at the desk and writes it down; the places of those who left.
    [[nodiscard]] std::vector<std::size_t> serve();

  private:
    [[nodiscard]] bool isRunnersThread() const { return std::this_thread::get_id() == m_runner; }
    [[nodiscard]] std::optional<Message> broken() const { return isRunnersThread() ? m_broken : m_desk.broken(); }
    void stamp(Event& event);
    void putDown(Durability durability);
    [[nodiscard]] int percentOfRun() const;

    RunFile& m_file;
    Clock& m_clock;
    const RunOptions& m_options;
    const std::thread::id m_runner = std::this_thread::get_id();
    JournalDesk m_desk;
    std::vector<Event> m_held;
    QHash<QString, qint64> m_weights;  ///< of each step that counts
    qint64 m_wholeWeight = 0;
    qint64 m_finishedWeight = 0;
    std::map<QString, qint64> m_underWay;  ///< weight times percent, of each step that has told some
    int m_shown = 0;                       ///< the percentage told last: it never falls
    std::optional<Message> m_broken;
};

}  // namespace pchat
