// PrivateCopy: a run file copied, with its write-ahead log, into a folder that nobody else reads or writes.
//
// So looking at a run file never changes it and never waits for the process that runs it. The copy goes with the
// object.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QTemporaryDir>

#include <memory>

namespace pchat {

class PrivateCopy {
  public:
    /// Refuses what is missing, empty or no SQLite file, each in words.
    static tl::expected<PrivateCopy, Message> of(const QString& path);
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("copy")); }

  private:
    PrivateCopy();
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Why there is no run file to read at `path`; an empty Message where there is one.
[[nodiscard]] Message noRunFileAt(const QString& path);

}  // namespace pchat
