// Journal: writes the runner's events down and tells them, in that order.
//
// It stamps each with the estate's time and the percentage of the whole run. Once a write has failed it writes nothing
// more, and the runner sends nothing more. On the runner's thread.
#pragma once

#include "core/run/runner.h"

namespace pchat {

class Journal {
  public:
    Journal(RunFile& file, Clock& clock, const RunOptions& options);

    /// False when the event is not as durable as it must be, or an earlier one is not.
    bool write(Event event, Durability durability = Durability::AtOnce);
    /// All in one go; told one by one.
    bool write(std::vector<Event> events);
    /// Tells without writing: for what cannot be written any more.
    void tell(Event event);

    /// Only these steps make up the whole, where it is not all of the plan.
    void expect(const std::vector<const Step*>& steps);
    /// The step counts as finished from here on.
    void finish(const Step& step);
    /// The step is done to `percent`: what that makes of the whole run. Several steps may be under way.
    [[nodiscard]] int reached(const Step& step, int percent);

    [[nodiscard]] bool isBroken() const { return m_broken.has_value(); }
    [[nodiscard]] const Message& reason() const { return *m_broken; }

  private:
    void stamp(Event& event);
    [[nodiscard]] int percentOfRun() const;

    RunFile& m_file;
    Clock& m_clock;
    const RunOptions& m_options;
    qint64 m_wholeWeight = 0;
    qint64 m_finishedWeight = 0;
    std::map<QString, qint64> m_underWay;  ///< weight times percent, of each step that has told some
    int m_shown = 0;                       ///< the percentage told last: it never falls
    std::optional<Message> m_broken;
};

}  // namespace pchat
