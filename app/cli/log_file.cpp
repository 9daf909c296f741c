#include "app/cli/log_file.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace pchat::cli {

namespace {

constexpr std::size_t largest = 2 * 1024 * 1024;
constexpr std::size_t filesKept = 5;

}  // namespace

LogFile::LogFile(const QString& path) {
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) return;
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(QFile::encodeName(path).toStdString(),
                                                                           largest, filesKept);
        m_logger = std::make_shared<spdlog::logger>("pchatctl", std::move(sink));
        m_logger->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex&) {
        m_logger.reset();
    }
}

QString LogFile::defaultPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/logs/pchatctl.log");
}

void LogFile::write(const QString& line) const {
    if (m_logger) m_logger->info("{}", line.toStdString());
}

}  // namespace pchat::cli
