// LiveLog: each event of a run as a line on the terminal, as it happens, and in the log file. Called on one thread.
#pragma once

#include "app/cli/command.h"
#include "core/plan/plan.h"
#include "core/run/event.h"

namespace pchat::cli {

class LiveLog {
  public:
    LiveLog(Console& console, const LogFile& log, const Plan& plan);
    void show(const Event& event);

  private:
    void showStep(const Event& event, const Message& word, const Message& addition);
    void showDetail(const QString& mark, const QString& text);
    void note(const Event& event) const;
    [[nodiscard]] QString prefix(const Event& event) const;

    Console& m_console;
    const LogFile& m_log;
    std::map<QString, std::pair<int, Message>> m_steps;  ///< number and title by id
    int m_percent = 0;
    QString m_waitingFor;  ///< the step whose waiting was told already
};

}  // namespace pchat::cli
