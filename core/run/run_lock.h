// RunLock: a file beside the run file that says which process runs it. It goes with the object.
//
// The lock of a process that has died is taken over; one that lives is named. Any thread.
#pragma once

#include "core/text/message.h"

#include <tl/expected.hpp>

#include <QLockFile>

#include <memory>

namespace pchat {

class RunLock {
  public:
    static tl::expected<RunLock, Message> take(const QString& runFile);
    void release() { m_file.reset(); }

  private:
    explicit RunLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) {}
    std::unique_ptr<QLockFile> m_file;
};

}  // namespace pchat
