#include "core/lab/doors/file_copy.h"

#include "core/lab/doors/file_failures.h"
#include "core/text/sha256.h"

#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace pchat::lab {

namespace {

constexpr qint64 blockBytes = 64 * 1024;
constexpr qint64 bytesPerMillisecond = 20 * 1024;

int osErrorOf(const QFile& file) {
    switch (file.error()) {
        case QFileDevice::PermissionsError:
            return 5;
        case QFileDevice::ResourceError:
            return 112;
        case QFileDevice::OpenError:
            return QFile::exists(file.fileName()) ? 5 : 2;
        default:
            return 23;
    }
}

bool renameOver(const QString& from, const QString& to) {
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

Outcome<QString> sha256Of(const QString& path, const QString& shown) {
    QFile file(path);
    Sha256 hash;
    if (!file.open(QIODevice::ReadOnly)) return tl::unexpected(osFailure(osErrorOf(file), shown));
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(blockBytes);
        if (bytes.isEmpty()) return tl::unexpected(osFailure(osErrorOf(file), shown));
        hash.add(bytes);
    }
    return hash.hexResult();
}

/// Block by block; what was written so far stays under the partial name when it ends early.
Outcome<QString> pump(QFile& source, QFile& target, const CopyJob& job, const std::stop_token& stop) {
    Sha256 hash;
    const qint64 block = std::max(qint64{1}, std::min(blockBytes, source.size() / 2));
    bool halfIsPast = false;
    while (!source.atEnd()) {
        if (stop.stop_requested()) return tl::unexpected(stoppedFailure(job.shownFrom));
        const QByteArray bytes = source.read(block);
        if (bytes.isEmpty()) return tl::unexpected(osFailure(osErrorOf(source), job.shownFrom));
        if (target.write(bytes) != bytes.size()) return tl::unexpected(osFailure(osErrorOf(target), job.shownTo));
        hash.add(bytes);
        if (halfIsPast || source.pos() * 2 < source.size()) continue;
        halfIsPast = true;
        target.flush();
        if (const auto failure = job.halfWay()) return tl::unexpected(*failure);
    }
    return hash.hexResult();
}

}  // namespace

std::chrono::milliseconds copyTime(qint64 bytes) {
    return std::chrono::milliseconds(40 + bytes / bytesPerMillisecond);
}

Outcome<CopyReceipt> copyFile(const CopyJob& job, std::stop_token stop) {
    QFile source(job.from);
    QFile target(job.to + QStringLiteral(".partial"));
    if (!source.open(QIODevice::ReadOnly)) return tl::unexpected(osFailure(osErrorOf(source), job.shownFrom));
    if (!target.open(QIODevice::WriteOnly)) return tl::unexpected(osFailure(osErrorOf(target), job.shownTo));
    const auto read = pump(source, target, job, stop);
    if (!read) return tl::unexpected(read.error());
    if (!target.flush()) return tl::unexpected(osFailure(osErrorOf(target), job.shownTo));
    target.setFileTime(QFileInfo(source).lastModified(), QFileDevice::FileModificationTime);
    target.close();
    const auto written = sha256Of(target.fileName(), job.shownTo);
    if (!written) return tl::unexpected(written.error());
    if (*written != *read) return tl::unexpected(differsFailure(job.shownTo));
    if (!renameOver(target.fileName(), job.to)) return tl::unexpected(osFailure(32, job.shownTo));
    return CopyReceipt{source.size(), *read};
}

}  // namespace pchat::lab
