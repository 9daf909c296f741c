// LogFile: a rotating log for support, in the user's data folder or where --log says. It holds no secret.
//
// A log that cannot be written is no reason not to fail over: then nothing is logged, and isOpen() says so. Any thread.
#pragma once

#include <QString>

#include <memory>

namespace spdlog {
class logger;
}

namespace pchat::cli {

class LogFile {
  public:
    explicit LogFile(const QString& path);
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] bool isOpen() const { return m_logger != nullptr; }
    void write(const QString& line) const;

  private:
    std::shared_ptr<spdlog::logger> m_logger;
};

}  // namespace pchat::cli
